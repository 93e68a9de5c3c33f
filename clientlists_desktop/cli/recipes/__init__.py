"""`combine`, `split` and `sample`: lists made from other lists."""

from clientlists_desktop.cli.recipes.verbs import add_verbs

__all__ = ["add_verbs"]
