"""Versions of lists: read, compared, restored, and made by updates."""
