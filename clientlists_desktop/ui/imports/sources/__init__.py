"""Where the rows of a new list may come from, beside a file that is chosen."""
