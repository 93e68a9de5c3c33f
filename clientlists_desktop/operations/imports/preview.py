"""The first rows of a file, which show whether its layout was detected correctly."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.encodings import COMMON
from clientlists_desktop.files.readers.spreadsheet import SheetSample, sample_sheets
from clientlists_desktop.files.source import read_source

__all__ = ["ENCODINGS", "Preview", "SheetSample", "preview_file"]

ENCODINGS = COMMON
_ROWS = 200


@dataclass(frozen=True)
class Preview:
    """The first rows of a file.

    Attributes:
        name: the name of the file.
        encoding, delimiter: those of a text file; None for a workbook.
        sheets: the sheets; a text file has one without a name.
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
    """Read the first rows of every sheet; Refused when these options don't fit the file."""
    yield Progress()
    source = read_source(path)
    file, sheets = sample_sheets(source, layout_options, _ROWS, careful=careful)
    return Preview(source.name, file.encoding, file.delimiter, tuple(sheets))
