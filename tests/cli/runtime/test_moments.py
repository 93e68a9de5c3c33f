"""Moments as the command line prints them: this computer's clock, and how far it is from UTC."""

import os
import re
import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from tests.cli.helpers import CLEAN
from tests.operations.helpers import write

MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d\+05:45")


@pytest.fixture
def nepal() -> Iterator[None]:
    """A clock that no other place shows."""
    if not hasattr(time, "tzset"):
        pytest.skip("the system's time zone can't be set for one process")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Asia/Kathmandu"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("nepal")
def test_people_read_this_computers_clock_and_its_offset(run, make, tmp_path):
    make("Spring")
    run("check", write(tmp_path / "kept.csv", CLEAN), "--channel", "telephony", "--keep")
    make("Winter")
    run("delete", "Winter", "--yes")
    run("doctor", "--repair")
    for verb in ("lists", "drafts", "trash list", "versions Spring", "consent list", "journal",
                 "backups"):  # fmt: skip
        line, *_ = run(*verb.split()).out.splitlines()
        assert MOMENT.search(line), line
    exact = run("lists", "--json").json[0]["made_at"]
    shown = datetime.fromisoformat(MOMENT.search(run("lists").out).group())
    assert datetime.fromisoformat(exact).replace(second=0) == shown
