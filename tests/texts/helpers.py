"""Helpers for the tests of texts."""

import re

from clientlists_desktop.texts.translation import english_form


def is_whole(text):
    """Whether every placeholder was filled, and not with nothing."""
    left = ("{", "}", "%", "(s)", "“”", ": .", "  ", "None", " .", " ,")
    return text == text.strip() != "" and not any(part in text for part in left)


def backwards(context, text, disambiguation=None, n=-1, /):
    """Translate into a made-up language: placeholders stay, letters change case."""
    del context, disambiguation
    pieces = re.split(r"(\{\w+\}|%Ln|`[^`]*`)", english_form(text, n))
    turned = (piece if piece[:1] in ("{", "%") else piece.swapcase() for piece in pieces)
    return "".join(turned).replace("%Ln", f"{n:,}")
