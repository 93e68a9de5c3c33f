"""Reads every kind of file as one stream of numbered rows."""
