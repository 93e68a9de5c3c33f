"""The verb of the journal."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli import printing
from clientlists_desktop.cli.acting import actor_of, may
from clientlists_desktop.cli.running import DONE, run
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.operations.journal.journal_export import (
    ChainReport,
    JournalWords,
    export_journal,
    verify_chain,
)
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.texts.journal.events import event_label, events_named
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.texts.translation import english

_BROKEN, _NOT_TOLD = 1, 3

Options = argparse.Namespace


def add_journal_verb(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]",
    text: Callable[[str], str],
    number: Callable[[str], int],
) -> None:
    """Add the verb."""
    parser = verbs.add_parser("journal", help="show, verify or export what was done")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--verify", action="store_true", help="say whether the chain holds")
    instead.add_argument("--export", type=Path, metavar="OUT.xlsx", help="write the lines there")
    parser.add_argument("--search", type=text, default="", help="only lines that hold this text")
    parser.add_argument("--limit", type=number, default=20, help="default: %(default)s")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--force", action="store_true", help="replace an existing file")


def _journal(options: Options) -> int:
    may(options, Permission.VIEW_JOURNAL)
    if options.verify:
        return _verify(options)
    named = events_named(options.search, english)
    wanted = LineFilter(search=options.search, or_events=named)
    if options.export is not None:
        return _export(options, wanted)
    numbers = journal_lines.found_lines(wanted)[: options.limit]
    _print_lines(journal_lines.lines_at(numbers), as_json=options.json)
    return DONE


def _verify(options: Options) -> int:
    actor = actor_of(options)
    report: ChainReport = run(verify_chain, options.workspace, actor, show=options)
    verdict = report.verdict
    first, *notes = verdict_sentences(verdict, english)
    if options.json:
        print(printing.encoded(_report_json(report)))
    if not verdict.is_trusted:
        print("clientlists: " + " ".join([first, *notes]), file=sys.stderr)
        return _BROKEN if verdict.state in (ChainState.BROKEN, ChainState.CUT) else _NOT_TOLD
    if not options.json:
        print(first)
        for note in [*notes, key_place(report.in_keyring, english)]:
            print(f"note: {note}")
    return DONE


def _export(options: Options, wanted: LineFilter) -> int:
    actor = actor_of(options)
    job = partial(export_journal, overwrite=options.force)
    done = run(
        job, options.workspace, options.export, wanted, _words(), actor, show=options
    )  # fmt: skip
    print(f"{printing.counted('%Ln line(s)', done.clients)} written to {done.path}.")
    return DONE


def _name_event(event: Event) -> str:
    return event_label(event, english)


def _tell(line: Line) -> str:
    return line_text(line, english)


def _words() -> JournalWords:
    """Return the words of a journal in English."""
    return JournalWords(
        number="No.",
        moment="When (UTC)",
        account="Who",
        event="What",
        details="Details",
        sheet_name="Journal",
        name_event=_name_event,
        tell=_tell,
    )


def _print_lines(lines: Sequence[Line], *, as_json: bool) -> None:
    if as_json:
        print(printing.encoded([_line_json(line) for line in lines]))
        return
    for line in lines:
        moment = line.local.strftime("%Y-%m-%d %H:%M") if line.local else line.at
        told = f"{line.account_name or '–':<20} {_name_event(line.event)}: {_tell(line)}"
        print(f"{line.number:>7}  {moment:<16}  {_plain(told)}")
    if not lines:
        print("No lines.")


def _plain(text: str) -> str:
    """Leave nothing in a text that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _line_json(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "at": line.at,
        "event": line.event.value,
        "account_id": line.account_id,
        "account": line.account_name,
        "facts": dict(line.facts),
    }


def _report_json(report: ChainReport) -> dict[str, Any]:
    verdict = report.verdict
    return {
        "state": verdict.state.value,
        "holds": verdict.is_trusted,
        "lines": verdict.lines,
        "broken_at": verdict.broken_at,
        "missing": verdict.missing,
        "unread": verdict.unread,
        "unguarded": verdict.unguarded,
        "restored_at": list(verdict.restored_at),
        "clock_set_back": list(verdict.clock_set_back),
        "key_in_keyring": report.in_keyring,
        "checked_at": report.checked_at,
    }


VERBS: dict[str, Callable[[Options], int]] = {"journal": _journal}
