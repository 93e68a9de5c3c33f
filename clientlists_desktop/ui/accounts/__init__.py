"""Accounts in the window: first start, signing in, locking, passwords, roles."""
