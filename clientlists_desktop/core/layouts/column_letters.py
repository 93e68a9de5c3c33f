"""The letters of columns, as spreadsheet programs show them."""


def column_letter(index: int) -> str:
    """Return a column's letter as Excel shows it, by its index from 0."""
    letters = ""
    while index >= 0:
        index, last = divmod(index, 26)
        letters = chr(65 + last) + letters
        index -= 1
    return letters


def column_index(letters: str) -> int:
    """Return a column's index from 0 by its letters."""
    index = 0
    for letter in letters:
        index = 26 * index + ord(letter) - 64
    return index - 1
