"""Colours, icons, the formatting of numbers and dates, and what screen readers say."""
