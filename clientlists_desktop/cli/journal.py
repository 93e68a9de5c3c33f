"""`journal`: its lines are shown, verified or exported."""

from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_force,
    add_json,
    add_verb,
    number,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.export_output import (
    print_exported,
)
from clientlists_desktop.cli.runtime.output import (
    moment_text,
    print_all,
    print_error,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Line, LineFilter
from clientlists_desktop.operations.journal.journal_export import (
    ChainReport,
    export_journal,
    verify_chain,
)
from clientlists_desktop.operations.journal.readers import found_lines, lines_at
from clientlists_desktop.texts.export_words import journal_words
from clientlists_desktop.texts.journal.events import event_label, events_named
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.texts.translation import english

_event_label = partial(event_label, translate=english)
_details = partial(line_text, translate=english)


def add_verbs(verbs: Verbs) -> None:
    """Add the verb of the journal."""
    parser = add_verb(verbs, "journal", _journal, add_json, add_force, reads=True)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--verify", action="store_true", help="check that the chain is intact")
    instead.add_argument(
        "--export", type=Path, metavar="OUT.xlsx", help="save the lines to this file"
    )
    parser.add_argument("--search", type=text, default="", help="only lines that contain this text")
    parser.add_argument("--limit", type=number, default=20, help="default: %(default)s")


def _journal(options: Options) -> int | None:
    workspace, actor = options.workspace, actor_of(options)
    if options.verify:
        return _verify(options)
    wanted = LineFilter(search=options.search, or_events=events_named(options.search, english))
    if options.export is not None:
        job = partial(export_journal, overwrite=options.force)
        done = run(job, workspace, options.export, wanted, journal_words(), actor)
        print_exported(done, "%Ln line(s)")
        return None
    numbers = found_lines(workspace, actor, wanted)[: options.limit]
    print_all(options, lines_at(workspace, actor, numbers), _line_json, _line, "No lines.")
    return None


def _verify(options: Options) -> int:
    report: ChainReport = run(verify_chain, options.workspace, actor_of(options))
    verdict = report.verdict
    first, *notes = verdict_sentences(verdict, english)
    if options.json:
        print_json(_report_json(report))
    if not verdict.is_trusted:
        print_error("clientlists: " + " ".join([first, *notes]))
        tampered = verdict.state in (ChainState.BROKEN, ChainState.CUT)
        return Exit.FOUND_FAILED if tampered else Exit.REFUSED
    if not options.json:
        print_line(first)
        place = key_place(report.in_keyring, english, has_keyring=report.has_keyring)
        for note in [*notes, place]:
            print_line(f"note: {note}")
    return Exit.DONE


def _line(line: Line) -> str:
    moment = moment_text(line.local) if line.local else line.at
    event = f"{line.account_name or '–':<20} {_event_label(line.event)}: {_details(line)}"
    return f"{line.number:>7}  {moment:<22}  {event}"


def _line_json(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "at": line.at,
        "event": line.event.value,
        "account_id": line.account_id,
        "account": line.account_name,
        "facts": dict(line.facts),
        "masked": line.is_masked,
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
        "masked": verdict.masked,
        "masked_unread": verdict.masked_unread,
        "key_in_keyring": report.in_keyring,
        "checked_at": report.checked_at,
    }
