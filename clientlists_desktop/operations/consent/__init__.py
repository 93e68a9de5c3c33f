"""Statements, proof files, and evidence of consent on its way out."""
