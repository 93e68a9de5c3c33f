"""The numbers of a list in groups, through the reader that the window uses."""

from collections import Counter
from pathlib import Path

import pytest

from clientlists_desktop.operations.imports.readers import count_numbers, get_checked_file
from clientlists_desktop.storage.lists import number_groups
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import make_list, write
from tests.people import MAKER, new_workspace

ROWS = [
    ("Phone", "GMT_ZONE"), ("12025550147", "+03:00"), ("12025550148", ""), ("4915123456789", ""),
    ("nobody", ""),
]  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path / "workspace.sqlite")


def groups_of(workspace: Workspace, list_id: int) -> Counter[str]:
    file, found, after = get_checked_file(workspace, MAKER, list_id), Counter[str](), 0
    while after is not None:
        piece = count_numbers(workspace, MAKER, file, after)
        found.update(piece.groups)
        after = piece.after
    return found


def test_ready_rows_are_grouped_by_their_first_digits_and_zones(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = make_list(workspace, write(tmp_path / "spring.csv", ROWS), "Spring")
    assert groups_of(workspace, made.id) == {
        "12025500000 +03:00": 1, "12025500000 ": 1, "4915123000000 ": 1,
    }  # fmt: skip


def test_a_list_in_pieces_is_counted_whole(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_groups, "_AT_ONCE", 3 * number_groups.SPACING)
    rows = [("Phone",), *((str(12025550100 + number),) for number in range(10))]
    made = make_list(workspace, write(tmp_path / "spring.csv", rows), "Spring")
    assert groups_of(workspace, made.id) == {"12025500000": 10}
