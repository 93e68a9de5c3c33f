"""Imports the results of a campaign in the window, and asks about words that nobody knows."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.result_words import Meaning, UnknownWord
from clientlists_desktop.texts.campaigns.campaigns import result_problem, unread_column_text
from clientlists_desktop.ui.campaigns.result_words_dialog import ResultWordsDialog
from clientlists_desktop.ui.job_progress import show_progress
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages

if TYPE_CHECKING:
    from clientlists_desktop.operations.campaigns.results_import import (
        ImportedResults,
        UnknownResults,
    )

_MOST_ROWS_SHOWN = 8


class ResultsImport(QObject):
    """Asks for a report and imports it.

    Signals:
        imported: results were stored. message: text and icon of a toast. refused: a Refused.
    """

    imported = Signal()
    message = Signal(str, str)
    refused = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def ask_file(self, campaign: Campaign) -> None:
        """Ask for the report of a campaign and import it."""
        title = self.tr("Choose the report for “{name}”").format(name=campaign.name)
        path = messages.ask_open_file(self._window, title)
        if path is not None:
            self._start(campaign, path, ask=True)

    def _start(self, campaign: Campaign, path: Path, **options: Any) -> None:
        # Here, because the window is shown sooner without the readers of files.
        from clientlists_desktop.operations.campaigns.results_import import import_results

        database = self._database
        job = Job(
            database,
            partial(import_results, **options),
            database.workspace,
            campaign.id,
            path,
            database.actor,
            retry={"careful": True},
        )
        title = self.tr("Import results of “{name}”").format(name=campaign.name)
        show_progress(self._window, title, job)
        job.succeeded.connect(self._on_read)
        job.refused.connect(self.refused)

    def _on_read(self, found: "ImportedResults | UnknownResults") -> None:
        from clientlists_desktop.operations.campaigns.results_import import UnknownResults

        if isinstance(found, UnknownResults):
            self._ask_words(found.campaign, found.path, found.words)
        else:
            self._show(found)

    def _ask_words(self, campaign: Campaign, path: Path, words: tuple[UnknownWord, ...]) -> None:
        dialog = ResultWordsDialog(
            campaign.kind,
            self.tr("Words of the report"),
            self.tr(
                "These words of the report stand for no known result. Choose what each means; it "
                "is remembered for the next report."
            ),
            self.tr("Import results"),
            self.tr("Not now: these rows are not used"),
            self._window,
        )
        dialog.show_unknown(words)

        def go_on(meanings: Mapping[str, Meaning]) -> None:
            self._start(campaign, path, meanings=meanings)

        dialog.answered.connect(go_on)
        dialog.open()

    def _show(self, imported: "ImportedResults") -> None:
        self.imported.emit()
        clients = self.tr("%Ln client(s)", "", imported.clients)
        parts = [
            self.tr("Results imported for {clients} of “{name}”").format(
                clients=clients, name=imported.campaign
            )
        ]
        if imported.unfilled:
            parts.append(self.tr("%Ln row(s) had no result", "", imported.unfilled))
        if imported.left_out:
            parts.append(self.tr("%Ln row(s) left out", "", imported.left_out))
        if imported.refused:
            parts.append(self.tr("%Ln client(s) added to “Do not contact”", "", imported.refused))
        text = ". ".join(parts)
        lines = [unread_column_text(one, translate) for one in imported.unread_columns]
        if imported.wrong:
            lines += [self.tr("%Ln row(s) not used:", "", imported.wrong), *_wrong_rows(imported)]
        if lines:
            messages.show_message(self._window, text, "\n".join(lines))
        else:
            self.message.emit(text, "check-circle")


def _wrong_rows(imported: "ImportedResults") -> list[str]:
    """Name the first rows that were not used, each with the reason."""
    lines = [
        translate("ResultsImport", "Row {row}: {why}").format(
            row=number(wrong.row), why=result_problem(wrong.why, wrong.seen, translate)
        )
        for wrong in imported.wrong_rows[:_MOST_ROWS_SHOWN]
    ]
    return [*lines, "…"] if imported.wrong > len(lines) else lines
