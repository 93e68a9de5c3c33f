"""News about a file: what was left unread, a guessed encoding, earlier imports, a newer version."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.readers import rows_at
from clientlists_desktop.operations.lists.readers import lists_from_file
from clientlists_desktop.texts.imports.notices import notice_text, unread_sheet_notice
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.imports.layout.layout_line import encoding_name
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate

_ROWS_LOOKED_AT = 200


class NoticeAssist(QObject):
    """Collects the news about a file; some of it is found out on the database thread.

    Signals:
        changed: there is more to say, or less.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._file: CheckedFile | None = None
        self._has_changed = False
        self._sample = self._same_file = ""

    def show_file(self, file: CheckedFile) -> None:
        """Find out what there is to say of a file."""
        self._file, self._has_changed = file, False
        self._sample = self._same_file = ""
        if file.facts.encoding_guessed:
            first = range(SPACING, SPACING * (_ROWS_LOOKED_AT + 1), SPACING)
            self._database.ask(
                self,
                "guess",
                lambda workspace, actor: rows_at(workspace, actor, file, first),
                lambda found: self._on_sample(file, found),
            )
        sha256 = file.source.sha256
        self._database.ask(
            self,
            "same file",
            lambda workspace, actor: lists_from_file(workspace, actor, sha256),
            lambda found: self._on_same_file(file, found),
        )

    def show_changed_file(self) -> None:
        """Say that the file was changed after the check."""
        self._has_changed = True
        self.changed.emit()

    def items(
        self, check_again: Callable[[], None], change: Callable[[], None]
    ) -> list[AssistItem]:
        """Return what there is to say.

        Args:
            check_again: checks the file as it is now.
            change: shows the layout with the encoding, to be changed.
        """
        file = self._file
        if file is None:
            return []
        found = [self._changed_file(check_again)] if self._has_changed else []
        if self._sample:
            found.append(self._guessed_encoding(file, change))
        for place, notice in enumerate(file.facts.notices):
            text = notice_text(notice, translate)
            found.append(AssistItem(f"notice-{place}", Weight.NEWS, text))
        for name, count in file.facts.unread.items():
            text = unread_sheet_notice(name, count, translate)
            found.append(AssistItem(f"unread-{name}", Weight.NEWS, text))
        if self._same_file:
            text = self.tr("This same file was imported before: “{name}”.")
            text = text.format(name=self._same_file)
            found.append(AssistItem("same-file", Weight.NEWS, text))
        return found

    def _changed_file(self, check_again: Callable[[], None]) -> AssistItem:
        again = AssistButton(self.tr("Check the file again"), "checkAnew", check_again)
        return AssistItem(
            "changed-file",
            Weight.CHANGED_FILE,
            self.tr("The file has changed since it was checked."),
            self.tr("These are the rows as they were then."),
            buttons=(again,),
            icon="warning",
            tone="amber",
        )

    def _guessed_encoding(self, file: CheckedFile, change: Callable[[], None]) -> AssistItem:
        """Show a row that another encoding would change, so that a person can decide."""
        text = self.tr("Does this text look right? {cells}").format(cells=self._sample)
        detail = self.tr("The encoding is a guess: {encoding}.").format(
            encoding=encoding_name(file.facts.encoding or "")
        )
        look = AssistButton(self.tr("Change the encoding…"), "changeEncoding", change)
        return AssistItem("encoding", Weight.NEWS, text, detail, buttons=(look,))

    def _on_sample(self, file: CheckedFile, first: list[CheckedRow]) -> None:
        telling = next((row for row in first if not "".join(row.cells).isascii()), None)
        if self._file is file and telling is not None:
            cells = [cell for cell in telling.cells if cell and not cell.isascii()]
            self._sample = " · ".join(cells)[:80]
            self.changed.emit()

    def _on_same_file(self, file: CheckedFile, found: list[ListSummary]) -> None:
        if self._file is file and found:
            self._same_file = found[0].name
            self.changed.emit()
