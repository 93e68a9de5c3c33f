"""Sign-in, and the management of accounts."""
