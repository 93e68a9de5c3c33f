"""Versions of lists, and the updates that make them."""
