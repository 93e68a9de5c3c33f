"""`find-person` and `forget-person`: what is stored about somebody, and how it is erased."""

from clientlists_desktop.cli.people.verbs import add_verbs

__all__ = ["add_verbs"]
