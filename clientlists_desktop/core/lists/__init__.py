"""Client lists and the trash."""

from clientlists_desktop.core.lists.summary import ListSummary

__all__ = ["ListSummary"]
