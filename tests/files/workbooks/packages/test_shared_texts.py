"""How much text cells hold together where they share long texts."""

import pytest

from clientlists_desktop.files.workbooks.packages.shared_texts import SharedTexts

CELLS = b'<c r="A1" t="s"><v>0</v></c><c r="A2" t="s"><v>1</v></c><c r="A3" t="s"><v>1</v></c>'
LONG = "x" * 1_000


def volume(head: str, *texts: str) -> int:
    shared = SharedTexts()
    shared.feed(f"{head}{''.join(f'<si><t>{text}</t></si>' for text in texts)}</sst>".encode())
    shared.feed(b"")
    return shared.volume(CELLS)


@pytest.mark.parametrize(
    "head",
    [
        "<sst>",
        f'<?xml version="1.0"?>\n<sst xmlns="{"urn:a" * 50}" count="3">',
        f'<?xml version="1.0"?>\n<x:sst xmlns:x="{"urn:a" * 50}" count="3">',
    ],
)
def test_it_is_that_of_the_long_texts_alone(head):
    assert volume(head, "short", "short") == 0
    assert len(LONG) <= volume(head, LONG, "short") < 1.1 * len(LONG)
    assert 2 * len(LONG) <= volume(head, "short", LONG) < 2.2 * len(LONG)


def test_what_stands_elsewhere_counts_nothing_less_for_it():
    assert volume(f"<!--{LONG}--><sst>", LONG, "short") >= len(LONG)
