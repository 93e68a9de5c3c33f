"""Shortcuts as the platform has them: Ctrl+F here, ⌘F on a Mac."""

from PySide6.QtGui import QKeySequence

from clientlists_desktop import systems

Keys = str | QKeySequence.StandardKey

_ON_A_MAC: dict[Keys, Keys] = {
    # The key that is called delete there; its keyboards need have no other, and no Insert.
    "Del": "Backspace",
    "Ins": "Ctrl+Shift+N",
    # ⌘H hides every program.
    "Ctrl+H": "Ctrl+Alt+F",
    "F1": QKeySequence.StandardKey.HelpContents,
}


def key_sequence(keys: Keys) -> QKeySequence:
    """Return the keys that do on this platform what some keys do elsewhere."""
    return QKeySequence(_ON_A_MAC.get(keys, keys) if systems.has_mac_keyboard() else keys)


def keys_text(keys: Keys) -> str:
    """Return how the platform writes some keys."""
    return key_sequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(text: str, keys: Keys) -> str:
    """Return a text followed by the keys that do the same."""
    return f"{text} ({keys_text(keys)})"
