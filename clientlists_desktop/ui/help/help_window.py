"""The window of the help: contents, a page, and a search in it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QListWidget, QSplitter, QTextBrowser, QWidget

from clientlists_desktop.ui.help.help_pages import PAGES, page_text, page_title
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.languages import window_language
from clientlists_desktop.ui.widgets.controls import add_shortcut, button, find_with_keys
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow, row
from clientlists_desktop.ui.widgets.search_field import search_field
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_HEADINGS = (22, 15, 13)
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ENDING = ".md"
_CONTENTS_WIDTH, _ROW = 240, 30


class HelpWindow(QWidget):
    """Shows the help beside the other windows, whichever dialog is open; nothing is loaded.

    Args:
        workspace: the open one, to say where it is.
    """

    def __init__(self, workspace: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace, self._language = workspace, window_language()
        self.page = ""
        self._before: list[str] = []
        self.contents = self._make_contents()
        self.text = _Page(self)
        self._back = button(self.tr("Back"), "helpBack", "arrow-u-up-left")
        self._back.clicked.connect(self.back)
        self._search = search_field("helpSearch", self.tr("Search in this page"))
        self._search.setMinimumWidth(scaled(240))
        self._search.setMaximumWidth(scaled(320))
        self._search.textChanged.connect(self._search_from_start)
        self._search.returnPressed.connect(self.find_next)
        self._found = label("", "muted", name="helpFound", wraps=False)
        self._split = QSplitter()
        self._split.setObjectName("helpSplit")
        self._split.setChildrenCollapsible(False)
        for part in (self.contents, self.text):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        column(
            row(self._back, self._search, grow(self._found), spacing=8),
            grow(self._split),
            on=self,
            spacing=8,
            margins=16,
        )
        tab_as_laid_out(self)
        find_with_keys(self, self._search)
        keys = QKeySequence.StandardKey
        add_shortcut(self, keys.FindNext, self.find_next)
        add_shortcut(self, keys.Back, self.back)
        add_shortcut(self, "Esc", self.close)
        self.resize(scaled(920), scaled(640))
        self._split.setSizes([scaled(_CONTENTS_WIDTH), scaled(680)])

    def _make_contents(self) -> QListWidget:
        contents = QListWidget()
        contents.setObjectName("helpContents")
        contents.setAccessibleName(self.tr("Contents"))
        contents.addItems([page_title(page, self._language) for page in PAGES])
        for at in range(contents.count()):
            contents.item(at).setSizeHint(QSize(0, scaled(_ROW)))
        contents.currentRowChanged.connect(lambda at: self.show_page(PAGES[at]))
        return contents

    def show_page(self, page: str) -> None:
        """Show a page."""
        if page != self.page:
            if self.page:
                self._before.append(self.page)
            self._show(page)

    def back(self) -> None:
        """Show the page before."""
        if self._before:
            self._show(self._before.pop())

    def _show(self, page: str) -> None:
        self.page = page
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(PAGES.index(page))
        self.contents.blockSignals(False)
        self.text.show_markdown(page_text(page, self._language, self._workspace))
        self.text.setAccessibleName(page_title(page, self._language))
        nothing = self.tr("No page was open before this one")
        enable_unless("" if self._before else nothing, self._back)
        self._found.clear()
        if self._search.text():
            self._search_from_start()

    def _search_from_start(self) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        self.find_next()

    def find_next(self) -> None:
        """Select the next match in the page; after the last, the first."""
        wanted = self._search.text()
        if not wanted or self.text.find(wanted):
            self._found.clear()
            return
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
        found = self.text.find(wanted)
        self._found.setText("" if found else self.tr("Not in this page"))

    def changeEvent(self, event: QEvent) -> None:
        """Show the page in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.page:
            self._show(self.page)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the page be scrolled with the keys at once."""
        super().showEvent(event)
        self.text.setFocus()


class _Page(QTextBrowser):
    """A page as Markdown; its links lead to other pages of the help and nowhere else."""

    def __init__(self, window: HelpWindow) -> None:
        super().__init__()
        self.setObjectName("helpPage")
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda link: window.show_page(page_of_link(link)))

    def show_markdown(self, text: str) -> None:
        """Show another page, in the colours and the text size of the window."""
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(scaled(16))
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _lay_out(document)
        self.setDocument(document)


def _lay_out(document: QTextDocument) -> None:
    """Give headings the sizes of the window's, and tables its lines and some air."""
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
            look, above = QTextCharFormat(), QTextBlockFormat()
            look.setProperty(QTextFormat.Property.FontPixelSize, scaled(_HEADINGS[level - 1]))
            look.setFontWeight(QFont.Weight.DemiBold)
            above.setTopMargin(scaled(0 if level == 1 else 16))
            cursor.setCharFormat(look)
            cursor.mergeBlockFormat(above)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            lines = frame.format()
            lines.setCellPadding(scaled(4))
            lines.setTopMargin(scaled(8))
            lines.setBorder(1)
            lines.setBorderCollapse(True)
            lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            lines.setBorderBrush(QColor(tokens().divider))
            frame.setFormat(lines)


def page_of_link(link: QUrl) -> str:
    """Return the page that a link of the help leads to."""
    return link.path().removesuffix(_ENDING)
