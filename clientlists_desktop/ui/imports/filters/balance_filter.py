"""The balance as a filter: each term of the sum is a button that shows its rows."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.imports.filters.balance_words import (
    READ,
    Term,
    count_of,
    shown_terms,
    spoken_balance,
    term_code,
    term_word,
)
from clientlists_desktop.ui.imports.filters.row_view import RowView, view_of
from clientlists_desktop.ui.look.formatting import number, percent
from clientlists_desktop.ui.look.icons import icon, outcome_icon, outcome_tone
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_HEIGHT, _BAR, _LEAST_BAR, _ICON = 60, 4, 6, 16
_SIDE, _TIGHT_SIDE, _SIGN, _TIGHT_SIGN = 16, 6, 28, 20
_WORD_TOP = 31
"""Where the words begin, below the figures; pixels at 13 px text."""


class TermButton(QPushButton):
    """One term: its number, its word with an icon, and its share of all rows as a bar."""

    def __init__(self, term: Term) -> None:
        super().__init__()
        self._term, self._share, self.word = term, 0.0, ""
        self._side = scaled(_SIDE)
        self.setObjectName(f"count-{term_code(term)}")
        self.setProperty("term", True)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedHeight(scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, balance: Balance) -> None:
        """Show the term of a balance."""
        count = count_of(self._term, balance)
        self.word = term_word(self._term, count)
        self.setText(number(count))
        is_part = isinstance(self._term, Outcome)
        self._share = count / balance.rows if is_part and balance.rows else 0.0
        share = f", {percent(count, balance.rows)}" if is_part else ""
        self.setAccessibleName(f"{number(count)} {self.word}{share}")
        self.setAccessibleDescription(self.tr("Shows these rows"))
        set_tool_tip(self, f"{number(count)} {self.word}{share}")
        self.updateGeometry()
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Leave less room beside the words."""
        self._side = scaled(_TIGHT_SIDE if tight else _SIDE)
        self.updateGeometry()

    @property
    def words_end(self) -> int:
        """Where the word ends, in pixels from the left."""
        width = self.fontMetrics().horizontalAdvance(self.word)
        return self._side + self._icon_width + width

    @property
    def _icon_width(self) -> int:
        return scaled(_ICON) + scaled(4) if isinstance(self._term, Outcome) else 0

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        self.ensurePolished()
        figure = self._figure_metrics_width() + self._side
        return QSize(max(figure, self.words_end) + scaled(8), scaled(_HEIGHT))

    def _figure_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(20))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _figure_metrics_width(self) -> int:
        return QFontMetrics(self._figure_font()).horizontalAdvance(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure, word and bar."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.isEnabled()
        if self.isChecked() or hovered:
            fill = colours.selection if self.isChecked() else colours.hover
            painter.fillRect(self.rect(), QColor(fill))
        tone = outcome_tone(self._term) if isinstance(self._term, Outcome) else "text"
        painter.setPen(QColor(getattr(colours, tone)))
        left, height = self._side, self.height()
        painter.setFont(self._figure_font())
        painter.drawText(
            QRect(left, scaled(4), self.width(), scaled(28)),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self.text(),
        )
        painter.setFont(self.font())
        line = QRect(left, scaled(_WORD_TOP), scaled(_ICON), scaled(20))
        if isinstance(self._term, Outcome):
            place = QRect(0, 0, scaled(_ICON), scaled(_ICON))
            place.moveCenter(line.center())
            outcome_icon(self._term).paint(painter, place)
        line.setLeft(left + self._icon_width)
        line.setRight(self.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(side), self.word)
        if self._share:
            bar = max(scaled(_LEAST_BAR), round(self.width() * self._share))
            thick = scaled(_BAR)
            painter.fillRect(QRectF(0, height - thick, bar, thick), painter.pen().color())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class BalanceFilter(QFrame):
    """Shows `read + added = ready + failed + duplicates + blank + removed`, and chooses rows.

    Signals:
        chosen: the RowView of the term, or of a part of the ready rows, that a person picked.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("balance")
        self.setFixedHeight(scaled(_HEIGHT) + 2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._terms: dict[Term, TermButton] = {}
        self._signs: dict[Term, QLabel] = {}
        self._links: dict[str, QPushButton] = {}
        self._balance = Balance()
        self._line = row(on=self, margins=1)
        self._line.setSpacing(0)
        for sign, term in shown_terms(Balance(added=1, removed=1)):
            self._add_term(sign, term)

    def _add_term(self, sign: str, term: Term) -> None:
        made = TermButton(term)
        made.clicked.connect(lambda: self.chosen.emit(view_of(term)))
        self._group.addButton(made)
        self._terms[term] = made
        if sign:
            mark = label(sign)
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mark.setIndent(0)
            mark.setFixedWidth(scaled(_SIGN))
            mark.setProperty("sign", True)
            self._signs[term] = mark
            add(self._line, mark)
        if term is Outcome.READY:
            self._line.addLayout(self._ready_cell(made), 1)
        else:
            self._line.addWidget(made, 1)

    def _ready_cell(self, term: TermButton) -> QGridLayout:
        """Return the term of the ready rows with the links to two parts of them on it."""
        cell = QGridLayout()
        cell.setContentsMargins(0, 0, 0, 0)
        cell.addWidget(term, 0, 0)
        for part in ("warned", "repaired"):
            link = button("", f"part-{part}", kind="flat")
            link.setProperty("inline", True)
            link.setCheckable(True)
            link.clicked.connect(lambda _=False, part=part: self.chosen.emit(RowView(part=part)))
            self._group.addButton(link)
            self._links[part] = link
        self._indent = QWidget()
        line = row(self._indent, *self._links.values(), STRETCH, spacing=2)
        words = column(scaled(_WORD_TOP), line, STRETCH)
        words.setSpacing(0)
        cell.addLayout(words, 0, 0)
        return cell

    def show_balance(self, balance: Balance) -> None:
        """Show a balance."""
        self._balance = balance
        shown = {term for _, term in shown_terms(balance)}
        for term, made in self._terms.items():
            made.show_count(balance)
            made.setVisible(term in shown)
            if term in self._signs:
                self._signs[term].setVisible(term in shown)
        self._show_links()
        self.setAccessibleName(spoken_balance(balance))
        tab_as_laid_out(self)

    def choose(self, view: RowView) -> None:
        """Check the term whose rows are shown, without a signal."""
        self._group.setExclusive(False)
        for term, made in self._terms.items():
            made.setChecked(view_of(term) == RowView(view.outcome, view.part))
        for part, link in self._links.items():
            link.setChecked(view.part == part)
        self._group.setExclusive(True)
        # One stop of Tab; the arrows go on from there.
        stop = self._group.checkedButton() or self._terms[READ]
        for one in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)

    def _show_links(self) -> None:
        """Show the links in words where there is room for them, otherwise as icons and counts."""
        balance, ready = self._balance, self._terms[Outcome.READY]
        counts = {"warned": balance.warned, "repaired": balance.repaired}
        words = {
            "warned": translate("Balance", "%Ln with a warning", None, balance.warned),
            "repaired": translate("Balance", "%Ln repaired", None, balance.repaired),
        }
        symbols = {"warned": ("warning", "warning"), "repaired": ("wrench", "repaired")}
        fits = tight = False
        for fits, tight in ((True, False), (True, True), (False, False), (False, True)):
            for part, link in self._links.items():
                link.setText(f"· {words[part]}" if fits else number(counts[part]))
                link.setIcon(QIcon() if fits else icon(*symbols[part]))
                link.setIconSize(QSize(scaled(20), scaled(14)))
            if self._fits(counts, tight=tight):
                break
        for part, link in self._links.items():
            link.setVisible(bool(counts[part]))
            link.setAccessibleName(words[part])
            set_tool_tip(link, "" if fits else words[part])
        self._indent.setFixedWidth(ready.words_end + scaled(4))

    def _fits(self, counts: dict[str, int], *, tight: bool) -> bool:
        """Whether all terms and the links have room, with less room between them or not."""
        for made in self._terms.values():
            made.set_tight(tight)
        for sign in self._signs.values():
            sign.setFixedWidth(scaled(_TIGHT_SIGN if tight else _SIGN))
        shown = [term for _, term in shown_terms(self._balance)]
        links = sum(link.sizeHint().width() + 4 for p, link in self._links.items() if counts[p])
        signs = sum(self._signs[term].maximumWidth() for term in shown if term in self._signs)
        terms = sum(self._terms[term].sizeHint().width() for term in shown)
        return terms + signs + links <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the links into the new width."""
        super().resizeEvent(event)
        if self._balance.rows:
            self._show_links()
