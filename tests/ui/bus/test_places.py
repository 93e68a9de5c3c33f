"""Every control has a role and a name on the accessibility bus."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.bus.session import bus_session, needs_bus


@pytest.mark.long
@needs_bus
def test_each_control_of_each_place_has_a_role_and_a_name(tmp_path: Path) -> None:
    inner = Path(__file__).with_name("places_on_bus.py")
    with bus_session(tmp_path / "home") as environment:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:randomly", str(inner)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 0, run.stdout[-8000:]
