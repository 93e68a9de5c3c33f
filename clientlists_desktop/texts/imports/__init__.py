"""Sentences of the check."""
