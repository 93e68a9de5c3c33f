"""What the wizard is about to create: the clients, the rows left out, the proof."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.export_dialogs import download_report
from clientlists_desktop.ui.look.formatting import number, size
from clientlists_desktop.ui.look.icons import channel_icon, icon, outcome_icon, outcome_tone
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, icon_label
from clientlists_desktop.ui.widgets.labels import label


class ListFacts(QWidget):
    """Shows facts under headings: a name, an icon, a value."""

    def __init__(self, database: DatabaseThread, channel: Channel, checked: CheckedFile) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        balance, source = checked.balance, checked.source
        self._add_heading(self.tr("What will be created"), "section")
        name = channel_name(channel, translate)
        self._add_fact(self.tr("Channel"), name, channel_icon(channel))
        self._add_outcome(self.tr("Clients"), Outcome.READY, balance.ready)
        warning, wrench = icon("warning", "warning"), icon("wrench", "repaired")
        self._add_fact(self.tr("With a warning"), number(balance.warned), warning, "warning")
        self._add_fact(self.tr("Repaired"), number(balance.repaired), wrench, "repaired")
        self._add_heading(self.tr("Left out"))
        self._add_outcome(self.tr("Failed"), Outcome.FAILED, balance.failed)
        self._add_outcome(self.tr("Duplicates"), Outcome.DUPLICATE, balance.duplicate)
        self._add_outcome(self.tr("Blank"), Outcome.BLANK, balance.blank)
        if balance.failed or balance.duplicate:
            save = button(
                self.tr("Save report of rows left out…"), "saveReportAgain", "download-simple"
            )
            save.clicked.connect(lambda: download_report(self, database, checked, lambda _: None))
            self._add_wide(save)
        self._add_heading(self.tr("Evidence"))
        self._add_fact(self.tr("File"), f"{source.name}, {size(source.size)}")
        digest = f"{source.sha256[:4]} {source.sha256[4:8]} … {source.sha256[-4:]}"
        self._add_fact(self.tr("SHA-256"), digest)
        self._add_fact(self.tr("Confirmed by"), database.actor.name)

    def _add_heading(self, text: str, role: str = "strong") -> None:
        self._grid.addWidget(label(text, role), self._grid.rowCount(), 0, 1, 3)

    def _add_wide(self, widget: QWidget) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 3, left)

    def _add_outcome(self, name: str, outcome: Outcome, count: int) -> None:
        self._add_fact(name, number(count), outcome_icon(outcome), outcome_tone(outcome))

    def _add_fact(self, name: str, value: str, shown: QIcon | None = None, tone: str = "") -> None:
        index = self._grid.rowCount()
        self._grid.addWidget(label(name, "muted"), index, 0)
        if shown is not None:
            self._grid.addWidget(icon_label(shown), index, 1)
        self._grid.addWidget(label(value, "wrap", tone), index, 2)
