"""Signing in, and the management of accounts."""
