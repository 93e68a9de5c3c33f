"""`update`, `versions` and `restore-version`: lists updated by files, and what they were before."""

from clientlists_desktop.cli.updates.verbs import add_verbs

__all__ = ["add_verbs"]
