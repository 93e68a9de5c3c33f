"""Campaigns with their own copies of clients."""
