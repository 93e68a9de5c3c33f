"""Campaigns: their settings, their statuses, and the results of their clients."""
