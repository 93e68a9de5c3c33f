"""Every nasty text as a printed line, shown by an emulated terminal: none of them is obeyed."""

import contextlib
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pyte

from clientlists_desktop.cli.runtime.output import print_error, print_json, print_line
from clientlists_desktop.core.names import as_text
from tests.faults.report import Plan, Trial
from tests.faults.texts.nasty_texts import short_texts

_COLUMNS, _LINES = 500, 12


_HARMLESS = ("draw", "linefeed", "carriage_return")


class Watched:
    """A terminal that remembers what it was told to do besides showing letters."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(_COLUMNS, _LINES)
        self.obeyed: list[str] = []

    def __getattr__(self, name: str) -> Any:
        obey = getattr(self.screen, name)
        if name not in pyte.Stream.events or name in _HARMLESS:
            return obey

        def watched(*arguments: Any, **options: Any) -> None:
            self.obeyed.append(name)
            obey(*arguments, **options)

        return watched


def trials(plan: Plan) -> Iterator[Trial]:
    """Print each text between two plain lines, in every way that the commands print."""
    for text in short_texts()[: plan.count]:
        name = as_text(text)
        yield Trial("printed: a line", _shown(f"a {name} z", print_line))
        yield Trial("printed: an error", _shown(f"a {name} z", print_error))
        yield Trial("printed: JSON", _shown(name, print_json))


def _shown(text: str, show: Callable[[str], None]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        print_line("first")
        show(text)
        print_line("last")
    terminal = Watched()
    # A terminal starts each line at the left, where the system turns "\n" into "\r\n".
    pyte.Stream(terminal).feed(printed.getvalue().replace("\n", "\r\n"))
    lines = [line.rstrip() for line in terminal.screen.display]
    while lines and not lines[-1]:
        lines.pop()
    if terminal.obeyed:
        return f"{text!r}: obeyed {terminal.obeyed}"
    if lines[0] != "first" or lines[-1] != "last" or len(lines) != 3:
        return f"{text!r}: shown as {lines}"
    if show is print_json and json.loads(printed.getvalue().splitlines()[1]) != text:
        return f"{text!r}: JSON holds another text"
    return ""
