"""The import of a file: its check, its rows, the edits of a person, and the balance."""

from clientlists_desktop.core.imports.balance import Balance

__all__ = [
    "Balance",
]
