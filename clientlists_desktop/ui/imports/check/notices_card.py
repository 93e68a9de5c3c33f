"""The card of notices about a file: what was left unread, a guessed encoding, other imports."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.readers import rows_at
from clientlists_desktop.operations.lists.readers import lists_from_file
from clientlists_desktop.texts.imports.notices import notice_text, unread_sheet_notice
from clientlists_desktop.ui.imports.layout.layout_line import encoding_name
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, aligned, clear
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_ROWS_LOOKED_AT = 200


class NoticesCard(QFrame):
    """Hidden while there is nothing to say.

    Signals:
        check_wanted: the file is to be checked as it is now.
    """

    check_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._file: CheckedFile | None = None
        self._notices = card_of(self, "amber", 12)

    def show_file(self, file: CheckedFile) -> None:
        """Show what there is to say of a file."""
        self._file = file
        clear(self._notices)
        self.hide()
        for found in file.facts.notices:
            self._show(notice_text(found, translate))
        for name, count in file.facts.unread.items():
            self._show(unread_sheet_notice(name, count, translate))
        if file.facts.encoding_guessed:
            first = range(SPACING, SPACING * (_ROWS_LOOKED_AT + 1), SPACING)
            self._database.ask(
                self,
                "guess",
                lambda workspace, actor: rows_at(workspace, actor, file, first),
                lambda found: self._show_guessed_encoding(file, found),
            )
        sha256 = file.source.sha256
        self._database.ask(
            self,
            "same file",
            lambda workspace, actor: lists_from_file(workspace, actor, sha256),
            self._show_same_file,
        )

    def show_changed_file(self) -> None:
        """Say that the file was changed after the check, and offer to check it again."""
        text = self.tr(
            "The file has changed since it was checked. These are the rows as they were then."
        )
        self._show(text, "fileChanged")
        again = button(self.tr("Check the file again"), "checkAnew")
        again.clicked.connect(self.check_wanted)
        add(self._notices, aligned(again, Qt.AlignmentFlag.AlignLeft))
        tab_as_laid_out(self)

    def _show(self, text: str, name: str = "notice") -> None:
        self._notices.addWidget(label(text, "wrap", name=name))
        self.show()

    def _show_guessed_encoding(self, file: CheckedFile, first: list[CheckedRow]) -> None:
        """Show a row that another encoding would change, so that a person can decide."""
        telling = next((row for row in first if not "".join(row.cells).isascii()), None)
        if self._file is not file or telling is None:
            return
        text = self.tr(
            "The encoding is a guess: {encoding}. Does this text look right? {cells}"
        ).format(
            encoding=encoding_name(file.facts.encoding or ""),
            cells=" · ".join(cell for cell in telling.cells if cell)[:160],
        )
        self._show(text, "guessedEncoding")

    def _show_same_file(self, found: list[ListSummary]) -> None:
        if found:
            text = self.tr("This same file was imported before: “{name}”.")
            self._show(text.format(name=found[0].name), "sameFile")
