"""Drives the real window as a person does: by what is on screen, with mouse and keys."""

import csv
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 20_000


class Person:
    """Somebody at the window. Widgets are found by name among those that are on screen.

    Attributes:
        actions: each click, text typed, key pressed and file dropped so far.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
        self.qtbot = qtbot
        self.window = window
        self.workspace = workspace
        self.actions: list[str] = []

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def on_screen(self, name: str, kind: type[W] = QWidget) -> list[W]:
        """Return the visible widgets of a name in the window that takes clicks now."""
        front = QApplication.activeModalWidget() or self.window
        found = front.findChildren(kind, name)
        return [widget for widget in found if widget.isVisible()]

    def is_open(self, name: str) -> bool:
        """Whether a dialog of a name is open."""
        return any(w.objectName() == name and w.isVisible() for w in QApplication.topLevelWidgets())

    def sees(self, name: str) -> bool:
        return bool(self.on_screen(name))

    def the(self, name: str, kind: type[W] = QWidget) -> W:
        """Return the one visible widget of a name, waiting until there is one."""
        self.until(lambda: len(self.on_screen(name, kind)) == 1)
        return self.on_screen(name, kind)[0]

    def text(self, name: str) -> str:
        """Return what a label, button or field shows."""
        widget: Any = self.the(name)
        return str(widget.text())

    def texts(self, name: str) -> list[str]:
        return [label.text() for label in self.on_screen(name, QLabel)]

    def reads(self, name: str, text: str) -> None:
        """Wait until a widget shows a text."""

        def shown() -> list[str]:
            widgets: list[Any] = self.on_screen(name)
            return [widget.text() for widget in widgets]

        def check() -> None:
            assert any(text in seen for seen in shown()), (name, shown())

        self.qtbot.waitUntil(check, timeout=PATIENCE_MS)

    def click(self, name: str) -> None:
        """Click a button, or the entry of its menu, waiting until it can be clicked."""
        self.actions.append(name)
        self.until(lambda: self.on_screen(name, QAbstractButton) or self._entries(name))
        if not self.on_screen(name, QAbstractButton):
            (entry,) = self._entries(name)
            self.until(entry.isEnabled)
            entry.trigger()
            return
        widget = self.the(name, QAbstractButton)
        self.until(widget.isEnabled)
        # A tick takes a click on its box and its words, not on the empty place behind them.
        place = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else QPoint()
        self.qtbot.mouseClick(widget, LEFT, pos=place)

    def _entries(self, name: str) -> list[QAction]:
        """Return the entries of a name in the menus that the buttons on screen open."""
        buttons = (QApplication.activeModalWidget() or self.window).findChildren(QPushButton)
        menus = [one.menu() for one in buttons if one.isVisible() and one.menu() is not None]
        return [
            entry for menu in menus for entry in menu.actions()
            if entry.objectName() == name and entry.isVisible()
        ]  # fmt: skip

    def click_text(self, text: str, within: str) -> None:
        """Click a button by its words."""
        self.actions.append(text)

        def matching() -> list[QAbstractButton]:
            buttons = self.the(within).findChildren(QAbstractButton)
            return [b for b in buttons if b.isVisible() and b.text().startswith(text)]

        self.until(matching)
        self.qtbot.mouseClick(matching()[0], LEFT)

    def type(self, name: str, text: str, *, enter: bool = False) -> None:
        """Type into a field in place of what it holds."""
        self.actions.append(name)
        field = self.the(name, QLineEdit)
        self._activate(field)
        self.qtbot.mouseClick(field, LEFT)
        self.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text:
            self._letters(field, text)
        else:
            self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        if enter:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def _activate(self, widget: QWidget) -> None:
        """Do what a window manager does with the window that a person types into."""
        self.until(lambda: widget.window().isActiveWindow() or widget.window().activateWindow())

    @staticmethod
    def _letters(field: QWidget, text: str) -> None:
        """Type letters of any script, which the test library's own keys cannot."""
        for letter in text:
            target = QApplication.activePopupWidget() or field
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(target, QKeyEvent(kind, 0, none, letter))

    def paste(self, name: str, text: str) -> None:
        """Paste into a field and press Enter."""
        self.actions.append(name)
        QApplication.clipboard().setText(text)
        field = self.the(name, QLineEdit)
        self.qtbot.mouseClick(field, LEFT)
        self.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def pick(self, name: str, text: str) -> None:
        """Pick an entry of a box with the keyboard."""
        self.actions.append(name)
        box = self.the(name, QComboBox)
        self.until(box.isEnabled)
        wanted = next(i for i in range(box.count()) if box.itemText(i).startswith(text))
        key = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(wanted - box.currentIndex())):
            self.qtbot.keyClick(box, key)

    def type_country(self, name: str, country: str) -> None:
        """Type a country's name into a box of countries and press Enter."""
        self.actions.append(name)
        box = self.the(name, QComboBox)
        self.until(box.isEnabled)
        field = box.lineEdit()
        self._activate(field)
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._letters(field, country)
        self.qtbot.keyClick(QApplication.activePopupWidget() or field, Qt.Key.Key_Return)
        self.until(lambda: field.text().startswith(country + " ("))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key where the focus is, in the window that a window manager would activate."""
        self.actions.append(str(key))
        self._activate(QApplication.activeModalWidget() or self.window)
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def table(self, name: str) -> list[list[str]]:
        """Return the texts of a table, cell by cell, when they have all arrived."""

        def arrived() -> bool:
            if name == "checkedRows" and not self.text("rowsInView"):
                return False
            return bool(self.on_screen(name)) and not any(
                "…" in row for row in self._cells(self.the(name, QTableView))
            )

        self.until(arrived)
        return self._cells(self.the(name, QTableView))

    @staticmethod
    def _cells(table: QTableView) -> list[list[str]]:
        model = table.model()
        if model is None:
            return []
        columns = [c for c in range(model.columnCount()) if not table.isColumnHidden(c)]
        return [
            [str(model.index(row, column).data() or "") for column in columns]
            for row in range(model.rowCount())
        ]

    def click_cell(
        self,
        name: str,
        row: int,
        column: int,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.actions.append(name)
        table = self.the(name, QTableView)
        place = table.visualRect(table.model().index(row, column)).center()
        self.qtbot.mouseClick(table.viewport(), LEFT, modifier, place)

    def edit_cell(self, name: str, row: int, column: int, text: str) -> None:
        """Type another text into a cell, in place."""
        self.click_cell(name, row, column)
        self.press(Qt.Key.Key_F2)
        viewport = self.the(name, QTableView).viewport()
        self.until(lambda: viewport.findChildren(QLineEdit))
        (field,) = viewport.findChildren(QLineEdit)
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def drop(self, name: str, path: Path) -> None:
        """Let go of a file over a widget."""
        self.actions.append(name)
        widget = self.window if name == self.window.objectName() else self.the(name)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        place, action = widget.rect().center(), Qt.DropAction.CopyAction
        none = Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(place, action, data, LEFT, none)
        QApplication.sendEvent(widget, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), action, data, LEFT, none))

    # The Check page.

    def in_menu(self, name: str) -> None:
        """Choose an entry of the Check page's menu."""
        self.actions.append(name)
        menu = self.the("pageMenu", QPushButton).menu()
        action = menu.findChild(QAction, name)
        assert action is not None
        self.until(lambda: action.isEnabled() and action.isVisible())
        action.trigger()

    def turn_to(self, text: str) -> None:
        """Turn the assist line until it says this."""

        def says() -> bool:
            if text in self.text("assistText") or text in self.the("assistDetail").text():
                return True
            if self.sees("assistNext"):
                self.click("assistNext")
            return False

        self.until(says)

    def is_told(self, text: str) -> bool:
        """Whether any item of the assist line says this, once the check is over."""
        line = self.the("assist")
        return any(text in item.text for item in line.items)

    # What people do again and again.

    def start(self, path: Path | None = None, channel: str = "Telephony") -> None:
        """Open the wizard and go to the File page; with a file, choose it by its path."""
        self.click("createList" if self.sees("createList") else "createFirstList")
        self.until(lambda: self.sees("channelSearch") or self.sees("fileChannel"))
        if self.sees("channelSearch"):
            self.type("channelSearch", channel)
            self.click("next")
        else:
            self.pick("fileChannel", channel)
        if path is not None:
            self.choose(path)

    def choose(self, path: Path) -> None:
        """Choose a file by its path; its check begins at once."""
        self.paste("filePath", str(path))
        self.reads("fileName", path.name)

    def check(self, path: Path, channel: str = "Telephony") -> None:
        """Go with a file to the result of its check."""
        self.start(path, channel)
        self.wait_for_result()

    def wait_for_result(self) -> None:
        """Wait until the check is done; a vital question may still keep one from going on."""
        running = "You can continue when the check is done"
        self.until(lambda: self.sees("checkedRows") and self.texts("whyOff") != [running])
        self.until(lambda: self.text("rowsInView"))

    def counts(self) -> dict[str, int]:
        """Return the balance as it stands on screen."""
        names = ("read", "ready", "failed", "duplicate", "blank")
        return {name: int(self.text(f"count-{name}").replace(",", "")) for name in names}

    def confirm_consent(self, name: str) -> None:
        """Tick, name and create; the new list opens."""
        self.click("consent")
        self.name_and_create(name)

    def name_and_create(self, name: str) -> None:
        """Name the list and create it; it opens."""
        self.type("listName", name)
        self.click("finish")
        self.until(lambda: not self.is_open("importWizard"))
        self.reads("listTitle", name)

    def make_list(self, path: Path, name: str, channel: str = "Telephony") -> None:
        """Make a list of a file and go back to all lists."""
        self.check(path, channel)
        self.click("next")
        self.confirm_consent(name)
        self.click("backToLists")
        self.until(lambda: name in self.list_names())

    def list_names(self) -> list[str]:
        """Return the names on the Client lists page, from top to bottom."""
        return [row[0] for row in self.table("lists")] if self.sees("lists") else []

    def stored(self) -> tuple[int, int]:
        """Return how many lists and drafts, and how many rows, lie in the workspace."""
        with closing(sqlite3.connect(self.workspace.path, timeout=5)) as connection:
            (lists,) = connection.execute("SELECT count(*) FROM client_list").fetchone()
            (rows,) = connection.execute("SELECT count(*) FROM row").fetchone()
        return lists, rows

    def is_empty(self) -> bool:
        """Whether the workspace holds nothing: no list, no draft, no row."""
        return self.stored() == (0, 0)


def choose_in_menu(person: Person, menu: str, text: str) -> None:
    """Choose an entry of an open menu by its words."""

    def shown() -> list[QMenu]:
        menus = [w for w in QApplication.allWidgets() if isinstance(w, QMenu)]
        return [w for w in menus if w.objectName() == menu and w.isVisible()]

    person.until(shown)
    (open_menu,) = shown()
    (action,) = [one for one in open_menu.actions() if one.text() == text]
    place = open_menu.actionGeometry(action).center()
    person.qtbot.mouseClick(open_menu, LEFT, pos=place)


def write_csv(path: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    with path.open("w", newline="", encoding=encoding) as file:
        csv.writer(file).writerows(rows)
    return path


def read_book(path: Path) -> list[list[str]]:
    """Return the texts of a workbook's first sheet."""
    book = openpyxl.load_workbook(path)
    try:
        rows = book.worksheets[0].iter_rows(values_only=True)
        return [["" if cell is None else str(cell) for cell in row] for row in rows]
    finally:
        book.close()
