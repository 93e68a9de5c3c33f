"""A file is replaced as a whole, no other file is touched, and what a kill left is removed."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from clientlists_desktop import paths
from clientlists_desktop.__main__ import main
from clientlists_desktop.cli import main as command
from clientlists_desktop.safe_file import (
    remove_leftovers,
    remove_noted_leftovers,
    replace_safely,
)
from tests.operations.lists.test_purge import no_space_beyond

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes, links and signals")
WRITE_AND_WAIT = """
import sys, time
from pathlib import Path
from clientlists_desktop.safe_file import replace_safely
with replace_safely(Path(sys.argv[1])) as file:
    file.write(b"12025550147")
    file.flush()
    print("written", flush=True)
    time.sleep(600)
"""

KILLED_AT_THE_FILE = """
import os, signal, sys
from pathlib import Path
from clientlists_desktop.safe_file import replace_safely
create = os.open
def created(path, flags, *args, **options):
    handle = create(path, flags, *args, **options)
    if str(path).endswith(".part") and os.path.dirname(path) == os.path.dirname(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return handle
os.open = created
with replace_safely(Path(sys.argv[1])):
    pass
"""


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setattr(paths, "data_folder", lambda: folder / "ClientLists")
    return folder / "ClientLists"


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


@pytest.fixture
def writer(folder, data):
    """Start a process that is writing a file; it is killed at the end at the latest."""
    del data
    started = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", WRITE_AND_WAIT, str(folder / "out.csv")]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        return process

    yield start
    for process in started:
        kill(process)


def kill(process: subprocess.Popen[str]) -> None:
    with process:
        process.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(path: Path, content: bytes = b"new", **options) -> None:
    with replace_safely(path, **options) as file:
        file.write(content)


def test_a_file_of_the_person_beside_the_target_is_never_touched(folder, data):
    mine = [folder / name for name in ("out.csv.part", "out.csv.tmp", ".clientlists-mine.part")]
    for path in mine:
        path.write_text("mine")
    write(folder / "out.csv")
    assert [path.read_text() for path in mine] == ["mine"] * 3
    assert (folder / "out.csv").read_bytes() == b"new"
    assert names(folder) == sorted(["out.csv", *(path.name for path in mine)])
    assert names(data / "unfinished") == []


@POSIX
def test_no_link_is_followed(folder, tmp_path, data):
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for name in ("out.csv.part", f"out.csv.{os.getpid()}.part", ".clientlists-abcdefgh.part"):
        (folder / name).symlink_to(victim)
    write(folder / "out.csv")
    remove_leftovers(folder)
    assert victim.read_text() == "mine"


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o660])
def test_a_replaced_file_keeps_its_mode_and_nobody_reads_it_meanwhile(folder, data, mode):
    path = folder / "out.csv"
    path.write_text("old")
    path.chmod(mode)
    with replace_safely(path) as file:
        assert stat.S_IMODE(Path(file.name).stat().st_mode) == 0o600
        file.write(b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@POSIX
def test_a_secret_is_for_its_owner_alone(folder, data):
    path = folder / "workspace.key"
    path.write_text("old")
    path.chmod(0o666)
    write(path, keep_mode=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_that_write_one_file_at_once_leave_one_whole(folder, data):
    path = folder / "out.csv"
    contents = [bytes([65 + n]) * 100_000 for n in range(8)]
    threads = [threading.Thread(target=write, args=(path, content)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents
    assert names(folder) == ["out.csv"]


@POSIX
def test_what_a_killed_process_left_is_removed_by_the_next_write_into_the_folder(
    folder, data, writer
):
    process = writer()
    assert len(names(folder)) == 1
    # A living process goes on writing.
    remove_leftovers(folder)
    remove_noted_leftovers()
    assert len(names(folder)) == 1
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert len(names(folder)) == 1
    write(folder / "other.csv")
    assert names(folder) == ["other.csv"]


def test_what_a_killed_process_left_is_removed_by_the_next_start(folder, data, writer):
    kill(writer())
    assert len(names(folder)) == len(names(data / "unfinished")) == 1
    remove_noted_leftovers()
    assert names(folder) == names(data / "unfinished") == []


@POSIX
def test_a_process_killed_before_it_writes_has_noted_its_file_already(folder, data):
    killed = [sys.executable, "-c", KILLED_AT_THE_FILE, str(folder / "out.csv")]
    assert subprocess.run(killed, check=False).returncode == -signal.SIGKILL
    assert len(names(folder)) == len(names(data / "unfinished")) == 1
    remove_noted_leftovers()
    assert names(folder) == names(data / "unfinished") == []


def test_a_note_about_a_medium_that_is_gone_is_kept_for_its_return(folder, data, writer):
    kill(writer())
    gone = folder.rename(folder.with_name("unplugged"))
    remove_noted_leftovers()
    gone.rename(folder)
    remove_noted_leftovers()
    assert names(folder) == names(data / "unfinished") == []


def test_a_note_names_no_other_file_for_removal(folder, data):
    mine = folder / "mine.txt"
    mine.write_text("mine")
    notes = data / "unfinished"
    notes.mkdir(parents=True)
    for n, text in enumerate((str(mine), "", "\x00", str(folder))):
        (notes / f".clientlists-abcdefg{n}.part").write_text(text)
    remove_noted_leftovers()
    assert mine.read_text() == "mine"


@POSIX
def test_without_a_place_for_notes_files_are_written_all_the_same(folder, data):
    data.parent.mkdir()
    data.write_text("a file in the way")
    write(folder / "out.csv")
    assert names(folder) == ["out.csv"]


def test_the_journal_of_a_copy_that_was_killed_goes_with_it(folder, data):
    part = folder / ".clientlists-abcdefgh.part"
    part.write_bytes(b"half a copy")
    part.with_name(part.name + "-journal").write_bytes(b"its journal")
    remove_leftovers(folder)
    assert names(folder) == []


def test_the_window_removes_at_its_start_what_a_kill_left(folder, data, writer, monkeypatch):
    kill(writer())
    monkeypatch.setattr("clientlists_desktop.ui.runtime.application.run", lambda *_: 0)
    assert main(["--workspace", str(folder.parent / "w")]) == 0
    assert names(folder) == []


def test_so_does_the_command_line(folder, data, writer, capsys):
    kill(writer())
    assert command.main(["--workspace", str(folder.parent / "w"), "channels"]) == 0
    assert capsys.readouterr().err == ""
    assert names(folder) == []


@POSIX
def test_a_leftover_that_is_a_pipe_keeps_nobody_waiting(folder, data):
    os.mkfifo(folder / ".clientlists-abcdefgh.part")
    remove_leftovers(folder)
    assert names(folder) == [".clientlists-abcdefgh.part"]


@POSIX
def test_a_note_that_finds_no_space_leaves_nothing(folder, data):
    with (
        no_space_beyond(0),
        pytest.raises(OSError, match="large"),
        replace_safely(folder / "out.csv") as file,
    ):
        file.write(b"12025550147")
    assert list(folder.iterdir()) == []
    assert list((data / "unfinished").iterdir()) == []


def test_a_note_that_names_nothing_does_not_stay_forever(data):
    note = data / "unfinished" / ".clientlists-abcdefgh.part"
    note.parent.mkdir(parents=True)
    note.touch()
    os.utime(note, (0, 0))
    remove_noted_leftovers()
    assert not note.exists()


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_another_program_makes_meanwhile_is_not_replaced(
    folder, data, monkeypatch, has_links
):
    def refuse(*_arguments: object) -> None:
        raise PermissionError("some file systems have no second names")

    if not has_links:
        monkeypatch.setattr(os, "link", refuse)
    target = folder / "out.csv"
    target.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        write(target, overwrite=False)
    assert (names(folder), target.read_bytes()) == (["out.csv"], b"theirs")
    target.unlink()
    write(target, overwrite=False)
    assert (names(folder), target.read_bytes()) == (["out.csv"], b"new")
    assert target.stat().st_nlink == 1
