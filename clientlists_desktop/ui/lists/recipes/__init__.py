"""Dialogs that make lists from other lists."""
