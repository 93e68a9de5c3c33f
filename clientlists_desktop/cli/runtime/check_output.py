"""Printing what a check found: for people, or as JSON for programs."""

from functools import partial
from typing import Any

from clientlists_desktop.cli.runtime.output import counted, print_line, sheets_json
from clientlists_desktop.cli.runtime.questions import question_lines, questions_json
from clientlists_desktop.core.findings import Severity
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.texts.imports.findings import describe_finding, reason_label
from clientlists_desktop.texts.imports.layout import facts_line
from clientlists_desktop.texts.imports.notices import doubt_text, notice_text, unread_sheet_notice
from clientlists_desktop.texts.translation import english

describe = partial(describe_finding, translate=english)
"""Says a finding in English."""


def check_json(file: CheckedFile) -> dict[str, Any]:
    """Return the result of a check as `--json` prints it."""
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
        "questions": questions_json(file),
        "unread_sheets": sheets_json(facts.unread),
        "notices": [{"code": found.code, **found.facts} for found in facts.notices],
        "size": file.source.size,
        "sha256": file.source.sha256,
    }


def print_check(file: CheckedFile) -> None:
    """Print how a file was read, its balance and its notices."""
    print_line(facts_line(file.facts, english))
    print_balance(file.balance)
    for doubt in file.facts.doubts:
        print_line("note: " + doubt_text(doubt, english))
    for found in file.facts.notices:
        print_line("note: " + notice_text(found, english))
    for name, rows in file.facts.unread.items():
        print_line("note: " + unread_sheet_notice(name, rows, english))
    for line in question_lines(file):
        print_line(line)


def print_balance(balance: Balance) -> None:
    """Print what became of the rows, and why."""
    added = f" + {balance.added:,} added" if balance.added else ""
    removed = f" + {balance.removed:,} removed" if balance.removed else ""
    print_line(
        f"{counted('%Ln row(s)', balance.read)} read{added} = {balance.ready:,} ready"
        f" + {balance.failed:,} failed + {counted('%Ln duplicate(s)', balance.duplicate)}"
        f" + {balance.blank:,} blank{removed}"
    )
    print_line(f"of the ready: {balance.warned:,} with a warning, {balance.repaired:,} repaired")
    for severity in (Severity.FAILED, Severity.WARNING, Severity.REPAIRED):
        for reason, count in balance.by_severity(severity).items():
            label = reason_label(reason, english)
            print_line(f"  {severity.value:9} {count:>9,}  {label}")
