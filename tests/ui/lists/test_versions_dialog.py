"""The versions of a list: what is said of those that are selected."""

from PySide6.QtWidgets import QLabel

from clientlists_desktop.ui.tables.rows_table import RowsTable
from tests.ui.list_version_places import versions
from tests.ui.places import Builder


def test_who_made_a_version_and_whose_consent_it_has_is_said_below_the_table(
    builder: Builder,
) -> None:
    """Where columns that have no room are not missed."""
    dialog = versions(builder)
    details = dialog.findChild(QLabel, "versionDetails")
    sync = (
        "Version 2 by Anna Petrova, from Осень.xlsx · 100 clients added; 4 clients changed;"
        " 12 clients removed; 1 client blocked · Consent confirmed by Anna Petrova"
    )
    assert details.text() == sync
    table = dialog.findChild(RowsTable, "versions")
    table.selectRow(0)
    assert details.text() == "Version 3 by Lev · Consent as for version 1"
    table.select_rows([1, 2])
    assert details.text().splitlines() == [
        sync,
        "Version 1 by Anna Petrova, from spring.csv · Consent confirmed by Anna Petrova",
    ]
