"""The files checked last by an account on this computer, offered again on the File page."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from clientlists_desktop.core.names import as_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_settings import RECENT_FILES, window_settings

_KEPT = 8


def recent_files(account: int) -> list[Path]:
    """Return the files that are still there, the latest first."""
    kept = window_settings().value(_key(account)) or []
    # Qt reads a list of one back as its one text.
    paths = [Path(one) for one in ([kept] if isinstance(kept, str) else kept)]
    return [path for path in paths if path.is_file()]


def remember_file(account: int, path: Path) -> None:
    """Offer a file first from now on."""
    kept = dict.fromkeys([path, *recent_files(account)])
    window_settings().setValue(_key(account), [str(one) for one in kept][:_KEPT])


def _key(account: int) -> str:
    return f"{RECENT_FILES}{account}"


class RecentFilesButton(QPushButton):
    """Opens a menu of the files; hidden if there are none.

    Signals:
        picked: the path that a person chose.
    """

    picked = Signal(object)

    def __init__(self, account: int) -> None:
        super().__init__(translate("RecentFiles", "Recent files"))
        self.setObjectName("recentFiles")
        self.setIcon(icon("clock-counter-clockwise"))
        self.setIconSize(QSize(scaled(24), scaled(16)))
        self.setAutoDefault(False)
        self._account = account
        menu = QMenu(self)
        menu.setObjectName("recentFilesMenu")
        self.setMenu(menu)
        self.show_files()

    def show_files(self) -> None:
        """Offer the files that are still there."""
        self.menu().clear()
        files = recent_files(self._account)
        for path in files:
            name = literal(as_text(f"{path.name} — {path.parent}"))
            self.menu().addAction(name, partial(self.picked.emit, path))
        self.setVisible(bool(files))
