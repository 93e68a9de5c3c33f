"""From a file to a checked draft, and every edit of it."""
