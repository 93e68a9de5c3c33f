"""What every table of the program can do with its model: show it, and copy rows of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel

Texts = list[list[str]]


class TableModel(QAbstractTableModel):
    """A model that tells the texts of its rows."""

    def tell_texts(
        self, numbers: Sequence[int], columns: Sequence[int], then: Callable[[Texts], None]
    ) -> None:
        """Tell what these rows read in these columns: at once, or when they have been read."""
        then([[str(self.index(row, c).data() or "") for c in columns] for row in numbers])
