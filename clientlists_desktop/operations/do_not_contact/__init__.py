"""The do-not-contact book: what may be done with it."""
