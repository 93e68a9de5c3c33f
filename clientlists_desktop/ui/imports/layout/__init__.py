"""How a file is laid out: shown, and chosen by hand."""
