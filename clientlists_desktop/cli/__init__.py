"""`clientlists`: the same operations without a window, for scripts and scheduled jobs."""

from clientlists_desktop.cli.main import main

__all__ = ["main"]
