"""Printing that several nouns share: for people, or as JSON for programs."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TextIO, TypeVar

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.core.names import is_invisible
from clientlists_desktop.texts.translation import english

T = TypeVar("T")


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


def moment_text(moment: datetime | str) -> str:
    """Return a moment as this computer's clock shows it, to the minute, with the clock's offset.

    Args:
        moment: as it is stored, or with a zone.
    """
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    return local_time(moment).isoformat(sep=" ", timespec="minutes")


def counted(noun: str, n: int) -> str:
    """Return a count with its noun, in the singular or plural: `counted("%Ln row(s)", 2)`."""
    return english("Count", noun, "", n)


def refusal_json(error: Refused) -> dict[str, Any]:
    """Return a refusal as `--json` prints it."""
    shown: dict[str, Any] = {"reason": error.reason, **error.facts}
    if error.unread:
        shown["unread_sheets"] = sheets_json(error.unread)
    return shown


def sheets_json(sheets: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return sheets and their rows as `--json` prints them."""
    return [{"name": name, "rows": rows} for name, rows in sheets.items()]
