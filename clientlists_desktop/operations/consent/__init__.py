"""Statements of consent, proof files, and the export of evidence."""
