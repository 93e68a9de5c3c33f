"""`retention`: until when lists are kept, and what is erased then."""

from clientlists_desktop.cli.retention.verbs import add_verbs

__all__ = ["add_verbs"]
