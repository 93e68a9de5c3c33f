"""Texts from outside are drawn as they are: no markup, no picture, no mnemonic, no placeholder."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as Texts
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QTextEdit,
    QWidget,
)

from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    SavedFilter,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui import export_dialogs
from clientlists_desktop.ui.clients.filter_bar import FilterBar
from clientlists_desktop.ui.look.plain_text import tool_tip
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from tests.package_source import modules
from tests.ui import campaign_places, do_not_contact_places, list_version_places, made, places
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.places import EVERYWHERE, Builder, name_of
from tests.ui.runtime.fake_job import FakeJob

NASTY = "<img src=x><b>N</b> A&B {} {name} %1 %n "
FILE_NAME = NASTY.replace("/", "")
"""No file may have a slash in its name."""
NAMED = {
    "name", "list_name", "source_name", "made_by", "deleted_by", "actor", "wording", "collected",
    "cells", "columns", "project", "project_name", "attributes", "bots", "account_name", "seen",
    "column", "find", "shapes", "stays_on", "word",
}  # fmt: skip
"""The fields that hold what somebody typed or a file held."""
OF_MADE = (
    "file", "row", "a_list", "a_trashed", "a_consent", "an_account", "lines", "statements",
)  # fmt: skip


def marked(value: Any, *, outside: bool = False) -> Any:
    """Return a value whose texts from outside begin with the nasty text."""
    if isinstance(value, str):
        return NASTY + value if outside and type(value) is str and value else value
    if isinstance(value, list | tuple):
        return type(value)(marked(one, outside=outside) for one in value)
    if isinstance(value, dict):
        return {key: marked(one, outside=key in NAMED) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        new = {name: marked(one, outside=name in NAMED) for name, one in found.items()}
        changed = {name: one for name, one in new.items() if one != found[name]}
        return replace(value, **changed) if changed else value
    return value


def _marking(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, **keywords: marked(function(*args, **keywords))


@pytest.fixture
def nasty(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> Builder:
    """Builds every page and dialog with nasty names and cells."""
    for name in OF_MADE:
        monkeypatch.setattr(made, name, _marking(getattr(made, name)))
    for name in ("PROOFS", "STATEMENT", "BACKUPS"):
        monkeypatch.setattr(made, name, marked(getattr(made, name)))
    for name in ("LISTS", "TRASHED", "OWNER", "STEPS", "ANNA"):
        monkeypatch.setattr(places, name, marked(getattr(places, name)))
    for name in ("LISTS", "PROJECT", "FILTER", "DRAFT", "RUNNING", "UNKNOWN"):
        monkeypatch.setattr(campaign_places, name, marked(getattr(campaign_places, name)))
    marked_entries = marked(do_not_contact_places.ENTRIES)
    monkeypatch.setattr(do_not_contact_places, "ENTRIES", marked_entries)
    for name in ("LISTS", "VERSIONS"):
        marked_value = marked(getattr(list_version_places, name))
        monkeypatch.setattr(list_version_places, name, marked_value)
    for name in ("Edit", "FixOffer"):
        monkeypatch.setattr(places, name, _marking(getattr(places, name)))
    sample = places.SheetSample
    monkeypatch.setattr(
        places,
        "SheetSample",
        lambda name, shown, rows: sample(NASTY, shown, marked(rows, outside=True)),
    )
    folder = builder.folder / NASTY.strip().replace("/", "")
    folder.mkdir()
    builder.folder = folder
    builder.file_name = f"{FILE_NAME}.csv"
    return builder


def drawn(text: str) -> str:
    """Return what a tool tip, or a label that guesses, shows of a text."""
    if not Texts.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def is_drawn(tip: str) -> bool:
    """Whether a tool tip shows the nasty text if it holds it."""
    return "img" not in tip or "<img src=x><b>N<" in drawn(tip)


def without_mnemonic(text: str) -> str:
    """Return what a button or a menu shows of a text."""
    return re.sub(r"&(.)", r"\1", text)


def faults(root: QWidget) -> Iterator[str]:
    """Yield what is not drawn as it is."""
    for widget in [root, *root.findChildren(QWidget)]:
        who = f"{type(widget).__name__} {widget.objectName()}"
        if not is_drawn(widget.toolTip()):
            yield f"tool tip of {who}: {widget.toolTip()}"
        if isinstance(widget, QLabel):
            if widget.textFormat() is not Qt.TextFormat.PlainText and widget.text():
                yield f"format of {who}: {widget.text()}"
            if widget.buddy() is not None and not is_whole(without_mnemonic(widget.text())):
                yield f"mnemonic of {who}: {widget.text()}"
        if isinstance(widget, QAbstractButton) and not is_whole(without_mnemonic(widget.text())):
            yield f"mnemonic of {who}: {widget.text()}"
        if type(widget) is QTextEdit:
            yield f"rich text: {who}"
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from faults_of_model(who, widget.model())
    for action in root.findChildren(QAction):
        if not is_whole(without_mnemonic(action.text())):
            yield f"mnemonic of the action {action.text()}"


def faults_of_model(who: str, model: QAbstractItemModel | None) -> Iterator[str]:
    for row in range(min(model.rowCount(), 20) if model is not None else 0):
        for column in range(columns_of(model)):
            tip = str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
            if not is_drawn(tip):
                yield f"tool tip of a cell of {who}: {tip}"


def columns_of(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def is_whole(text: str) -> bool:
    """Whether a text that holds the nasty one holds all of it."""
    return "img src" not in text or NASTY.strip() in text or FILE_NAME in text


def texts_of(root: QWidget) -> str:
    """Return everything that a place shows or says."""
    found = [root.windowTitle()]
    for widget in [root, *root.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.toolTip()]
        for getter in ("text", "toPlainText", "currentText"):
            if callable(getattr(widget, getter, None)):
                found.append(str(getattr(widget, getter)()))
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            found += [
                str(model.index(row, column).data() or "")
                for row in range(min(model.rowCount(), 3))
                for column in range(columns_of(model))
            ]
    return "\n".join(found)


NOTHING_FROM_OUTSIDE = {
    "no_lists", "no_match", "no_consents", "empty_trash", "narrow_side_bar", "toast", "wizard",
    "file_page", "question", "keep", "told", "refusal", "saving",
    "first_account", "signing_in_failed", "sign_in", "change_password", "add_account", "no_line",
    "no_clients", "filter_channels", "filter_text", "filter_days", "filter_blocked",
    "filter_sessions", "list_of_clients", "no_campaigns", "running_fix", "journal",
    "broken_journal", "journal_of_others", "statement", "crash", "help", "add_entries",
    "empty_book", "remove_entries", "find_person", "finding_person", "forget_person",
    "forgetting_person",
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("place", [*EVERYWHERE, *CAMPAIGN_PLACES], ids=name_of)
def test_names_and_cells_are_drawn_as_they_are(
    nasty: Builder, place: Callable[[Builder], QWidget]
) -> None:
    root = place(nasty)
    QApplication.processEvents()
    rows = [one for one in nasty.database.questions if isinstance(one.asker, RowsTableModel)]
    for question in rows:
        nasty.database.answer(question.key)
    assert list(faults(root)) == []
    if name_of(place) not in NOTHING_FROM_OUTSIDE:
        assert "<img src=x><b>N<" in texts_of(root)


def test_messages_are_drawn_as_they_are(builder: Builder) -> None:
    builder.monkeypatch.setattr(QMessageBox, "exec", lambda box: box.show() or 0)
    window = builder.around("window")
    messages.show_message(window, NASTY, NASTY)
    messages.confirm(window, NASTY, NASTY, NASTY)
    messages.ask_keep(window, NASTY, NASTY, NASTY, NASTY, NASTY)
    messages.show_refusal(window, Refused(Refusal.DRAFT_IN_USE, file=NASTY))
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 4
    for box in boxes:
        assert list(faults(box)) == []


def test_a_toast_is_drawn_as_it_is(builder: Builder) -> None:
    toast = builder.toast()
    toast.show_message(NASTY, "trash", NASTY, lambda: None)
    assert list(faults(toast)) == []


def test_a_side_bar_is_drawn_as_it_is(builder: Builder) -> None:
    bar = builder.side_bar()
    bar.show_workspace(NASTY, NASTY)
    assert list(faults(bar)) == []


def test_the_progress_of_a_download_is_drawn_as_it_is(builder: Builder) -> None:
    window = builder.around("window")
    builder.monkeypatch.setattr(export_dialogs, "Job", FakeJob)
    export_dialogs._run(window, NASTY, lambda _: None, lambda: None)
    assert list(faults(window.findChild(QProgressDialog))) == []


def test_chips_are_drawn_as_they_are(builder: Builder) -> None:
    chips = Chips("chips", "Chips")
    chips.show_chips(NASTY, [Chip("a", NASTY, 1), NASTY + "2"])
    assert list(faults(builder.show(chips))) == []


def test_filters_and_their_menus_are_drawn_as_they_are(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    bar = builder.show(FilterBar(builder.database))
    project = marked(campaign_places.PROJECT)
    text = TextCondition(TextMatch.CONTAINS, NASTY, project.attributes[0])
    bar.show_filter(project, replace(EVERYBODY, texts=(text,), bots=(NASTY,)))
    bar._on_saved_read([SavedFilter(1, NASTY, EVERYBODY)])
    bar._show_part_menu()
    bar._show_saved_menu()
    assert list(faults(bar)) == []
    assert sum(NASTY in without_mnemonic(one.text()) for one in bar.findChildren(QAction)) == 3


def test_a_button_is_named_by_a_text_and_not_by_its_mnemonic(builder: Builder) -> None:
    bar = builder.show(FilterBar(builder.database))
    text = TextCondition(TextMatch.CONTAINS, "A & B", "")
    bar.show_filter(campaign_places.PROJECT, replace(EVERYBODY, texts=(text,)))
    chip = bar.findChild(QPushButton, "change-text-0")
    assert without_mnemonic(chip.text()).endswith("“A & B”")


ONLY_IN: dict[str, tuple[str, ...]] = {
    r"\.setToolTip\(": ("plain_text",),
    r"\bQLabel\(": ("labels",),
    r"\bQMessageBox\(|QMessageBox\.(critical|warning|information|question)\(": ("messages",),
    r"\bQProgressDialog\(": ("job_progress",),
    r"\bQ(PushButton|CheckBox|RadioButton)\(": ("controls",),
    r"\.setBuddy\(": ("labels",),
    r"\.setHtml\(|QTextEdit\(|QTextBrowser\(|[a-z]\.RichText": (),
    r"menu\w*\.addAction\(\w+\.name": (),
}
"""How texts are shown, and the one helper that does it."""


@pytest.mark.parametrize("way", ONLY_IN)
def test_texts_are_shown_by_one_helper(way: str) -> None:
    elsewhere = [
        f"{name}: {line.strip()}"
        for name, path in modules().items()
        if ".ui." in name and name.rpartition(".")[2] not in ONLY_IN[way]
        for line in Path(path).read_text("utf-8").splitlines()
        if re.search(way, line)
    ]
    assert elsewhere == []


@pytest.mark.parametrize(
    "text", ["", "plain", "two\nlines", NASTY, "a < b > c", "<b>\n<i>", "<p>" + "long " * 2_000]
)
def test_a_tool_tip_shows_all_characters_of_a_text(text: str) -> None:
    assert drawn(tool_tip(text)).split() == text.split()


def test_a_tip_of_plain_text_stays_as_it_is() -> None:
    assert tool_tip("Ctrl+N & more") == "Ctrl+N & more"
