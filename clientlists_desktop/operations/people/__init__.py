"""People: what the workspace holds about one, and how it is erased."""
