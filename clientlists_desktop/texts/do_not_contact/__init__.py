"""The do-not-contact book in words."""
