"""Finding the system's keyring."""

import subprocess
import sys

import pytest

FIND = """
import subprocess, sys
from clientlists_desktop.storage import keyrings
started = []
sys.addaudithook(lambda event, _: event == "subprocess.Popen" and started.append(event))
keyrings.is_available()
sys.exit(len(started))
"""


@pytest.mark.skipif(sys.platform == "darwin", reason="there the keyring's library is looked for")
def test_no_program_is_started_to_find_it():
    assert subprocess.run([sys.executable, "-c", FIND], check=False).returncode == 0
