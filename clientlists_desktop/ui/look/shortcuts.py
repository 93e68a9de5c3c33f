"""Shortcuts as the platform writes them: Ctrl+F here, ⌘F on a Mac."""

from PySide6.QtGui import QKeySequence

Keys = str | QKeySequence.StandardKey


def keys_text(keys: Keys) -> str:
    """Return how the platform writes some keys."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(text: str, keys: Keys) -> str:
    """Return a text followed by the keys that do the same."""
    return f"{text} ({keys_text(keys)})"
