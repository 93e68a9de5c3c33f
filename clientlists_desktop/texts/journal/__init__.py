"""Sentences about the journal."""
