"""Statements at their limits: many columns, and headings of any characters and length."""

import json
from dataclasses import replace

import pytest

from clientlists_desktop.core.clients.filters import ClientFilter, TextCondition, TextMatch
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import list_of, new_project, take_in
from tests.operations.helpers import write
from tests.people import sign_up

pytestmark = pytest.mark.long

EVERYBODY = ClientFilter(channels=("telegram",))


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(tmp_path / "workspace" / "workspace.sqlite")
    sign_up(made)
    yield made
    made.close()


def attributes_of(workspace):
    with workspace.reading() as db:
        found = db.execute_sql("SELECT attributes FROM client ORDER BY id").fetchall()
    return [json.loads(text) for (text,) in found]


def cells_of(workspace, made):
    file = drafts.get_checked_file(workspace, made.id)
    return [
        dict(zip(file.columns, cells, strict=False)) for cells in rows.every_client(workspace, file)
    ]


def fill(workspace, folder, project, headings, values=None):
    values = values or [f"value {n}" for n in range(len(headings))]
    table = [("Client ID", "Channel", *headings), ("5120004411", "TELEGRAM", *values)]
    return take_in(workspace, write(folder / "people.csv", table), project)


@pytest.mark.parametrize("count", [1, 62, 63, 64, 126, 127, 128, 150, 254])
def test_any_number_of_attributes_is_added_updated_and_listed(workspace, tmp_path, count):
    project = new_project(workspace)
    headings = [f"Field {n}" for n in range(count)]
    fill(workspace, tmp_path, project, headings)
    expected = {name: f"value {n}" for n, name in enumerate(headings)}
    assert attributes_of(workspace) == [expected]
    later = [f"later {n}" if n % 2 else "" for n in range(count)]
    fill(workspace, tmp_path, project, headings, later)
    expected = {name: later[n] for n, name in enumerate(headings) if n % 2}
    assert attributes_of(workspace) == [expected]
    (cells,) = cells_of(workspace, list_of(workspace, project, "All", EVERYBODY))
    assert {name: cells[name] for name in headings} == dict(zip(headings, later, strict=True))


def test_attributes_of_several_files_are_listed_together(workspace, tmp_path):
    project = new_project(workspace)
    for file in range(3):
        fill(workspace, tmp_path, project, [f"{file} field {n}" for n in range(250)])
    (cells,) = cells_of(workspace, list_of(workspace, project, "All", EVERYBODY))
    assert len(cells) == 754
    assert cells["2 field 249"] == "value 249"


ODD = [
    "a\x00b", "it's", 'say "yes"', "back\\slash", "$.x", "[0]", "ключ", "😀", "a\nb", "?", ":x1",
    "%s", "{}", "--", "/*", "x" * 32_767, "a\x01b",
]  # fmt: skip


@pytest.mark.parametrize("heading", ODD, ids=lambda text: ascii(text[:10]))
def test_any_heading_names_an_attribute(workspace, tmp_path, heading):
    project = new_project(workspace)
    fill(workspace, tmp_path, project, [heading, "City"], ["it", "Boston"])
    fill(workspace, tmp_path, project, [heading], ["that"])
    (attributes,) = attributes_of(workspace)
    (name,) = set(attributes) - {"City"}
    assert attributes == {name: "that", "City": "Boston"}
    (cells,) = cells_of(workspace, list_of(workspace, project, "All", EVERYBODY))
    assert (cells[name], cells["City"]) == ("that", "Boston")
    condition = TextCondition(TextMatch.EQUALS, "that", name)
    found = list_of(workspace, project, "Some", replace(EVERYBODY, texts=(condition,)))
    assert found.clients == 1


@pytest.mark.long
def test_many_long_headings_fit_into_a_statement(workspace, tmp_path):
    project = new_project(workspace)
    headings = [f"{n} ".ljust(32_767, "x") for n in range(100)]
    fill(workspace, tmp_path, project, headings)
    fill(workspace, tmp_path, project, headings, ["later"] * 100)
    assert set(attributes_of(workspace)[0].values()) == {"later"}
    (cells,) = cells_of(workspace, list_of(workspace, project, "All", EVERYBODY))
    assert list(cells.values()).count("later") == 100


@pytest.mark.parametrize(
    "value", ["a\x00b", "a\nb", "a\x01b", "'", '"', "\\", "\\u0000", "x" * 32_767]
)
def test_any_value_of_an_attribute_is_kept_whole(workspace, tmp_path, value):
    project = new_project(workspace)
    fill(workspace, tmp_path, project, ["Note"], [value])
    assert attributes_of(workspace) == [{"Note": value}]
    (cells,) = cells_of(workspace, list_of(workspace, project, "All", EVERYBODY))
    assert cells["Note"] == value


@pytest.mark.parametrize("value", ["a\x00b", 'say "yes"', "back\\slash", "a\x01b", "ключ"])
def test_any_value_of_an_attribute_and_any_name_is_filtered_by(workspace, tmp_path, value):
    project = new_project(workspace)
    table = [
        ("Client ID", "Channel", "First name", "Note"), ("5120004411", "TELEGRAM", value, value),
        ("5120004412", "TELEGRAM", value[0], value[0]),
    ]  # fmt: skip
    take_in(workspace, write(tmp_path / "people.csv", table), project)
    for attribute in ("Note", ""):
        for how, text in (
            (TextMatch.CONTAINS, value[1:]), (TextMatch.EQUALS, value),
            (TextMatch.STARTS_WITH, value),
        ):  # fmt: skip
            chosen = replace(EVERYBODY, texts=(TextCondition(how, text.upper(), attribute),))
            assert list_of(workspace, project, f"{how} {attribute}", chosen).clients == 1
