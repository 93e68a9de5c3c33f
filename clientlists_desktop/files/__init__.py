"""Reads and writes spreadsheets."""
