"""Strict workbooks, read as if they used the XML namespaces of the usual Transitional form."""

import io
import re
import zipfile
from typing import IO, Any

_STRICT = re.compile(rb"""(=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
_TRANSITIONAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_PIECE = 64 * 1024
_OVERLAP = 256


class TransitionalPackage(zipfile.ZipFile):
    """A package whose parts open in Transitional form, for a reader that knows no other."""

    def open(self, *args: Any, **options: Any) -> IO[bytes]:
        """Open a part for reading."""
        return io.BufferedReader(_TransitionalPart(super().open(*args, **options)))


class _TransitionalPart(io.RawIOBase):
    """Streams a part in pieces that end with a tag, so that no name is split."""

    def __init__(self, part: IO[bytes]) -> None:
        self._part = part
        self._ready = self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            piece = self._part.read(_PIECE)
            text = self._rest + piece
            if not text:
                return 0
            end = (text.rfind(b">") + 1 or max(0, len(text) - _OVERLAP)) if piece else len(text)
            self._ready, self._rest = _STRICT.sub(_TRANSITIONAL, text[:end]), text[end:]
        taken = self._ready[: len(buffer)]
        buffer[: len(taken)] = taken
        self._ready = self._ready[len(taken) :]
        return len(taken)

    def close(self) -> None:
        self._part.close()
        super().close()
