"""Campaigns, their exports, their results."""
