"""What is said where there is no screen to show a window on."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from clientlists_desktop import log
from clientlists_desktop.ui.runtime.languages import translator_for, window_language

NO_DISPLAY = 4
"""The exit status when there is no screen."""


@contextmanager
def no_display_said() -> Iterator[None]:
    """While the application is created, end the program with a sentence where Qt would abort it."""
    heard: list[str] = []

    def on_message(kind: QtMsgType, context: object, text: str) -> None:
        del context
        if kind is not QtMsgType.QtFatalMsg:
            heard.append(text)
            return
        # Qt aborts when this returns, and an exception can't pass through it.
        log.record(log.LogEvent.ENDED, status=NO_DISPLAY)
        _print("\n".join([*heard, no_display_text()]))
        os._exit(NO_DISPLAY)

    before = qInstallMessageHandler(on_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for text in heard:
        _print(text)


def no_display_text() -> str:
    """Say that there is no screen, and what works without one."""
    return translator_for(window_language())(
        "Start",
        "Client Lists cannot show its window: no screen can be reached from here. Start it in a "
        "desktop session, or use the command line: clientlists --help",
    )


def _print(text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr, flush=True)  # noqa: T201
