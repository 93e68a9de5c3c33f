"""The questions that a file leaves open, raised after its check."""
