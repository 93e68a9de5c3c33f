"""Makes Tab follow the layout, and takes the focus along when what has it goes."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget, QWizardPage


def tab_as_laid_out(part: QWidget) -> None:
    """Let Tab follow the layout of the page of a widget; call again after adding widgets."""
    for before, after in pairwise(_stops(_page_of(part))):
        QWidget.setTabOrder(before, after)


def take_focus_from(parts: Iterable[QWidget], to: QWidget) -> None:
    """Move the focus if one of these parts has it, before they are hidden or turned off.

    Qt would move it to whatever comes next: Delete, or Cancel.
    """
    focused = QApplication.focusWidget()
    if focused is not None and any(one is focused or one.isAncestorOf(focused) for one in parts):
        to.setFocus()


def _page_of(part: QWidget) -> QWidget:
    """Return the wizard page of a widget, since a wizard has no ordinary layout, or its window."""
    page: QWidget | None = part
    while page is not None and not isinstance(page, QWizardPage):
        page = page.parentWidget()
    return page or part.window()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that Tab stops at, without the parts they are made of."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _stops(inside)
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
