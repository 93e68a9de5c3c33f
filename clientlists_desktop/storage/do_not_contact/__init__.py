"""The do-not-contact book: its entries, and what they block."""
