"""Client Lists: a desktop program that makes client lists for outbound campaigns."""

__version__ = "0.1.0"
RELEASED = "2026-11-27"
"""The date of the version."""
APP_ID = "org.clientlists.ClientLists"
"""How desktops, installers and systems name the program; never changes."""
