"""What a place is made of, as a person, a screen reader and the Tab key find it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.help.help_pages import page_for
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog
from tests.ui.geometry import lasting_faults
from tests.ui.places import Builder, name_of

_INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit,
)  # fmt: skip


_SURVEYS: "dict[str, Survey]" = {}


@dataclass(frozen=True)
class Seen:
    """One widget that a person acts on."""

    kind: str
    name: str
    text: str
    spoken: str
    tip: str
    icon_alone: bool
    visible: bool

    def __str__(self) -> str:
        return f"{self.kind} {self.name!r} {self.text!r}"


@dataclass
class Survey:
    """One place.

    Attributes:
        focus: name of what had the focus at first; "" where that cannot be seen.
        tabbed: names of the widgets that Tab goes through, from the first focus on, until it comes
            to one of them again; the words of those without a name.
        trap: name of what Tab does not leave again; "" where there is no such thing.
        size: width and height that it took, and `needs`, the least that it says it needs.
        scrolls: whether some part of it must be scrolled sideways to be seen.
        keys: the shortcuts that work in it.
        help_page: the page of the help about it.
        is_dialog: whether it is a dialog of ours or the wizard, rather than a part of a window.
        faults: what is cut, covered or out of sight.
    """

    widgets: list[Seen]
    size: tuple[int, int]
    needs: tuple[int, int]
    scrolls: bool
    focus: str
    tabbed: list[str]
    trap: str
    keys: set[str]
    help_page: str
    is_dialog: bool
    faults: list[str]

    @property
    def visible(self) -> list[Seen]:
        """What is on screen."""
        return [one for one in self.widgets if one.visible]


def survey(root: QWidget, qtbot: QtBot) -> Survey:
    """Look a place over."""
    QApplication.processEvents()
    window = root.window()
    needs = window.minimumSizeHint().expandedTo(window.minimumSize())
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible()]
    scrolls = any(area.horizontalScrollBar().maximum() > 0 for area in areas)
    seen = [_seen(widget) for widget in _interactive(root)]
    keys = keys_of(window)
    found = lasting_faults(window, qtbot)
    focus = _focus(window, qtbot)
    visited = _tabbed(window, qtbot)
    stuck = len(visited) > 1 and window.focusWidget() is visited[-1]
    return Survey(
        seen,
        window.size().toTuple(),
        needs.toTuple(),
        scrolls,
        focus,
        [_name(widget) for widget in visited],
        _name(visited[-1]) if stuck else "",
        keys,
        page_for(window),
        isinstance(window, SubmitDialog | QWizard),
        found,
    )


def survey_of(request: pytest.FixtureRequest, place: Callable[[Builder], QWidget]) -> Survey:
    """Look a place over, once in a run: it is slow to build and does not change."""
    name = name_of(place)
    if name not in _SURVEYS:
        builder: Builder = request.getfixturevalue("builder")
        _SURVEYS[name] = survey(place(builder), builder.qtbot)
    return _SURVEYS[name]


def _interactive(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _INTERACTIVE)
        and not isinstance(widget, QScrollBar)
        and not _is_a_part(widget, root)
    ]


def keys_of(window: QWidget) -> set[str]:
    """Return the shortcuts that work in a window."""
    actions = {*window.actions(), *window.findChildren(QAction)}
    found = [(one.shortcut(), one.parent()) for one in actions]
    found += [(one.key(), one.parent()) for one in window.findChildren(QShortcut)]
    return {key.toString() for key, owner in found if not key.isEmpty() and _is_seen(owner)}


def _is_seen(owner: QObject | None) -> bool:
    """Whether the owner of a shortcut is on screen; a menu is, with the button that opens it."""
    while isinstance(owner, QMenu | QAction):
        owner = owner.parent()
    return isinstance(owner, QWidget) and owner.isVisible()


def _is_a_part(widget: QWidget, root: QWidget) -> bool:
    """Whether Qt builds another widget of this one: the field in a box, a table's header."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, _INTERACTIVE):
            return True
        parent = parent.parentWidget()
    return False


def _seen(widget: QWidget) -> Seen:
    text, icon_alone = "", False
    if isinstance(widget, QAbstractButton):
        text = widget.text()
        hidden = Qt.ToolButtonStyle.ToolButtonIconOnly
        words_hidden = isinstance(widget, QToolButton) and widget.toolButtonStyle() == hidden
        icon_alone = not widget.icon().isNull() and (not text or words_hidden)
    return Seen(
        widget.metaObject().className(),
        widget.objectName(),
        text,
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip(),
        widget.toolTip(),
        icon_alone,
        widget.isVisible(),
    )


def _focus(window: QWidget, qtbot: QtBot) -> str:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused = QApplication.focusWidget()
    return _name(focused) if focused is not None and focused.isVisible() else ""


def _tabbed(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Press Tab until the focus comes to a place where it was before."""
    if QApplication.focusWidget() is None or not QApplication.focusWidget().isVisible():
        qtbot.keyClick(window, Qt.Key.Key_Tab)
    visited: list[QWidget] = []
    while (now := window.focusWidget()) is not None and now not in visited:
        visited.append(now)
        # Tab goes through hours and minutes, days and months, before it leaves their field.
        for _ in range(now.sectionCount() if isinstance(now, QDateTimeEdit) else 1):
            if window.focusWidget() is now:
                qtbot.keyClick(now, Qt.Key.Key_Tab)
    return visited


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.objectName() or words
