"""Workbooks: the guard that looks at them first, and a reader for each format."""
