"""Whatever the layout of a file: what comes out is what went in."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.operations.imports.readers import every_row
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import check, differences, write
from tests.people import MAKER, sign_up

NAMES = st.sampled_from(["Анна", "O’Neil, Bob", "José", 'Ann "Annie" Lee', "Вера К.", "x"])
CITIES = st.sampled_from(["Тверь", "Boston", "St. John's", "12", ""])
PHONES = st.integers(0, 9_999_999).map(lambda tail: f"+7 935 {tail:07}")
CLIENTS = st.lists(st.tuples(PHONES, NAMES, CITIES), min_size=2, max_size=6)
TITLES = st.lists(
    st.sampled_from([
        ("Clients of May",), ("Отчет за период: 01.01.2026 - 31.01.2026",), (),
        ("Договор № 7707083893 от 01.02.2026",), ("Выгружено 250 клиентов",), ("Phone report",),
    ]),
    max_size=5,
)  # fmt: skip
HEADINGS = st.sampled_from([
    ("Телефон", "Имя", "Город"), ("Phone", "Name", "City"), ("Móvil", "Nombre", "Ciudad"),
    ("Handynummer", "Name", "Ort"), ("Cep Telefonu", "Ad", "Şehir"),
])  # fmt: skip
TOTALS = st.sampled_from([None, ("Итого", "", "7"), ("Total", "3", "")])
LAYOUTS = st.tuples(
    TITLES,
    HEADINGS,
    CLIENTS,
    TOTALS,
    st.permutations([0, 1, 2]),
    st.integers(0, 2),
    st.sets(st.integers(0, 5)),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path_factory.mktemp("layouts") / "workspace.sqlite")
    sign_up(workspace)
    yield workspace
    assert differences(workspace) == []
    workspace.close()


def compare(workspace, folder, ending, titles, headings, clients, total, order, shift, blanks):
    """Write clients in a layout and check that they come out, each once and unchanged."""
    moved = [""] * shift
    table = [tuple(row) for row in titles]
    table.append((*moved, *(headings[column] for column in order)))
    for index, client in enumerate(clients):
        table.append((*moved, *(client[column] for column in order)))
        if index in blanks:
            table.append(())
    if total is not None:
        table.append((*moved, *total))
    file = check(workspace, write(folder / f"layout.{ending}", table))
    assert file.questions == ()
    names = [headings[column] for column in order]
    rows = [row for row in every_row(workspace, MAKER, file) if row.address]
    cells = [dict(zip(file.columns, (*row.values, "", ""), strict=False)) for row in rows]
    found = [{name: row[name] for name in names} for row in cells]
    expected = [
        dict(zip(headings, ("".join(filter(str.isdigit, phone)), *rest), strict=True))
        for phone, *rest in clients
    ]
    assert found == expected
    failed = [row for row in every_row(workspace, MAKER, file) if row.outcome is Outcome.FAILED]
    assert {row.findings[0].code for row in failed} <= {Reason.TOTAL_ROW}
    assert len(failed) == (total is not None)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_any_layout_gives_back_its_clients(shared, tmp_path, ending):
    @settings(max_examples=8, deadline=None, derandomize=True, database=None,
              suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
    @given(LAYOUTS)
    def property_of_layouts(layout):
        compare(shared, tmp_path, ending, *layout)

    property_of_layouts()


@pytest.mark.long
@pytest.mark.parametrize("ending", ["csv", "xlsx", "xls"])
def test_any_of_many_layouts_gives_back_its_clients(shared, tmp_path, ending):
    @settings(max_examples=150, deadline=None,
              suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
    @given(LAYOUTS)
    def property_of_layouts(layout):
        compare(shared, tmp_path, ending, *layout)

    property_of_layouts()
