"""Rows of tables on the clipboard: rows of clients leave only once the journal has its line."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from clientlists_desktop.operations.lists.copied_rows import record_copied_rows, text_to_paste
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate

MOST_ROWS = 20_000


class RowCopies(QObject):
    """Copies rows of one table.

    Attributes:
        country: region of numbers without a country code in its rows; None if it isn't known.

    Signals:
        cut: a message about a copy that leaves rows out, or that was refused.
    """

    cut = Signal(str)

    def __init__(self, table: QObject) -> None:
        super().__init__(table)
        self._database: DatabaseThread | None = None
        self.country: str | None = None

    def hold_clients(self, database: DatabaseThread) -> None:
        """Let only accounts that may export lists copy rows; the journal counts what they copy."""
        self._database = database

    def copy(self, chosen: int, rows: Sequence[Sequence[str]]) -> None:
        """Put rows on the clipboard, ready to paste into a spreadsheet.

        Args:
            chosen: how many were chosen; the rows may be fewer.
            rows: those without a text are of people who must not be contacted.
        """
        if self._database is None:
            self._put_on_clipboard(chosen, rows)
            return
        country = self.country
        self._database.do(
            self,
            lambda workspace, actor: record_copied_rows(workspace, rows, actor, country=country),
            lambda kept: self._put_on_clipboard(
                chosen, [rows[index] for index in kept], len(rows) - len(kept)
            ),
            lambda error: self.cut.emit(refusal_text(error, translate)),
        )

    def _put_on_clipboard(
        self, chosen: int, rows: Sequence[Sequence[str]], blocked: int = 0
    ) -> None:
        QGuiApplication.clipboard().setText(text_to_paste(rows))
        if blocked:
            self.cut.emit(left_out_text(blocked, translate))
        elif len(rows) < chosen:
            text = translate("RowsTable", "Only the first {copied} of {chosen} rows were copied")
            self.cut.emit(text.format(copied=number(len(rows)), chosen=number(chosen)))
