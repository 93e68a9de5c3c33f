"""Detects the header and the ID column of a client file."""

from collections.abc import Sequence
from dataclasses import replace

from clientlists_desktop.core.layouts.client_columns import address_column
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.core.layouts.layout_options import DetectedLayout


class ClientLayoutDetector(LayoutDetector):
    """Detects the layout as for a list, but a heading that names the client ID always counts.

    The platform's own files have the ID in any column; in a list the first column comes first.
    """

    def detect(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Detect the layout from the first rows of a sheet."""
        layout = super().detect(sheet, rows, first)
        if self._options.address_column is not None or layout.header is None:
            return layout
        index = address_column(rows[layout.header])
        if index is None:
            return layout
        known = replace(self._options, address_column=index, header_row=first + layout.header)
        detector = LayoutDetector(self._channel, self._file, known, is_text=self._is_text)
        return replace(detector.detect(sheet, rows, first), fits=True)
