"""Sentences of consent."""
