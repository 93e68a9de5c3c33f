"""Finding the header and the ID column of a file of clients."""

from collections.abc import Sequence
from dataclasses import replace

from clientlists_desktop.core.layouts.client_columns import address_column
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.core.layouts.layout_options import DetectedLayout


class ClientLayoutDetector(LayoutDetector):
    """Finds them as for a list, but a heading that names the client ID counts wherever it stands.

    The platform's own columns are known by name; in a list the first column comes first.
    """

    def __call__(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Look at the first rows of a sheet; see Opener."""
        found = super().__call__(sheet, rows, first)
        if self._layout_options.address_column is not None or found.header is None:
            return found
        index = address_column(rows[found.header])
        if index is None:
            return found
        sure = replace(self._layout_options, address_column=index, header_row=first + found.header)
        again = LayoutDetector(self._channel, self._file, sure, is_text=self._is_text)
        return replace(again(sheet, rows, first), fits=True)
