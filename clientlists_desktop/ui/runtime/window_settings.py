"""What the window remembers by itself on this computer: its place, widths of columns, files."""

from PySide6.QtCore import QSettings

from clientlists_desktop import paths


def window_settings() -> QSettings:
    """Return the settings, which lie beside the person's other data."""
    return QSettings(str(paths.data_folder() / "window.ini"), QSettings.Format.IniFormat)
