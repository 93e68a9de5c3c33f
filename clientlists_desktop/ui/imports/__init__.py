"""The dialog that makes a client list from a file, one page per file."""
