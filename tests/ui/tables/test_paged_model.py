"""The model of a file’s rows: pages are read when they are drawn, and late answers are dropped."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.look.theme import tokens
from clientlists_desktop.ui.tables import rows_model
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import Column
from tests.ui import made
from tests.ui.runtime.held_database_thread import HeldDatabaseThread

PAGE, PAGES_KEPT = 256, 24
COLUMNS = [
    Column("Row", lambda row: str(row.number), right=True),
    Column("Phone", lambda row: row.address, bold=True, tone=lambda row: "repaired"),
    Column("Note", lambda row: row.cells[1], icon=lambda row: QIcon()),
]


@pytest.fixture(autouse=True)
def storage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A storage that has every row."""

    def rows_at(
        workspace: Workspace, actor: Actor, file: CheckedFile, wanted: list[int]
    ) -> list[CheckedRow]:
        del workspace, actor, file
        return [made.row(position) for position in wanted]

    monkeypatch.setattr(rows_model, "rows_at", rows_at)


@pytest.fixture
def model(held: HeldDatabaseThread) -> RowsTableModel:
    return RowsTableModel(held, made.file(), COLUMNS)


def text(model: RowsTableModel, row: int, column: int = 1) -> str:
    return model.index(row, column).data()


def test_an_empty_model_keeps_the_rules_of_qt(model: RowsTableModel, qtmodeltester) -> None:
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_a_model_whose_rows_come_and_change_keeps_the_rules_of_qt(
    model: RowsTableModel, held: HeldDatabaseThread, qtmodeltester
) -> None:
    model.show(range(1, 1001))
    qtmodeltester.check(model)
    for page in range(4):
        text(model, page * PAGE)
        held.answer(page)
    qtmodeltester.check(model)
    model.show([5, 3, 4])
    text(model, 0)
    held.answer(0)
    qtmodeltester.check(model)
    assert [text(model, row) for row in range(3)] == ["12025550005", "12025550003", "12025550004"]


def test_nothing_is_read_before_it_is_looked_at(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 1_000_001))
    assert model.rowCount() == 1_000_000
    assert not held.asked


def test_a_row_on_its_way_shows_dots_and_is_asked_for_once(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 1001))
    assert [text(model, row) for row in (300, 301, 511)] == ["…", "…", "…"]
    assert model.index(300, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    assert held.asked == [1]


def test_a_page_that_arrived_is_shown_and_announced(
    model: RowsTableModel, held: HeldDatabaseThread, qtbot
) -> None:
    model.show(range(1, 301))
    text(model, 256)
    with qtbot.waitSignal(model.dataChanged) as changed:
        held.answer(1)
    first, last = changed.args[:2]
    assert (first.row(), first.column(), last.row(), last.column()) == (256, 0, 299, 2)
    assert [text(model, row) for row in (256, 299)] == ["12025550257", "12025550300"]
    assert held.asked == [1]
    assert text(model, 0) == "…"


def test_an_answer_for_rows_no_longer_shown_is_dropped(
    model: RowsTableModel, held: HeldDatabaseThread, qtbot
) -> None:
    model.show(range(1, 11))
    text(model, 0)
    late = held.take(0)
    model.show(range(501, 511))
    with qtbot.assertNotEmitted(model.dataChanged):
        late.then(held.run(late))
    assert text(model, 0) == "…"
    held.answer(0)
    assert text(model, 0) == "12025550501"


def test_rows_shown_again_are_read_again(model: RowsTableModel, held: HeldDatabaseThread) -> None:
    model.show(range(1, 11))
    text(model, 0)
    held.answer(0)
    model.show(range(1, 11))
    assert text(model, 0) == "…"
    assert held.asked == [0, 0]


def test_the_pages_looked_at_longest_ago_are_forgotten(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 40 * PAGE))
    for page in range(PAGES_KEPT):
        text(model, page * PAGE)
        held.answer(page)
    assert text(model, 0) != "…"
    text(model, PAGES_KEPT * PAGE)
    held.answer(PAGES_KEPT)
    assert text(model, 0) != "…", "looked at a moment ago"
    assert text(model, PAGE) == "…", "looked at longest ago"


def test_rows_gone_from_storage_stay_dots_and_are_not_asked_for_again(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 11))
    text(model, 0)
    held.answer(0, [made.row(1)])
    assert [text(model, 0), text(model, 9)] == ["12025550001", "…"]
    assert held.asked == [0]


def test_rows_whose_reading_was_refused_can_be_read_later(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 11))
    text(model, 0)
    held.refuse(0, Refused(Refusal.WORKSPACE_BUSY, file="workspace.sqlite"))
    text(model, 0)
    assert held.asked == [0, 0]


def test_a_refusal_is_announced_once_until_rows_can_be_read_again(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    refusals: list[Refused] = []
    held.trouble.connect(refusals.append)
    model.show(range(1, 601))
    busy = Refused(Refusal.WORKSPACE_BUSY, file="workspace.sqlite")
    for row in (0, 256, 0):
        text(model, row)
        held.refuse(row // PAGE, busy)
    assert refusals == [busy]
    text(model, 0)
    held.answer(0)
    text(model, 256)
    held.refuse(1, busy)
    assert refusals == [busy, busy]


def test_cells_say_their_column_to_a_screen_reader(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show(range(1, 11))
    text(model, 0)
    held.answer(0)
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Phone: 12025550001"


def test_line_breaks_show_as_spaces_and_stay_in_the_tool_tip(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show([1])
    text(model, 0)
    held.answer(0, [made.row(1, cells=("1", "Ann\n\r\nBo"))])
    assert text(model, 0, 2) == "Ann Bo"
    assert model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "Ann\n\r\nBo"


def test_columns_give_title_side_weight_and_colour(
    model: RowsTableModel, held: HeldDatabaseThread
) -> None:
    model.show([1])
    text(model, 0)
    held.answer(0)
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(column, horizontal) for column in range(3)] == ["Row", "Phone", "Note"]
    sides = [model.index(0, c).data(Qt.ItemDataRole.TextAlignmentRole) for c in range(2)]
    assert sides[0] & Qt.AlignmentFlag.AlignRight.value
    assert sides[1] & Qt.AlignmentFlag.AlignLeft.value
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None
    brush = model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole)
    assert brush.color().name().upper() == tokens().repaired
    assert model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) is None


def test_cells_have_no_children(model: RowsTableModel) -> None:
    model.show(range(1, 11))
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)
    assert model.rowCount(QModelIndex()) == 10
