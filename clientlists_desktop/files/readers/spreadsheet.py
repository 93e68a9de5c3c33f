"""A file opened as sheets, whatever kind it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.files.encodings import resolve_encoding
from clientlists_desktop.files.kinds import FileKind
from clientlists_desktop.files.readers.sheets import Sheet
from clientlists_desktop.files.readers.text import open_text
from clientlists_desktop.files.readers.text_layout import TextLayout, detect_text_layout
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.packages.guard import PackageScan, scan_package


@dataclass
class Spreadsheet:
    """A file opened for reading, with its sheets still to be read, once and in order.

    Attributes:
        text: encoding and delimiter of a text file; None for a workbook.
        scan: what the scan of a workbook found; an XLS has none.
    """

    kind: FileKind
    sheets: Iterator[Sheet]
    text: TextLayout | None = None
    scan: PackageScan = field(default_factory=PackageScan)

    @property
    def encoding(self) -> str | None:
        """Python's name of a text's encoding."""
        return self.text.encoding.name.removesuffix("-sig") if self.text else None

    @property
    def delimiter(self) -> str | None:
        """The delimiter of a text."""
        return self.text.shown_delimiter if self.text else None


@dataclass(frozen=True)
class SheetSample:
    """The first rows of a sheet, from row 1 on."""

    name: str
    visible: bool
    rows: list[list[str]]


def open_spreadsheet(
    source: Source,
    options: LayoutOptions,
    *,
    careful: bool = False,
    most_rows: int | None = None,
) -> Spreadsheet:
    """Open a file; Refused with the reason when it can't be read.

    Args:
        options: encoding and delimiter, if chosen. For a workbook the encoding is only validated.
        careful: read a workbook with the slower, streaming reader.
        most_rows: how many rows of a sheet are wanted, where a reader can do with less; None for
            all.
    """
    if options.encoding is not None:
        resolve_encoding(source.name, options.encoding)
    if source.kind is not FileKind.VCARD and source.is_text:
        layout = detect_text_layout(source, options)
        return Spreadsheet(source.kind, iter([open_text(source, layout)]), layout)
    return _open_with_library(source, careful=careful, most_rows=most_rows)


def _open_with_library(source: Source, *, careful: bool, most_rows: int | None) -> Spreadsheet:
    """Open a file with the reader of its kind, each of which loads a library of its own."""
    if source.kind is FileKind.VCARD:
        from clientlists_desktop.files.readers.vcards import open_vcards

        return Spreadsheet(source.kind, iter([open_vcards(source, source.encoding)]))
    if source.kind is FileKind.XLS:
        from clientlists_desktop.files.workbooks.xls import open_xls

        return Spreadsheet(source.kind, open_xls(source, careful=careful, most_rows=most_rows))

    from clientlists_desktop.files.workbooks.calamine import open_with_calamine

    if source.kind is FileKind.ODS:
        from clientlists_desktop.files.workbooks.ods_scan import scan_ods

        scan = scan_ods(source)
        return Spreadsheet(source.kind, open_with_calamine(source, scan), scan=scan)
    scan = scan_package(source)
    if not (careful or scan.far or scan.unplaced):
        return Spreadsheet(source.kind, open_with_calamine(source, scan), scan=scan)

    from clientlists_desktop.files.workbooks.xlsx import open_xlsx_with_openpyxl

    return Spreadsheet(source.kind, open_xlsx_with_openpyxl(source, scan), scan=scan)


def needs_careful_reader(source: Source, refused: Refused, *, careful: bool) -> bool:
    """Whether the slower reader deserves a try: it can read some workbooks that calamine can't."""
    return source.kind is FileKind.XLSX and refused.reason is Refusal.DAMAGED and not careful


def sample_sheets(
    source: Source, options: LayoutOptions, count: int, *, careful: bool = False
) -> tuple[Spreadsheet, list[SheetSample]]:
    """Return the first rows of every sheet, as they stand in the file."""
    head = _head(source, count)
    try:
        return _sample(head, options, count, careful=careful)
    except Refused:
        if head is source:
            raise
    return _sample(source, options, count, careful=careful)


def _head(source: Source, count: int) -> Source:
    if source.kind is FileKind.XLSX:
        from clientlists_desktop.files.workbooks.packages.head import head_of

        return head_of(source, count)
    if source.kind is FileKind.ODS:
        from clientlists_desktop.files.workbooks.ods_head import head_of_ods

        return head_of_ods(source, count)
    return source


def _sample(
    source: Source, options: LayoutOptions, count: int, *, careful: bool
) -> tuple[Spreadsheet, list[SheetSample]]:
    spreadsheet = open_spreadsheet(source, options, careful=careful, most_rows=count)
    try:
        return spreadsheet, _first_rows(spreadsheet, count)
    except Refused as refused:
        if not needs_careful_reader(source, refused, careful=careful):
            raise
    spreadsheet = open_spreadsheet(source, options, careful=True)
    return spreadsheet, _first_rows(spreadsheet, count)


def _first_rows(spreadsheet: Spreadsheet, count: int) -> list[SheetSample]:
    return [
        SheetSample(sheet.name, sheet.visible, next(sheet.chunks, [])[:count])
        for sheet in spreadsheet.sheets
    ]
