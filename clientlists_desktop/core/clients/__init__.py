"""Clients that a bot has talked to, and the filters that select them."""

from clientlists_desktop.core.clients.filters import ClientFilter

__all__ = [
    "ClientFilter",
]
