"""`check` and `create`: a file is read and checked, and its ready rows become a list."""

import argparse
import contextlib
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.consent import add_evidence, confirmation_of
from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_json,
    add_verb,
    find_channel,
    number,
    text,
)
from clientlists_desktop.cli.runtime.check_output import (
    check_json,
    print_check,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.import_options import (
    add_import_options,
    choices_of,
    given_import_options,
)
from clientlists_desktop.cli.runtime.output import (
    counted,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.questions import refuse_open_questions
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.consent.proof_files import check_proofs
from clientlists_desktop.operations.imports import file_import, rejects_report
from clientlists_desktop.operations.imports.drafts import (
    continue_draft,
    discard_abandoned_drafts,
    discard_draft,
    own_drafts,
)
from clientlists_desktop.operations.imports.readers import every_row
from clientlists_desktop.operations.lists import creation
from clientlists_desktop.operations.lists.readers import is_name_free
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.texts.export_words import report_words


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs that read a file."""
    check = add_verb(verbs, "check", _check, reads=True, works=True)
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--channel", type=text, required=True, help="telephony, telegram …")
    add_import_options(check)
    add_json(check)
    check.add_argument("--keep", action="store_true", help="keep the result as a draft")
    check.add_argument(
        "--rows", action="store_true", help="print one JSON object per row (implies --json)"
    )
    check.add_argument("--report", type=Path, help="save failed and duplicate rows (.xlsx or .csv)")
    check.add_argument("--force", action="store_true", help="replace an existing report")

    create = add_verb(verbs, "create", _create, works=True)
    create.add_argument("file", type=Path, metavar="FILE", nargs="?")
    create.add_argument("--channel", type=text, help="of the FILE: telephony, telegram …")
    create.add_argument("--draft", type=number, help="make it from this draft, not from a FILE")
    add_import_options(create)
    add_json(create)
    create.add_argument("--name", type=text, required=True, help="the list’s name")
    create.add_argument(
        "--consent", type=text, required=True, help="the statement of consent, stored as proof"
    )
    add_evidence(create)
    create.add_argument("--strict", action="store_true", help="make no list if any row failed")


def read_file(
    options: Options,
    owner: str,
    channel: Channel,
    project_id: int | None = None,
    *,
    updates: int | None = None,
) -> CheckedFile:
    """Read and check the file of the options as a draft.

    Args:
        owner: the token of the lock that keeps the draft from being discarded by others.
        project_id: the project whose clients the rows are; None for the rows of a list.
        updates: ID of the list that the file updates, so that a killed update is kept as one.
    """
    choices = choices_of(options, channel, clients=project_id is not None)
    choices = replace(choices, updates=updates)
    try:
        file: CheckedFile = run(
            partial(file_import.import_file, project_id=project_id),
            options.workspace,
            options.file,
            channel.code,
            choices,
            actor_of(options),
            owner,
            retry={"careful": True},
        )
    except Refused as error:
        error.facts.setdefault("file", as_text(options.file.name))
        raise
    return file


def _check(options: Options) -> int:
    if options.report is not None:
        # Refuse before the long check, not after it.
        never = [options.workspace.path, options.file]
        check_target(options.report, WORKBOOK_OR_TEXT, overwrite=options.force, never=never)
    workspace, actor = options.workspace, actor_of(options)
    with own_drafts(workspace) as owner:
        file = read_file(options, owner.token, find_channel(options.channel))
        kept = False
        try:
            if options.report is not None:
                job = partial(rejects_report.save_report, overwrite=options.force)
                run(job, workspace, file.id, options.report, report_words(), actor)
            if options.rows:
                _print_rows(file, every_row(workspace, actor, file))
            if options.json or options.rows:
                draft = {"draft": file.id} if options.keep else {}
                print_json({**check_json(file), **draft})
            else:
                print_check(file)
                if options.keep:
                    print_line(f"Kept as draft {file.id}.")
            kept = options.keep
        finally:
            if not kept:
                discard_draft(workspace, file.id, actor)
    return Exit.FOUND_FAILED if file.balance.failed else Exit.DONE


def _create(options: Options) -> None:
    _check_source(options)
    valid_name(options.name)
    consent = confirmation_of(options)
    # Refuse before the long check, not after it.
    check_proofs(consent)
    workspace, actor = options.workspace, actor_of(options)
    with own_drafts(workspace) as owner:
        discard_abandoned_drafts(workspace)
        if not is_name_free(workspace, actor, options.name):
            raise Refused(Refusal.NAME_TAKEN, name=options.name)
        if options.draft is None:
            file = read_file(options, owner.token, find_channel(options.channel))
        else:
            file = continue_draft(workspace, options.draft, owner.token, actor)
        try:
            refuse_open_questions(file)
            refuse_failed(options, file)
            made = creation.create_list(workspace, file.id, options.name, consent, actor)
        except BaseException:
            if options.draft is None:
                with contextlib.suppress(Refused):
                    discard_draft(workspace, file.id, actor)
            raise
    if options.json:
        print_json({**check_json(file), "list": made.name, "clients": made.clients})
    else:
        print_check(file)
        print_line(f"List “{made.name}” made with {counted('%Ln client(s)', made.clients)}.")


def _check_source(options: Options) -> None:
    """Refuse a list of nothing, or of both a file and a draft."""
    if options.draft is None:
        if options.file is None or options.channel is None:
            raise argparse.ArgumentError(None, "create: give FILE and --channel, or --draft")
        return
    if options.file is not None:
        raise argparse.ArgumentError(None, "create: give either FILE or --draft")
    given = ["--channel"] if options.channel is not None else given_import_options(options)
    if given:
        raise argparse.ArgumentError(
            None, f"create: {given[0]} is for a FILE; the draft has been read already"
        )


def refuse_failed(options: Options, file: CheckedFile) -> None:
    """Refuse a file with failed rows if the options are strict."""
    if options.strict and file.balance.failed:
        raise Refused(Refusal.SOME_FAILED, file=file.source.name, seen=file.balance.failed)


def _print_rows(file: CheckedFile, found: Iterable[CheckedRow]) -> None:
    several = len(file.facts.sheets) > 1
    for row in found:
        line: dict[str, Any] = {
            "row": row.number,
            "outcome": row.outcome.code,
            "address": row.address,
            "cells": list(row.cells),
            "findings": [_finding_json(finding) for finding in row.findings],
        }
        if several:
            line["sheet"] = file.facts.sheets[row.sheet]
        if row.zone is not None:
            line["zone"] = row.zone
        if row.priority is not None:
            line["priority"] = row.priority
        print_json(line)


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "before": finding.before,
        "after": finding.after,
        **({"facts": dict(finding.facts)} if finding.facts else {}),
    }
