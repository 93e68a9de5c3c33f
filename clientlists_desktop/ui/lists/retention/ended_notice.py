"""The notice about lists whose last day is over, on the page of lists."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.settings import EndedList
from clientlists_desktop.operations.lists.readers import ended_lists
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.texts.translation import named
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row


class EndedNotice(QWidget):
    """Names the lists; hidden if there are none.

    Signals:
        erase_wanted: these lists are to be erased.
    """

    erase_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lists: Sequence[EndedList] = ()
        frame, inside = card("fix", 12)
        self._text = label("", "wrap", name="endedLists")
        self._erase = button(self.tr("Erase…"), "eraseEnded", "trash")
        self._erase.clicked.connect(lambda: self.erase_wanted.emit(self._lists))
        mark = icon_label(icon("calendar-blank", "warning"))
        add(inside, row(mark, grow(self._text), self._erase, spacing=12))
        column(frame, on=self)
        self.show_permitted(EVERYTHING)
        self.hide()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Offer to erase them to an account that may."""
        self._erase.setVisible(Permission.ERASE_LISTS in held)

    def refresh(self, database: DatabaseThread) -> None:
        """Read them again."""
        database.ask(self, "ended", if_permitted(ended_lists), self.show_lists)

    def show_lists(self, lists: Sequence[EndedList]) -> None:
        """Show which lists are over."""
        self._lists = lists
        names = named([one.name for one in lists], translate)
        text = self.tr("The last day of %Ln list(s) is over: {names}.", "", len(lists))
        self._text.setText(text.format(names=names))
        self.setVisible(bool(lists))
