"""The first rows of a file as they stand in it, for a person to judge how it is opened."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.encodings import COMMON
from clientlists_desktop.files.readers.table import SheetSample, sample_sheets
from clientlists_desktop.files.source import read_source

__all__ = ["ENCODINGS", "Preview", "SheetSample", "preview_file"]

ENCODINGS = COMMON
_ROWS = 200


@dataclass(frozen=True)
class Preview:
    """What a file holds at its beginning.

    Attributes:
        name: of the file.
        encoding, delimiter: of a text file.
        sheets: one without a name for a text file.
    """

    name: str
    encoding: str | None
    delimiter: str | None
    sheets: tuple[SheetSample, ...]

    @property
    def is_text(self) -> bool:
        """Whether it is a text file."""
        return self.encoding is not None


def preview_file(
    path: Path, layout_options: LayoutOptions, *, careful: bool = False
) -> Generator[Progress, None, Preview]:
    """Read the first rows of every sheet; Refused when the file cannot be read so."""
    yield Progress()
    source = read_source(path)
    table, sheets = sample_sheets(source, layout_options, _ROWS, careful=careful)
    encoding = table.encoding.removesuffix("-sig") if table.encoding else None
    return Preview(source.name, encoding, table.delimiter, tuple(sheets))
