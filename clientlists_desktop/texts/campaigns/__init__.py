"""Sentences about campaigns and their results."""
