"""What the command line prints: for people, or as JSON for programs."""

import json
import shlex
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Finding, Severity
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import EditKind
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.layouts.layout_detection import column_letter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.corrections_export import CorrectionWords
from clientlists_desktop.operations.imports.corrections_import import MergedCorrections
from clientlists_desktop.operations.imports.fixes import FixOffer
from clientlists_desktop.operations.imports.rejects_report import ReportWords
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.texts.clients.clients import filter_parts
from clientlists_desktop.texts.imports.findings import describe_finding, reason_label
from clientlists_desktop.texts.imports.layout import facts_line
from clientlists_desktop.texts.imports.notices import doubt_text, notice_text, unread_sheet_notice
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.texts.translation import english


def balance_json(file: CheckedFile) -> dict[str, Any]:
    """Return what `--json` prints of a check."""
    balance, facts = file.balance, file.facts
    return {
        "file": file.source.name,
        "channel": file.channel_code,
        "read": balance.read,
        "ready": balance.ready,
        "failed": balance.failed,
        "duplicate": balance.duplicate,
        "blank": balance.blank,
        "added": balance.added,
        "removed": balance.removed,
        "warned": balance.warned,
        "repaired": balance.repaired,
        "reasons": {reason.value: count for reason, count in balance.reasons.items()},
        "columns": list(file.columns),
        "header_row": facts.header_row,
        "encoding": facts.encoding,
        "encoding_guessed": facts.encoding_guessed,
        "delimiter": facts.delimiter,
        "sheets": [name for name in facts.sheets if name],
        "address_column": column_letter(facts.address_column),
        "left_out": list(facts.left_out),
        "doubts": [doubt.value for doubt in facts.doubts],
        "unread_sheets": _sheets_json(facts.unread),
        "notices": [{"code": found.code, **found.facts} for found in facts.notices],
        "size": file.source.size,
        "sha256": file.source.sha256,
    }


def refusal_json(error: Refused) -> dict[str, Any]:
    """Return what `--json` prints of a refusal."""
    shown: dict[str, Any] = {"reason": error.reason, **error.facts}
    if error.unread:
        shown["unread_sheets"] = _sheets_json(error.unread)
    return shown


def _sheets_json(sheets: Mapping[str, int]) -> list[dict[str, Any]]:
    return [{"name": name, "rows": rows} for name, rows in sheets.items()]


def print_check(file: CheckedFile) -> None:
    """Print how the file was read, the balance and the notices."""
    print(facts_line(file.facts, english))
    print_balance(file.balance)
    for doubt in file.facts.doubts:
        print("note: " + doubt_text(doubt, english))
    for found in file.facts.notices:
        print("note: " + notice_text(found, english))
    for name, rows in file.facts.unread.items():
        print("note: " + unread_sheet_notice(name, rows, english))


def counted(text: str, n: int) -> str:
    """Return a count with its noun in the right number."""
    return english("Count", text, "", n)


def encoded(shown: object) -> str:
    """Encode for the standard output: letters that its encoding lacks are escaped, never lost."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = json.dumps(shown, ensure_ascii=False)
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return json.dumps(shown)
    return text


def print_balance(balance: Balance) -> None:
    """Print the balance and the reasons."""
    added = f" + {balance.added:,} added" if balance.added else ""
    removed = f" + {balance.removed:,} removed" if balance.removed else ""
    print(
        f"{counted('%Ln row(s)', balance.read)} read{added} = {balance.ready:,} ready"
        f" + {balance.failed:,} failed + {counted('%Ln duplicate(s)', balance.duplicate)}"
        f" + {balance.blank:,} blank{removed}"
    )
    print(f"of the ready: {balance.warned:,} with a warning, {balance.repaired:,} repaired")
    for severity in (Severity.FAILED, Severity.WARNING, Severity.REPAIRED):
        for reason, count in balance.by_severity(severity).items():
            label = reason_label(reason, english)
            print(f"  {severity.value:9} {count:>9,}  {label}")


def print_rows(file: CheckedFile, rows: Iterable[CheckedRow]) -> None:
    """Print one JSON object a row."""
    several = len(file.facts.sheets) > 1
    for row in rows:
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
        print(encoded(line))


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "before": finding.before,
        "after": finding.after,
        **({"facts": dict(finding.facts)} if finding.facts else {}),
    }


def print_lists(summaries: Sequence[ListSummary], *, as_json: bool) -> None:
    """Print all lists."""
    if as_json:
        print(encoded([_list_json(one) for one in summaries]))
        return
    for one in summaries:
        name = channel_name(one.channel, english)
        print(f"{one.clients:>10,}  {name:<20} {one.made_at[:16]}  {one.name}")
    if not summaries:
        print("No lists yet. Make one with: clientlists create FILE --channel telephony …")


def print_list(summary: ListSummary, consent: ConsentRecord | None, *, as_json: bool) -> None:
    """Print one list with its proof of consent."""
    shown = _list_json(summary)
    if summary.client_filter is not None:
        parts = filter_parts(summary.client_filter, english)
        shown["filter"] = " · ".join(parts.values())
    if consent is not None:
        shown["consent"] = {
            "actor": consent.actor,
            "confirmed_at": consent.confirmed_at,
            "wording": consent.wording,
            "file": consent.source_name,
            "size": consent.source_size,
            "sha256": consent.source_sha256,
        }
    if as_json:
        print(encoded(shown))
        return
    for key, value in shown.items():
        if isinstance(value, dict):
            for inner, text in value.items():
                print(f"{key} {inner:<16} {text}")
        else:
            print(f"{key:<24} {value}")


def _list_json(one: ListSummary) -> dict[str, Any]:
    return {
        "name": one.name,
        "channel": one.channel_code,
        "clients": one.clients,
        "warned": one.warned,
        "repaired": one.repaired,
        "left_out": one.left_out,
        "source": list_source(one, english),
        "made_by": one.made_by,
        "made_at": one.made_at,
    }


def print_drafts(files: Sequence[CheckedFile], *, as_json: bool) -> None:
    """Print the drafts that wait."""
    if as_json:
        shown = [
            {"draft": file.id, "made_at": file.made_at, **balance_json(file)} for file in files
        ]
        print(encoded(shown))
        return
    for file in files:
        balance = file.balance
        print(
            f"{file.id:>6}  {balance.ready:>10,} ready {balance.failed:>10,} failed"
            f"  {file.made_at[:16]}  {file.source.name}"
        )
    if not files:
        print("No drafts. Keep one with: clientlists check FILE --channel telephony --keep")


def step(made: Step) -> str:
    """Say a step in English."""
    return step_text(made, english)


def print_steps(made: Sequence[Step], *, as_json: bool) -> None:
    """Print steps, the first one first."""
    if as_json:
        shown = [
            {
                "number": one.number,
                "kind": one.kind,
                "text": step(one),
                "undone": one.undone,
                "facts": dict(one.facts),
            }
            for one in made
        ]
        print(encoded(shown))
        return
    for one in made:
        print(f"{one.number:>4}  {step(one)}" + ("  (undone)" if one.undone else ""))


def print_offers(file: CheckedFile, offers: Sequence[FixOffer]) -> None:
    """Print what can be mended, and with which options."""
    for offer in offers:
        edit = offer.edit
        options = {
            EditKind.COUNTRY: f"--country {edit.region}",
            EditKind.ZONE: "--zone " + shlex.quote(f"{edit.seen}={edit.zone or '?'}"),
            EditKind.MOVE: "--column " + shlex.quote(file.columns[edit.column]),
        }.get(edit.kind, "")
        print(f"{offer.count:>9,}  {edit.kind.value:<16} {options}".rstrip())
        for shape, count in offer.shapes:
            print(f"{count:>11,}  --shape {shlex.quote(shape)}")
    if not offers:
        print("Nothing of this reason can be mended without a guess, or --country is missing.")


def print_brought(brought: MergedCorrections) -> None:
    """Print what came of a correction file."""
    corrected = counted("%Ln row(s)", brought.corrected)
    print(
        f"{corrected} corrected, {brought.still_wrong:,} still wrong, "
        f"{brought.untouched:,} untouched, {brought.added:,} new, {brought.unknown:,} unknown"
    )
    if brought.unknown:
        rows = ", ".join(map(str, brought.unknown_rows))
        more = " …" if brought.unknown > len(brought.unknown_rows) else ""
        print(f"note: rows whose keys name no row of the draft: {rows}{more}")
    if brought.lacking:
        print(f"note: columns that the file lacks stay as they are: {', '.join(brought.lacking)}")


def print_channels(channels: Sequence[Channel], *, as_json: bool) -> None:
    """Print all channels."""
    shown = [
        {
            "code": channel.code,
            "name": channel_name(channel, english),
            "group": channel.group.value,
            "address": address_name(channel, english),
            "example": channel.example,
        }
        for channel in channels
    ]
    if as_json:
        print(encoded(shown))
        return
    for line in shown:
        print(f"{line['code']:<18} {line['name']:<24} {line['address']:<13} {line['example']}")


def progress_line() -> Callable[[Progress | None], None] | None:
    """Return a function that draws progress on the terminal, or clears it for None.

    None where there is no terminal.
    """
    if not sys.stderr.isatty():
        return None

    def draw(progress: Progress | None) -> None:
        if progress is None:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            return
        share = f"{progress.share:4.0%}" if progress.share is not None else "    "
        end = "\n" if progress.share == 1 else ""
        print(f"\r{share} {progress.rows:,} rows", end=end, file=sys.stderr, flush=True)

    return draw


def describe(finding: Finding, columns: Sequence[str]) -> str:
    """Say a finding in English."""
    return describe_finding(finding, columns, english)


def report_words() -> ReportWords:
    """Return the words of a report in English."""
    return ReportWords(
        row="Row",
        sheet="Sheet",
        outcome="Outcome",
        reason="Reason",
        failed="failed",
        duplicate="duplicate",
        sheet_name="Left out",
        describe=describe,
    )


def correction_words() -> CorrectionWords:
    """Return the words of a correction file in English."""
    return CorrectionWords(
        reason="What is wrong",
        key="Key of {file}: do not change",
        sheet_name="To correct",
        describe=describe,
    )
