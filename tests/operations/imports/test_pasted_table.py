"""A pasted table is a private file that goes with its wizard, or after its process was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.imports.pasted_table import (
    discard_pasted_tables,
    discard_stale_tables,
    save_pasted_table,
)


def test_it_is_written_for_its_owner_alone_and_discarded(tmp_path: Path) -> None:
    path = save_pasted_table("Phone\tИмя\n", "Pasted table", tmp_path / "pasted")
    assert path.name == "Pasted table.tsv"
    assert path.read_text("utf-8-sig") == "Phone\tИмя\n"
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    save_pasted_table("x\ty\n", "Pasted table", tmp_path / "pasted")
    assert path.read_text("utf-8-sig") == "x\ty\n"
    discard_pasted_tables(tmp_path / "pasted")
    assert not path.exists()
    discard_pasted_tables(tmp_path / "pasted")


def test_what_a_dead_process_left_is_deleted_and_a_living_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left, own = tmp_path / str(dead.pid), tmp_path / str(os.getpid())
    for folder in (left, own):
        folder.mkdir()
        (folder / "Pasted table.tsv").write_text("x\ty")
    discard_stale_tables(tmp_path)
    assert not left.exists()
    assert own.exists()
    discard_stale_tables(tmp_path / "none")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pasted").write_text("a file")
    with pytest.raises(Refused) as refused:
        save_pasted_table("x\ty", "Pasted table", tmp_path / "pasted")
    assert refused.value.reason is Refusal.NOT_WRITABLE
