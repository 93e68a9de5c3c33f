"""The window, in which a list is opened and a file checked; run with `python -m`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWizard

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.application import build_application
from tests.people import MAKER

_LOOK_MS = 50


class Visit(QObject):
    """Opens the first list, then checks a file; prints what was done."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._step = self._open_list
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._step())
        self._timer.start(_LOOK_MS)

    def _open_list(self) -> None:
        lists = self._window.lists_page.model
        if lists.rowCount():
            self._window.open_list(lists.row(0))
            self._step = self._check_file

    def _check_file(self) -> None:
        if self._window.list_page.table.model().rowCount():
            print("list opened", flush=True)
            self._window.wizard_launcher.create_list(self._path)
            self._step = self._see_check

    def _see_check(self) -> None:
        wizard = self._window.findChild(QWizard, "importWizard")
        if wizard is None:
            return
        if wizard.check_page.isComplete():
            print("file checked", flush=True)
            # The worker ends with this process; nothing of the visit is to be kept.
            os._exit(0)
        elif wizard.currentPage() is not wizard.check_page:
            wizard.next()


def main(workspace: Path, path: Path) -> None:
    application = build_application([])
    window = MainWindow(Workspace(workspace), MAKER)
    window.show()
    Visit(window, path)
    application.exec()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
