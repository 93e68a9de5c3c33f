"""The texts that cells share: how much the long ones make together, and which are struck through.

A text that stands once in the package may stand in 100,000 cells: 30 KB become gigabytes.
"""

import re

from clientlists_desktop.files.workbooks.packages.marked_rows import STRIKE

_LONG = 100
_OVERLAP = 16
_HEAD = re.compile(rb"(?:<\?[^>]*>)?\s*<(?:\w+:)?sst\b[^>]*>")
_REFERENCE = re.compile(rb"""t\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v>\s*([0-9]{1,9})""")
_STRUCK = re.compile(STRIKE)


class SharedTexts:
    """The long or struck texts among the shared ones, by their index.

    Attributes:
        struck: the indexes of those of which a part is struck through.
    """

    def __init__(self) -> None:
        self.struck: set[int] = set()
        self._lengths: dict[int, int] = {}
        self._index = self._open = 0
        self._tail = b""
        self._is_begun = False

    def feed(self, piece: bytes) -> None:
        """Take the next piece of the part of the shared texts."""
        if not self._is_begun:
            # What stands before the first text doesn't count as one.
            head = _HEAD.match(piece)
            piece, self._is_begun = piece[head.end() if head else 0 :], True
        pieces = (self._tail + piece).split(b"si>")
        self._tail = pieces.pop()[-_OVERLAP:] if not piece else pieces.pop()
        for text in pieces:
            # Each text stands between an opening and a closing tag; only the closing one counts.
            self._open += len(text)
            if text.endswith((b"/", b"/x:", b"/ns0:")):
                if self._open > _LONG:
                    self._lengths[self._index] = self._open
                if b"strike" in text and _STRUCK.search(text):
                    self.struck.add(self._index)
                self._index += 1
                self._open = 0
        if len(self._tail) > 1024 * 1024:
            self._open += len(self._tail) - _OVERLAP
            self._tail = self._tail[-_OVERLAP:]

    def volume(self, cells: bytes) -> int:
        """Return how many bytes of long texts these cells hold."""
        if not self._lengths:
            return 0
        lengths = self._lengths
        return sum(lengths.get(int(index), 0) for index in _REFERENCE.findall(cells))
