"""Staying signed in with the real keyring of a Linux desktop, in a session of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.sign_in_program import NAME

DESKTOP = ("dbus-run-session", "gnome-keyring-daemon")
_SESSION = """
printf 'a keyring' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
for verb in begin look leave; do
    "$0" -m tests.operations.sign_in_program "$verb" "$1" || exit 1
done
"""


@pytest.mark.long
@pytest.mark.skipif(
    not all(map(shutil.which, DESKTOP)), reason="this computer has no Secret Service to start"
)
def test_a_keyring_remembers_who_stays_signed_in(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    workspace = tmp_path / "workspace.sqlite"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home)}
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", _SESSION, sys.executable, str(workspace)],
        env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert ran.stdout.splitlines() == [f"True {NAME} True"] * 2 + ["True None True"], ran.stderr
    assert not workspace.with_name(workspace.name + ".key").exists()
