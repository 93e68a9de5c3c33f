"""What the window remembers by itself on this computer: its place, widths of columns, files."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from clientlists_desktop import paths

RECENT_FILES = "recent_files/"
"""What the keys of an account's recent files begin with."""


def window_settings() -> QSettings:
    """Return the settings, which lie beside the person's other data."""
    return QSettings(str(paths.data_folder() / "window.ini"), QSettings.Format.IniFormat)


def drop_texts(is_gone: Callable[[str], bool]) -> None:
    """Forget what was remembered with a text, such as the name of a file, that may stay no more."""
    settings = window_settings()
    for key in settings.allKeys():
        kept = settings.value(key)
        texts = [one for one in (kept if isinstance(kept, list) else [kept]) if type(one) is str]
        left = [one for one in texts if not is_gone(one)]
        if left == texts:
            continue
        if key.startswith(RECENT_FILES) and left:
            settings.setValue(key, left)
        else:
            settings.remove(key)
    settings.sync()
