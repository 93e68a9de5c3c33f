"""The journal: the events of a workspace, in a chain that shows any tampering."""

from clientlists_desktop.core.journal.lines import Line

__all__ = ["Line"]
