"""What support needs to know of the program and the computer; it names nobody and nothing."""

from collections.abc import Mapping

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from clientlists_desktop import log
from clientlists_desktop.ui.runtime.languages import window_language


def program_details() -> dict[str, object]:
    """Return versions and settings of the program and of what it runs on."""
    return {
        **log.versions(),
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "language": window_language(),
    }


def details_text(details: Mapping[str, object], trace: str = "") -> str:
    """Return details as lines, and below them where a bug happened."""
    lines = [f"{key}: {value}" for key, value in details.items()]
    return "\n".join([*lines, *(["", trace] if trace else [])])
