"""Projects with their clients and saved filters."""
