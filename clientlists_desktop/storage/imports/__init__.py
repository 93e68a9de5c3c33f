"""Drafts: their rows, the steps of their edits, and import profiles."""
