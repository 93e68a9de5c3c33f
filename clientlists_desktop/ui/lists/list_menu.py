"""The button of a list with what is done with it now and then."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.look.icons import icon


class ListMenu(QPushButton):
    """Opens a menu of entries; an account sees those that it may use."""

    def __init__(self) -> None:
        super().__init__(self.tr("More"))
        self.setObjectName("listMenu")
        self.setAutoDefault(False)
        self._needed: dict[QAction, Permission] = {}
        menu = QMenu(self)
        menu.setObjectName("listMenuItems")
        self.setMenu(menu)

    def add(
        self, text: str, name: str, icon_name: str, needed: Permission, run: Callable[[], object]
    ) -> None:
        """Add an entry."""
        entry = QAction(icon(icon_name), text, self)
        self.menu().addAction(entry)
        entry.setObjectName(name)
        entry.triggered.connect(lambda: run())
        self._needed[entry] = needed

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do."""
        for entry, needed in self._needed.items():
            entry.setVisible(needed in held)
        self.setVisible(any(needed in held for needed in self._needed.values()))
