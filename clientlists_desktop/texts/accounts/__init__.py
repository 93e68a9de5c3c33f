"""Sentences about accounts, roles and permissions."""
