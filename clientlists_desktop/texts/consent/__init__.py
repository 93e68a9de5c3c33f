"""Sentences about consent and its evidence."""
