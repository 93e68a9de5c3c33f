"""The check of a file: rows, findings, edits, and the balance of it all."""

from clientlists_desktop.core.imports.balance import Balance

__all__ = [
    "Balance",
]
