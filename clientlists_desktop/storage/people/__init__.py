"""What the tables hold about a person: found and erased."""
