"""Builds the dialog with the versions of a list, and the page that updates it by a file."""

from array import array
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.updates import (
    ChangedClient,
    ClientChange,
    Places,
    Stamp,
    UpdateCounts,
    UpdatePreview,
)
from clientlists_desktop.core.lists.versions import Version, VersionDifference, VersionKind
from clientlists_desktop.ui.imports.update import update_page
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.lists.versions import add_client_dialog, versions_dialog
from clientlists_desktop.ui.lists.versions.add_client_dialog import AddClientDialog
from clientlists_desktop.ui.lists.versions.versions_dialog import VersionsDialog
from clientlists_desktop.ui.tables.rows_table import RowsTable
from tests.ui import made
from tests.ui.places import LISTS, Builder
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import CHANGE

MOMENT = "2026-10-31T21:14:00+00:00"
VERSIONS = [
    Version(3, VersionKind.RESTORED, "Lev", MOMENT, "", "", 9_812, {"version": 1}),
    Version(2, VersionKind.SYNC, "Anna Petrova", MOMENT, "Осень.xlsx", "ab", 9_900,
            {"added": 100, "changed": 4, "removed": 12, "blocked": 1}, 2, "Anna Petrova"),
    Version(1, VersionKind.MADE, "Anna Petrova", MOMENT, "spring.csv", "cd", 9_812,
            consent=1, confirmed_by="Anna Petrova"),
]  # fmt: skip

UPDATE_SEEN = UpdatePreview(
    UpdateCounts(before=9_812, given=300, added=4, changed=2, kept=9_810, unchanged=293, blocked=1),
    Stamp(1, 1),
    ("Phone", "Name", "City", "Age"),
    {"Name": 1, "City": 2},
    ("Age",),
    ("Priority",),
    3,
    {
        ClientChange.ADDED: Places(array("I", range(4)), array("I", range(4))),
        ClientChange.CHANGED: Places(array("I", range(2)), array("I", range(2))),
        ClientChange.BLOCKED: Places(array("I", [1]), array("I", [1])),
    },
)
CHANGED = [
    ChangedClient(ClientChange.ADDED, None, (f"1202555010{at}", f"Name {at}", "Springfield"))
    for at in range(4)
]


def versions(builder: Builder) -> VersionsDialog:
    """The versions of a list, an earlier one selected."""
    builder.monkeypatch.setattr(versions_dialog, "Job", FakeJob)
    dialog = VersionsDialog(builder.database, LISTS[0], builder.around("window"))
    shown: VersionsDialog = builder.show(dialog)
    builder.database.answer("versions", VERSIONS)
    dialog.findChild(RowsTable, "versions").selectRow(1)
    difference = VersionDifference(9_812, 9_900, 100, 12, 4, columns=("Phone", "Name", "City"))
    builder.database.answer("change", ((3, 2), difference, CHANGED))
    return shown


def versions_compared(builder: Builder) -> VersionsDialog:
    """Two versions of a list that differ in nothing."""
    dialog = versions(builder)
    dialog.findChild(RowsTable, "versions").select_rows([1, 2])
    builder.database.answer("change", ((1, 2), VersionDifference(9_900, 9_812, 0, 88, 0), []))
    return dialog


def adding_a_client(builder: Builder) -> AddClientDialog:
    """A client whom the list has already."""
    builder.monkeypatch.setattr(add_client_dialog, "Job", FakeJob)
    dialog = AddClientDialog(builder.database, made.file(), builder.around("window"))
    builder.database.answer("statement", made.STATEMENT)
    shown: AddClientDialog = builder.show(dialog)
    dialog.findChild(QLineEdit, "newClient0").setText("12025550147")
    dialog.findChild(QCheckBox, "consent").setChecked(True)
    dialog.submit()
    FakeJob.started[-1].refused.emit(Refused(Refusal.CLIENT_IN_LIST, name="Spring offer", row=7))
    return shown


def version_refused(builder: Builder) -> VersionsDialog:
    """Why a list stays as it is."""
    dialog = versions(builder)
    dialog.submit()
    FakeJob.started[-1].refused.emit(Refused(Refusal.LIST_DAMAGED, name="Spring offer"))
    return dialog


def update_seen(builder: Builder) -> ImportWizard:
    """What a file would change in a list, before the consent of those who are added."""
    return _compared(builder, UPDATE_SEEN)


def update_compared_anew(builder: Builder) -> ImportWizard:
    """The same, because the list was changed meanwhile."""
    wizard = _compared(builder, UPDATE_SEEN)
    wizard.update_page.compare_again()
    _answer_comparison(builder, wizard, UPDATE_SEEN)
    return wizard


def update_changes_nothing(builder: Builder) -> ImportWizard:
    """A file that says what the list says."""
    same = UpdateCounts(before=9_812, given=9_812, unchanged=9_812)
    return _compared(builder, UpdatePreview(same, Stamp(1, 1), ("Phone", "Name"), failed=3))


def _compared(builder: Builder, preview: UpdatePreview) -> ImportWizard:
    """Return the wizard at its last page, when the file has been compared with the list."""
    builder.wizard()
    builder.monkeypatch.setattr(update_page, "Job", FakeJob)
    wizard = builder.show(
        ImportWizard(builder.database, None, (), None, builder.around("window"), listed=LISTS[0])
    )
    file = builder.folder / builder.file_name
    file.write_text("Phone\n12025550147\n")
    wizard.file_page.choose(file)
    wizard.next()
    FakeJob.started[-1].succeeded.emit(made.file(replace(made.BALANCE, failed=0)))
    builder.database.answer(CHANGE, [])
    wizard.next()
    builder.database.answer("statement", made.STATEMENT)
    builder.database.answer("keys", (("Phone", "Name", "CRM"), "CRM"))
    _answer_comparison(builder, wizard, preview)
    return wizard


def _answer_comparison(builder: Builder, wizard: ImportWizard, preview: UpdatePreview) -> None:
    count = len(FakeJob.started)
    builder.qtbot.waitUntil(lambda: len(FakeJob.started) > count)
    FakeJob.started[-1].succeeded.emit(preview)
    if not preview.counts.is_nothing:
        # Where the text is large, the table is out of sight and reads nothing by itself.
        wizard.findChild(RowsTable, "difference").model().row(0)
        builder.database.answer(0, CHANGED)


VERSION_PLACES: list[Callable[[Builder], QWidget]] = [
    versions, versions_compared, version_refused, update_seen, update_compared_anew,
    update_changes_nothing, adding_a_client,
]  # fmt: skip
