"""The words of exported files: column headers, sheet names, and what each cell says.

Files are written in a worker, which can be sent a language but no translator: it calls the
`translator` that it is given, wherever it needs one.
"""

from collections.abc import Sequence
from functools import partial

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.do_not_contact.entries import Entry
from clientlists_desktop.core.findings import Finding
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.operations.campaigns.campaign_report import CampaignWords
from clientlists_desktop.operations.do_not_contact.entries_export import EntryWords
from clientlists_desktop.operations.imports.corrections_export import CorrectionWords
from clientlists_desktop.operations.imports.rejects_report import ReportWords
from clientlists_desktop.operations.journal.journal_export import JournalWords
from clientlists_desktop.texts.campaigns.campaign_report import total_lines
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.do_not_contact.do_not_contact import entry_headings, entry_line
from clientlists_desktop.texts.imports.findings import describe_finding
from clientlists_desktop.texts.journal.events import event_label
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.translation import Translator, english_translator


def report_words(translator: Translator = english_translator) -> ReportWords:
    """Return the words of a report of rows left out."""
    translate = translator()
    return ReportWords(
        row=translate("Report", "Row"),
        sheet=translate("Report", "Sheet"),
        outcome=translate("Report", "Outcome"),
        reason=translate("Report", "Reason"),
        failed=translate("Report", "failed"),
        duplicate=translate("Report", "duplicate"),
        sheet_name=translate("Report", "Left out"),
        describe=partial(_describe_finding, translator),
    )


def correction_words(translator: Translator = english_translator) -> CorrectionWords:
    """Return the words of a workbook for correction."""
    translate = translator()
    return CorrectionWords(
        reason=translate("Correction", "What is wrong"),
        key=translate("Correction", "Key of {file}: do not change"),
        sheet_name=translate("Correction", "To correct"),
        describe=partial(_describe_finding, translator),
    )


def campaign_words(translator: Translator = english_translator) -> CampaignWords:
    """Return the words of a campaign's report."""
    translate = translator()
    return CampaignWords(
        address=translate("Report", "Client"),
        blocked=translate("Report", "do not contact"),
        result=translate("Report", "Result"),
        attempts=translate("Report", "Attempts"),
        last_try=translate("Report", "Last try"),
        talk=translate("Report", "Talk time, s"),
        note=translate("Report", "Note"),
        clients_sheet=translate("Report", "Clients"),
        totals_sheet=translate("Report", "Totals"),
        name_result=partial(_name_result, translator),
        totals=partial(_totals, translator),
    )


def entry_words(translator: Translator = english_translator) -> EntryWords:
    """Return the words of the do-not-contact book in a file."""
    translate = translator()
    return EntryWords(
        header=entry_headings(translate),
        sheet_name=translate("DoNotContact", "Do not contact"),
        line=partial(_entry_line, translator),
    )


def journal_words(translator: Translator = english_translator) -> JournalWords:
    """Return the words of the journal in a workbook."""
    translate = translator()
    return JournalWords(
        number=translate("Journal", "No."),
        moment=translate("Journal", "When (UTC)"),
        account=translate("Journal", "Who"),
        event=translate("Journal", "What"),
        details=translate("Journal", "Details"),
        sheet_name=translate("Journal", "Journal"),
        name_event=partial(_name_event, translator),
        describe=partial(_describe_line, translator),
    )


def _describe_finding(translator: Translator, finding: Finding, columns: Sequence[str]) -> str:
    return describe_finding(finding, columns, translator())


def _name_result(translator: Translator, result: Result) -> str:
    return result_label(result, translator())


def _entry_line(translator: Translator, entry: Entry) -> list[str]:
    return entry_line(entry, translator())


def _totals(translator: Translator, campaign: Campaign) -> list[tuple[str, str]]:
    return total_lines(campaign, translator())


def _name_event(translator: Translator, event: Event) -> str:
    return event_label(event, translator())


def _describe_line(translator: Translator, line: Line) -> str:
    return line_text(line, translator())
