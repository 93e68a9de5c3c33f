"""Accounts in the window: first start, sign-in, locking, passwords, roles."""
