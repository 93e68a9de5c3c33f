"""Campaigns with their exports, results and reports."""
