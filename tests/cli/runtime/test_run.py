"""Progress on the terminal while an operation runs."""

import pytest

from clientlists_desktop import paths
from tests.cli.helpers import CLEAN, Terminal, status_of
from tests.operations.helpers import write


@pytest.fixture
def clients(tmp_path):
    return write(tmp_path / "clients.csv", CLEAN)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Phone\n12025550147\n12025550162\n", "2 rows read"),
        (b"%PDF-1.7 made up", "clientlists: “clients.csv”"),
    ],
)
def test_output_after_the_progress_is_on_a_line_of_its_own(
    workspace, tmp_path, monkeypatch, content, expected
):
    path = tmp_path / "clients.csv"
    path.write_bytes(content)
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setattr("sys.stderr", screen)
    status_of("--workspace", workspace, "check", path, "--channel", "telephony")
    shown = screen.getvalue()
    assert shown.startswith("\r"), "no progress was drawn"
    lines = shown.replace("\x1b[K", "\r").replace("\r", "\n").splitlines()
    assert [line for line in lines if expected in line and not line.startswith(expected)] == []
    assert [line for line in lines if line.startswith(expected)] != []


def test_no_progress_is_drawn_where_there_is_no_terminal(run, clients):
    ran = run("check", clients, "--channel", "telephony")
    assert "\r" not in ran.out + ran.err
    assert ran.err == ""


def test_a_command_deletes_the_tables_that_a_killed_window_left(run):
    left = paths.pasted_folder() / "4711"
    left.mkdir(parents=True)
    (left / "Pasted table.tsv").write_text("12025550147\tAnn")
    assert run("lists").status == 0
    assert not left.exists()
