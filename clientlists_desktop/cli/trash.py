"""`trash`: deleted lists are shown, restored or erased for good."""

import argparse
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_group,
    add_json,
    number,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_error,
    print_line,
)
from clientlists_desktop.cli.runtime.run import ask, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.lists.manage import restore_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.lists.readers import find_trashed, trash_days, trashed_lists
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.lists.trash import (
    erased_when,
    kept_after_erasing,
    rewritten_backups,
    traces_warning,
    trash_rule,
)
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of the trash."""
    actions = add_group(verbs, "trash")
    add_action(actions, "list", "show the deleted lists", _list, add_json, reads=True)
    add_action(actions, "restore", "restore a deleted list", _restore, _add_list)
    erase = add_action(actions, "erase", "erase a deleted list for good", _erase, _add_list)
    erase.add_argument("--yes", action="store_true", help="do not ask for the name")


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", type=text, metavar="NAME")
    parser.add_argument(
        "--id", type=number, metavar="N",
        help="which of several lists with this name; default: the last one deleted",
    )  # fmt: skip


def _list(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    print_all(options, trashed_lists(workspace, actor), _json, _line)
    if not options.json:
        print_line(trash_rule(trash_days(workspace, actor), english))


def _line(one: TrashedList) -> str:
    when = erased_when(one, english)
    channel = channel_name(one.channel, english)
    return (
        f"{one.id:>6}  {one.clients:>10,}  {channel:<20} {moment_text(one.deleted_at)}"
        f"  erased {when}  {one.name}"
    )


def _json(one: TrashedList) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "channel": one.channel_code,
        "clients": one.clients,
        "made_by": one.made_by,
        "deleted_by": one.deleted_by,
        "deleted_at": one.deleted_at,
        "erased_after": one.erased_after,
        "is_due": one.is_due,
    }


def _restore(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    found = find_trashed(workspace, actor, options.name, options.id)
    name = restore_list(workspace, found.id, actor)
    print_line(f"List “{name}” with {counted('%Ln client(s)', found.clients)} was restored.")


def _erase(options: Options) -> int:
    workspace, actor = options.workspace, authorize(options, Permission.ERASE_LISTS)
    found = find_trashed(workspace, actor, options.name, options.id)
    clients = counted("%Ln client(s)", found.clients)
    typed = found.name
    if not options.yes:
        print_line(f"Erase “{found.name}” with {clients} for good?")
        print_line(kept_after_erasing(english))
        typed = ask("Type the name of the list to erase it: ")
    erased: Erased = run(erase_list, workspace, found.id, typed, actor)
    if erased.unclean is not None:
        print_error(f"clientlists: {traces_warning(erased.unclean, english)}")
        return Exit.REFUSED
    print_line(f"List “{found.name}” with {clients} was erased.")
    if erased.backups:
        print_line(f"{rewritten_backups(erased, english)}.")
    return Exit.DONE
