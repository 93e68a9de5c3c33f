"""`do-not-contact`: the book of those whom nobody may call or write to."""

import argparse
import sys
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_force,
    add_group,
    add_json,
    find_channel,
    number,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.import_options import add_import_options, choices_of
from clientlists_desktop.cli.runtime.output import print_all, print_json, print_line
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.do_not_contact.entries import (
    ALL,
    Addition,
    BlockReason,
    Entry,
    EntryFacts,
    EntrySource,
    end_of_day,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.do_not_contact import entries, refusals
from clientlists_desktop.operations.do_not_contact.readers import (
    entries_at,
    entries_of,
    found_entries,
    history_of,
    takes_refusals,
)
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    addition_text,
    change_text,
    entry_line,
)
from clientlists_desktop.texts.translation import english

_MOST_SHOWN = 50
_MOST_FAILED = 10


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of the do-not-contact book."""
    actions = add_group(verbs, "do-not-contact")
    add = add_action(actions, "add", "add addresses", _add, _add_facts, add_json)
    add.add_argument(
        "address", type=text, nargs="+", help="phone number or client ID; “-” reads lines of input"
    )
    _add_country(add)
    meaning = "add the ready rows of a file"
    imported = add_action(actions, "import", meaning, _import, _add_facts, add_json)
    imported.add_argument("file", type=Path, metavar="FILE")
    add_import_options(imported)
    meaning = "remove addresses, so that they may be contacted again"
    removed = add_action(actions, "remove", meaning, _remove, _add_channel, add_json)
    removed.add_argument("address", type=text, nargs="+")
    _add_country(removed)
    removed.add_argument("--reason", type=text, required=True, help="why; the journal keeps it")
    shown = add_action(actions, "list", "show entries, newest first", _list, add_json, reads=True)
    shown.add_argument("--search", type=text, default="", help="part of an address or a name")
    shown.add_argument("--limit", type=number, default=_MOST_SHOWN, help="default: %(default)s")
    meaning = "show the entries of an address, removed ones too, and what was changed in them"
    history = add_action(actions, "show", meaning, _show, _add_channel, add_json, reads=True)
    history.add_argument("address", type=text)
    _add_country(history)
    export = add_action(actions, "export", "save all entries as XLSX or CSV", _export, add_force)
    export.add_argument("out", type=Path, metavar="OUT.xlsx|OUT.csv")
    meaning = "whether clients who refuse in a campaign’s results are added"
    rule = add_action(actions, "from-results", meaning, _rule)
    rule.add_argument("state", choices=["on", "off", "show"])


def _add_channel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--channel", type=text, default="telephony",
        help="whose addresses they are; default: %(default)s, for all phone numbers",
    )  # fmt: skip


def _add_country(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--country", type=text, help="of numbers without a country code, like RU; default: none"
    )


def _country(options: Options) -> str | None:
    return options.country.upper() if options.country else None


def _add_facts(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what holds of all addresses that are added together."""
    _add_channel(parser)
    parser.add_argument(
        "--scope", type=text, default=ALL,
        help="all, calls, texts, or one channel with phone numbers; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--reason", choices=[one.value for one in BlockReason], default=BlockReason.ASKED.value,
        help="default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--note", type=text, default="", help="only people who change the book see it"
    )
    parser.add_argument(
        "--until", type=_day, metavar="YYYY-MM-DD", help="the last day; default: no end"
    )
    parser.add_argument(
        "--hash-only",
        action="store_true",
        help="keep only a keyed hash of the address, without note and source",
    )


def _day(argument: str) -> date:
    try:
        return date.fromisoformat(argument)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{argument}” is not like 2027-01-31") from None


def _facts(options: Options, source: EntrySource) -> EntryFacts:
    return EntryFacts(
        options.scope,
        BlockReason(options.reason),
        options.note,
        source,
        until=end_of_day(options.until) if options.until is not None else "",
    )


def _add(options: Options) -> int:
    is_pasted = options.address == ["-"]
    lines = sys.stdin.read().splitlines() if is_pasted and sys.stdin else options.address
    done = entries.add_addresses(
        options.workspace,
        lines,
        find_channel(options.channel).code,
        _facts(options, EntrySource.PASTE if is_pasted else EntrySource.BY_HAND),
        actor_of(options),
        country=_country(options),
        hashed=options.hash_only,
    )
    return _print_addition(done, as_json=options.json)


def _import(options: Options) -> int:
    # Here, because the other actions read no file.
    from clientlists_desktop.operations.do_not_contact.entries_import import import_entries
    from clientlists_desktop.operations.imports.drafts import own_drafts

    channel, workspace = find_channel(options.channel), options.workspace
    choices = choices_of(options, channel, clients=False)
    actor, facts = actor_of(options), _facts(options, EntrySource.FILE)
    with own_drafts(workspace) as owner:
        job = partial(import_entries, owner=owner.token, hashed=options.hash_only)
        done: Addition = run(
            job, workspace, options.file, channel.code, choices, facts, actor,
            retry={"careful": True},
        )  # fmt: skip
    return _print_addition(done, as_json=options.json)


def _print_addition(done: Addition, *, as_json: bool) -> int:
    if as_json:
        failed = [{"line": line, "seen": seen} for line, seen in done.failed]
        print_json(
            {"added": done.added, "as_hash": done.hidden, "changed": done.changed,
             "known": done.known, "failed": done.failures, "failed_lines": failed}
        )  # fmt: skip
    else:
        print_line(f"{addition_text(done, english)}.")
        for line, seen in done.failed[:_MOST_FAILED]:
            print_line(f"line {line}: “{seen}” holds no address")
    return Exit.FOUND_FAILED if done.failures else Exit.DONE


def _remove(options: Options) -> None:
    workspace, actor = options.workspace, authorize(options, Permission.CHANGE_DO_NOT_CONTACT)
    channel = find_channel(options.channel).code
    found = entries_of(workspace, actor, channel, options.address, country=_country(options))
    if not found:
        raise Refused(Refusal.ENTRY_GONE)
    gone = entries.remove_entries(workspace, [one.id for one in found], options.reason, actor)
    if options.json:
        print_json([_json(one) for one in gone])
    else:
        print_line(f"{len(gone):,} removed.")


def _list(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    ids = found_entries(workspace, actor, options.search)
    shown = entries_at(workspace, actor, ids[: options.limit])
    searched = bool(options.search.strip())
    nobody = "No entry matches." if searched else "Nobody is in the do-not-contact book."
    print_all(options, shown, _json, _line, nobody if not ids else "")
    if not options.json and len(ids) > len(shown):
        print_line(f"{len(shown):,} of {len(ids):,} shown.")


def _show(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    channel = find_channel(options.channel).code
    country = _country(options)
    found = entries_of(workspace, actor, channel, [options.address], removed=True, country=country)
    if not found:
        raise Refused(Refusal.ENTRY_GONE)
    changes = {one.id: history_of(workspace, actor, one.id) for one in found}
    if options.json:
        print_json(
            [{**_json(one), "changes": [
                {"kind": each.kind, "at": each.at, "made_by": each.made_by, "reason": each.reason,
                 "before": asdict(each.before) if each.before else {}} for each in changes[one.id]
            ]} for one in found]
        )  # fmt: skip
        return
    for one in found:
        print_line(_line(one))
    # The history is that of the address, and each of its entries tells all of it.
    told = [change_text(change, english) for one in found for change in changes[one.id]]
    for line in dict.fromkeys(told):
        print_line(f"  {line}")


def _line(one: Entry) -> str:
    return "  ".join(cell for cell in entry_line(one, english) if cell)


def _json(one: Entry) -> dict[str, Any]:
    return {
        "space": one.space,
        "address": one.address or None,
        "scope": one.scope,
        "reason": one.reason.value,
        "note": one.note,
        "source": one.source.value,
        "source_name": one.source_name or None,
        "made_by": one.made_by,
        "since": one.since,
        "until": one.until or None,
        "removed_at": one.removed_at or None,
    }


def _export(options: Options) -> None:
    from clientlists_desktop.cli.runtime.export_output import print_exported
    from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
    from clientlists_desktop.texts.export_words import entry_words

    actor = authorize(options, Permission.CHANGE_DO_NOT_CONTACT)
    job = partial(export_entries, overwrite=options.force)
    done = run(job, options.workspace, options.out, entry_words(), actor)
    print_exported(done, "%Ln row(s)")


def _rule(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    is_on = options.state == "on"
    if options.state == "show":
        is_on = takes_refusals(workspace, actor)
    else:
        refusals.set_takes_refusals(workspace, is_on, actor)
    print_line(f"Clients who refuse in results are {'' if is_on else 'not '}added.")
