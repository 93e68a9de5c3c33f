"""Campaigns: their settings, their statuses, and what became of their clients."""
