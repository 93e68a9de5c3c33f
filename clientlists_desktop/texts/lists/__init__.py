"""Sentences about client lists and the trash."""
