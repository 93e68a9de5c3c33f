"""The verbs of drafts: what was checked and kept, to be mended and made a list later."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from clientlists_desktop.cli import printing
from clientlists_desktop.cli.acting import actor_of, may
from clientlists_desktop.cli.running import DONE, confirm, own, run
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import EditKind
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.phones.rule import country_code_of
from clientlists_desktop.operations.imports import edits
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.corrections_import import import_corrections
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.imports.fixes import find_fixes, run_on_draft
from clientlists_desktop.operations.lists import creation
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.texts.imports.notices import too_big_notice
from clientlists_desktop.texts.translation import english

_ANSWERS = {
    EditKind.COUNTRY: "--country RU",
    EditKind.ZONE: "--zone SEEN=ZONE",
    EditKind.MOVE: "--column NAME",
}
"""Which option answers what a mend cannot know."""


@contextmanager
def _adopted(options: argparse.Namespace) -> Iterator[CheckedFile]:
    """Take a draft for the time of one verb; Refused while somebody else works on it."""
    may(options, Permission.MAKE_LISTS)
    with own(options.workspace) as owner:
        drafts.adopt(options.draft, owner.token)
        yield drafts.get_checked_file(options.draft)


def _drafts(options: argparse.Namespace) -> int:
    may(options, Permission.MAKE_LISTS)
    printing.print_drafts(drafts.kept_drafts(), as_json=options.json)
    return DONE


def _fix(options: argparse.Namespace) -> int:
    country = options.country.upper() if options.country else ""
    if country:
        country_code_of(country)
    with _adopted(options) as file:
        work = partial(run, run_on_draft, options.workspace, file.id, show=options)
        if options.list:
            printing.print_offers(
                file, work(find_fixes, options.reason, country, actor_of(options))
            )
            return DONE
        made = len(_standing(file))
        answers = Answers(country, options.shape, dict(options.zone), options.column)
        fixed = work(fix_reason, options.reason, answers, actor_of(options))
        new = _standing(file)[made:]
        if not new and fixed.unanswered:
            needed = " / ".join(_ANSWERS[kind] for kind in sorted(fixed.unanswered))
            raise Refused(Refusal.ANSWER_NEEDED, expected=needed)
        if not new:
            print("Nothing was mended: what is left of this reason would be a guess.")
        printing.print_steps(new, as_json=False)
        printing.print_balance(fixed.file.balance)
    return DONE


def _standing(file: CheckedFile) -> list[Step]:
    return [step for step in steps.steps_of(file.id) if not step.undone]


def _undo(options: argparse.Namespace) -> int:
    return _replay(options, edits.undo, "Undone: {step}", "Nothing to undo.")


def _redo(options: argparse.Namespace) -> int:
    return _replay(options, edits.redo, "Made again: {step}", "Nothing to make again.")


def _replay(
    options: argparse.Namespace,
    work: Callable[[CheckedFile, Actor], edits.Work],
    done: str,
    nothing: str,
) -> int:
    with _adopted(options) as file:
        before = steps.steps_of(file.id)
        after = run(run_on_draft, options.workspace, file.id, work, actor_of(options), show=options)
        changed = [
            was
            for was, now in zip(before, steps.steps_of(file.id), strict=True)
            if was.undone != now.undone
        ]
        print(done.format(step=printing.step(changed[0])) if changed else nothing)
        printing.print_balance(after.balance)
    return DONE


def _steps(options: argparse.Namespace) -> int:
    with _adopted(options) as file:
        printing.print_steps(steps.steps_of(file.id), as_json=options.json)
    return DONE


def _corrections(options: argparse.Namespace) -> int:
    with _adopted(options) as file:
        job = partial(save_corrections, overwrite=options.force)
        words = printing.correction_words()
        done = run(
            job, options.workspace, file.id, options.out, words, actor_of(options), show=options
        )
    print(f"{printing.counted('%Ln failed row(s)', done.clients)} written to {done.path}.")
    if done.replaced:
        print(f"{done.replaced:,} characters that no workbook can hold were replaced.")
    if done.too_big:
        print("note: " + too_big_notice(english))
    return DONE


def _merge(options: argparse.Namespace) -> int:
    with _adopted(options) as file:
        brought = run(
            import_corrections,
            options.workspace,
            file.id,
            options.file,
            actor_of(options),
            show=options,
            retry={"careful": True},
        )
    printing.print_brought(brought)
    printing.print_balance(brought.file.balance)
    return DONE


def _discard(options: argparse.Namespace) -> int:
    with _adopted(options) as file:
        if not options.yes:
            balance = file.balance
            rows = printing.counted("%Ln row(s)", balance.rows)
            confirm(f"Discard the draft of “{file.source.name}” with {rows}?")
        run(creation.discard_draft, options.workspace, file.id, actor_of(options))
    return DONE


VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "drafts": _drafts,
    "fix": _fix,
    "undo": _undo,
    "redo": _redo,
    "steps": _steps,
    "corrections": _corrections,
    "merge": _merge,
    "discard": _discard,
}
