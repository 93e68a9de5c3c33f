"""Where the numbers of a list are, and when their clients can be called, as pictures."""
