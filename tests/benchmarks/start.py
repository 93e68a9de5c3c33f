"""The start of the window, from its process to the first paint, beside that of an empty one."""

from pathlib import Path
from statistics import median

from tests.benchmarks.commands import processor_time
from tests.people import new_workspace

_EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
window.grab()
"""
_OURS = """
import os, sys
from pathlib import Path
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.application import build_application
from tests.people import MAKER
application = build_application([])
window = MainWindow(Workspace(Path(sys.argv[1])), MAKER)
window.show()
window.grab()
os._exit(0)
"""


def time_start(folder: Path, runs: int = 7) -> tuple[float, float]:
    """Return seconds of the processor until the first paint, and the ratio to an empty window."""
    workspace = new_workspace(folder / "start.sqlite")
    workspace.close()
    ours, ratios = [], []
    for run in range(runs + 1):
        empty = processor_time(["-c", _EMPTY])
        own = processor_time(["-c", _OURS, workspace.path])
        if run:  # The first one compiles modules.
            ours.append(own)
            ratios.append(own / empty)
    return median(ours), median(ratios)
