"""Backups: copies of the workspace in a folder beside it."""
