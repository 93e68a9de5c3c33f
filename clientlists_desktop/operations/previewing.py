"""The first rows of a text file in an encoding, for a person to judge by eye."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from clientlists_desktop.files.encodings import COMMON
from clientlists_desktop.files.source import read_source
from clientlists_desktop.files.text import find_layout, open_text

ENCODINGS = COMMON


@dataclass(frozen=True)
class Preview:
    """The first rows of a text file."""

    encoding: str
    rows: tuple[tuple[str, ...], ...]


def preview_text(path: Path, encoding: str | None, count: int = 6) -> Preview:
    """Read the first rows; Refused when the encoding does not fit the bytes."""
    source = read_source(path)
    layout = find_layout(source, encoding)
    sheet = open_text(source, layout)
    rows = (cells for chunk in sheet.chunks for cells in chunk if any(cells))
    return Preview(layout.encoding.name, tuple(tuple(cells) for cells in islice(rows, count)))
