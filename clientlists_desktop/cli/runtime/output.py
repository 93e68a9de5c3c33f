"""Printing that several nouns share: for people, or as JSON for programs."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TextIO, TypeVar

from clientlists_desktop.cli.runtime.questions import question_lines, questions_json
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Severity
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.names import is_invisible
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.texts.imports.findings import describe_finding, reason_label
from clientlists_desktop.texts.imports.layout import facts_line
from clientlists_desktop.texts.imports.notices import (
    doubt_text,
    notice_text,
    too_big_notice,
    unjournaled_notice,
    unread_sheet_notice,
)
from clientlists_desktop.texts.translation import english

T = TypeVar("T")

describe = partial(describe_finding, translate=english)
"""Says a finding in English."""


class OutputFailed(Exception):  # noqa: N818
    """What the command prints couldn't be written; the text says why."""


def visible(text: str) -> str:
    """Return a text with a sign for each character that a terminal would obey.

    Names come from other people's files: an escape sequence in one could clear the screen or
    change what was printed before, a line break could forge a line.
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(letter: str) -> str:
    if letter < " ":
        return chr(0x2400 + ord(letter))
    if letter == "\x7f":
        return "\u2421"
    return "\ufffd" if is_invisible(letter) else letter


def print_line(text: str) -> None:
    """Print one line for people."""
    write(sys.stdout, visible(text) + "\n")


def print_error(text: str) -> None:
    """Print one line for people beside the output."""
    write(sys.stderr, visible(text) + "\n")


def print_json(value: object) -> None:
    """Print one line of JSON; letters that the output's encoding lacks are escaped, never lost.

    So is what a terminal would obey.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        line = json.dumps(value)
    if not line.isprintable():
        line = "".join(_json_escape(one) if is_invisible(one) else one for one in line)
    write(sys.stdout, line + "\n")


def _json_escape(letter: str) -> str:
    return "\\u007f" if letter == "\x7f" else json.dumps(letter)[1:-1]


def write(stream: TextIO | None, text: str) -> None:
    """Write a text as it is; where there is nothing to write to, as in a service, it is dropped.

    Raises:
        OutputFailed: the disk is full, for instance.
    """
    if stream is not None:
        with _failing(stream):
            stream.write(text)


def flush() -> None:
    """Write out what is still waiting to be written.

    Raises:
        OutputFailed: the disk is full, for instance.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with _failing(stream):
                stream.flush()


@contextmanager
def _failing(stream: TextIO) -> Iterator[None]:
    """Turn what goes wrong with the output into OutputFailed; a closed pipe ends the program."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        # Of lost errors nobody can be told.
        if stream is not sys.stderr:
            raise OutputFailed(error.strerror or "") from error


def print_all(
    options: argparse.Namespace,
    found: Sequence[T],
    json_of: Callable[[T], dict[str, Any]],
    line_of: Callable[[T], str],
    if_none: str = "",
) -> None:
    """Print a line for each thing found, or with `--json` one array.

    Args:
        if_none: what people read when nothing was found.
    """
    if options.json:
        print_json([json_of(one) for one in found])
        return
    for one in found:
        print_line(line_of(one))
    if not found and if_none:
        print_line(if_none)


def counted(noun: str, n: int) -> str:
    """Return a count with its noun, in the singular or plural: `counted("%Ln row(s)", 2)`."""
    return english("Count", noun, "", n)


def refusal_json(error: Refused) -> dict[str, Any]:
    """Return a refusal as `--json` prints it."""
    shown: dict[str, Any] = {"reason": error.reason, **error.facts}
    if error.unread:
        shown["unread_sheets"] = _sheets_json(error.unread)
    return shown


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
        "unread_sheets": _sheets_json(facts.unread),
        "notices": [{"code": found.code, **found.facts} for found in facts.notices],
        "size": file.source.size,
        "sha256": file.source.sha256,
    }


def _sheets_json(sheets: Mapping[str, int]) -> list[dict[str, Any]]:
    return [{"name": name, "rows": rows} for name, rows in sheets.items()]


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


def print_exported(done: Exported, noun: str = "%Ln client(s)") -> None:
    """Print what was written to a file, and where."""
    print_line(f"{counted(noun, done.clients)} written to {done.path}.")
    if done.unjournaled:
        print_line("note: " + unjournaled_notice(english))


def print_export_notes(done: Exported) -> None:
    """Print what a workbook could not hold, and whether it is too big to be imported again."""
    if done.replaced:
        print_line(f"{done.replaced:,} characters that no workbook can hold were replaced.")
    if done.too_big:
        print_line("note: " + too_big_notice(english))
