"""What a person does not see: blanks, and characters without a shape."""

import unicodedata


def is_unseen(text: str) -> bool:
    """Whether a text shows nothing: it is empty, or spaces and characters of no width."""
    return all(c.isspace() or unicodedata.category(c) == "Cf" for c in text)
