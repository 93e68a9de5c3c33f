"""Texts in the person's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTranslator

from clientlists_desktop import sentences
from clientlists_desktop.core.findings import Finding
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
