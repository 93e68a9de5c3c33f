"""`clientlists`: the program without its window, for scripts and scheduled jobs."""
