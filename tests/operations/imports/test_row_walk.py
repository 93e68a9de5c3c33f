"""The way of a row from a file to the workspace: short, and down through the layers only.

A step is a function of the package that has the row in hand: it is given the row, or some of its
cells, alone or in a batch; it returns or yields them; or it takes them from one that does. Those
inside of it (comprehensions, lambdas) are part of it.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import clientlists_desktop
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.files.readers import sheets
from clientlists_desktop.operations.imports import file_import
from tests.operations.helpers import HEADER, finish, write
from tests.people import MAKER

ROOT = Path(clientlists_desktop.__file__).parent
ROWS, CHUNK = 600, 250
NUMBER, NAME = "79261234508", "Ann Example"
MOST_STEPS = 22
LEVELS = {"core": 1, "files": 2, "storage": 2, "operations": 3}
LAST_STEP = "storage.bulk.insert"


class Walk:
    """Follows a row through the functions that are called from now on."""

    def __init__(self) -> None:
        self.steps: dict[str, None] = {}
        self.climbs: list[str] = []

    def __call__(self, frame: FrameType, event: str, value: Any) -> None:
        """Take an event from `sys.setprofile`."""
        if event == "call":
            if function_of(frame.f_code) and has_row(arguments_of(frame)):
                self._climb(frame)
                self._step(frame)
        elif event == "return" and function_of(frame.f_code) and has_row([value]):
            self._step(frame)
            self._step(frame.f_back)

    def _step(self, frame: FrameType | None) -> None:
        function = function_of(frame.f_code) if frame is not None else None
        if function is not None:
            self.steps.setdefault(function)
        if function == LAST_STEP:
            sys.setprofile(None)

    def _climb(self, frame: FrameType) -> None:
        called = function_of(frame.f_code)
        caller = function_of(frame.f_back.f_code) if frame.f_back is not None else None
        if called and caller and LEVELS[layer_of(called)] > LEVELS[layer_of(caller)]:
            self.climbs.append(f"{caller} calls {called}")


def function_of(code: CodeType) -> str | None:
    """Return the function of the package that code belongs to, with its module."""
    path = Path(code.co_filename)
    if not path.is_relative_to(ROOT):
        return None
    name = code.co_qualname
    while name.endswith(">"):
        name = name.rpartition(".<locals>.")[0]
    return ".".join([*path.relative_to(ROOT).with_suffix("").parts, name])


def layer_of(function: str) -> str:
    return function.partition(".")[0]


def arguments_of(frame: FrameType) -> Iterable[Any]:
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return [frame.f_locals.get(name) for name in names if name != "self"]


def has_row(values: Iterable[Any]) -> bool:
    """Whether a value is, or holds, the row or one of its cells."""
    return any(
        value == NUMBER or NAME in value
        if isinstance(value, str)
        else isinstance(value, list | tuple) and has_row(value)
        for value in values
    )


def test_a_row_takes_few_steps_and_climbs_to_no_layer_above(workspace, tmp_path, monkeypatch):
    # The row is in none of the first chunk, from which the layout is found.
    monkeypatch.setattr(sheets, "CHUNK_ROWS", CHUNK)
    rows = [(f"7912{number:07d}", f"Client {number}", "Omsk") for number in range(ROWS)]
    rows[ROWS // 2] = (NUMBER, NAME, "Omsk")
    path = write(tmp_path / "spring.csv", [HEADER, *rows])
    walk = Walk()
    work = file_import.import_file(workspace, path, "telephony", Choices(), MAKER)
    while not next(work).draft:
        pass
    sys.setprofile(walk)
    try:
        finish(work)
    finally:
        sys.setprofile(None)
    steps = list(walk.steps)
    assert steps[-1] == LAST_STEP
    assert len(steps) <= MOST_STEPS, "\n".join(steps)
    assert walk.climbs == []
    first_in_layers = list(dict.fromkeys(map(layer_of, steps)))
    assert first_in_layers == ["files", "core", "operations", "storage"]
    # What the module says about it is what happens.
    told = file_import.__doc__.partition("Then for its rows")[2].partition("And once")[0]
    names = [line.split()[0] for line in told.splitlines() if line.startswith("    ")]
    assert len(names) >= 5
    passed = [name for step in steps for name in names if f".{step}".endswith(f".{name}")]
    assert passed == names
