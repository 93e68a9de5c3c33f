"""The log: who writes it, how it turns over, and what never gets into it."""

import logging
import os
import re
import stat
import subprocess
import sys
from enum import StrEnum
from functools import partial
from pathlib import Path

import pytest

from clientlists_desktop import log, paths
from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.operations.runtime.worker import Worker, WorkerCrashed, trace_of
from tests.operations.worker_functions import crash

LINE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (window|command|worker) \d+ [a-z_]+( .*)?"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the log; it isn't there yet."""
    monkeypatch.setenv(paths.LOG_VARIABLE, str(tmp_path / "logs" / "here"))
    return tmp_path / "logs" / "here"


def lines(folder: Path) -> list[str]:
    return (folder / "clientlists.log").read_text("utf-8").splitlines()


def test_a_line_says_when_who_and_what(folder: Path) -> None:
    log.start(log.Program.WINDOW)
    log.record(
        log.LogEvent.VERB_ENDED, verb=partial(trace_of), reason=Refusal.EMPTY, n=3, seconds=0.5
    )
    first, second = lines(folder)
    assert LINE.fullmatch(first)
    assert LINE.fullmatch(second)
    assert " started program=0." in first
    assert second.endswith(" verb_ended verb=trace_of reason=empty n=3 seconds=0.500")


def test_a_text_is_not_written_even_by_mistake(folder: Path) -> None:
    log.start(log.Program.WINDOW)
    log.record(log.LogEvent.ENDED, name="Ann", path=Path("/home/ann"), row=["Ann"])  # type: ignore[arg-type]
    assert lines(folder)[-1].endswith(" ended name=str path=PosixPath row=list") or os.name == "nt"
    assert "nn" not in lines(folder)[-1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_log_is_private_under_any_mask(folder: Path) -> None:
    before = os.umask(0o000)
    try:
        log.start(log.Program.WINDOW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "clientlists.log").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.long
def test_three_files_of_one_megabyte_are_kept_however_many_processes_write(folder: Path) -> None:
    code = (
        "from clientlists_desktop import log\n"
        "log.start(log.Program.COMMAND)\n"
        "for n in range(25_000): log.record(log.LogEvent.ENDED, number=n)\n"
    )
    for one in [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]:
        assert one.wait(120) == 0
    names = {path.name for path in folder.glob("*.log*")} - {"clientlists.log.lock"}
    assert names == {"clientlists.log", "clientlists.log.1", "clientlists.log.2"}
    for name in names:
        assert (folder / name).stat().st_size < 1_100_000
        assert all(LINE.fullmatch(line) for line in (folder / name).read_text().splitlines())


def test_without_a_place_for_the_log_the_program_goes_on(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder.parent.write_text("a file in its place")
    log.start(log.Program.WINDOW)
    log.record(log.LogEvent.ENDED)
    log.fault("ValueError")
    assert capfd.readouterr() == ("", "")


class _Name(StrEnum):
    ANN = "12025550147"


def test_what_libraries_log_is_not_in_it(folder: Path) -> None:
    log.start(log.Program.WINDOW)
    logging.getLogger("peewee").error(_Name.ANN)
    logging.getLogger().error(_Name.ANN)
    assert not logging.getLogger("peewee").isEnabledFor(logging.DEBUG)
    assert len(lines(folder)) == 1


def test_workers_tell_what_they_did_and_how_they_failed(folder: Path) -> None:
    log.start(log.Program.WINDOW)
    with pytest.raises(WorkerCrashed):
        Worker(crash, "79123456789").wait()
    ended, fault, *frames = lines(folder)[1:]
    assert re.search(r" worker \d+ work_ended work=crash outcome=Crashed seconds=\d", ended)
    assert fault.endswith(" fault ValueError")
    assert frames
    assert all(re.fullmatch(r"  [\w/<>. ]+:\d+ in \w+", frame) for frame in frames), frames
    assert "79123456789" not in "".join(frames)


def test_frames_tell_neither_the_persons_folders_nor_the_errors_texts() -> None:
    try:
        try:
            Path("/no/such/folder/of Anna").stat()
        except OSError as error:
            raise ValueError("Anna 12025550147") from error
    except ValueError as error:
        trace = trace_of(error)
    assert trace.startswith("ValueError from FileNotFoundError ENOENT\n  tests/test_log.py:")
    assert "Anna" not in trace
    assert str(Path.home()) not in trace
