"""The Check page at every size: enough rows in view, nothing cut, nothing on top of another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWizard,
)

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.questions import Answer, Question, QuestionCode
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.operations.imports.fixes import FixOffer
from clientlists_desktop.ui.imports.check.check_columns import FOUND, STEADY
from clientlists_desktop.ui.imports.check.checked_table import CheckedTable
from clientlists_desktop.ui.imports.filters.balance_filter import TermButton
from clientlists_desktop.ui.imports.step_bar import StepBar
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.runtime import languages
from clientlists_desktop.ui.tables import rows_model
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.widgets.labels import ElidedLabel
from tests.ui import made
from tests.ui.geometry import Look, beyond, cut, looks, overlaps, rows_in_view
from tests.ui.large_places import long_check
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import CHANGE

BALANCE = Balance(
    ready=9_324, failed=470, duplicate=146, blank=28, warned=33, repaired=1_213, removed=3, added=2,
    reasons={Reason.NO_COUNTRY_CODE: 299, Reason.TOO_SHORT: 61, Reason.SHORTENED: 46,
             Reason.LETTERS: 40, Reason.EXTENSION: 24, Reason.UNLIKELY: 33, Reason.PLUS: 1_213},
)  # fmt: skip
COLUMNS = ("Phone", "First name", "Last name", "City", *(f"Field {n}" for n in range(9)))
FILE = made.file(
    BALANCE,
    columns=COLUMNS,
    choices=Choices(suggested="RU"),
    offered=289,
    facts=replace(made.FACTS, encoding_guessed=True, notices=(Notice("error_cells", {"count": 3}),),
                  address_column=1, address_name="Phone"),
)  # fmt: skip
OPT_OUT = Question(
    QuestionCode.OPT_OUT, (Answer("Opt-out", 12),), vital=True, facts={"name": "Opt-out"}
)
LARGE = 2.0
LEAST_GAP = 24
"""Pixels below the table, in which no line of text has room."""
SIZES = [
    (1200, 780, 1.0, 13),
    (1024, 700, 1.0, 10),
    pytest.param(1200, 780, LARGE, 4, marks=pytest.mark.long),
    pytest.param(1024, 700, LARGE, 4, marks=pytest.mark.long),
]
"""Width, height, scale of the text, and how many rows are in view at least."""


def failed_row(position: int) -> CheckedRow:
    finding = Finding(Reason.NO_COUNTRY_CODE)
    cells = (f"8 (912) 555-{position % 90 + 10}-10", "Мария", "Орлова", "Казань", *"123456789")
    return made.row(position, outcome=Outcome.FAILED, address="", cells=cells, findings=(finding,))


def read_rows(workspace: object, actor: object, file: object, wanted: Sequence[int]) -> list[Any]:
    del workspace, actor, file
    return [failed_row(position) for position in wanted]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with looks(qapp) as set_look:
        yield set_look


def check_page(builder: Builder, width: int, height: int) -> ImportWizard:
    """Return the wizard with the result of a check, its rows read."""
    wizard = builder.checked(FILE, fixable=Reason.NO_COUNTRY_CODE, rows=299)
    builder.monkeypatch.setattr(rows_model, "rows_at", read_rows)
    wizard.resize(width, height)
    edit = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU")
    builder.database.answer("offers", [FixOffer(edit, 289)])
    builder.database.answer("guess", [failed_row(1)])
    settle(builder)
    return wizard


def settle(builder: Builder) -> None:
    """Let rows arrive and layouts come to rest."""
    for _ in range(3):
        for question in list(builder.database.questions):
            if isinstance(question.asker, RowsTableModel):
                builder.database.answer(question.key)
        builder.qtbot.wait(5)


def the_table(wizard: ImportWizard) -> CheckedTable:
    table = wizard.findChild(CheckedTable, "checkedRows")
    assert table is not None
    return table


def half_seen(table: CheckedTable) -> list[str]:
    """Name the main columns of which the action of the rows covers a part."""
    action = table.findChild(PinnedColumns, "pinnedRight")
    model = table.model()
    return [
        str(model.headerData(section, Qt.Orientation.Horizontal))
        for section in range(STEADY)
        if not table.isColumnHidden(section)
        and table.visualRect(model.index(0, section)).right() >= action.x()
    ]


@pytest.mark.parametrize(
    "language", [languages.ENGLISH, pytest.param("ru", marks=pytest.mark.long)]
)
@pytest.mark.parametrize(("width", "height", "scale", "least"), SIZES)
def test_rows_have_the_room_and_nothing_is_cut(
    builder: Builder, look: Look, width: int, height: int, scale: float, least: int, language: str
) -> None:
    look(scale, language)
    wizard = check_page(builder, width, height)
    assert wizard.size().toTuple() == (width, height)
    table = the_table(wizard)
    assert table.horizontalScrollBar().isVisible(), "the worst case: the file is wide"
    assert rows_in_view(table) >= least
    assert half_seen(table) == []
    page = wizard.check_page
    bars = [bar for bar in page.findChildren(QScrollBar) if bar.isVisible()]
    assert all(table.isAncestorOf(bar) for bar in bars), "only the table scrolls"
    assert not any(area.isVisible() for area in page.findChildren(QScrollArea) if area is not table)
    assert cut(wizard) == []
    assert overlaps(wizard) == []
    assert beyond(wizard) == []
    below = table.mapTo(wizard, table.rect().bottomLeft()).y()
    assert below + LEAST_GAP > wizard.button(QWizard.WizardButton.CancelButton).y()
    for term in page.findChildren(TermButton):
        assert not term.isVisible() or term.width() >= term.sizeHint().width()


@pytest.mark.long
@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("width", [940, 1024, 1200])
def test_how_many_rows_stay_failed_is_never_cut(
    builder: Builder, look: Look, width: int, language: str
) -> None:
    look(LARGE, language)
    wizard = check_page(builder, width, 700)
    detail = wizard.findChild(ElidedLabel, "assistDetail")
    assert detail.text().endswith(": 71.")
    assert detail.shown_text.endswith(": 71.")
    assert detail.text() in (detail.shown_text, detail.toolTip())
    assert rows_in_view(the_table(wizard)) >= 4


@pytest.mark.long
@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_the_search_that_large_text_shows_only_when_asked_is_whole(
    builder: Builder, look: Look, language: str
) -> None:
    look(LARGE, language)
    wizard = check_page(builder, 1024, 700)
    wizard.check_page.results.search()
    settle(builder)
    assert wizard.findChild(QLineEdit, "searchRows").isVisible()
    assert cut(wizard) == []


@pytest.mark.long
@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_no_page_of_the_wizard_outgrows_a_small_screen(
    builder: Builder, look: Look, language: str
) -> None:
    look(LARGE, language)
    wizard = long_check(builder)
    wizard.resize(1024, 700)
    FakeJob.started[-1].succeeded.emit(FILE)
    builder.database.answer(CHANGE, [])
    builder.database.answer("fixable", Reason.NO_COUNTRY_CODE)
    for turn in (wizard.next, wizard.back, wizard.back, wizard.next):
        turn()
        settle(builder)
        assert wizard.size().toTuple() == (1024, 700)


@pytest.mark.long
@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("questions", [(), (OPT_OUT,)], ids=["no row", "question"])
def test_why_nobody_can_go_on_is_whole(
    builder: Builder, look: Look, language: str, questions: tuple[Question, ...]
) -> None:
    look(LARGE, language)
    balance = Balance(failed=9_968, reasons={Reason.NO_COUNTRY_CODE: 9_968})
    wizard = builder.checked(made.file(balance, facts=replace(made.FACTS, questions=questions)))
    wizard.resize(1024, 700)
    settle(builder)
    assert wizard.check_page.why_off()
    steps = wizard.check_page.findChild(StepBar, "steps")
    bold = QFont(steps.font())
    bold.setWeight(QFont.Weight.DemiBold)
    assert QFontMetrics(bold).horizontalAdvance(steps.words) <= steps.width()
    assert cut(wizard) == []
    assert beyond(wizard) == []
    assert wizard.size().toTuple() == (1024, 700)


@pytest.mark.long
@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_nothing_that_happens_moves_the_rows(builder: Builder, look: Look, scale: float) -> None:
    look(scale, languages.ENGLISH)
    wizard = check_page(builder, 1200, 780)
    table, results = the_table(wizard), wizard.check_page.results

    def place() -> tuple[int, int]:
        settle(builder)
        return table.mapTo(wizard, QPoint()).y(), table.rowAt(0)

    table.verticalScrollBar().setValue(7)
    before = place()
    results.editor.done.emit("24 rows were changed")
    assert place() == before, "a step is said"
    edited = replace(BALANCE, ready=9_348, failed=446, removed=0, added=0)
    results.editor.changed.emit(replace(FILE, balance=edited))
    assert place() == before, "an edit"
    wizard.check_page.notices.show_changed_file()
    assert place() == before, "a notice"
    results.assist.show_items([])
    assert place() == before, "nothing is left to say"
    results.undo.show_steps([])
    assert place() == before, "nothing is left to undo"


def test_the_main_columns_stay_in_view_sideways(builder: Builder, look: Look) -> None:
    look(1.0, languages.ENGLISH)
    wizard = check_page(builder, 1024, 700)
    table = the_table(wizard)
    pinned = {one.objectName(): one for one in table.findChildren(PinnedColumns)}
    assert not pinned["pinnedLeft"].isVisible()
    assert pinned["pinnedRight"].isVisible(), "the action of a row is always in view"
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    settle(builder)
    left = pinned["pinnedLeft"]
    assert [n for n in range(len(COLUMNS) + 3) if not left.isColumnHidden(n)] == [0, 1, 2, 3]
    assert left.isVisible()
    assert not pinned["pinnedRight"].isVisible()
    assert left.visualRect(left.model().index(0, 1)).width() == table.columnWidth(1)


@pytest.mark.long
def test_what_is_wrong_is_said_where_its_column_has_no_room(builder: Builder, look: Look) -> None:
    look(LARGE, languages.ENGLISH)
    table = the_table(check_page(builder, 940, 700))
    address = table.model().index(0, 1)
    assert table.isColumnHidden(FOUND)
    assert "No country code: add it" in address.data(Qt.ItemDataRole.ToolTipRole)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    settle(builder)
    pinned = table.findChild(PinnedColumns, "pinnedLeft")
    assert pinned.isVisible()
    assert pinned.isColumnHidden(FOUND)


@pytest.mark.long
@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_an_editor_opens_in_view(builder: Builder, look: Look, key: Qt.Key) -> None:
    look(1.0, languages.ENGLISH)
    wizard = check_page(builder, 1024, 700)
    table = the_table(wizard)
    table.setCurrentIndex(table.model().index(0, 1))
    table.verticalScrollBar().setValue(60)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    settle(builder)
    builder.qtbot.keyClick(table, key)
    (field,) = table.viewport().findChildren(QLineEdit)
    assert field.isVisible()
    assert table.viewport().rect().contains(field.geometry())
    assert table.horizontalScrollBar().value() == 0
