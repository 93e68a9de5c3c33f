"""The verbs that give lists a last day, show those whose day is over, and erase them."""

from datetime import date
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_group,
    add_json,
    add_name,
    add_yes,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import counted, print_all, print_error, print_line
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.settings import EndedList, day_in
from clientlists_desktop.operations.lists.manage import set_list_end
from clientlists_desktop.operations.lists.readers import (
    ended_lists,
    erases_ended_lists,
    find_list,
)
from clientlists_desktop.operations.settings import set_erases_ended_lists
from clientlists_desktop.texts.lists.trash import (
    kept_after_erasing,
    rewritten_backups,
    traces_warning,
)
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of retention."""
    actions = add_group(verbs, "retention")
    meaning = "keep a list until the end of a day"
    until = add_action(actions, "set", meaning, _set, add_name)
    until.add_argument("day", type=text, metavar="DAY", help="such as 2027-01-31")
    add_yes(until)
    add_action(actions, "clear", "keep a list without an end", _clear, add_name)
    add_action(actions, "list", "show the lists whose day is over", _list, add_json, reads=True)
    add_action(actions, "erase", "erase those lists for good", _erase, add_yes, works=True)
    meaning = "whether they are erased without a question, at a start or once a day"
    rule = add_action(actions, "rule", meaning, _rule)
    rule.add_argument("state", choices=["on", "off", "show"])


def _set(options: Options) -> None:
    day = day_in(options.day)
    if day is not None and day < date.today() and not options.yes:
        confirm(f"{options.day} is over, so the list could be erased at once. Set this day?")
    name = _store(options, options.day)
    print_line(f"List “{name}” is kept until the end of {options.day}.")


def _clear(options: Options) -> None:
    name = _store(options, "")
    print_line(f"List “{name}” is kept without an end.")


def _store(options: Options, kept_until: str) -> str:
    workspace, actor = options.workspace, authorize(options, Permission.DELETE_LISTS)
    found = find_list(workspace, actor, options.name)
    set_list_end(workspace, found.id, kept_until, actor)
    return found.name


def _list(options: Options) -> None:
    found = ended_lists(options.workspace, actor_of(options))
    print_all(options, found, _json, _line, "No list has a last day that is over.")


def _json(one: EndedList) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "clients": one.clients,
        "kept_until": one.kept_until,
    }


def _line(one: EndedList) -> str:
    return f"{one.kept_until}  {one.clients:>10,}  {one.name}"


def _erase(options: Options) -> int:
    from clientlists_desktop.operations.lists.purge import erase_ended_lists

    workspace, actor = options.workspace, authorize(options, Permission.ERASE_LISTS)
    found = ended_lists(workspace, actor)
    if not found:
        print_line("No list has a last day that is over.")
        return Exit.DONE
    for one in found:
        print_line(_line(one))
    print_line(kept_after_erasing(english))
    if not options.yes:
        confirm(f"Erase {counted('%Ln list(s)', len(found))} for good?")
    done = run(erase_ended_lists, workspace, [one.id for one in found], actor)
    if done.unclean is not None:
        print_error(f"clientlists: {traces_warning(done.unclean, english)}")
        return Exit.REFUSED
    clients = counted("%Ln client(s)", done.clients)
    print_line(f"{counted('%Ln list(s)', done.lists)} with {clients} erased.")
    if done.backups:
        print_line(f"{rewritten_backups(done, english)}.")
    return Exit.DONE


def _rule(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    is_on = options.state == "on"
    if options.state == "show":
        is_on = erases_ended_lists(workspace, actor)
    else:
        set_erases_ended_lists(workspace, is_on, actor)
    how = "without" if is_on else "only after"
    print_line(f"Lists whose last day is over are erased {how} a question.")
