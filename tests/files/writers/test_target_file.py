"""A file appears once it is complete; what was there before stays until then."""

import errno
import stat
import sys

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.writers.csv_file import write_csv
from clientlists_desktop.files.writers.target_file import replace_file
from clientlists_desktop.files.writers.xlsx import write_xlsx
from tests.files.made import write_clients

HEADER = ["phone", "name"]


def failing(error: BaseException):
    yield ["12025550147", "Ann"]
    raise error


@pytest.mark.parametrize("error", [ZeroDivisionError(), KeyboardInterrupt()])
@pytest.mark.parametrize("old", [None, b"old file"])
def test_rows_that_fail_leave_the_old_file_and_nothing_else(tmp_path, error, old):
    path = tmp_path / "out.xlsx"
    if old is not None:
        path.write_bytes(old)
    steps = write_xlsx(path, HEADER, failing(error), 5_000, "Clients")
    with pytest.raises(type(error)):
        list(steps)
    assert [p.name for p in tmp_path.iterdir()] == (["out.xlsx"] if old else [])
    assert old is None or path.read_bytes() == old


def test_csv_rows_that_fail_leave_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old file")
    with pytest.raises(ZeroDivisionError):
        list(write_csv(path, HEADER, failing(ZeroDivisionError()), 2))
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
    assert path.read_bytes() == b"old file"


def test_a_cancelled_write_leaves_nothing(tmp_path):
    rows = [["12025550147", str(n)] for n in range(5_000)]
    steps = write_xlsx(tmp_path / "out.xlsx", HEADER, rows, len(rows), "Clients")
    next(steps)
    (part,) = tmp_path.iterdir()
    assert part.name.endswith(".part")
    assert "out" not in part.name
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old file")
    with replace_file(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old file"
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_written_file_is_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "out.xlsx"
    write_clients(path, HEADER, [["12025550147", "Ann"]])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["no/such/folder/out.xlsx", "x" * 300 + ".xlsx"])
def test_an_unwritable_path_is_refused(tmp_path, name):
    path = tmp_path / name
    with pytest.raises(Refused) as refused:
        write_clients(path, HEADER, [["12025550147", "Ann"]])
    assert refused.value.reason is Refusal.NOT_WRITABLE
    assert refused.value.facts["file"] == str(path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_at_the_path_is_refused_and_stays(tmp_path):
    path = tmp_path / "out.xlsx"
    path.mkdir()
    with pytest.raises(Refused) as refused:
        write_clients(path, HEADER, [["12025550147", "Ann"]])
    assert refused.value.reason is Refusal.NOT_WRITABLE
    assert [p.name for p in tmp_path.iterdir()] == ["out.xlsx"]


def test_a_full_folder_for_temporary_files_is_refused_and_leaves_nothing(tmp_path, monkeypatch):
    def full():
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", full)
    with pytest.raises(Refused) as refused:
        write_clients(tmp_path / "out.xlsx", HEADER, [["12025550147", "Ann"]])
    assert refused.value.reason is Refusal.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_refused_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old file")
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(Refused) as refused:
        list(write_csv(path, HEADER, failing(full), 2))
    assert refused.value.reason is Refusal.DISK_FULL
    assert path.read_bytes() == b"old file"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
