"""The program's icon in every form that systems ask for, made from resources/icons."""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    # The same sizes for screens with two pixels a point.
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024,
}  # fmt: skip


def write_icons(svg: Path, folder: Path) -> None:
    """Write clientlists.ico, clientlists.icns and SIZE.png into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for size in _SIZES:
        (folder / f"{size}.png").write_bytes(_png(svg, size))
    (folder / "clientlists.ico").write_bytes(_ico(svg))
    (folder / "clientlists.icns").write_bytes(_icns(svg))
    del application


def _image(svg: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return image


def _png(svg: Path, size: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    _image(svg, size).save(buffer, "PNG")
    return bytes(data.data())


def _bitmap(svg: Path, size: int) -> bytes:
    """Return an entry of an .ico in the old form, which every program reads."""
    rows = bytes(_image(svg, size).constBits())
    stride = size * 4
    upside_down = b"".join(rows[y * stride : (y + 1) * stride] for y in reversed(range(size)))
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    return head + upside_down + mask


def _ico(svg: Path) -> bytes:
    parts = [_png(svg, size) if size == 256 else _bitmap(svg, size) for size in _ICO_SIZES]
    at = 6 + 16 * len(parts)
    head = struct.pack("<HHH", 0, 1, len(parts))
    for size, part in zip(_ICO_SIZES, parts, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(part), at)
        at += len(part)
    return head + b"".join(parts)


def _icns(svg: Path) -> bytes:
    parts = b""
    for kind, size in _ICNS_KINDS.items():
        image = _png(svg, size)
        parts += kind + struct.pack(">I", len(image) + 8) + image
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


if __name__ == "__main__":
    write_icons(Path(sys.argv[1]), Path(sys.argv[2]))
