"""Sentences of accounts."""
