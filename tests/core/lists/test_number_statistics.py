"""Countries, kinds of line and zones of a whole list, counted by group."""

from clientlists_desktop.core.lists.number_statistics import dropped_digits, statistics_of
from clientlists_desktop.core.phones import LineKind


def test_countries_and_kinds_come_largest_first_and_add_up() -> None:
    groups = {"12125500000": 2, "79160000000": 5, "78000000000": 1, "99900000000": 1}
    found = statistics_of(groups)
    assert found.clients == 9
    assert found.countries == (("RU", 6), ("US", 2), ("", 1))
    assert dict(found.kinds) == {
        LineKind.MOBILE: 5, LineKind.FIXED_OR_MOBILE: 2, LineKind.TOLL_FREE: 1, LineKind.UNKNOWN: 1,
    }  # fmt: skip
    assert sum(found.zones.values()) == 9
    assert found.zones["America/New_York",] == 2
    assert found.zones[()] == 1


def test_the_zone_of_the_file_counts_more_than_the_number() -> None:
    found = statistics_of({"79160000000 Asia/Omsk": 3, "12125500000 ": 1})
    assert found.zones == {("Asia/Omsk",): 3, ("America/New_York",): 1}


def test_a_group_shares_its_first_digits() -> None:
    kept = {length: length - dropped_digits(length) for length in range(7, 16)}
    assert kept == {length: 6 if length == 11 else 7 for length in range(7, 16)}
