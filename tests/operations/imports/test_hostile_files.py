"""Files made to be slow or big end in a refusal or a list, within little memory.

What they cost is measured by `python -m tests.benchmarks --only hostile`.
"""

import struct
import sys
from pathlib import Path

import psutil
import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.files.readers import sheets
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.storage.workspace import Workspace
from tests.benchmarks import hostile
from tests.operations.helpers import check, stored, write
from tests.people import MAKER

NUMBER_RECORD = struct.pack("<HH", 0x0203, 14)


def far_xls(folder: Path, row: int, column: int) -> Path:
    """Write an XLS that xlrd refuses: calamine would make a table as big as its last cell."""
    path = write(folder / "far.xls", [("Phone",), ("12025550147",), (12025550163.5,)])
    data = bytearray(path.read_bytes())
    at = data.rfind(NUMBER_RECORD) + len(NUMBER_RECORD)
    data[at : at + 4] = struct.pack("<HH", row, column)
    path.write_bytes(data)
    return path


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="the watch has to do there")
@pytest.mark.parametrize("column", [400, 0xFFFF])
def test_the_second_opinion_on_an_xls_stays_small(
    workspace: Workspace, tmp_path: Path, column: int
) -> None:
    """It would take 840 MB, or 137 GB."""
    path = far_xls(tmp_path, 0xFFFF, column)
    worker = Worker(
        import_file, workspace, path, "telephony", Choices(), MAKER, retry={"careful": True}
    )
    most, error = 0, None
    while error is None:
        most = max(most, *(one.memory_info().rss for one in psutil.Process().children()), 0)
        error = getattr(worker.poll(0.01), "error", None)
    assert error.reason is Refusal.DAMAGED
    assert most < 512 * 1024 * 1024
    assert stored(workspace) == (0, 0)


def test_wide_rows_are_read_a_few_at_a_time() -> None:
    taken = sheets.take_chunk(iter([["x"] * 1_000] * 5_000))
    assert len(taken) <= 300
    assert len(sheets.take_chunk(iter([["x"]] * 5_000))) == 4_000


def test_a_text_of_blank_lines_is_refused_before_it_is_read(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(b"\n" * 3_000_001 + b"79123456789\n")
    with pytest.raises(Refused) as refused:
        check(workspace, path)
    assert refused.value.reason is Refusal.TOO_MANY_ROWS
    assert stored(workspace) == (0, 0)


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("one row.csv", Refusal.TOO_MANY_COLUMNS),
        ("open quotes.csv", Refusal.SWALLOWED_ROWS),
        ("only quotes.csv", Refusal.HEADING_TOO_LONG),
        ("one shared text.xlsx", Refusal.UNSAFE),
        ("one huge text.xlsx", Refusal.UNSAFE),
        ("spaces.xlsx", Refusal.UNSAFE),
        ("padded.xlsx", Refusal.UNSAFE),
        ("blank cells.xlsx", Refusal.EMPTY),
    ],
)
def test_a_bomb_is_refused_by_its_name(
    workspace: Workspace, tmp_path: Path, name: str, reason: Refusal
) -> None:
    with pytest.raises(Refused) as refused:
        check(workspace, hostile.write_file(name, tmp_path))
    assert refused.value.reason is reason
    assert stored(workspace) == (0, 0)
