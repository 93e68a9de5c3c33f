"""Finding and forgetting a person in the window."""
