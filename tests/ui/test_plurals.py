"""English plurals: no screen shows "row(s)"."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import clientlists_desktop.ui
from clientlists_desktop.ui.runtime.languages import EnglishPlurals
from clientlists_desktop.ui.runtime.translation import translate
from tests.translations import collect

UI = Path(clientlists_desktop.ui.__file__).parent


AGREES = re.compile(r"%Ln [^.;:]*\(s\)[^.;:,]* (?<!they )(are|were|have|lack)\b")
"""A count, and a verb that agrees with several only."""


def test_no_sentence_fits_several_only():
    assert [text for _, text in collect() if AGREES.search(text)] == []


@cache
def counted_texts() -> list[str]:
    """Return every text of the window that Qt is given a number with."""
    found = set()
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if node.func.attr == "tr" and len(node.args) == 3:
                    found.add(str(texts[0]))
    return sorted(found)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "n", "shown"),
    [
        ("%Ln row(s) read", 0, "0 rows read"),
        ("%Ln row(s) read", 1, "1 row read"),
        ("%Ln row(s) read", 2, "2 rows read"),
        ("%Ln row(s) read", 21, "21 rows read"),
        ("%Ln row(s) read", 12_345, "12,345 rows read"),
        ("duplicate(s)", 1, "duplicate"),
        ("duplicate(s)", 0, "duplicates"),
        ("Delete %Ln list(s) with {size}?", 2, "Delete 2 lists with {size}?"),
        ("%Ln failed row(s): valid number(s) of {country}", 1,
         "1 failed row: valid number of {country}"),
        ("%Ln failed row(s): valid number(s) of {country}", 3,
         "3 failed rows: valid numbers of {country}"),
    ],
)  # fmt: skip
def test_the_form_follows_the_number(text: str, n: int, shown: str) -> None:
    assert QCoreApplication.translate("Any", text, None, n) == shown
    assert translate("Any", text, None, n) == shown


@pytest.mark.usefixtures("qapp")
def test_a_text_without_a_number_stays_as_it_is() -> None:
    assert translate("Any", "Name of the list") == "Name of the list"


def test_qt_does_not_pass_the_translator_over() -> None:
    assert not EnglishPlurals().isEmpty()


def test_no_counted_text_is_translated_by_way_of_a_subclass() -> None:
    """`tr` asks for the subclass first, and takes the number filled in for a translation."""
    bases: set[str] = set()
    counting: set[str] = set()
    for path in sorted(UI.rglob("*.py")):
        for made in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(made, ast.ClassDef):
                bases |= {ast.unparse(base) for base in made.bases}
                calls = [one for one in ast.walk(made) if isinstance(one, ast.Call)]
                if any(ast.unparse(c.func) == "self.tr" and len(c.args) == 3 for c in calls):
                    counting.add(made.name)
    assert counting
    assert counting & bases == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("n", [0, 1, 2, 1_000])
def test_no_text_of_the_window_keeps_its_brackets(n: int) -> None:
    texts = counted_texts()
    assert len(texts) > 10
    for text in texts:
        shown = translate("Any", text, None, n)
        assert "(s)" not in shown
        assert "%" not in shown
