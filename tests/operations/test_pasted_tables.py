"""A pasted table is a private file that goes with its wizard, or after its process was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.pasted_tables import PastedTables, discard_stale_tables

SAVE_AND_WAIT = """
import sys
from pathlib import Path
from clientlists_desktop.operations.pasted_tables import PastedTables
tables = PastedTables(Path(sys.argv[1]))
print(tables.save("Phone", "Pasted table"), flush=True)
sys.stdin.read()
"""


def test_it_is_written_for_its_owner_alone_and_discarded(tmp_path: Path) -> None:
    folder = tmp_path / "pasted"
    tables = PastedTables(folder)
    path = tables.save("Phone\tИмя\n", "Pasted table")
    assert path.name == "Pasted table.tsv"
    assert path.read_text("utf-8-sig") == "Phone\tИмя\n"
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    assert tables.save("x\ty\n", "Pasted table") == path
    assert path.read_text("utf-8-sig") == "x\ty\n"
    other = PastedTables(folder)
    kept = other.save("x", "Pasted table")
    tables.discard()
    assert (path.exists(), kept.exists()) == (False, True)
    tables.discard()
    other.discard()
    assert list(folder.iterdir()) == []


def test_what_a_dead_process_left_is_deleted_and_a_living_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", SAVE_AND_WAIT, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        path = Path(process.stdout.readline().strip())
        # Of a version that called the folder by the number of its process, which is ours now.
        left = tmp_path / str(os.getpid())
        left.mkdir()
        (left / "Pasted table.tsv").write_text("x\ty")
        discard_stale_tables(tmp_path)
        assert (path.exists(), left.exists()) == (True, False)
        process.kill()
    discard_stale_tables(tmp_path)
    assert list(tmp_path.iterdir()) == []
    discard_stale_tables(tmp_path / "none")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pasted").write_text("a file")
    with pytest.raises(Refused) as refused:
        PastedTables(tmp_path / "pasted").save("x\ty", "Pasted table")
    assert refused.value.reason is Refusal.NOT_WRITABLE
