"""One window for each workspace, tried with real processes."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime import single_instance
from clientlists_desktop.ui.runtime.display import NO_DISPLAY
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start, Wish

PATIENCE = 60.0
ANSWERED_WITHIN = 3.0

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the environment names the folder of sockets only there"
)


@dataclass
class Programs:
    """Starts the window as processes of their own, which all write one log."""

    folder: Path
    environment: dict[str, str]
    started: list[subprocess.Popen[str]]

    def start(self, workspace: Path | None, *arguments: object) -> subprocess.Popen[str]:
        named = ["--workspace", workspace] if workspace else []
        command = [sys.executable, "-m", "clientlists_desktop", *named]
        program = subprocess.Popen(
            [str(part) for part in (*command, *arguments)],
            env=self.environment, cwd=Path(__file__).parents[3],
            stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        self.started.append(program)
        return program

    def open(self, workspace: Path | None, *arguments: object) -> subprocess.Popen[str]:
        """Start a window, and wait until it is shown."""
        program = self.start(workspace, *arguments)
        self.wait_for(program, "window_shown")
        return program

    def lines(self, program: subprocess.Popen[str]) -> list[str]:
        file = self.folder / "clientlists.log"
        text = file.read_text("utf-8") if file.exists() else ""
        start = f"window {program.pid} "
        return [line.split(start)[1] for line in text.splitlines() if start in line]

    def wait_for(self, program: subprocess.Popen[str], text: str) -> None:
        until = time.monotonic() + PATIENCE
        while not any(line.startswith(text) for line in self.lines(program)):
            assert program.poll() is None, program.stderr and program.stderr.read()
            assert time.monotonic() < until, self.lines(program)
            time.sleep(0.02)


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Programs]:
    # The path of a socket may have 108 bytes only.
    with tempfile.TemporaryDirectory(prefix="cl") as runtime:
        environment = os.environ | {
            "XDG_RUNTIME_DIR": runtime,
            paths.LOG_VARIABLE: str(tmp_path / "log"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        made = Programs(tmp_path / "log", environment, [])
        yield made
        for program in made.started:
            program.kill()
            program.communicate()


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], Path]:
    """Make a workspace in which somebody without a password is at home."""

    def make_workspace(name: str) -> Path:
        workspace = Workspace(tmp_path / name)
        make_first_account(workspace, "Anna", "")
        workspace.close()
        return workspace.path

    return make_workspace


@pytest.mark.long
def test_a_second_start_shows_the_first_window_and_hands_over_its_file(
    programs: Programs, make: Callable[[str], Path], tmp_path: Path
) -> None:
    workspace = make("a.sqlite")
    first = programs.open(workspace)
    started = time.monotonic()
    second = programs.start(workspace, tmp_path / "клиенты 1.csv")
    assert second.wait(PATIENCE) == 0
    taken = time.monotonic() - started
    programs.wait_for(first, "window_raised with_file=True")
    third = programs.start(workspace)
    assert third.wait(PATIENCE) == 0
    programs.wait_for(first, "window_raised with_file=False")
    assert "window_shown" not in " ".join(programs.lines(second) + programs.lines(third))
    assert first.poll() is None
    assert taken < ANSWERED_WITHIN
    assert "клиенты" not in (programs.folder / "clientlists.log").read_text("utf-8")


@pytest.mark.long
def test_through_a_link_it_is_the_same_workspace_and_another_file_is_another_one(
    programs: Programs, make: Callable[[str], Path], tmp_path: Path
) -> None:
    workspace = make("a.sqlite")
    first = programs.open(workspace)
    (tmp_path / "link.sqlite").symlink_to(workspace)
    assert programs.start(tmp_path / "link.sqlite").wait(PATIENCE) == 0
    other = programs.open(make("b.sqlite"))
    assert (first.poll(), other.poll()) == (None, None)


@pytest.mark.long
def test_a_killed_first_window_is_no_obstacle(
    programs: Programs, make: Callable[[str], Path]
) -> None:
    workspace = make("a.sqlite")
    first = programs.open(workspace)
    first.send_signal(signal.SIGKILL)
    first.wait(PATIENCE)
    (folder,) = Path(programs.environment["XDG_RUNTIME_DIR"]).iterdir()
    assert len(list(folder.iterdir())) == 2, "the killed one left its lock and its socket"
    second = programs.open(workspace)
    assert programs.start(workspace).wait(PATIENCE) == 0
    programs.wait_for(second, "window_raised")


@pytest.mark.long
def test_of_five_starts_at_once_one_shows_a_window(
    programs: Programs, make: Callable[[str], Path]
) -> None:
    workspace = make("a.sqlite")
    started = [programs.start(workspace) for _ in range(5)]
    until = time.monotonic() + PATIENCE
    while sum(one.poll() is None for one in started) > 1 and time.monotonic() < until:
        time.sleep(0.05)
    (first,) = [one for one in started if one.poll() is None]
    assert {one.returncode for one in started if one is not first} == {0}
    programs.wait_for(first, "window_shown")


@pytest.mark.long
def test_a_damaged_note_of_the_last_workspace_does_not_keep_the_window_away(
    programs: Programs, make: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = tmp_path / "ClientLists"
    folder.mkdir()
    make("ClientLists/workspace.sqlite")
    (folder / "workspace.txt").write_bytes(b"/home/\xff")
    (folder / "language.txt").write_bytes(b"")
    programs.environment["XDG_DATA_HOME"] = str(tmp_path)
    programs.environment.pop(paths.WORKSPACE_VARIABLE, None)
    program = programs.open(None)
    programs.wait_for(program, "bad_note")
    assert (folder / "workspace.txt.bad").read_bytes() == b"/home/\xff"


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of sockets; nothing is in it yet."""
    with tempfile.TemporaryDirectory(prefix="cl") as folder:
        monkeypatch.setattr(paths, "runtime_folder", lambda: Path(folder) / "run")
        yield Path(folder) / "run"


@pytest.fixture
def taken(qtbot: QtBot, place: Path, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "a.sqlite")
    assert made.take_or_hand_over() is Start.FIRST
    made.listen()
    yield made
    made.release()


def test_whoever_does_not_answer_is_told_of(
    qtbot: QtBot, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 0.2)
    first = SingleInstance(tmp_path / "a.sqlite")
    assert first.take_or_hand_over() is Start.FIRST
    assert SingleInstance(tmp_path / "a.sqlite").take_or_hand_over() is Start.NOT_ANSWERED
    first.release()
    second = SingleInstance(tmp_path / "a.sqlite")
    assert second.take_or_hand_over() is Start.FIRST
    second.release()


def test_the_folder_of_sockets_is_private(taken: SingleInstance, place: Path) -> None:
    assert place.stat().st_mode & 0o777 == 0o700
    for file in place.iterdir():
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "sent", [b"\n", b"{}\n", b"[]\n", b"\xff\n", b'{"file": 7}\n', b"x" * 300_000, b"half"]
)
def test_nonsense_in_the_socket_is_no_obstacle(
    taken: SingleInstance, qtbot: QtBot, sent: bytes
) -> None:
    wanted: list[Wish] = []
    taken.wanted.connect(wanted.append)
    for message in (sent, b'{"file": "/x/y.csv"}\n'):
        socket = QLocalSocket()
        socket.connectToServer(taken._address)
        assert socket.waitForConnected(1000)
        socket.write(message)
        socket.flush()
        if message is sent and sent not in (b"half",):
            qtbot.waitUntil(lambda one=socket: one.state() == one.LocalSocketState.UnconnectedState)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [Wish(Path("/x/y.csv"))]


def test_a_start_that_wants_a_new_list_says_so(taken: SingleInstance, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(taken._address)
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(taken.wanted) as heard:
        socket.write(b'{"file": null, "new_list": true}\n')
    assert heard.args == [Wish(new_list=True)]


def test_without_a_place_for_locks_there_is_a_window_all_the_same(
    qtbot: QtBot, place: Path, tmp_path: Path
) -> None:
    place.write_text("a file in its place")
    assert SingleInstance(tmp_path / "a.sqlite").take_or_hand_over() is Start.FIRST


def test_the_lock_is_the_systems(taken: SingleInstance, place: Path) -> None:
    (lock,) = place.glob("*.lock")
    with pytest.raises(TimeoutError):
        FileLock(lock, timeout=0).acquire()


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
def test_without_a_screen_a_sentence_ends_the_program(
    programs: Programs, make: Callable[[str], Path], tmp_path: Path
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        programs.environment.pop(name, None)
    programs.environment |= {"DISPLAY": ":4711", "XDG_DATA_HOME": str(tmp_path / "home")}
    program = programs.start(make("a.sqlite"))
    _, errors = program.communicate(timeout=PATIENCE)
    assert program.returncode == NO_DISPLAY
    assert "no screen" in errors
    assert "clientlists --help" in errors
    assert "Traceback" not in errors
