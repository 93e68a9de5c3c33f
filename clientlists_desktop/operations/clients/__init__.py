"""Projects, their clients, and saved filters."""
