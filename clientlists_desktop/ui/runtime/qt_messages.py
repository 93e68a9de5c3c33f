"""Messages of Qt itself: their kind goes into the log, their text to the terminal alone.

Nothing about a text tells whether it holds a file name, a cell or a font's name, and Qt's texts
change with its versions, so no list of harmless ones would stay right: none is logged. Severity,
category and, where Qt says so, the line of its own source are enough to find the place in Qt.
"""

import sys
from collections import Counter
from enum import StrEnum

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from clientlists_desktop import log

_MOST_OF_A_KIND = 20
"""How often one kind of message is logged in a run; a broken driver sends one at each paint."""


class QtSeverity(StrEnum):
    """How bad Qt calls it."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"
    FATAL = "fatal"


_SEVERITIES = {
    QtMsgType.QtDebugMsg: QtSeverity.DEBUG,
    QtMsgType.QtInfoMsg: QtSeverity.INFO,
    QtMsgType.QtWarningMsg: QtSeverity.WARNING,
    QtMsgType.QtCriticalMsg: QtSeverity.CRITICAL,
    QtMsgType.QtFatalMsg: QtSeverity.FATAL,
}
_seen: Counter[tuple[QtSeverity, str]] = Counter()


def install() -> None:
    """Hear Qt's messages from now on."""
    _seen.clear()
    qInstallMessageHandler(_handle)


def uninstall() -> None:
    """Hear no more of them: Qt may have one to say when Python has ended already."""
    qInstallMessageHandler(None)


def _handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr)  # noqa: T201
    severity, category = _SEVERITIES[kind], str(context.category or "")
    if severity is QtSeverity.DEBUG:
        return
    _seen[severity, category] += 1
    if _seen[severity, category] <= _MOST_OF_A_KIND:
        log.qt_message(severity, category, context.line)
