"""`drafts`, and the verbs that fix a draft, send it to a colleague or discard it."""

import argparse
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_force,
    add_json,
    add_verb,
    add_yes,
    number,
    text,
)
from clientlists_desktop.cli.runtime.check_output import (
    check_json,
    print_balance,
)
from clientlists_desktop.cli.runtime.export_output import (
    print_export_notes,
    print_exported,
)
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_line,
)
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import EditKind
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.phones.rule import country_code_of
from clientlists_desktop.core.zones.zones import read_zone
from clientlists_desktop.operations.imports import edits
from clientlists_desktop.operations.imports.corrections_export import (
    save_corrections,
)
from clientlists_desktop.operations.imports.corrections_import import (
    MergedCorrections,
    import_corrections,
)
from clientlists_desktop.operations.imports.drafts import (
    continue_draft,
    discard_draft,
    own_drafts,
)
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.imports.fixes import FixOffer, find_fixes, run_on_draft
from clientlists_desktop.operations.imports.readers import kept_drafts, steps_of
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import correction_words
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.texts.translation import english

_ANSWERS = {
    EditKind.COUNTRY: "--country RU",
    EditKind.ZONE: "--zone SEEN=ZONE",
    EditKind.MOVE: "--column NAME",
    EditKind.LOOK_ALIKE: "--look-alikes",
}
"""The option that gives what an edit of a kind cannot know."""


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of drafts."""
    add_verb(verbs, "drafts", _drafts, add_json, reads=True)
    _declare_fix(verbs)
    add_verb(verbs, "undo", _undo, _add_draft)
    add_verb(verbs, "redo", _redo, _add_draft)
    add_verb(verbs, "steps", _steps, _add_draft, add_json, reads=True)
    corrections = add_verb(verbs, "corrections", _corrections, _add_draft, add_force)
    corrections.add_argument("out", type=Path, metavar="OUT.xlsx")
    merge = add_verb(verbs, "merge", _merge, _add_draft)
    merge.add_argument("file", type=Path, metavar="FILE")
    add_verb(verbs, "discard", _discard, _add_draft, add_yes)


def _add_draft(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("draft", type=number, metavar="DRAFT")


def _declare_fix(verbs: Verbs) -> None:
    fix = add_verb(verbs, "fix", _fix, _add_draft)
    fix.add_argument("--all", type=_reason, required=True, metavar="REASON", dest="reason")
    fix.add_argument("--list", action="store_true", help="show what can be fixed, change nothing")
    fix.add_argument("--country", type=text, help="read the numbers as numbers of this country")
    fix.add_argument(
        "--shape", type=text, default="",
        help="only numbers written like this: 8 (###) ###-##-##",
    )  # fmt: skip
    fix.add_argument(
        "--zone", type=_meaning, action="append", default=[], metavar="SEEN=ZONE",
        help="what a text in the time zone column means, like MSK=Europe/Moscow",
    )  # fmt: skip
    fix.add_argument(
        "--column", type=text, default="", help="the column that holds the misplaced address"
    )
    fix.add_argument(
        "--look-alikes", action="store_true",
        help="read letters such as O and l as the digits they look like",
    )  # fmt: skip


def _reason(argument: str) -> Reason:
    try:
        return Reason(argument)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{argument}” is not a reason; check --json shows them"
        ) from None


def _meaning(argument: str) -> tuple[str, str]:
    seen, _, zone = text(argument).rpartition("=")
    if not seen or not zone or read_zone(zone) is None:
        raise argparse.ArgumentTypeError(f"“{argument}” is not like MSK=Europe/Moscow")
    return seen, zone


@contextmanager
def _adopted(options: Options) -> Iterator[CheckedFile]:
    """Own a draft while a verb works on it; Refused while another program does."""
    workspace, actor = options.workspace, actor_of(options)
    with own_drafts(workspace) as owner:
        yield continue_draft(workspace, options.draft, owner.token, actor)


def _drafts(options: Options) -> None:
    if_none = "No drafts. Keep one with: clientlists check FILE --channel telephony --keep"
    found = kept_drafts(options.workspace, actor_of(options), None)
    drafts = [(file, found.list_updated_by(file)) for file in found.newest]
    print_all(options, drafts, _draft_json, _draft_line, if_none)


def _draft_json(draft: tuple[CheckedFile, ListSummary | None]) -> dict[str, Any]:
    file, updated = draft
    updates = None if updated is None else updated.name
    return {"draft": file.id, "made_at": file.made_at, "updates": updates, **check_json(file)}


def _draft_line(draft: tuple[CheckedFile, ListSummary | None]) -> str:
    file, updated = draft
    return (
        f"{file.id:>6}  {file.balance.ready:>10,} ready {file.balance.failed:>10,} failed"
        f"  {moment_text(file.made_at)}  {file.source.name}"
        f"{f'  updates “{updated.name}”' if updated is not None else ''}"
    )


def _fix(options: Options) -> None:
    country = options.country.upper() if options.country else ""
    if country:
        country_code_of(country)
    with _adopted(options) as file:
        work = partial(run, run_on_draft, options.workspace, file.id)
        actor = actor_of(options)
        if options.list:
            _print_offers(file, work(find_fixes, options.reason, country, actor))
            return
        made = len(_standing_steps(options))
        answers = Answers(
            country, options.shape, dict(options.zone), options.column, options.look_alikes
        )
        fixed = work(fix_reason, options.reason, answers, actor)
        new = _standing_steps(options)[made:]
        if not new and fixed.unanswered:
            needed = " / ".join(_ANSWERS[kind] for kind in sorted(fixed.unanswered))
            raise Refused(Refusal.ANSWER_NEEDED, expected=needed)
        if not new:
            print_line("Nothing was fixed: the rows left with this reason would need a guess.")
        for step in new:
            print_line(_step_line(step))
        print_balance(fixed.file.balance)


def _all_steps(options: Options) -> list[Step]:
    return steps_of(options.workspace, actor_of(options), options.draft)


def _standing_steps(options: Options) -> list[Step]:
    return [step for step in _all_steps(options) if not step.undone]


def _undo(options: Options) -> None:
    _replay(options, edits.undo, "Undone: {step}", "Nothing to undo.")


def _redo(options: Options) -> None:
    _replay(options, edits.redo, "Redone: {step}", "Nothing to redo.")


def _replay(
    options: Options,
    work: Callable[[Workspace, CheckedFile, Actor], edits.Work],
    done: str,
    nothing: str,
) -> None:
    with _adopted(options) as file:
        before = _all_steps(options)
        after = run(run_on_draft, options.workspace, file.id, work, actor_of(options))
        changed = [
            was
            for was, now in zip(before, _all_steps(options), strict=True)
            if was.undone != now.undone
        ]
        print_line(done.format(step=step_text(changed[0], english)) if changed else nothing)
        print_balance(after.balance)


def _steps(options: Options) -> None:
    with _adopted(options):
        print_all(options, _all_steps(options), _step_json, _step_line)


def _step_json(step: Step) -> dict[str, Any]:
    return {
        "number": step.number,
        "kind": step.kind,
        "text": step_text(step, english),
        "undone": step.undone,
        "facts": dict(step.facts),
    }


def _step_line(step: Step) -> str:
    undone = "  (undone)" if step.undone else ""
    return f"{step.number:>4}  {step_text(step, english)}{undone}"


def _print_offers(file: CheckedFile, offers: Sequence[FixOffer]) -> None:
    """Print what can be fixed, and with which options."""
    for offer in offers:
        edit = offer.edit
        # An extension or a name goes to a column that may not be there yet.
        column = file.columns[edit.column] if edit.kind is EditKind.MOVE else ""
        options = {
            EditKind.COUNTRY: f"--country {edit.region}",
            EditKind.ZONE: "--zone " + shlex.quote(f"{edit.seen}={edit.zone or '?'}"),
            EditKind.MOVE: "--column " + shlex.quote(column),
            EditKind.LOOK_ALIKE: "--look-alikes",
        }.get(edit.kind, "")
        print_line(f"{offer.count:>9,}  {edit.kind.value:<16} {options}".rstrip())
        for shape, count in offer.shapes:
            print_line(f"{count:>11,}  --shape {shlex.quote(shape)}")
    if not offers:
        print_line("No row with this reason can be fixed without a guess, or --country is missing.")


def _corrections(options: Options) -> None:
    with _adopted(options) as file:
        job = partial(save_corrections, overwrite=options.force)
        words = correction_words()
        done = run(job, options.workspace, file.id, options.out, words, actor_of(options))
    print_exported(done, "%Ln failed row(s)")
    print_export_notes(done)


def _merge(options: Options) -> None:
    with _adopted(options) as file:
        merged: MergedCorrections = run(
            import_corrections,
            options.workspace,
            file.id,
            options.file,
            actor_of(options),
            retry={"careful": True},
        )
    print_line(
        f"{counted('%Ln row(s)', merged.corrected)} corrected, {merged.still_wrong:,} still wrong, "
        f"{merged.untouched:,} untouched, {merged.added:,} new, {merged.unknown:,} unknown"
    )
    if merged.unknown:
        rows = ", ".join(map(str, merged.unknown_rows))
        more = " …" if merged.unknown > len(merged.unknown_rows) else ""
        print_line(f"note: rows whose keys match no row of the draft: {rows}{more}")
    if merged.lacking:
        print_line(
            f"note: columns missing from the file are left as they are: {', '.join(merged.lacking)}"
        )
    print_balance(merged.file.balance)


def _discard(options: Options) -> None:
    with _adopted(options) as file:
        if not options.yes:
            rows = counted("%Ln row(s)", file.balance.rows)
            confirm(f"Discard the draft of “{file.source.name}” with {rows}?")
        discard_draft(options.workspace, file.id, actor_of(options))
