"""The figures at the top of a list's page, in one row of cards or in several."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.versions import Version, VersionKind
from clientlists_desktop.texts.lists.versions import origin_of_version
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import FigureCard, button, set_property
from clientlists_desktop.ui.widgets.flow_layout import CardGrid
from clientlists_desktop.ui.widgets.layouts import aligned

_CARDS = (
    ("clients", "users", "link"),
    ("warnings", "warning", "warning"),
    ("repaired", "wrench", "repaired"),
    ("left", "x-circle", "failed"),
    ("consent", "shield-check", "ready"),
)


class ListFigures(CardGrid):
    """Clients, warnings, repaired and left-out rows, and whether there is consent.

    Signals:
        consent_wanted: the IDs of its records. report_wanted: of the rows that were left out.
    """

    consent_wanted = Signal(object)
    report_wanted = Signal()

    def __init__(self) -> None:
        self._evidence, self._report = _link("showEvidence"), _link("listReport")
        below = {
            key: aligned(link, Qt.AlignmentFlag.AlignLeft)
            for key, link in (("consent", self._evidence), ("left", self._report))
        }
        self._by_key = {
            key: FigureCard(f"summary-{key}", icon(symbol, tone), "", below.get(key))
            for key, symbol, tone in _CARDS
        }
        super().__init__(list(self._by_key.values()))
        self._evidence.setText(self.tr("Show consent"))
        self._report.setText(self.tr("Save report…"))
        self._report.clicked.connect(self.report_wanted)
        self._evidence.clicked.connect(lambda: self.consent_wanted.emit(self._consent_ids))

    def show_summary(self, summary: ListSummary) -> None:
        """Show the counts of a list; its versions and its consent are not known yet."""
        self._evidence.hide()
        self._report.hide()
        kept, originals = self.tr("kept; please check them"), self.tr("original values are kept")
        shown = {
            "clients": (self.tr("Clients"), number(summary.clients), ""),
            "warnings": (self.tr("Warnings"), number(summary.warned), kept),
            "repaired": (self.tr("Repaired"), number(summary.repaired), originals),
            "left": (self.tr("Left out"), "…", ""),
            "consent": (self.tr("Consent"), "…", ""),
        }
        for key, texts in shown.items():
            card = self._by_key[key]
            for part, text in zip((card.title, card.figure, card.detail), texts, strict=True):
                part.setText(text)
        self.fit()

    def show_version(self, summary: ListSummary, newest: Version, left_out: int) -> None:
        """Show where the clients are from: what the list was made from, or a later version.

        Args:
            left_out: rows that the check left out before the list was made.
        """
        origin = self.tr("of %Ln row(s) read", "", summary.read)
        if summary.is_from_lists:
            origin = self.tr("taken from other lists")
        if summary.is_from_clients:
            origin = self.tr("found by the filter")
        if newest.kind not in (VersionKind.MADE, VersionKind.REFRESHED):
            origin = origin_of_version(newest, translate)
        self._by_key["clients"].detail.setText(origin)
        self._by_key["left"].figure.setText(number(left_out))
        self.fit()

    def show_consent(self, evidence: Sequence[ConsentRecord], *, may_view: bool) -> None:
        """Show whether there is consent, and lead to its records if the account may view them."""
        card = self._by_key["consent"]
        self._consent_ids = tuple(record.id for record in evidence)
        card.figure.setText(self.tr("Given") if evidence else self.tr("None"))
        if len(evidence) > 1:
            card.detail.setText(self.tr("%Ln record(s)", "", len(evidence)))
        elif evidence:
            # Who confirmed it is shown above: whoever created the list.
            card.detail.setText(moment(evidence[0].confirmed_at))
            set_tool_tip(card.figure, evidence[0].wording)
        self._evidence.setVisible(bool(evidence) and may_view)

    def show_report(self, *, offered: bool) -> None:
        """Offer the report of the rows that were left out, or not."""
        self._report.setVisible(offered)


def _link(name: str) -> QPushButton:
    link = button("", name, kind="flat")
    set_property(link, "inline", True)
    link.hide()
    return link
