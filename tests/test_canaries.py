"""Names and numbers of clients that cannot be mistaken: whatever is done, the log has none."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from clientlists_desktop import paths
from clientlists_desktop.cli import lists
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.core.channels import CHANNELS
from tests.cli.helpers import status_of
from tests.operations.helpers import write

NUMBERS = [f"7912{1_000_000 + 7 * at}" for at in range(200)]
CANARIES = ("Unmistakable", "Канарейка", "79121000", "7 912 100", "canary")
HEADER = ("Phone", "Unmistakable column", "Канарейка")


@pytest.fixture
def log_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Give the programs a log of their own; returns all that is in it."""
    folder = tmp_path / "log"
    monkeypatch.setenv(paths.LOG_VARIABLE, str(folder))
    monkeypatch.setenv(paths.WORKSPACE_VARIABLE, str(tmp_path / "canary workspace.sqlite"))
    monkeypatch.setenv("USER", "canary")
    monkeypatch.setenv("LOGNAME", "canary")
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    return lambda: "\n".join(path.read_text("utf-8") for path in folder.glob("clientlists.log*"))


@pytest.mark.long
def test_no_client_is_in_the_log_of_the_command_line(
    log_text: Callable[[], str], tmp_path: Path
) -> None:
    rows = [(number, f"Unmistakable{number}", "Канарейка") for number in NUMBERS]
    rows += [("+7 912 100-00-07 call", "Unmistakable", ""), rows[0], ("canary", "", "")]
    file = write(tmp_path / "Канарейка.csv", [HEADER, *rows])
    workbook = write(tmp_path / "canary.xlsx", [HEADER, *rows])
    (tmp_path / "canary bad.xlsx").write_bytes(b"PK\x03\x04 79121000007")
    phone = ("--channel", "telephony")
    agreed = ("--consent", "Unmistakable agreed")
    out = tmp_path / "canary out.xlsx"
    verbs: list[tuple[tuple[object, ...], int]] = [
        (("check", file, *phone), 1),
        (("check", workbook, *phone, "--rows"), 1),
        (("check", tmp_path / "canary bad.xlsx", *phone), 3),
        (("check", tmp_path / "canary none.csv", *phone), 3),
        (("check", file, "--channel", "canary"), 2),
        (("create", file, *phone, "--name", "Unmistakable", *agreed), 0),
        (("create", file, *phone, "--name", "unmistakable", *agreed), 3),
        (("export", "Unmistakable", out), 0),
        (("export", "Unmistakable", out), 3),
        (("show", "Канарейка"), 3),
        (("rename", "Unmistakable", "Канарейка"), 0),
        (("projects", "add", "Unmistakable"), 0),
        (("journal",), 0),
        (("delete", "Канарейка", "--yes"), 0),
    ]
    for arguments, status in verbs:
        assert status_of(*arguments) == status, arguments
    log = log_text()
    assert [canary for canary in CANARIES if canary.lower() in log.lower()] == []
    assert log.count(" verb_ended verb=") + log.count(" refused verb=") >= len(verbs) - 1
    assert re.search(r"work_ended work=import_file outcome=Succeeded .* rows=20\d\b", log)
    assert "work_ended work=import_file outcome=Failed" in log
    assert "work=export_list outcome=Succeeded" in log


def test_a_fault_of_the_program_tells_nothing_either(
    log_text: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise KeyError("Unmistakable 79121000007")

    monkeypatch.setattr(lists, "find_list", fail)
    assert status_of("show", "Unmistakable") == Exit.FAULT
    assert "fault KeyError" in log_text()
    assert [canary for canary in CANARIES if canary in log_text()] == []


@pytest.mark.long
def test_the_self_test_of_the_window_tells_nothing_either(log_text: Callable[[], str]) -> None:
    command = [sys.executable, "-m", "clientlists_desktop", "--self-test"]
    subprocess.run(command, cwd=Path(__file__).parent.parent, check=True, capture_output=True)
    log = log_text()
    assert " window " in log
    assert log.count("outcome=Succeeded") >= 12
    assert "1202555" not in log
    assert "self-test" not in log
    assert not any(f"{channel.code}." in log for channel in CHANNELS)
