"""The assist line: one thing at a time, the most useful first, at a height that never changes."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QPushButton, QSizePolicy, QWidget

from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.look.shortcuts import keys_text
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import IconLabel, button, set_property
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import ElidedLabel, label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_HEIGHT, _HIGH, _GAP = 42, 60, 12
_LEFT, _MARGINS = 12, 20
"""Pixels: the left margin, and both together."""
_DETAIL_LINES, _DETAIL_PLACE = 2, 2
"""In either of two lines the detail stands after two others."""


class AssistLine(QFrame):
    """Shows one of its items; the others wait behind the arrows.

    Attributes:
        items: all of them, the weightiest first, without the dismissed ones.
        shown: the item in view; None if there is nothing to say.

    Signals:
        turned: another item is in view. left: a widget with the focus is about to be hidden.
        offers_changed: `has_offers` is another.
    """

    offers_changed = Signal()
    turned = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("assist")
        self.shown: AssistItem | None = None
        self.items: list[AssistItem] = []
        self._dismissed: set[str] = set()
        self._is_turned = self._compact = False
        self._buttons: dict[str, QPushButton] = {}
        self._widgets: list[QWidget] = []
        self._icon = IconLabel()
        self._text = ElidedLabel("", "strong", "assistText", least=280, lines=2)
        self._detail = ElidedLabel("", "muted", "assistDetail", lines=_DETAIL_LINES)
        self._place = label("", "muted", name="assistPlace", wraps=False)
        self._previous = self._arrow("assistPrevious", "caret-left", self.tr("Previous"), -1)
        self._next = self._arrow("assistNext", "caret-right", self.tr("Next"), 1)
        self._dismiss = icon_button("assistDismiss", "x")
        self._dismiss.setAccessibleName(self.tr("Dismiss"))
        set_tool_tip(self._dismiss, self.tr("Dismiss"))
        self._dismiss.clicked.connect(self._on_dismissed)
        self._fields, self._answers = row(spacing=8), row(spacing=8)
        self._other = button("", "otherAnswers")
        self._other.setText(self.tr("Other answers"))
        self._other.setMenu(QMenu(self._other))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._pager = panel(row(self._place, self._previous, self._next, spacing=2))
        self._first = row(self._icon, self._text, spacing=12)
        self._second = row(spacing=12)
        self._detail_line = self._first
        column(
            self._first, self._second, on=self, margins=(_LEFT, 2, _MARGINS - _LEFT, 2), spacing=2
        )
        self.set_compact(compact=False)
        self._show()

    def _arrow(self, name: str, icon_name: str, words: str, by: int) -> QPushButton:
        made = icon_button(name, icon_name)
        made.setAccessibleName(words)
        set_tool_tip(made, words)
        made.clicked.connect(partial(self._turn, by))
        return made

    def set_compact(self, *, compact: bool) -> None:
        """Use two lines, the second for the fields and buttons; otherwise one."""
        self._compact = compact
        self._text.set_lines(1 if compact else 2)
        self._detail.set_lines(_DETAIL_LINES)
        for line in (self._first, self._second):
            while line.takeAt(0) is not None:
                pass
        ends = (self._pager, self._answers, self._dismiss)
        if compact:
            add(self._first, self._icon, self._text, STRETCH, self._pager, self._dismiss)
            add(self._second, self._fields, self._answers, self._detail, STRETCH)
            self._detail_line = self._second
        else:
            add(self._first, self._icon, self._text, self._fields, self._detail, STRETCH, *ends)
        for small in (self._previous, self._next, self._dismiss):
            set_property(small, "inline", compact or None)
        self.setFixedHeight(scaled(_HIGH if compact else _HEIGHT))
        tab_as_laid_out(self)

    def begin(self) -> None:
        """Forget what was dismissed: the items are about another file."""
        self._dismissed.clear()
        self._is_turned = False

    def turn_back(self) -> None:
        """Show the weightiest item again: the rows in view are others now."""
        self._is_turned = False

    @property
    def has_dismissed(self) -> bool:
        """Whether something would come back."""
        return bool(self._dismissed)

    @property
    def has_offers(self) -> bool:
        """Whether there is anything to answer or to fix here."""
        return any(item.weight < Weight.NEWS for item in self.items)

    def show_dismissed(self) -> None:
        """Show again what was dismissed."""
        self._dismissed.clear()
        self.turned.emit()

    def show_items(self, items: Iterable[AssistItem]) -> None:
        """Show the weightiest item; the one in view stays if a person turned to it."""
        had_offers = self.has_offers
        ordered = sorted(items, key=lambda item: item.weight)
        self.items = [one for one in ordered if one.is_vital or one.key not in self._dismissed]
        key = self.shown.key if self.shown is not None else None
        same = next((one for one in self.items if one.key == key), None)
        if same is None:
            self._is_turned = False
        self.shown = same if same is not None and self._is_turned else next(iter(self.items), None)
        self._show()
        if self.shown is not None and self.shown.key != key:
            self._announce(self.shown)
        if self.has_offers != had_offers:
            self.offers_changed.emit()

    def _turn(self, by: int) -> None:
        if self.shown is None:
            return
        self._is_turned = True
        place = self.items.index(self.shown) + by
        self.shown = self.items[place % len(self.items)]
        self._show()
        self._announce(self.shown)
        self.turned.emit()

    def _on_dismissed(self) -> None:
        if self.shown is not None:
            self._dismissed.add(self.shown.key)
            self._is_turned = False
            self.turned.emit()

    def _show(self) -> None:
        item, several = self.shown, len(self.items) > 1
        self._show_fields(item.widgets if item is not None else ())
        self._show_buttons(item.buttons if item is not None else ())
        set_property(self, "tone", item.tone or "news" if item is not None else "quiet")
        nothing = self.tr(
            "No question is open. {next} goes to the next problem, {edit} edits a cell."
        ).format(next=keys_text("F8"), edit=keys_text("F2"))
        self._icon.setVisible(item is not None)
        self._text.setText(item.text if item is not None else nothing)
        set_property(self._text, "role", "strong" if item is not None else "muted")
        self._detail.setText(item.detail if item is not None else "")
        self._detail.set_brief(item.brief if item is not None else "")
        if item is not None:
            self._icon.show_icon(icon(item.icon, "warning" if item.tone == "amber" else "link"))
            place = self.tr("{place} of {count}").format(
                place=number(self.items.index(item) + 1), count=number(len(self.items))
            )
            self._place.setText(place)
        self._hide_unless(self._pager, several)
        self._hide_unless(self._dismiss, item is not None and not item.is_vital)
        self._fit()
        tab_as_laid_out(self)

    def _show_fields(self, wanted: tuple[QWidget, ...]) -> None:
        for widget in wanted:
            if widget not in self._widgets:
                self._widgets.append(widget)
                self._fields.addWidget(widget)
        for widget in self._widgets:
            self._hide_unless(widget, widget in wanted)

    def _show_buttons(self, wanted: tuple[AssistButton, ...]) -> None:
        """Show these buttons; one that stays keeps its widget, and with it the focus."""
        while self._answers.takeAt(0) is not None:
            pass
        old, self._buttons = self._buttons, {}
        for place, one in enumerate(wanted):
            shown = old.pop(one.name, None)
            if shown is None:
                shown = button("", one.name, kind="strong" if place == 0 else "")
            else:
                shown.clicked.disconnect()
                set_property(shown, "strong", place == 0 or None)
            shown.setText(literal(one.text))
            shown.setAccessibleName(one.spoken or one.text)
            shown.clicked.connect(one.run)
            enable_unless(one.why_off, shown)
            self._buttons[one.name] = shown
            self._answers.addWidget(shown)
            shown.show()
        for left_over in old.values():
            self._hide_unless(left_over, False)
            left_over.deleteLater()
        self._answers.addWidget(self._other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many answers as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Move all answers but the first into a menu where they have no room.

        The fields come before the detail, which is cut first.
        """
        item = self.shown
        buttons = [] if item is None else [self._buttons[one.name] for one in item.buttons]
        fields = [one for one in self._widgets if not one.isHidden()]
        room = self.width() - _MARGINS
        if not self._compact:
            least = self._text.minimumSizeHint().width()
            room -= max(least, self._text.width_in_lines()) + _GAP
            room -= _width_of(self._pager, self._dismiss, self._icon)
        fits = len(buttons) < 2 or _width_of(*fields, *buttons) <= room
        for one in buttons[1:]:
            self._hide_unless(one, fits)
        self._hide_unless(self._other, not fits)
        room -= _width_of(*buttons, self._other)
        if self._compact:
            self._place_detail(room - _width_of(*fields))
        if not self._compact or self._detail_line is self._second:
            room -= self._detail.minimumSizeHint().width()
        for field in fields:
            most = room // len(fields) - _GAP
            field.setMinimumWidth(max(0, min(field.sizeHint().width(), most)))
        self._other.menu().clear()
        for answer in item.buttons[1:] if item is not None and not fits else ():
            self._other.menu().addAction(literal(answer.text), answer.run)

    def _place_detail(self, room: int) -> None:
        """Put the detail beside the buttons if that leaves so much room for it, else above them.

        Where neither has the room, its brief form stands beside the buttons.
        """
        detail = self._detail
        above = self.width() - _MARGINS
        above -= _width_of(self._icon, self._text, self._pager, self._dismiss)
        fits = detail.width_in_lines(_DETAIL_LINES) <= room
        if not fits and detail.width_in_lines(1) > above:
            fits = 0 < detail.width_of_brief <= room
        line = self._second if fits else self._first
        if line is not self._detail_line:
            self._detail_line.removeWidget(self._detail)
            line.insertWidget(_DETAIL_PLACE, self._detail)
            self._detail_line = line
            self._detail.set_lines(_DETAIL_LINES if fits else 1)

    def _hide_unless(self, widget: QWidget, shown: bool) -> None:
        focused = QApplication.focusWidget()
        if (
            not shown
            and focused is not None
            and (focused is widget or widget.isAncestorOf(focused))
        ):
            self.left.emit()
        widget.setVisible(shown)

    def _announce(self, item: AssistItem) -> None:
        text = " ".join(filter(None, (item.text, item.detail)))
        self.setAccessibleName(text)
        announce(self, text)


def _width_of(*widgets: QWidget) -> int:
    """Return the pixels that those in view take, with a gap after each."""
    return sum(one.sizeHint().width() + _GAP for one in widgets if not one.isHidden())


def icon_button(name: str, icon_name: str) -> QPushButton:
    """Return a button without a frame that shows an icon alone."""
    made = button("", name, kind="flat")
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(scaled(16), scaled(16)))
    return made
