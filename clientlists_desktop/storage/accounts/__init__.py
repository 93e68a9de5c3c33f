"""Accounts, passwords, and who stays signed in."""
