"""The samples that a person starts from pass the check of their own channel."""

from functools import partial
from itertools import product

from clientlists_desktop.core.channels import CHANNELS
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts.headers import is_header
from clientlists_desktop.files.samples import sample_table, write_sample
from tests.files.made import read

NOTES = ("How to fill", [("Phone number", "With country code, digits only")])


def test_a_sample_passes_without_a_failure_or_a_warning(tmp_path):
    for channel, ending in product(CHANNELS, ("xlsx", "csv")):
        path = tmp_path / f"{channel.code}.{ending}"
        write_sample(path, channel, "Address", NOTES)
        whole = read(path, header=partial(is_header, channel=channel))
        header, rows = sample_table(channel, "Address")
        assert whole.table.header == header, path.name
        padded = [[*cells, *[""] * (len(header) - len(cells))] for cells in whole.cells]
        assert padded == rows, path.name
        unread = ["How to fill"] if ending == "xlsx" else []
        assert list(whole.table.unread) == unread, path.name
        checker = Checker(channel, whole.table.header, Choices())
        checker.check(0, [(number, cells) for _, number, cells in whole.rows])
        assert checker.balance() == Balance(ready=len(rows)), path.name


def test_a_sample_shows_extra_fields_and_for_calls_the_steering_columns():
    for channel in CHANNELS:
        header, rows = sample_table(channel, "Address")
        steering = ["GMT_ZONE", "DIALER_PRIORITY"] if channel.is_telephony else []
        expected = ["Address", "First name", "Last name", "City", *steering]
        assert header == expected, channel.code
        assert len({row[0] for row in rows}) == len(rows) >= 3, channel.code
