"""Texts in the person's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTranslator

from clientlists_desktop import sentences
from clientlists_desktop.campaign_words import total_lines
from clientlists_desktop.core.campaigns import Campaign
from clientlists_desktop.core.findings import Finding
from clientlists_desktop.core.results import Result
from clientlists_desktop.operations.campaign_reporting import CampaignWords
from clientlists_desktop.operations.correcting import CorrectionWords
from clientlists_desktop.operations.reporting import ReportWords


class EnglishPlurals(QTranslator):
    """Gives English texts their singular or plural, so that no screen shows "row(s)"."""

    def isEmpty(self) -> bool:
        """Tell Qt that there is something here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the form for `n`; Qt fills in the number."""
        del context, disambiguation
        return sentences.english_form(sourceText, n)


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Translate a text; the form that `sentences` asks for."""
    return QCoreApplication.translate(context, text, disambiguation, n)


def describe(finding: Finding, columns: Sequence[str]) -> str:
    """Say a finding in the language of the window; runs in the worker too."""
    return sentences.describe(finding, columns, sentences.english)


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
        describe=describe,
    )


def correction_words() -> CorrectionWords:
    """Return the words of a workbook for correction."""
    return CorrectionWords(
        reason=translate("Correction", "What is wrong"),
        key=translate("Correction", "Key of {file}: do not change"),
        sheet_name=translate("Correction", "To correct"),
        describe=describe,
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
        name_result=_name_result,
        totals=_totals,
    )


def _name_result(result: Result) -> str:
    """Name a result; runs in the worker, like `describe`."""
    return sentences.result_label(result, sentences.english)


def _totals(campaign: Campaign) -> list[tuple[str, str]]:
    return total_lines(campaign, sentences.english)
