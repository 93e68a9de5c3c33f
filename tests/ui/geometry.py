"""How a place stands on screen: what is cut, what lies on what, what is out of sight."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import combinations

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionFrame,
    QTableView,
    QToolButton,
    QWidget,
    QWizard,
)
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.imports.check.title_line import BETWEEN
from clientlists_desktop.ui.look.theme import apply_theme
from clientlists_desktop.ui.runtime import languages
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import ElidedLabel

Look = Callable[[float, str], None]

_KINDS = (QAbstractButton, QComboBox, QLineEdit, QLabel)
_PATIENCE_MS = 300
_USUAL_TEXT = 13
"""Pixels."""
_WHOLES = (QComboBox, QLineEdit, QTableView)
"""What Qt builds of other widgets."""
_WHOLE_WORDS = ("pageTitle", "assistText", "whyOff", "balanceWord")
"""Labels that may be cut in general, but not these."""
_WHOLE_PARTS = ("fileFacts", "rowsInView")
"""Labels of which parts may be left out, but none cut."""
_ON_OTHERS = ("part-warned", "part-repaired")
"""What lies on another control on purpose."""


@contextmanager
def looks(application: QApplication) -> Iterator[Look]:
    """Yield what sets the size of the text and the language; what was before comes back."""
    font, locale = application.font(), QLocale()
    installed: list[QTranslator] = []

    def set_look(scale: float, language: str) -> None:
        larger = application.font()
        larger.setPixelSize(round(13 * scale))
        application.setFont(larger)
        apply_theme(application, Qt.ColorScheme.Light)
        if language != languages.ENGLISH:
            QLocale.setDefault(QLocale(language))
            translator = languages._catalogue(language)
            application.installTranslator(translator)
            installed.append(translator)

    try:
        yield set_look
    finally:
        for translator in installed:
            application.removeTranslator(translator)
        QLocale.setDefault(locale)
        application.setFont(font)
        apply_theme(application, Qt.ColorScheme.Light)


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in a window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def parts(root: QWidget) -> list[QWidget]:
    """Return the controls and words on screen, without the parts of boxes and tables."""
    found = []
    for widget in root.findChildren(QWidget):
        above = widget.parentWidget()
        while above is not None and above is not root and not isinstance(above, _WHOLES):
            above = above.parentWidget()
        whole = above is None or above is root
        if isinstance(widget, _KINDS) and widget.isVisible() and whole:
            found.append(widget)
    return found


def is_cut(widget: QWidget) -> bool:
    """Whether the words of a control or a label have less room than they need."""
    metrics = widget.fontMetrics()
    if widget.objectName() in _WHOLE_PARTS and isinstance(widget, ElidedLabel):
        shown = widget.shown_text.split(BETWEEN)
        return not {*widget.text().split(BETWEEN), "…"}.issuperset(shown)
    if isinstance(widget, ElidedLabel):
        # Beside large text the assist line has one line, and a tool tip with all of it.
        has_one_line = _is_large_text() and widget.height() < 2 * metrics.height()
        has_room = not has_one_line or widget.objectName() == "pageTitle"
        return widget.objectName() in _WHOLE_WORDS and widget.is_cut and has_room
    if isinstance(widget, QLabel):
        if not widget.text() or not widget.pixmap().isNull():
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        lines = widget.text().splitlines()
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        return widest > widget.contentsRect().width() or metrics.height() > widget.height()
    if isinstance(widget, QLineEdit):
        words = widget.placeholderText()
        is_whole = metrics.horizontalAdvance(words) <= _room_for_words(widget)
        return not widget.text() and not is_whole and not _is_explained(widget, words)
    if isinstance(widget, Box):
        return widget.is_cut and not _is_explained(widget, widget.currentText())
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.width() < widget.sizeHint().width()
    return isinstance(widget, QAbstractButton) and _is_button_cut(widget)


def _is_large_text() -> bool:
    return QFontInfo(QApplication.font()).pixelSize() > _USUAL_TEXT


def _is_explained(widget: QWidget, words: str) -> bool:
    """Whether a tool tip says what large text leaves no room for."""
    return _is_large_text() and widget.toolTip() == words


def _room_for_words(field: QLineEdit) -> int:
    """Return the width beside the icons of an empty field."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    contents = field.style().subElementRect(part, option, field)
    return contents.right() - field.cursorRect().center().x()


def _is_button_cut(button: QAbstractButton) -> bool:
    alone = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and button.toolButtonStyle() is alone:
        return button.width() < button.iconSize().width()
    if not button.text() and not button.icon().isNull():
        return button.width() < button.iconSize().height()
    if button.width() < button.minimumSizeHint().width():
        return True
    if not isinstance(button, QPushButton) or not button.text():
        return False
    words = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    needed = button.fontMetrics().horizontalAdvance(words)
    if not button.icon().isNull():
        needed += button.iconSize().width()
    return needed > button.width() or button.fontMetrics().height() > button.height()


def cut(root: QWidget) -> list[str]:
    """Name what is cut."""
    headings = [
        f"{table.objectName()}, column {title!r}"
        for table in root.findChildren(QTableView)
        if table.isVisible()
        for title in _cut_headings(table)
    ]
    return [name_of_part(one) for one in parts(root) if is_cut(one)] + headings


def _cut_headings(table: QTableView) -> list[str]:
    header = table.horizontalHeader()
    if not header.isVisible():
        return []
    titles = {
        section: str(table.model().headerData(section, Qt.Orientation.Horizontal) or "")
        for section in range(header.count())
        if not header.isSectionHidden(section)
    }
    metrics = header.fontMetrics()
    return [
        title
        for section, title in titles.items()
        if metrics.horizontalAdvance(title) > header.sectionSize(section)
    ]


def overlaps(root: QWidget) -> list[str]:
    """Name what lies on top of something else."""
    shown = [one for one in parts(root) if one.objectName() not in _ON_OTHERS]
    places = {one: seen_of(one, root) for one in shown}
    return [
        f"{name_of_part(one)} and {name_of_part(other)}"
        for one, other in combinations(shown, 2)
        if places[one].intersects(places[other])
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
        and not is_floating(one, other)
    ]


def is_floating(one: QWidget, other: QWidget) -> bool:
    """Whether just one of two widgets is in something that floats over the rest: a toast."""
    return (one.window() is not other.window()) or (_is_in_toast(one) != _is_in_toast(other))


def _is_in_toast(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if above.objectName() == "toast":
            return True
        above = above.parentWidget()
    return False


def seen_of(widget: QWidget, root: QWidget) -> QRect:
    """Return the part of a widget that is not scrolled out of sight, in the root."""
    seen = place_of(widget, root)
    above = widget.parentWidget()
    while above is not None and above is not root:
        seen &= place_of(above, root)
        above = above.parentWidget()
    return seen


def beyond(root: QWidget) -> list[str]:
    """Name what is out of sight and cannot be brought there by scrolling up and down."""
    found = []
    for one in parts(root):
        above = one.parentWidget()
        around: QWidget = root
        while above is not None and above is not root:
            scrolled = above.parentWidget()
            if isinstance(scrolled, QAbstractScrollArea) and scrolled.viewport() is above:
                around = above
                break
            above = scrolled
        place, room = place_of(one, around), around.rect()
        sideways = place.left() < room.left() or place.right() > room.right()
        up_or_down = place.top() < room.top() or place.bottom() > room.bottom()
        if sideways or (up_or_down and around is root):
            found.append(name_of_part(one))
    return found


def name_of_part(widget: QWidget) -> str:
    """Name a widget so that it is found again."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{widget.objectName() or widget.metaObject().className()} {words[:40]!r}".strip()


def is_own_size(window: QWidget) -> bool:
    """Whether a window has the size of what it holds: a dialog, but not the wizard."""
    return isinstance(window, QDialog) and not isinstance(window, QWizard)


def rows_in_view(table: QTableView) -> int:
    """Count the rows that can be seen whole."""
    view = table.viewport().rect()
    model = table.model()
    places = (table.visualRect(model.index(row, 0)) for row in range(min(60, model.rowCount())))
    return sum(place.top() >= 0 and place.bottom() <= view.bottom() for place in places)


def room_for_rows(table: QTableView) -> int:
    """Count the rows that could be seen whole."""
    return table.viewport().height() // max(1, table.verticalHeader().defaultSectionSize())


def faults(window: QWidget) -> list[str]:
    """Say what is wrong with how a window stands on screen."""
    return [
        *(f"cut: {one}" for one in cut(window)),
        *(f"out of sight: {one}" for one in beyond(window)),
        *(f"covered: {one}" for one in overlaps(window)),
    ]


def lasting_faults(window: QWidget, qtbot: QtBot) -> list[str]:
    """Say the same once nothing changes any more: what wraps learns its height by and by."""
    with suppress(WaitedInVain):
        qtbot.waitUntil(lambda: not faults(window), timeout=_PATIENCE_MS)
    return faults(window)
