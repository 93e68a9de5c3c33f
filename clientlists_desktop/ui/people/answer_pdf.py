"""Draws the answer to a person as a PDF of as many pages as it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from clientlists_desktop import __version__
from clientlists_desktop.systems import needs_screen_to_draw
from clientlists_desktop.texts.consent.consent import Fact
from clientlists_desktop.texts.consent.consent_sheet import SheetLine, Title

_MARGIN_MM = 16
_TITLE, _PART, _TEXT, _SMALL = 16.0, 10.5, 9.0, 7.5
_LABEL_SHARE = 34
_BEFORE_A_PART = 8.0


def draw_answer(lines: Sequence[SheetLine], title: str) -> bytes:
    """Return the lines as a PDF."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setTitle(title)
    writer.setCreator(f"Client Lists {__version__}")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
    document(lines).print_(writer)
    device.close()
    return bytes(device.data().data())


def draw_answer_unseen(lines: Sequence[SheetLine], title: str) -> bytes:
    """Return the lines as a PDF, in a process that has no window and perhaps no screen."""
    # Fonts need an application, which lives while this draws.
    running = QGuiApplication.instance()
    if running is None:
        offscreen = ["-platform", "offscreen"] if needs_screen_to_draw() else []
        running = QGuiApplication(["clientlists", *offscreen])
    drawn = draw_answer(lines, title)
    del running
    return drawn


def document(lines: Sequence[SheetLine]) -> QTextDocument:
    """Return the lines as a document; what they quote is text and never markup."""
    made = QTextDocument()
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    made.setDefaultFont(_font(family, _TEXT))
    cursor = QTextCursor(made)
    facts: list[Fact] = []
    for line in lines:
        if isinstance(line, Fact):
            facts.append(line)
            continue
        _add_facts(cursor, facts, family)
        is_title = isinstance(line, Title) and not line.is_of_part
        points = _TITLE if is_title else _PART if isinstance(line, Title) else _SMALL
        block = cursor.blockFormat()
        block.setTopMargin(0 if is_title else _BEFORE_A_PART)
        cursor.setBlockFormat(block)
        text = line.text if hasattr(line, "text") else ""
        cursor.insertText(text, _letters(family, points, bold=isinstance(line, Title)))
        cursor.insertBlock()
    _add_facts(cursor, facts, family)
    return made


def _add_facts(cursor: QTextCursor, facts: list[Fact], family: str) -> None:
    """Add facts as a table of labels and values, and forget them."""
    if not facts:
        return
    look = QTextTableFormat()
    look.setBorder(0)
    look.setCellPadding(1.5)
    kind = QTextLength.Type.PercentageLength
    look.setColumnWidthConstraints(
        [QTextLength(kind, _LABEL_SHARE), QTextLength(kind, 100 - _LABEL_SHARE)]
    )
    table = cursor.insertTable(len(facts), 2, look)
    for row, fact in enumerate(facts):
        for column, (text, points) in enumerate(((fact.label, _SMALL), (fact.value, _TEXT))):
            inside = table.cellAt(row, column).firstCursorPosition()
            inside.insertText(text, _letters(family, points))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    facts.clear()


def _letters(family: str, points: float, *, bold: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    font = _font(family, points)
    font.setBold(bold)
    look.setFont(font)
    return look


def _font(family: str, points: float) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    return font
