"""Draws the sheet of a consent: one page of A4, whatever it has to hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from clientlists_desktop import __version__
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.texts.consent.consent import Fact
from clientlists_desktop.texts.consent.consent_sheet import (
    Foot,
    ProofLine,
    SheetLine,
    Title,
    cut,
    sheet_of,
)
from clientlists_desktop.texts.translation import Translate
from clientlists_desktop.ui.runtime.languages import LANGUAGES, translator_for

_RESOLUTION = 1200
_MARGIN_MM = 16
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
_MOST_CHARACTERS = 12_000
"""More than a page holds at the smallest scale: what is beyond need not be measured."""

_TITLE, _PART, _TEXT, _SMALL, _CODE = 16.0, 10.5, 9.0, 7.5, 6.6
_LABEL_SHARE, _NAME_SHARE, _SIZE_SHARE = 0.34, 0.31, 0.15
_INK, _PALE, _RULE = QColor("#000000"), QColor("#555555"), QColor("#999999")


@dataclass(frozen=True)
class PdfSheet:
    """A sheet that was drawn.

    Attributes:
        content: the PDF.
        lines: the texts on it, from top to bottom, as they were drawn.
        scale: of its letters; 1 where everything has room.
        height, room: of what is drawn, and of the page inside its margins.
    """

    content: bytes
    lines: tuple[str, ...]
    scale: float
    height: float
    room: float


@dataclass(frozen=True)
class _Placed:
    """A text, or a rule where it has none, and where it stands."""

    layout: QTextLayout | None
    at: QPointF
    colour: QColor
    text: str = ""


def draw_sheet(record: ConsentRecord, made_by: str) -> PdfSheet:
    """Return the sheet of a record as a PDF, for whoever saves it."""
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    says = [translator_for(language) for language in LANGUAGES]
    lines = sheet_of(record, made_by, moment, f"Client Lists {__version__}", says)
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(f"Evidence of consent, record {record.id}")
    writer.setCreator(f"Client Lists {__version__}")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    placed, height, scale = _fit(lines, writer, says)
    painter = QPainter(writer)
    for one in placed:
        painter.setPen(one.colour)
        if one.layout is None:
            painter.drawLine(one.at, QPointF(writer.width(), one.at.y()))
        else:
            one.layout.draw(painter, one.at)
    painter.end()
    device.close()
    texts = tuple(one.text for one in placed if one.text)
    return PdfSheet(bytes(device.data().data()), texts, scale, height, writer.height())


def _fit(
    lines: Sequence[SheetLine], writer: QPdfWriter, says: Sequence[Translate]
) -> tuple[list[_Placed], float, float]:
    """Place all of it on one page: in smaller letters, and only then with quotes cut short."""

    def place(scale: float, most: int) -> tuple[list[_Placed], float]:
        return _Column(writer, scale).place([cut(line, most, says) for line in lines])

    for scale in _SCALES:
        placed, height = place(scale, _MOST_CHARACTERS)
        if height <= writer.height():
            return placed, height, scale
    fits, too_many = 0, _MOST_CHARACTERS
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if place(_SCALES[-1], middle)[1] <= writer.height():
            fits = middle
        else:
            too_many = middle
    return *place(_SCALES[-1], fits), _SCALES[-1]


class _Column:
    """Places lines below each other, in letters of one scale."""

    def __init__(self, writer: QPdfWriter, scale: float) -> None:
        self._writer, self._scale = writer, scale
        self._width = float(writer.width())
        self._y = 0.0
        self._placed: list[_Placed] = []
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    def place(self, lines: Sequence[SheetLine]) -> tuple[list[_Placed], float]:
        """Return what is drawn where, and how high all of it is."""
        for line in lines:
            if isinstance(line, Title):
                self._title(line)
            elif isinstance(line, Fact):
                self._fact(line)
            elif isinstance(line, ProofLine):
                self._proof(line)
            else:
                self._foot(line)
        return self._placed, self._y

    def _title(self, title: Title) -> None:
        if not title.is_of_part:
            self._y += self._text(title.text, self._font(_TITLE, bold=True), 0, self._width)
            return
        self._y += self._points(8)
        self._y += self._text(title.text, self._font(_PART, bold=True), 0, self._width)
        self._y += self._points(2)
        self._placed.append(_Placed(None, QPointF(0, self._y), _RULE))
        self._y += self._points(3)

    def _fact(self, fact: Fact) -> None:
        left = self._width * _LABEL_SHARE
        named = self._text(fact.label, self._font(_SMALL), 0, left - self._points(8), _PALE)
        font = self._code() if fact.is_code else self._font(_TEXT)
        said = self._text(fact.value, font, left, self._width - left)
        self._y += max(named, said) + self._points(2)

    def _proof(self, proof: ProofLine) -> None:
        """Name, size and hash stand on one line, so that twenty of them have room."""
        name, size = self._width * _NAME_SHARE, self._width * _SIZE_SHARE
        font = self._font(_SMALL)
        metrics = QFontMetricsF(font, self._writer)
        shown = metrics.elidedText(
            proof.name.replace("\n", " "), Qt.TextElideMode.ElideMiddle, name - self._points(6)
        )
        height = self._text(shown, font, 0, name)
        self._text(proof.size, font, name, size, _PALE)
        self._text(proof.sha256, self._code(), name + size, self._width - name - size)
        self._y += height + self._points(1.5)

    def _foot(self, foot: Foot) -> None:
        self._y += self._points(8)
        self._y += self._text(foot.text, self._font(_SMALL), 0, self._width, _PALE)

    def _text(self, text: str, font: QFont, x: float, width: float, colour: QColor = _INK) -> float:
        """Place a text that wraps; returns its height."""
        layout = QTextLayout(text.replace("\n", "\u2028"), font, self._writer)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        self._placed.append(_Placed(layout, QPointF(x, self._y), colour, text))
        return height

    def _font(self, points: float, *, bold: bool = False) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(points * self._scale)
        font.setBold(bold)
        return font

    def _code(self) -> QFont:
        font = QFont(self._fixed)
        font.setPointSizeF(_CODE * self._scale)
        return font

    def _points(self, points: float) -> float:
        return points * self._scale * _RESOLUTION / 72
