"""The cells of a written file."""

Cell = str | int


class Marked(str):
    """A text whose cell is coloured, even if it is empty."""

    __slots__ = ()
