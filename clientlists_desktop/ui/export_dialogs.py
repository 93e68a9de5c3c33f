"""Asks where to save a file and writes it in a worker, with a progress window."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import safe_file_name
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.sample_files import save_clients_sample, save_sample
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.do_not_contact.do_not_contact import withheld_texts
from clientlists_desktop.texts.export_words import (
    campaign_words,
    correction_words,
    entry_words,
    journal_words,
    report_words,
)
from clientlists_desktop.texts.imports.notices import export_notices
from clientlists_desktop.texts.imports.sample_notes import clients_sample_notes, sample_notes
from clientlists_desktop.ui.job_progress import show_progress
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate, window_translator
from clientlists_desktop.ui.widgets import messages

Done = Callable[[Exported], None]
_EITHER = (".xlsx", ".csv")


def saved_as(path: Path) -> str:
    """Say that a file was saved."""
    return translate("Saving", "Saved as {name}").format(name=path.name)


def saved_text(done: Exported) -> str:
    """Say what was saved, and what of it needs a word."""
    text = saved_as(done.path)
    if done.replaced:
        note = (
            translate("Saving", "(replaced: %Ln character(s) that the encoding lacks)",
                      "", done.replaced)
            if done.path.suffix.lower() == ".csv"
            else translate("Saving", "(replaced: %Ln character(s) that a workbook cannot hold)",
                           "", done.replaced)
        )  # fmt: skip
        text = f"{text} {note}"
    notices = withheld_texts(done, translate)
    notices += export_notices(translate, too_big=done.too_big, unjournaled=done.unjournaled)
    return ". ".join([text, *notices])


def download_list(
    parent: QWidget,
    database: DatabaseThread,
    summary: ListSummary,
    done: Done,
    suffix: str = ".xlsx",
    options: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Ask for a file and write a list to it.

    Args:
        options: columns and form, as `export_list` takes them.
    """
    title = translate("Saving", "Download “{name}”").format(name=summary.name)
    target = _ask_target(parent, title, safe_file_name(summary.name), suffix)
    if target is not None:
        options = {**options, "overwrite": target.exists()}
        _export_list(parent, database, summary, target, done, options)


def download_lists(
    parent: QWidget, database: DatabaseThread, summaries: list[ListSummary], done: Done
) -> None:
    """Ask for a folder and write several lists there, one after the other."""
    folder = messages.ask_folder(parent, translate("Saving", "Folder for the lists"))
    if folder is None:
        return
    waiting = list(summaries)

    def next_one(before: Exported | None) -> None:
        if not waiting:
            if before is not None:
                done(before)
            return
        summary = waiting.pop(0)
        target = _free(folder / (safe_file_name(summary.name) + ".xlsx"))
        add_up = next_one if before is None else lambda last: next_one(before.with_next(last))
        _export_list(parent, database, summary, target, add_up, {})

    next_one(None)


def _export_list(
    parent: QWidget,
    database: DatabaseThread,
    summary: ListSummary,
    target: Path,
    done: Done,
    options: Mapping[str, Any],
) -> None:
    title = translate("Saving", "Download “{name}”").format(name=summary.name)
    address = address_name(summary.channel, translate)
    work = partial(export_list, address_name=address, **options)
    _run(parent, title, done, work, database.workspace, summary.id, target, database.actor)


def download_report(
    parent: QWidget, database: DatabaseThread, file: CheckedFile, done: Done
) -> None:
    """Ask for a file and write the failed and duplicate rows to it."""
    title = translate("Saving", "Save report of rows left out")
    name = safe_file_name(Path(file.source.name).stem) + translate("Saving", " - left out")
    words = report_words(window_translator())
    _save(parent, database, done, title, name, _EITHER, save_report, words, of=file.id)


def download_corrections(
    parent: QWidget, database: DatabaseThread, file: CheckedFile, done: Done
) -> None:
    """Ask for a file and write the failed rows to it, for somebody to correct."""
    title = translate("Saving", "Save failed rows for correction")
    name = safe_file_name(Path(file.source.name).stem) + translate("Saving", " - to correct")
    words = correction_words(window_translator())
    _save(parent, database, done, title, name, (".xlsx",), save_corrections, words, of=file.id)


def save_sample_as(
    parent: QWidget,
    channel: Channel,
    suffix: str,
    saved: Callable[[Path], None],
    *,
    either: bool = False,
) -> None:
    """Ask for a file and write the sample of a channel to it.

    Args:
        saved: is given the file that was written.
        either: whether CSV may be chosen too.
    """
    address = address_name(channel, translate)
    notes = sample_notes(channel, translate)
    _write_sample(
        parent,
        f"sample_{channel.code}",
        lambda target: save_sample(channel.code, target, address, notes, overwrite=target.exists()),
        (suffix, ".csv") if either else (suffix,),
        saved,
    )


def save_clients_sample_as(
    parent: QWidget,
    channel: Channel,
    suffix: str,
    saved: Callable[[Path], None],
    *,
    either: bool = False,
) -> None:
    """Ask for a file and write a sample of a project’s clients to it.

    Args:
        saved: is given the file that was written.
        either: whether CSV may be chosen too.
    """
    notes = clients_sample_notes(translate)
    _write_sample(
        parent,
        f"clients_{channel.code}",
        lambda target: save_clients_sample(channel.code, target, notes, overwrite=target.exists()),
        (suffix, ".csv") if either else (suffix,),
        saved,
    )


def _write_sample(
    parent: QWidget,
    name: str,
    write: Callable[[Path], object],
    suffixes: tuple[str, ...],
    saved: Callable[[Path], None],
) -> None:
    target = _ask_target(parent, translate("Saving", "Download a sample"), name, *suffixes)
    if target is not None:
        try:
            write(target)
        except Refused as error:
            messages.show_refusal(parent, error)
        else:
            saved(target)


def export_campaign(
    parent: QWidget, database: DatabaseThread, campaign: Campaign, done: Done
) -> None:
    """Ask for a file and write the clients still to be reached to it, in the order of calling."""
    title = translate("Saving", "Export “{name}” for the dialer").format(name=campaign.name)
    name = safe_file_name(campaign.name) + translate("Saving", " - to call")
    work = partial(export_for_dialer, address_name=address_name(campaign.channel, translate))
    _save(parent, database, done, title, name, _EITHER, work, of=campaign.id)


def save_campaign_report_as(
    parent: QWidget, database: DatabaseThread, campaign: Campaign, done: Done
) -> None:
    """Ask for a file and write the results of all clients of a campaign to it."""
    title = translate("Saving", "Download the report for “{name}”").format(name=campaign.name)
    name = safe_file_name(campaign.name) + translate("Saving", " - report")
    words = campaign_words(window_translator())
    _save(parent, database, done, title, name, _EITHER, save_campaign_report, words, of=campaign.id)


def export_journal_as(
    parent: QWidget, database: DatabaseThread, wanted: LineFilter, done: Done
) -> None:
    """Ask for a file and write the lines of the journal that pass a filter to it."""
    title = translate("Saving", "Export the journal")
    name, words = translate("Saving", "Journal"), journal_words(window_translator())
    _save(parent, database, done, title, name, (".xlsx",), export_journal, wanted, words)


def export_book_as(parent: QWidget, database: DatabaseThread, done: Done) -> None:
    """Ask for a file and write the do-not-contact book to it."""
    title = translate("Saving", "Export the do-not-contact book")
    name, words = translate("Saving", "Do not contact"), entry_words(window_translator())
    _save(parent, database, done, title, name, _EITHER, export_entries, words)


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system’s file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _save(
    parent: QWidget,
    database: DatabaseThread,
    done: Done,
    title: str,
    name: str,
    suffixes: tuple[str, ...],
    work: Callable[..., object],
    *words: object,
    of: int | None = None,
) -> None:
    """Ask for a file and let work write to it.

    Args:
        work: is given the workspace, what is written, the file, the words, and the account.
        of: the ID of what is written; None if there is only one.
    """
    target = _ask_target(parent, title, name, *suffixes)
    if target is not None:
        whose = () if of is None else (of,)
        args = (database.workspace, *whose, target, *words, database.actor)
        _run(parent, title, done, partial(work, overwrite=target.exists()), *args)


def _ask_target(parent: QWidget, title: str, name: str, *suffixes: str) -> Path | None:
    """Ask for a file with one of these suffixes."""
    kinds = {
        ".xlsx": translate("File", "Excel workbook"), ".csv": translate("File", "CSV file"),
    }  # fmt: skip
    wanted = {suffix: kinds[suffix] for suffix in suffixes}
    return messages.ask_save_file(parent, title, name + suffixes[0], wanted)


def _run(
    parent: QWidget, title: str, done: Done, work: Callable[..., object], *args: object
) -> None:
    """Write a file in a worker, with a progress window that can cancel it."""
    job = Job(parent, work, *args)
    show_progress(parent, title, job)
    job.refused.connect(lambda error: messages.show_refusal(parent, error))
    job.succeeded.connect(done)


def _free(path: Path) -> Path:
    """Return a path that does not exist yet, with a number if needed."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free
