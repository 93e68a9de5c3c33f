"""The encodings that a list can be written in as CSV; a module without imports, for quick verbs."""

CSV_ENCODINGS = ("utf-8-sig", "utf-8", "utf-16", "cp1251", "cp1252", "cp1250", "cp1254")
"""Python's names; the first is UTF-8 with a byte order mark, which Excel reads."""
