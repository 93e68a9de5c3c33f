"""Builds the dialog with the versions of a list."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.versions import Version, VersionDifference, VersionKind
from clientlists_desktop.ui.lists import versions_dialog
from clientlists_desktop.ui.lists.versions_dialog import VersionsDialog
from clientlists_desktop.ui.tables.rows_table import RowsTable
from tests.ui.places import LISTS, Builder
from tests.ui.runtime.fake_job import FakeJob

MOMENT = "2026-10-31T21:14:00+00:00"
VERSIONS = [
    Version(3, VersionKind.RESTORED, "Lev", MOMENT, "", "", 9_812, {"version": 1}),
    Version(2, VersionKind.SYNC, "Anna Petrova", MOMENT, "Осень.xlsx", "ab", 9_900),
    Version(1, VersionKind.MADE, "Anna Petrova", MOMENT, "spring.csv", "cd", 9_812),
]


def versions(builder: Builder) -> VersionsDialog:
    """The versions of a list, an earlier one selected."""
    builder.monkeypatch.setattr(versions_dialog, "Job", FakeJob)
    dialog = VersionsDialog(builder.database, LISTS[0], builder.around("window"))
    shown: VersionsDialog = builder.show(dialog)
    builder.database.answer("versions", VERSIONS)
    dialog.findChild(RowsTable, "versions").selectRow(1)
    builder.database.answer("change", (2, VersionDifference(9_812, 9_900, 100, 12, 4)))
    return shown


def version_refused(builder: Builder) -> VersionsDialog:
    """Why a list stays as it is."""
    dialog = versions(builder)
    dialog.submit()
    FakeJob.started[-1].refused.emit(Refused(Refusal.LIST_DAMAGED, name="Spring offer"))
    return dialog


VERSION_PLACES: list[Callable[[Builder], QWidget]] = [versions, version_refused]
