"""The fields of forms: boxes of choices, lines of text, and buttons that say why they are off."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTime,
    QTimer,
)
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QListView,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTimeEdit,
    QToolButton,
    QWidget,
)

from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.ui.look.formatting import clock_format, day_format, minute_format
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.labels import field_title

_CURSOR, _WIDE = 3, 1_000
"""Pixels that a field where one can type keeps free at either side of its text; a width of a box
in which its arrow has room, to find out what is beside the value."""
_BESIDE_ICON = 4
"""Pixels that Qt leaves between the icon of a value and its words."""
_USUAL_LETTERS, _BESIDE_BORDER, _BESIDE_TEXT = 8, 6, 26

T = TypeVar("T")


_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class ChoiceModel(QAbstractListModel):
    """Things to choose from: a text is made only when it is drawn, however many there are.

    Args:
        text_of: the text of a thing.
        value_of: what stands for a thing that is chosen.
        icon_of: the icon of a thing; None if none has one.
    """

    def __init__(
        self,
        things: Sequence[Any],
        text_of: Callable[[Any], str],
        value_of: Callable[[Any], object],
        icon_of: Callable[[Any], QIcon] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._things = things
        self._text_of, self._value_of, self._icon_of = text_of, value_of, icon_of

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt: how many choices there are."""
        return 0 if parent.isValid() else len(self._things)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer Qt: the text, icon or value of a choice."""
        if role in _TEXT:
            return self._text_of(self._things[index.row()])
        if role == Qt.ItemDataRole.UserRole:
            return self._value_of(self._things[index.row()])
        if role == Qt.ItemDataRole.DecorationRole and self._icon_of is not None:
            return self._icon_of(self._things[index.row()])
        return None


class Box(QComboBox):
    """A box of choices that ignores the wheel: the wheel scrolls the page behind it.

    On Linux and macOS a screen reader takes the value of a box for its name, and only a label says
    what the box is for. A box without a title beside it has a hidden one.

    Args:
        fits_contents: be as wide as the longest choice. fits_value: be as wide as the chosen one.
    """

    def __init__(
        self,
        name: str = "",
        spoken: str = "",
        *,
        fits_contents: bool = False,
        fits_value: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._title: QLabel | None = None
        # The press that gives the focus would take the selection away again.
        self._select = QTimer(self, interval=0, singleShot=True)
        self._select.timeout.connect(self._select_text)
        self.currentTextChanged.connect(lambda _: self._explain())
        if fits_contents:
            self.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToContents)
        self._fits_value = fits_value
        if fits_value:
            self.currentIndexChanged.connect(lambda _: self.updateGeometry())

    def show_choices(
        self,
        things: Sequence[T],
        text_of: Callable[[T], str],
        value_of: Callable[[T], object],
        current: int = 0,
        *,
        icon_of: Callable[[T], QIcon] | None = None,
    ) -> None:
        """Offer things of which there may be thousands: only those that are seen get their text.

        Args:
            value_of: what `currentData` is for a thing.
            current: the place of the one that is chosen; -1 for none.
        """
        self._measure_one_choice()
        # The width of the longest text would have to be looked for.
        self.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_USUAL_LETTERS)
        blocked = self.blockSignals(True)
        # Qt deletes the model before, whose parent this is, too.
        self.setModel(ChoiceModel(things, text_of, value_of, icon_of, self))
        self.setCurrentIndex(current)
        self.blockSignals(blocked)
        self._explain()
        self.currentIndexChanged.emit(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Let screen readers find what the box is for."""
        super().showEvent(event)
        if (inside := self.lineEdit()) is not None:
            inside.setAccessibleName(self.accessibleName())
        around = self.parentWidget()
        if around is None:
            return
        beside = around.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not any(one.buddy() is self for one in beside):
            self._title = self._title or field_title(self.accessibleName(), self)
            self._title.setParent(around)
            self._title.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the text where one can type, so that typing replaces it."""
        super().focusInEvent(event)
        self._select.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the text from its beginning."""
        super().focusOutEvent(event)
        if (inside := self.lineEdit()) is not None:
            inside.home(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as a tool tip what has no room; what can be typed in shows its beginning."""
        super().resizeEvent(event)
        self._explain()
        if (inside := self.lineEdit()) is not None and not inside.hasFocus():
            inside.home(False)

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        usual = super().sizeHint()
        if not self._fits_value:
            return usual
        # Whatever is being typed, the chosen value decides: the box keeps its width meanwhile.
        value = self.itemText(self.currentIndex())
        width = self.fontMetrics().horizontalAdvance(value) + 2 * _CURSOR
        return QSize(width + _WIDE - self._value_field(_WIDE).width(), usual.height())

    def minimumSizeHint(self) -> QSize:
        """Answer Qt; whoever lays out a box that fits its value says how narrow it may be."""
        return QSize(0, self.sizeHint().height()) if self._fits_value else super().minimumSizeHint()

    @property
    def is_cut(self) -> bool:
        """Whether a part of the value cannot be seen."""
        return self.shown_text != self.currentText()

    @property
    def shown_text(self) -> str:
        """What can be seen of the value, with an ellipsis where a part of it has no room."""
        room = self._value_field(self.width()).width()
        if not self.itemIcon(self.currentIndex()).isNull():
            # Qt shifts the value by as much, below the arrow.
            room -= self.iconSize().width() + _BESIDE_ICON
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), end, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the value as has room; Qt would cut it within a letter or a number."""
        if self.isEditable() or self.currentIndex() < 0:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _value_field(self, box_width: int) -> QRect:
        """Return where a box of some width shows its value."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, box_width, self.height())
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(kind, option, part, self)

    def _explain(self) -> None:
        set_tool_tip(self, self.currentText() if self.is_cut else "")

    def _select_text(self) -> None:
        if (inside := self.lineEdit()) is not None and self.hasFocus():
            inside.selectAll()

    def showPopup(self) -> None:
        """Open without measuring the height of every choice."""
        self._measure_one_choice()
        super().showPopup()

    def _measure_one_choice(self) -> None:
        choices = self.view()
        if isinstance(choices, QListView):
            choices.setUniformItemSizes(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def name_field(name: str, text: str = "", spoken: str = "") -> QLineEdit:
    """Return a field for the name of something, as long as names may be."""
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setMaxLength(MOST_NAME_CHARACTERS)
    return field


def day_field(name: str, spoken: str, chosen: date) -> QDateEdit:
    """Return a field for a day, as days are written everywhere."""
    field = QDateEdit(QDate(chosen.year, chosen.month, chosen.day))
    _dress(field, name, spoken, day_format())
    field.setCalendarPopup(True)
    return field


def minute_field(name: str, spoken: str, chosen: QDateTime) -> QDateTimeEdit:
    """Return a field for a day and time, as moments are written everywhere."""
    field = QDateTimeEdit(chosen)
    _dress(field, name, spoken, minute_format())
    field.setCalendarPopup(True)
    return field


def clock_field(name: str, spoken: str, minutes: int) -> QTimeEdit:
    """Return a field for a time of day in minutes since midnight; 24:00 shows as 0:00."""
    field = QTimeEdit(QTime(minutes // 60 % 24, minutes % 60))
    _dress(field, name, spoken, clock_format())
    _keep_from_border(field)
    return field


def number_field(name: str, spoken: str, numbers: range, chosen: int) -> QSpinBox:
    """Return a field for a whole number."""
    field = QSpinBox()
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setRange(numbers[0], numbers[-1])
    field.setGroupSeparatorShown(True)
    field.setValue(chosen)
    _keep_from_border(field)
    return field


def _keep_from_border(field: QAbstractSpinBox) -> None:
    """Begin the text where that of other fields begins: the style sheet's padding does not."""
    field.lineEdit().setTextMargins(_BESIDE_BORDER, 0, 0, 0)


def _dress(field: QDateTimeEdit, name: str, spoken: str, shown: str) -> None:
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setDisplayFormat(shown)


class IconField(QLineEdit):
    """A line of text with an icon before it, or a button after it, as large as its text.

    Those that Qt would put there are 16 pixels large, whatever the size of the text.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sides: dict[Qt.AlignmentFlag, QWidget] = {}

    def put(self, part: QWidget, side: Qt.AlignmentFlag) -> None:
        """Put a part at the left or the right side."""
        part.setParent(self)
        part.setCursor(Qt.CursorShape.ArrowCursor)
        part.resize(scaled(16), scaled(16))
        self._sides[side] = part
        left, right = (scaled(_BESIDE_TEXT) if one in self._sides else 0 for one in _SIDES)
        self.setTextMargins(left, 0, right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt."""
        super().resizeEvent(event)
        inside = self.rect().adjusted(scaled(8), 0, -scaled(8), 0)
        for side, part in self._sides.items():
            middle = side | Qt.AlignmentFlag.AlignVCenter
            direction = Qt.LayoutDirection.LeftToRight
            part.setGeometry(QStyle.alignedRect(direction, middle, part.size(), inside))


_SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


def side_button(name: str, icon_name: str, spoken: str) -> QToolButton:
    """Return a button for the end of a field; Tab does not stop at it."""
    made = QToolButton()
    made.setObjectName(name)
    made.setIcon(icon(icon_name, "muted"))
    made.setIconSize(QSize(scaled(16), scaled(16)))
    made.setAccessibleName(spoken)
    set_tool_tip(made, spoken)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def enable_unless(why_not: str, button: QAbstractButton, shown: QLabel | None = None) -> None:
    """Turn a button off for a reason, or on if the reason is empty.

    Args:
        shown: a label that shows the reason and hides without one.
    """
    button.setEnabled(not why_not)
    set_tool_tip(button, why_not)
    button.setAccessibleDescription(why_not)
    if shown is not None:
        shown.setText(why_not)
        shown.setVisible(bool(why_not))
