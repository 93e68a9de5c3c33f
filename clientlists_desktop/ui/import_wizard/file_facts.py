"""How a file was read, in the person's language."""

from clientlists_desktop import file_words
from clientlists_desktop.core.lists import FileFacts
from clientlists_desktop.file_words import encoding_name
from clientlists_desktop.ui.translation import translate

__all__ = ["encoding_name", "facts_line"]


def facts_line(facts: FileFacts) -> str:
    """Say in one line how the file was read."""
    return file_words.facts_line(facts, translate)
