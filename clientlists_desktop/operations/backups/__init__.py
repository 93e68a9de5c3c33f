"""Backups: made by themselves, shown, and restored."""
