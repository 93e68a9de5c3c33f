"""Saving files: where to, progress, what came of it."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog, QWidget

from clientlists_desktop import texts
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.imports.sample_files import save_clients_sample, save_sample
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.list_export import Exported, export_list
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import (
    campaign_words,
    correction_words,
    journal_words,
    report_words,
    translate,
)
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_SHOWN_AFTER_MS = 500

Done = Callable[[Exported], None]


def safe_file_name(name: str) -> str:
    """Return a list's name as a file may be named on every system."""
    return _UNSAFE.sub("_", name).strip(" .")[:120] or "list"


def download_list(
    parent: QWidget, database: DatabaseThread, summary: ListSummary, done: Done
) -> None:
    """Ask where to, and write a list there."""
    title = translate("Saving", "Download “{name}”").format(name=summary.name)
    target = messages.ask_save_file(
        parent, title, safe_file_name(summary.name) + ".xlsx", _kinds(".xlsx")
    )
    if target is not None:
        target = _with_suffix(target, (".xlsx",))
        work = partial(_exporting(summary), overwrite=True)
        _run(parent, title, done, work, database.workspace, summary.id, target, database.actor)


def download_lists(
    parent: QWidget, database: DatabaseThread, summaries: list[ListSummary], done: Done
) -> None:
    """Ask for a folder, and write several lists there, one after the other."""
    folder = messages.ask_folder(parent, translate("Saving", "Folder for the lists"))
    if folder is None:
        return
    waiting = list(summaries)

    def next_one(last: Exported | None) -> None:
        if not waiting:
            if last is not None:
                done(last)
            return
        summary = waiting.pop(0)
        target = _free(folder / (safe_file_name(summary.name) + ".xlsx"))
        title = translate("Saving", "Download “{name}”").format(name=summary.name)
        _run(
            parent,
            title,
            next_one,
            _exporting(summary),
            database.workspace,
            summary.id,
            target,
            database.actor,
        )

    next_one(None)


def _exporting(summary: ListSummary) -> Callable[..., Any]:
    address = texts.address_name(summary.channel, translate)
    return partial(export_list, address_name=address)


def download_report(
    parent: QWidget, database: DatabaseThread, file: CheckedFile, done: Done
) -> None:
    """Ask where to, and write the failed and duplicate rows there, as XLSX or CSV."""
    title = translate("Saving", "Save report of rows left out")
    name = safe_file_name(Path(file.source.name).stem) + translate("Saving", " - left out")
    kinds = _kinds(".xlsx") + ";;" + _kinds(".csv")
    target = messages.ask_save_file(parent, title, name + ".xlsx", kinds)
    if target is not None:
        target = _with_suffix(target, (".xlsx", ".csv"))
        work = partial(save_report, overwrite=True)
        _run(
            parent,
            title,
            done,
            work,
            database.workspace,
            file.id,
            target,
            report_words(),
            database.actor,
        )


def download_corrections(
    parent: QWidget, database: DatabaseThread, file: CheckedFile, done: Done
) -> None:
    """Ask where to, and write the failed rows there for somebody to correct."""
    title = translate("Saving", "Save failed rows for correction")
    name = safe_file_name(Path(file.source.name).stem) + translate("Saving", " - to correct")
    target = messages.ask_save_file(parent, title, name + ".xlsx", _kinds(".xlsx"))
    if target is not None:
        target = _with_suffix(target, (".xlsx",))
        work = partial(save_corrections, overwrite=True)
        _run(
            parent,
            title,
            done,
            work,
            database.workspace,
            file.id,
            target,
            correction_words(),
            database.actor,
        )


def ask_and_save_sample(parent: QWidget, channel: Channel) -> None:
    """Ask where to, and write the sample of a channel there, as XLSX or CSV."""
    save_sample_as(parent, channel, ".xlsx", either=True)


def save_sample_as(parent: QWidget, channel: Channel, suffix: str, *, either: bool = False) -> None:
    """Ask where to, and write the sample of a channel in one format."""
    kinds = _kinds(suffix) + (";;" + _kinds(".csv") if either else "")
    title = translate("Saving", "Download a sample")
    name = f"sample_{channel.code}{suffix}"
    target = messages.ask_save_file(parent, title, name, kinds)
    if target is None:
        return
    target = _with_suffix(target, (".xlsx", ".csv") if either else (suffix,))
    address = texts.address_name(channel, translate)
    notes = texts.sample_notes(channel, translate)
    try:
        save_sample(channel.code, target, address, notes, overwrite=True)
    except Refused as error:
        messages.tell_refusal(parent, error)


def export_campaign(
    parent: QWidget, database: DatabaseThread, campaign: Campaign, done: Done
) -> None:
    """Ask where to, and write who is to be reached, in the order of calling."""
    title = translate("Saving", "Export “{name}” for the dialer").format(name=campaign.name)
    name = safe_file_name(campaign.name) + translate("Saving", " - to call") + ".xlsx"
    target = messages.ask_save_file(parent, title, name, _kinds(".xlsx") + ";;" + _kinds(".csv"))
    if target is not None:
        target = _with_suffix(target, (".xlsx", ".csv"))
        address = texts.address_name(campaign.channel, translate)
        work = partial(export_for_dialer, overwrite=True, address_name=address)
        _run(parent, title, done, work, database.workspace, campaign.id, target, database.actor)


def save_campaign_report_as(
    parent: QWidget, database: DatabaseThread, campaign: Campaign, done: Done
) -> None:
    """Ask where to, and write what became of all clients of a campaign."""
    title = translate("Saving", "Download the report for “{name}”").format(name=campaign.name)
    name = safe_file_name(campaign.name) + translate("Saving", " - report") + ".xlsx"
    target = messages.ask_save_file(parent, title, name, _kinds(".xlsx") + ";;" + _kinds(".csv"))
    if target is not None:
        target = _with_suffix(target, (".xlsx", ".csv"))
        work = partial(save_campaign_report, overwrite=True)
        _run(
            parent,
            title,
            done,
            work,
            database.workspace,
            campaign.id,
            target,
            campaign_words(),
            database.actor,
        )


def export_journal_as(
    parent: QWidget, database: DatabaseThread, wanted: LineFilter, done: Done
) -> None:
    """Ask where to, and write the lines of the journal that a filter finds there."""
    title = translate("Saving", "Export the journal")
    name = translate("Saving", "Journal") + ".xlsx"
    target = messages.ask_save_file(parent, title, name, _kinds(".xlsx"))
    if target is not None:
        target = _with_suffix(target, (".xlsx",))
        work = partial(export_journal, overwrite=True)
        _run(
            parent,
            title,
            done,
            work,
            database.workspace,
            target,
            wanted,
            journal_words(),
            database.actor,
        )


def save_clients_sample_as(
    parent: QWidget, channel: Channel, suffix: str, *, either: bool = False
) -> None:
    """Ask where to, and write a sample of a project's clients there."""
    kinds = _kinds(suffix) + (";;" + _kinds(".csv") if either else "")
    title = translate("Saving", "Download a sample")
    target = messages.ask_save_file(parent, title, f"clients_{channel.code}{suffix}", kinds)
    if target is None:
        return
    target = _with_suffix(target, (".xlsx", ".csv") if either else (suffix,))
    try:
        notes = texts.clients_sample_notes(translate)
        save_clients_sample(channel.code, target, notes, overwrite=True)
    except Refused as error:
        messages.tell_refusal(parent, error)


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _run(
    parent: QWidget, title: str, done: Done, work: Callable[..., object], *args: object
) -> None:
    """Run a writing job with a progress window that can cancel it."""
    window = QProgressDialog(title, "", 0, 0, parent)
    window.setObjectName("savingProgress")
    window.setCancelButton(button(translate("Saving", "Cancel"), "cancelSaving"))
    window.setWindowModality(Qt.WindowModality.WindowModal)
    window.setMinimumDuration(_SHOWN_AFTER_MS)
    window.setAutoClose(False)
    window.setAutoReset(False)
    job = Job(parent, work, *args)

    def show(progress: Progress) -> None:
        window.setMaximum(1000 if progress.share is not None else 0)
        window.setValue(round(1000 * (progress.share or 0)))

    window.canceled.connect(job.cancel)
    job.progressed.connect(show)
    job.ended.connect(window.deleteLater)
    job.ended.connect(window.hide)
    job.refused.connect(lambda error: messages.tell_refusal(parent, error))
    job.succeeded.connect(done)


def _kinds(suffix: str) -> str:
    return {
        ".xlsx": translate("File", "Excel workbook") + " (*.xlsx)",
        ".csv": translate("File", "CSV file") + " (*.csv)",
    }[suffix]


def _with_suffix(path: Path, allowed: tuple[str, ...]) -> Path:
    if path.suffix.lower() in allowed:
        return path
    return path.with_name(path.name + allowed[0])


def _free(path: Path) -> Path:
    made, number = path, 2
    while made.exists():
        made = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return made
