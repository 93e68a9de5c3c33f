"""Texts that some program would obey, through every file and line that this one writes."""
