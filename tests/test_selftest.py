"""The self-test of an installed program says what an installation lacks."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import tzdata

from clientlists_desktop import __version__

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.long


def no_icon(resources: Path) -> None:
    (resources / "icons" / "symbols" / "notebook.svg").unlink()


def no_icon_inside(resources: Path) -> None:
    (resources / "icons" / "symbols" / "database.svg").write_text("not a drawing")


def no_translation(resources: Path) -> None:
    (resources / "translations" / "ru.qm").unlink()


def no_names(resources: Path) -> None:
    (resources / "countries" / "en.json").unlink()


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the self-test of a copy of the program, after something was taken from it."""

    def start(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path),
            "CLIENTLISTS_LOG_FOLDER": str(tmp_path / "log"), **variables,
        }  # fmt: skip
        command = [sys.executable, "-m", "clientlists_desktop", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
        )

    shutil.copytree(ROOT / "clientlists_desktop", tmp_path / "clientlists_desktop")
    shutil.copytree(ROOT / "resources", tmp_path / "resources")
    return start


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (no_icon, "FileNotFoundError"),
        (no_icon_inside, "AssertionError"),
        (no_translation, "FileNotFoundError"),
        (no_names, "FileNotFoundError"),
    ],
)
def test_it_fails_and_says_what_is_missing(
    run: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path: Path,
    damage: Callable[[Path], None],
    said: str,
) -> None:
    damage(tmp_path / "resources")
    report = tmp_path / "report.txt"
    ended = run("--self-test", "--report", report)
    assert ended.returncode == 1
    assert said in ended.stderr
    assert ended.stderr.endswith("self-test: failed\n")
    # Python says a word of its own between where a paint fails.
    assert said in report.read_text("utf-8")
    assert report.read_text("utf-8").endswith("self-test: failed\n")


def test_it_says_that_a_time_zone_is_missing(
    run: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    zones = tmp_path / "tzdata"
    shutil.copytree(Path(tzdata.__file__).parent, zones)
    (zones / "zoneinfo" / "Asia" / "Calcutta").unlink()
    ended = run("--self-test", PYTHONTZPATH="")
    assert ended.returncode == 1
    assert "ZoneInfoNotFoundError" in ended.stderr


def test_a_whole_installation_passes(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    ended = run("--self-test")
    assert (ended.returncode, ended.stderr) == (0, "self-test: passed\n")


def test_the_version_is_printed_without_a_window(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    assert run("--version").stdout == f"{__version__}\n"
