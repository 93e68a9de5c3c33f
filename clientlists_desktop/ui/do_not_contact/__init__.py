"""The page of the do-not-contact book."""
