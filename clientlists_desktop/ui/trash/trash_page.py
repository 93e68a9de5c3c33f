"""The page of deleted lists."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.trash import USUAL_DAYS, TrashedList
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.texts.lists.trash import trash_rule
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.trash.trash_model import (
    CHANNEL,
    DELETED_BY,
    ERASED,
    NAME,
    TrashTableModel,
)
from clientlists_desktop.ui.widgets.controls import button, icon_label, label

_WIDEST_NAME = 320


class TrashPage(QWidget):
    """What was deleted, until when it can be restored, and how it is erased before.

    Signals:
        restored: lists that are to come back. erased: the one that is to be erased for good.
    """

    restored = Signal(object)
    erased = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.model = TrashTableModel()
        self._rest = label("", "muted", name="trashRest")
        self._restore = button(self.tr("Restore"), "restoreLists", "arrow-u-up-left")
        self._restore.clicked.connect(self._restore_selected)
        self._erase = button(self.tr("Erase now…"), "eraseList", "trash")
        self._erase.clicked.connect(self._erase_selected)
        self._why = label("", "muted", name="whyOff")
        self._why.setWordWrap(False)
        self._count = label("", "muted", name="trashCount")
        self._count.setWordWrap(False)
        bar = QHBoxLayout()
        for widget in (self._restore, self._erase, self._why):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self._count)
        self.table = RowsTable("trash", self.tr("Trash"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(self._restore_selected)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(scaled(40))
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._rest)
        inside.addLayout(bar)
        inside.addWidget(self.table, 1)
        self._empty_rest = label("", "muted", name="emptyTrashRest")
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self._build_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Trash"), "title", name="pageTitle"))
        layout.addWidget(self._stack, 1)
        self._restoring = self._action(
            self.tr("Restore"), "arrow-u-up-left", "Return", self._restore_selected
        )
        self._erasing = self._action(self.tr("Erase now…"), "trash", "Del", self._erase_selected)
        self.table.viewport().installEventFilter(self)
        self.show_lists((USUAL_DAYS, []))

    def _build_empty(self) -> QWidget:
        widget = QWidget()
        title = label(self.tr("The trash is empty"), "section", name="emptyTrash")
        for one in (title, self._empty_rest):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(widget)
        layout.addStretch()
        layout.addWidget(icon_label(icon("trash", "link"), 40), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addWidget(self._empty_rest)
        layout.addStretch()
        return widget

    def _action(self, text: str, symbol: str, key: str, run: Callable[[], None]) -> QAction:
        made = QAction(icon(symbol), text, self.table)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.setShortcutVisibleInContextMenu(True)
        made.triggered.connect(lambda: run())
        self.table.addAction(made)
        return made

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with deleted lists."""
        for permission, shown in (
            (Permission.DELETE_LISTS, (self._restore, self._restoring)),
            (Permission.ERASE_LISTS, (self._erase, self._erasing)),
        ):
            for one in shown:
                one.setVisible(permission in held)
        self._enable()

    def refresh(self) -> None:
        """Read the deleted lists anew."""
        self._database.ask(self, "trash", _read, self.show_lists)

    def show_lists(self, found: tuple[int, list[TrashedList]]) -> None:
        """Show how many days lists rest, and those that do."""
        days, lists = found
        selected = self.selected()
        self.model.set_lists(lists)
        for one in (self._rest, self._empty_rest):
            one.setText(trash_rule(days, translate))
        self._count.setText(
            self.tr("{lists}, {clients}").format(
                lists=self.tr("%Ln list(s)", "", len(lists)),
                clients=self.tr("%Ln client(s)", "", self.model.clients),
            )
        )
        self._stack.setCurrentIndex(0 if lists else 1)
        row = self.model.row_of(selected[0].id) if selected else None
        self.table.selectRow(row or 0)
        self._enable()
        self._fit_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns into the table whenever it has another size."""
        if event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        """Hide "Deleted by" before a name is cut."""
        self.table.setColumnHidden(DELETED_BY, False)
        header = self.table.horizontalHeader()
        others = sum(
            max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(CHANNEL, ERASED + 1)
        )
        needed = min(scaled(_WIDEST_NAME), self.table.sizeHintForColumn(NAME))
        room = self.table.viewport().width() - others
        self.table.setColumnHidden(DELETED_BY, room < needed)

    def selected(self) -> list[TrashedList]:
        """Return the selected lists."""
        return [self.model.trashed(row) for row in self.table.selected_rows()]

    def _enable(self) -> None:
        """Let be done what can be done with what is selected, saying why not."""
        count = len(self.selected())
        why = ""
        if not count:
            why = self.tr("Select a list")
        elif count > 1 and self._erasing.isVisible():
            why = self.tr("Lists are erased one at a time")
        self._why.setText(why)
        for one in (self._restore, self._restoring):
            one.setEnabled(count > 0)
        for other in (self._erase, self._erasing):
            other.setEnabled(count == 1)
        self._restore.setAccessibleDescription("" if count else why)
        self._erase.setAccessibleDescription(why)

    def _restore_selected(self, _row: int = 0) -> None:
        if self._restoring.isEnabled() and self._restoring.isVisible():
            self.restored.emit(self.selected())

    def _erase_selected(self) -> None:
        if self._erasing.isEnabled() and self._erasing.isVisible():
            self.erased.emit(self.selected()[0])

    def _show_menu(self, place: QPoint) -> None:
        if not self.selected():
            return
        menu = QMenu(self.table)
        menu.setObjectName("trashMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._restoring, self._erasing])
        menu.popup(self.table.viewport().mapToGlobal(place))


def _read() -> tuple[int, list[TrashedList]]:
    return trash.trash_days(), trash.trashed_lists()
