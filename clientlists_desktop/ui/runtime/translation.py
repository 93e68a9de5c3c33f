"""Texts in the language of the window, and words for what a worker writes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.findings import Finding
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.operations.campaigns.campaign_report import CampaignWords
from clientlists_desktop.operations.imports.corrections_export import CorrectionWords
from clientlists_desktop.operations.imports.rejects_report import ReportWords
from clientlists_desktop.operations.journal.journal_export import JournalWords
from clientlists_desktop.texts.campaigns.campaign_report import total_lines
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.imports.findings import describe_finding
from clientlists_desktop.texts.journal.events import event_label
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.ui.runtime.languages import translator_for, window_language


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Translate a text into the language of the window."""
    return QCoreApplication.translate(context, text, disambiguation, n)


def language() -> str:
    """Return the code of the window's language, which its translation knows."""
    return translate("Language", "en")


def describe(language: str, finding: Finding, columns: Sequence[str]) -> str:
    """Describe a finding; runs in the worker, which does not know the window's language."""
    return describe_finding(finding, columns, translator_for(language))


def report_words() -> ReportWords:
    """Return the words of a report."""
    return ReportWords(
        row=translate("Report", "Row"),
        sheet=translate("Report", "Sheet"),
        outcome=translate("Report", "Outcome"),
        reason=translate("Report", "Reason"),
        failed=translate("Report", "failed"),
        duplicate=translate("Report", "duplicate"),
        sheet_name=translate("Report", "Left out"),
        describe=partial(describe, window_language()),
    )


def correction_words() -> CorrectionWords:
    """Return the words of a workbook for correction."""
    return CorrectionWords(
        reason=translate("Correction", "What is wrong"),
        key=translate("Correction", "Key of {file}: do not change"),
        sheet_name=translate("Correction", "To correct"),
        describe=partial(describe, window_language()),
    )


def campaign_words() -> CampaignWords:
    """Return the words of a campaign's report."""
    return CampaignWords(
        address=translate("Report", "Client"),
        result=translate("Report", "Result"),
        attempts=translate("Report", "Attempts"),
        last_try=translate("Report", "Last try"),
        talk=translate("Report", "Talk time, s"),
        note=translate("Report", "Note"),
        clients_sheet=translate("Report", "Clients"),
        totals_sheet=translate("Report", "Totals"),
        name_result=partial(_name_result, window_language()),
        totals=partial(_totals, window_language()),
    )


def journal_words() -> JournalWords:
    """Return the words of the journal in a workbook."""
    return JournalWords(
        number=translate("Journal", "No."),
        moment=translate("Journal", "When (UTC)"),
        account=translate("Journal", "Who"),
        event=translate("Journal", "What"),
        details=translate("Journal", "Details"),
        sheet_name=translate("Journal", "Journal"),
        name_event=partial(_name_event, window_language()),
        describe=partial(_describe_line, window_language()),
    )


def _name_event(language: str, event: Event) -> str:
    """Name an event; runs in the worker, as `describe` does."""
    return event_label(event, translator_for(language))


def _describe_line(language: str, line: Line) -> str:
    return line_text(line, translator_for(language))


def _name_result(language: str, result: Result) -> str:
    """Name a result; runs in the worker, as `describe` does."""
    return result_label(result, translator_for(language))


def _totals(language: str, campaign: Campaign) -> list[tuple[str, str]]:
    return total_lines(campaign, translator_for(language))
