"""Excel's mark of a text is removed from a cell, and an apostrophe of a name is not."""

import pytest

from clientlists_desktop.core.cell_text import without_text_mark


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('="79161234567"', "79161234567"),
        ('="+7 916 123"', "+7 916 123"),
        ('="say ""hi"""', 'say "hi"'),
        ('=" 007"', " 007"),
        ('=""', ""),
        ("'79161234567", "79161234567"),
        ("'+7 916", "+7 916"),
        ("'(916) 1", "(916) 1"),
    ],
)
def test_a_marked_text_is_unwrapped(cell, text):
    assert without_text_mark(cell) == text


@pytest.mark.parametrize(
    "cell", ["'t Hooft", "'s", "=A1", '="a"&B1', "=1+1", "", "'", '"x"', "Ann"]
)
def test_anything_else_stays(cell):
    assert without_text_mark(cell) == cell
