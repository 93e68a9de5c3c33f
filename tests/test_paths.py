"""What the program remembers outside the workspace, whatever became of those files."""

import builtins
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from clientlists_desktop import paths
from clientlists_desktop.core.errors import Refusal, Refused

TORN = {
    "empty": b"",
    "only a line break": b"\n",
    "no UTF-8": b"/home/\xff\xfe",
    "a NUL": b"/home/x\0y",
    "relative": b"workspace.sqlite",
    "a folder": str(Path(__file__).parent).encode(),
    "two lines": b"/home/x\n/home/y",
    "large": b"\xd0\x96" * 500_000,
}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is remembered; it isn't there yet."""
    monkeypatch.delenv(paths.WORKSPACE_VARIABLE, raising=False)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "kept")
    return tmp_path / "kept"


@pytest.mark.parametrize("content", TORN.values(), ids=TORN)
def test_a_bad_note_is_ignored_reported_once_and_kept_aside(kept: Path, content: bytes) -> None:
    kept.mkdir()
    note = kept / "workspace.txt"
    note.write_bytes(content)
    bad: list[Path] = []
    assert paths.default_workspace(bad.append) == kept / "workspace.sqlite"
    assert bad == [note]
    assert not note.exists()
    assert note.with_name("workspace.txt.bad").read_bytes() == content
    assert paths.default_workspace(bad.append) == kept / "workspace.sqlite"
    assert bad == [note]


def test_a_note_that_is_a_folder_is_ignored_and_kept_aside(kept: Path) -> None:
    (kept / "workspace.txt").mkdir(parents=True)
    bad: list[Path] = []
    assert paths.default_workspace(bad.append) == kept / "workspace.sqlite"
    assert bad == [kept / "workspace.txt"]
    paths.remember_workspace(kept / "other.sqlite")
    assert (kept / "workspace.txt").is_file()


@pytest.mark.parametrize(
    "name", ["a\u00a0b.sqlite", "книга\u200e.sqlite", " a .sqlite", "a\udcff.sqlite"]
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse some of these names")
def test_a_workspace_of_any_name_is_remembered(kept: Path, tmp_path: Path, name: str) -> None:
    workspace = tmp_path / name
    workspace.touch()
    paths.remember_workspace(workspace)
    bad: list[Path] = []
    assert paths.default_workspace(bad.append) == workspace
    assert bad == []


def test_a_second_bad_note_replaces_the_first_one_kept_aside(kept: Path) -> None:
    kept.mkdir()
    for content in (b"", b"\xff"):
        (kept / "workspace.txt").write_bytes(content)
        paths.default_workspace()
        assert (kept / "workspace.txt.bad").read_bytes() == content


def test_a_workspace_that_is_not_there_today_is_not_forgotten(kept: Path) -> None:
    paths.remember_workspace(kept / "drive" / "other.sqlite")
    bad: list[Path] = []
    assert paths.default_workspace(bad.append) == kept / "workspace.sqlite"
    assert bad == []
    (kept / "drive").mkdir()
    (kept / "drive" / "other.sqlite").touch()
    assert paths.default_workspace(bad.append) == kept / "drive" / "other.sqlite"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"r\0u", b"x" * 1_000_000])
def test_a_bad_language_is_ignored_and_kept_aside(kept: Path, content: bytes) -> None:
    kept.mkdir()
    (kept / "language.txt").write_bytes(content)
    assert paths.remembered_language() == ""
    assert (kept / "language.txt.bad").read_bytes() == content
    paths.remember_language("ru")
    assert paths.remembered_language() == "ru"


def test_the_language_of_the_system_may_be_chosen(kept: Path) -> None:
    paths.remember_language("")
    assert paths.remembered_language() == ""
    assert not (kept / "language.txt.bad").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_notes_are_private(kept: Path) -> None:
    paths.remember_language("ru")
    assert stat.S_IMODE((kept / "language.txt").stat().st_mode) == 0o600


def test_a_note_is_old_or_new_wherever_the_writing_stops(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = kept / "old.sqlite", kept / "new.sqlite"
    paths.remember_workspace(old)
    for module, step in ((os, "fsync"), (os, "replace"), (builtins, "open")):
        with monkeypatch.context() as patched:

            def stop(*args: object, **options: object) -> None:
                raise OSError(28, "No space left on device")

            patched.setattr(module, step, stop)
            with pytest.raises(Refused) as refused:
                paths.remember_workspace(new)
        assert refused.value.reason is Refusal.DISK_FULL, step
        assert (kept / "workspace.txt").read_text("utf-8") == str(old)
        assert [path.name for path in kept.iterdir()] == ["workspace.txt"]


def test_a_folder_that_cannot_be_written_is_a_refusal(kept: Path) -> None:
    kept.write_text("a file in its place")
    with pytest.raises(Refused) as refused:
        paths.remember_language("ru")
    assert refused.value.reason is Refusal.NOT_WRITABLE


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="the folder is named by the environment there")
@pytest.mark.parametrize("content", [b"", b"/home/\xff", b"/"])
def test_the_command_line_starts_and_says_what_it_ignored(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "ClientLists"
    folder.mkdir()
    (folder / "workspace.txt").write_bytes(content)
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    environment.pop(paths.WORKSPACE_VARIABLE, None)
    program = [sys.executable, "-m", "clientlists_desktop.cli"]

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*program, *arguments], env=environment, capture_output=True, encoding="utf-8"
        )

    for arguments in (("channels", "--json"), ("lists", "--json")):
        (folder / "workspace.txt").write_bytes(content)
        ran = run(*arguments)
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr.startswith("clientlists: ")
        assert "workspace.txt.bad" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
    again = run("lists", "--json")
    assert (again.returncode, again.stdout, again.stderr) == (0, "[]\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is named by the environment there")
def test_starts_in_a_flatpak_share_their_folder_for_locks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    before = paths.runtime_folder()
    monkeypatch.setenv("FLATPAK_ID", "org.example.App")
    assert paths.runtime_folder() == tmp_path / "app" / "org.example.App" / before.name
