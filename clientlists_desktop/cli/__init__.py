"""`clientlists`: the program without its window, for scripts and scheduled jobs."""

from clientlists_desktop.cli.main import build_parser, main

__all__ = ["build_parser", "main"]
