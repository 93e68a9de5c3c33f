"""Colours, icons, and the formatting of numbers and dates."""
