"""What the window's thread does does not grow with the data: calls are counted, not timed."""

from array import array
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from clientlists_desktop.core.backups import BackupList
from clientlists_desktop.core.clients.filters import EVERYBODY, MatchCounts
from clientlists_desktop.core.imports.checked_file import KeptDrafts
from clientlists_desktop.ui.accounts.accounts_card import AccountRow, AccountsCard
from clientlists_desktop.ui.accounts.sign_in_dialog import SignInDialog
from clientlists_desktop.ui.campaigns.campaign_dialog import CampaignDialog
from clientlists_desktop.ui.campaigns.campaigns_page import CampaignsPage
from clientlists_desktop.ui.clients.clients_page import ClientsPage
from clientlists_desktop.ui.clients.project_bar import ProjectBar
from clientlists_desktop.ui.consent.consent_record_page import ConsentRecordPage
from clientlists_desktop.ui.consent.consents_page import ConsentsPage
from clientlists_desktop.ui.consent.statements_card import StatementsCard
from clientlists_desktop.ui.do_not_contact.do_not_contact_page import DoNotContactPage
from clientlists_desktop.ui.imports.edits import duplicates_dialog
from clientlists_desktop.ui.imports.edits.duplicates_dialog import DuplicatesDialog
from clientlists_desktop.ui.journal import chain_card
from clientlists_desktop.ui.journal.journal_page import JournalPage
from clientlists_desktop.ui.lists.drafts_strip import DraftsStrip
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.lists.recipes.combine_dialog import CombineDialog
from clientlists_desktop.ui.lists.versions.versions_dialog import VersionsDialog
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from clientlists_desktop.ui.settings.restore_dialog import RestoreDialog
from clientlists_desktop.ui.tables import rows_model, tick_list
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import Column, TableModel
from clientlists_desktop.ui.trash.trash_page import TrashPage
from clientlists_desktop.ui.widgets.fields import Box, ChoiceModel
from tests.ui import made
from tests.ui.campaign_places import PROJECT, RUNNING
from tests.ui.list_version_places import VERSIONS
from tests.ui.people_places import finding_person, found
from tests.ui.places import LISTS, Builder
from tests.ui.runtime.fake_job import FakeJob

FEW, SCREEN, MANY = 10, 200, 10_000
"""Fewer entries than fit on a screen, more than fit, and many more."""
PAGES = 2_000
"""As many as are read at several times."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts what Qt asks the models for."""
    counted: Counter[str] = Counter()
    for kind, name in (
        (PlainTable, "setItem"),
        (TableModel, "data"),
        (RowsTableModel, "flags"),
        (TableModel, "flags"),
    ):
        original = getattr(kind, name)

        def counting(
            self: TableModel, *args: object, _call: Callable[..., object] = original,
            _name: str = name,
        ) -> object:  # fmt: skip
            counted[_name] += 1
            return _call(self, *args)

        monkeypatch.setattr(kind, name, counting)
    return counted


def lists(builder: Builder, count: int) -> QWidget:
    page = ListsPage()
    page.show_lists([made.a_list(number, f"List {number}") for number in range(count)])
    return page


def trash(builder: Builder, count: int) -> QWidget:
    page = TrashPage(builder.database)
    page.show_lists((30, [made.a_trashed(number, f"List {number}") for number in range(count)]))
    return page


def consents(builder: Builder, count: int) -> QWidget:
    page = ConsentsPage(builder.database)
    page.show_records([made.a_consent(id=number) for number in range(count)])
    return page


def campaigns(builder: Builder, count: int) -> QWidget:
    page = CampaignsPage(builder.database)
    page.show_campaigns([replace(RUNNING, id=number) for number in range(count)])
    return page


def versions_of_a_list(builder: Builder, count: int) -> QWidget:
    dialog = VersionsDialog(builder.database, LISTS[0], builder.around("window"))
    made_since = [replace(VERSIONS[0], number=number) for number in range(count, 0, -1)]
    builder.database.answer("versions", made_since)
    return dialog


def lists_of_a_backup(builder: Builder, count: int) -> QWidget:
    held = tuple(BackupList(number, f"List {number}", "vk", 3) for number in range(count))
    backup = replace(made.BACKUPS[0], lists=held)
    return RestoreDialog(builder.database, backup, builder.around("window"))


def records_of_a_person(builder: Builder, count: int) -> QWidget:
    dialog = finding_person(builder)
    one = found("Spring")
    FakeJob.started[-1].succeeded.emit(replace(one, records=one.records[:1] * count))
    return dialog


@pytest.mark.long
@pytest.mark.parametrize("place", [lists, trash, consents, campaigns])
def test_a_page_asks_for_what_can_be_seen(
    builder: Builder, calls: Counter[str], place: Callable[[Builder, int], QWidget]
) -> None:
    """Before and after it is shown, resized, selected and scrolled."""
    asked = {}
    for count in (FEW, SCREEN, MANY):
        calls.clear()
        page = builder.show(place(builder, count))
        page.resize(1100, 720)
        page.table.selectAll()
        page.table.scrollToBottom()
        page.grab()
        asked[count] = calls.total()
    assert asked[FEW] < asked[MANY] <= 1.25 * asked[SCREEN]


def clients(builder: Builder, count: int) -> QWidget:
    page = ClientsPage(builder.database)
    page.show_projects([PROJECT])
    page.filters.show_filter(PROJECT, EVERYBODY)
    builder.database.answer("found", array("I", range(1, min(count, SCREEN) + 1)))
    builder.database.answer("found", MatchCounts({"telegram": count}))
    if count > SCREEN:
        builder.database.answer("found", array("I", range(1, count + 1)))
    return page


def book(builder: Builder, count: int) -> QWidget:
    page = DoNotContactPage(builder.database)
    page.refresh()
    builder.database.answer("entries", array("Q", range(1, count + 1)))
    return page


def journal(builder: Builder, count: int) -> QWidget:
    builder.monkeypatch.setattr(chain_card, "Job", FakeJob)
    page = JournalPage(builder.database)
    page.refresh()
    builder.database.answer("names", ["Anna Petrova"])
    builder.database.answer("lines", array("q", range(count, 0, -1)))
    return page


@pytest.mark.long
@pytest.mark.parametrize("place", [clients, book, journal])
def test_a_page_that_is_read_in_pages_asks_for_what_can_be_seen(
    builder: Builder, calls: Counter[str], place: Callable[[Builder, int], QWidget]
) -> None:
    asked = {}
    for count in (FEW, SCREEN, PAGES, MANY):
        calls.clear()
        builder.database.questions.clear()
        page = builder.show(place(builder, count))
        page.resize(1100, 720)
        page.table.selectAll()
        page.table.scrollToBottom()
        page.grab()
        pages = [one for one in builder.database.questions if isinstance(one.key, int)]
        asked[count] = calls.total()
        assert len(pages) <= 2, "the first rows and the last are read, and no others"
    assert asked[FEW] < asked[MANY] <= 1.25 * asked[PAGES]


@pytest.mark.long
@pytest.mark.parametrize("place", [versions_of_a_list, lists_of_a_backup, records_of_a_person])
def test_a_dialog_asks_for_what_can_be_seen(
    builder: Builder, calls: Counter[str], place: Callable[[Builder, int], QWidget]
) -> None:
    asked = {}
    for count in (PAGES, MANY):
        calls.clear()
        dialog = builder.show(place(builder, count))
        for table in dialog.findChildren(QTableView):
            table.selectAll()
            table.scrollToBottom()
        dialog.grab()
        asked[count] = calls.total()
    assert 0 < asked[MANY] <= 1.25 * asked[PAGES]


@pytest.mark.parametrize("count", [FEW, MANY, 300_000])
def test_selecting_all_rows_asks_for_what_can_be_seen(
    builder: Builder, calls: Counter[str], count: int
) -> None:
    builder.monkeypatch.setattr(
        rows_model, "rows_at", lambda workspace, actor, file, wanted: [made.row(1)] * len(wanted)
    )
    table = RowsTable("rows", "Rows", 32)
    columns = [Column(name, lambda row: row.address, cell=0) for name in "ABCDEF"]
    model = RowsTableModel(builder.database, made.file(), columns, table)
    table.setModel(model)
    model.show(range(1, count + 1))
    builder.show(table)
    table.grab()
    calls.clear()
    table.setFocus()
    builder.qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.grab()
    assert calls.total() < 6_000
    assert table.selected_count() == count
    assert table.selectionModel().isRowSelected(count - 1)


def accounts(builder: Builder, count: int) -> QWidget:
    card = AccountsCard(builder.database)
    card.show_accounts(
        [AccountRow(made.an_account(number, f"Account {number}")) for number in range(count)]
    )
    return card


def statements(builder: Builder, count: int) -> QWidget:
    card = StatementsCard(builder.database)
    versions = [replace(made.STATEMENT, version=number) for number in range(count, 0, -1)]
    card.show_versions({**made.statements(), "en": versions}, may_edit=True)
    return card


def duplicates(builder: Builder, count: int) -> QWidget:
    builder.monkeypatch.setattr(duplicates_dialog, "Job", FakeJob)
    dialog = DuplicatesDialog(builder.database, made.file(), builder.around("window"))
    today = datetime.now(UTC).isoformat(timespec="seconds")
    lists = [made.a_list(number, f"List {number}", made_at=today) for number in range(count)]
    builder.database.answer("lists", lists)
    dialog.findChild(QPushButton, "tickRecent").click()
    assert len(dialog.duplicates.lists) == count
    return dialog


def backups(builder: Builder, count: int) -> QWidget:
    card = BackupsCard(builder.database)
    card.show_backups([made.BACKUPS[0]] * count)
    return card


@pytest.mark.parametrize("place", [accounts, statements, duplicates, backups])
def test_a_small_table_is_filled_with_what_can_be_seen(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, place: Callable[[Builder, int], QWidget]
) -> None:
    counted: Counter[str] = Counter()
    set_item, text_of = PlainTable.setItem, tick_list._TickModel.data
    monkeypatch.setattr(
        PlainTable, "setItem", lambda *args: counted.update(["item"]) or set_item(*args)
    )
    monkeypatch.setattr(
        tick_list._TickModel, "data", lambda *args: counted.update(["data"]) or text_of(*args)
    )
    filled = {}
    for count in (FEW, SCREEN, MANY):
        counted.clear()
        builder.show(place(builder, count)).grab()
        filled[count] = counted.total()
    assert 0 < filled[FEW] < filled[MANY] <= 1.25 * filled[SCREEN]


def project_box(builder: Builder, count: int) -> QWidget:
    bar = ProjectBar(builder.database)
    bar.show_projects([replace(PROJECT, id=number) for number in range(count)])
    return bar


def campaign_dialog(builder: Builder, count: int) -> QWidget:
    dialog = CampaignDialog(builder.database, builder.around("window"))
    lists = [made.a_list(number, f"List {number}") for number in range(count)]
    projects = [replace(PROJECT, id=number) for number in range(count)]
    builder.database.answer("sources", (lists, projects, "Campaign"))
    return dialog


def combine_dialog(builder: Builder, count: int) -> QWidget:
    lists = [made.a_list(number, f"List {number}") for number in range(count)]
    return CombineDialog(builder.database, lists, builder.around("window"))


def journal_names(builder: Builder, count: int) -> QWidget:
    page = JournalPage(builder.database)
    page._show_names([f"Account {number}" for number in range(count)])
    return page


def sign_in_names(builder: Builder, count: int) -> QWidget:
    names = [f"Account {number}" for number in range(count)]
    return SignInDialog(builder.database, names, can_stay=False)


def records_of_a_list(builder: Builder, count: int) -> QWidget:
    page = ConsentRecordPage()
    page.show_records([made.a_consent(id=number) for number in range(count)])
    return page


@pytest.mark.parametrize(
    "place",
    [project_box, campaign_dialog, combine_dialog, journal_names, sign_in_names, records_of_a_list],
)
def test_a_box_of_choices_is_filled_with_what_can_be_seen(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, place: Callable[[Builder, int], QWidget]
) -> None:
    counted: Counter[str] = Counter()
    text_of, add = ChoiceModel.data, Box.addItem
    monkeypatch.setattr(
        ChoiceModel, "data", lambda *args: counted.update(["data"]) or text_of(*args)
    )
    monkeypatch.setattr(Box, "addItem", lambda *args: counted.update(["item"]) or add(*args))
    monkeypatch.setattr(Box, "addItems", lambda self, texts: [self.addItem(text) for text in texts])
    filled = {}
    for count in (SCREEN, MANY):
        counted.clear()
        builder.show(place(builder, count)).grab()
        filled[count] = counted.total()
    assert 0 < filled[MANY] <= 1.25 * filled[SCREEN]


def test_the_rest_of_a_small_table_comes_as_it_is_scrolled_to(builder: Builder) -> None:
    table = PlainTable("cells", "Cells", ("Number",))
    table.show_texts(range(450), lambda number: (str(number),))
    builder.show(table)
    shown = []
    for _ in range(4):
        shown.append(table.rowCount())
        table.scrollToBottom()
    assert shown == [200, 400, 450, 450]
    assert table.item(449, 0).text() == "449"
    table.show_texts(range(450), lambda number: (str(number),))
    table.show_up_to(300)
    assert table.rowCount() == 400


def test_a_column_is_still_marked_by_no_selection(builder: Builder) -> None:
    """The header does not ask the selection: it would ask for the flags of every row."""
    table = builder.lists().table
    assert table.horizontalHeader().selectionModel() is not table.selectionModel()
    table.selectionModel().select(
        table.model().index(0, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert table.selected_rows() == [0]


def test_the_strip_of_drafts_makes_as_many_widgets_for_50_000(builder: Builder) -> None:
    def widgets(count: int) -> int:
        strip = DraftsStrip()
        shown = [replace(made.file(), id=number) for number in range(3)]
        strip.show_drafts(KeptDrafts(shown, count))
        return len(builder.show(strip).findChildren(QWidget))

    assert widgets(50_000) == widgets(10)
