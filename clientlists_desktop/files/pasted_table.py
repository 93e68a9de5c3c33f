"""The table that a spreadsheet program put on the clipboard, as the text of a file."""

from html.parser import HTMLParser


def table_text(text: str, html: str) -> str:
    """Return a copied table as text with tabs; "" if what was copied is no table.

    Excel, Google Sheets and Numbers offer such a text themselves; the page is for programs that
    do not.
    """
    if is_table(text):
        return text
    rows = _HtmlTable.rows_of(html)
    made = "\n".join("\t".join(map(_quoted, cells)) for cells in rows)
    return made if is_table(made) else ""


def is_table(text: str) -> bool:
    """Whether a text has columns, or several lines."""
    return "\t" in text.strip("\r\n") or len(text.strip().splitlines()) > 1


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


class _HtmlTable(HTMLParser):
    """Reads the cells of the tables in a page."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self._is_in_cell = False

    @classmethod
    def rows_of(cls, html: str) -> list[list[str]]:
        """Return the rows of all tables of a page."""
        parser = cls()
        parser.feed(html)
        parser.close()
        return [cells for cells in parser._rows if cells]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Answer HTMLParser."""
        if tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append("")
            self._is_in_cell = True
        elif tag == "br" and self._is_in_cell:
            self._rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        """Answer HTMLParser."""
        if tag in ("td", "th", "tr"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        """Answer HTMLParser: line breaks of the page's source are spaces."""
        if self._is_in_cell:
            self._rows[-1][-1] += " ".join(data.splitlines())
