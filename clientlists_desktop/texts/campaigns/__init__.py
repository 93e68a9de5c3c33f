"""Sentences of campaigns."""
