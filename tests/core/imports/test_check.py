"""The check of rows: the balance adds up, duplicates are found, batches don't matter."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.findings import Finding, Outcome, Reason, Severity, severity_of
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.row_validation import MOST_CHARACTERS
from clientlists_desktop.core.imports.rows import (
    SPACING,
    CheckedRow,
    StoredRow,
    decode_row,
    encode_duplicate,
    encode_findings,
    whole_row,
)
from clientlists_desktop.core.phones.rule import TwoWays
from tests.core.imports.stored_rows import whole

R = Reason
HEADER = ["phone", "name", "GMT_ZONE", "DIALER_PRIORITY"]
PHONE = "12025550147"


def check(
    rows: list[list[str]],
    header: list[str] | None = None,
    channel: str = "telephony",
    choices: Choices | None = None,
) -> tuple[list[CheckedRow], Balance]:
    """Check rows that follow the header."""
    kind = channel_of(channel)
    checker = Checker(kind, header, choices or Choices())
    first = 1 if header is None else 2
    stored = checker.check(0, [(n, list(cells)) for n, cells in enumerate(rows, start=first)])
    zone = checker.zone_column
    decoded = [decode_row(whole(row), kind.has_phone_numbers, zone) for row in stored]
    return decoded, checker.balance()


def outcome_of(cells: list[str], header: list[str] | None = None, **more: object) -> CheckedRow:
    """Check one row."""
    (row,), _ = check([cells], header, **more)
    return row


def codes(row: CheckedRow) -> list[Reason]:
    return [finding.code for finding in row.findings]


def test_a_fine_row_is_ready_as_it_stands():
    row = outcome_of([PHONE, "Ann", "", "Oslo"])
    assert row == CheckedRow(SPACING, 0, 1, Outcome.READY, PHONE, (PHONE, "Ann", "", "Oslo"))
    assert row.values == (PHONE, "Ann", "", "Oslo")


def test_a_repaired_row_keeps_its_original_cell_and_shows_the_change():
    row = outcome_of(["+1 202 555 0147", "Ann"])
    assert row.cells == ("+1 202 555 0147", "Ann")
    assert row.values == (PHONE, "Ann")
    assert row.findings == (Finding(R.SEPARATORS, "+1 202 555 0147", PHONE),)


def test_a_number_with_a_warning_and_a_repair_has_both():
    rows, balance = check([["+12671234567"], ["12671234567"]])
    assert codes(rows[0]) == [R.UNLIKELY, R.PLUS]
    assert rows[1].outcome is Outcome.DUPLICATE
    assert (balance.ready, balance.warned, balance.repaired, balance.duplicate) == (1, 1, 1, 1)
    assert balance.reasons == {R.UNLIKELY: 1, R.PLUS: 1, R.DUPLICATE_ROW: 1}


def test_every_finding_of_a_failed_row_is_kept_and_the_first_one_counts():
    rows, balance = check([["12O25550147", "Ann", "Mars", "9"]], HEADER)
    assert rows[0].findings == (
        Finding(R.LETTERS, before="12O25550147", facts={"seen": "O", "place": 3}),
        Finding(R.BAD_ZONE, before="Mars", facts={"column": 2}),
        Finding(R.BAD_PRIORITY, before="9", facts={"column": 3}),
    )
    assert (balance.failed, balance.reasons) == (1, {R.LETTERS: 1})


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["", "Ann"], R.EMPTY),
        (["  ", "Ann"], R.EMPTY),
        (["\u200b", "Ann"], R.EMPTY),
        ([PHONE, "Ann", "Mars"], R.BAD_ZONE),
        ([PHONE, "Ann", "+03:00", "6"], R.BAD_PRIORITY),
        ([PHONE, "Ann", "", "x"], R.BAD_PRIORITY),
        ([PHONE, "x" * (MOST_CHARACTERS + 1)], R.CELL_TOO_LONG),
        (["1" * (MOST_CHARACTERS + 1)], R.CELL_TOO_LONG),
        (["x1234567" * MOST_CHARACTERS, "Ann"], R.CELL_TOO_LONG),
    ],
)
def test_a_row_fails_with_the_reason_of_its_cell(cells, reason):
    row = outcome_of(cells, HEADER)
    assert (row.outcome, codes(row), row.address) == (Outcome.FAILED, [reason], "")


def test_the_longest_cell_that_fits_into_a_workbook_is_ready():
    row = outcome_of([PHONE, "x" * MOST_CHARACTERS, "y" * MOST_CHARACTERS])
    assert row.outcome is Outcome.READY
    assert len(row.cells[1]) == MOST_CHARACTERS


@pytest.mark.parametrize("channel", ["telegram", "chat_api", "whatsapp"])
def test_an_id_too_long_for_a_cell_fails(channel):
    row = outcome_of(["1" * (MOST_CHARACTERS + 1), "Ann"], channel=channel)
    assert (row.outcome, codes(row), row.address) == (Outcome.FAILED, [R.CELL_TOO_LONG], "")
    assert row.findings[0].facts["column"] == 0


@pytest.mark.parametrize(
    ("cells", "zone", "priority"),
    [
        ([PHONE, "Ann"], None, None),
        ([PHONE, "Ann", "", ""], None, None),
        ([PHONE, "Ann", "  ", " "], None, None),
        ([PHONE, "Ann", "Europe/Moscow"], "Europe/Moscow", None),
        ([PHONE, "Ann", "GMT-5", "2"], "-05:00", 2),
        ([PHONE, "Ann", "", "1.0"], None, 1),
    ],
)
def test_zone_and_priority_are_read_and_their_cells_are_kept(cells, zone, priority):
    row = outcome_of(cells, HEADER)
    assert (row.outcome, row.zone, row.priority) == (Outcome.READY, zone, priority)
    assert list(row.cells) == cells[: len(row.cells)]
    assert row.findings == ()


def test_a_zone_as_excel_leaves_it_is_repaired_and_shown():
    rows, balance = check([[PHONE, "Ann", "3"], [PHONE, "Bob", "3"]], HEADER)
    for row in rows:
        assert row.zone == "+03:00"
        assert row.findings == (Finding(R.ZONE_FORM, "3", "+03:00", {"column": 2}),)
    assert (balance.repaired, balance.reasons) == (2, {R.ZONE_FORM: 2})


@pytest.mark.parametrize("name", ["gmt_zone", " GMT_ZONE ", "Gmt_Zone"])
def test_zone_and_priority_columns_are_found_in_any_case(name):
    assert outcome_of([PHONE, "Mars"], ["phone", name]).outcome is Outcome.FAILED


def test_of_two_zone_columns_the_first_one_counts():
    row = outcome_of([PHONE, "+03:00", "Mars"], ["phone", "GMT_ZONE", "gmt_zone"])
    assert (row.outcome, row.zone) == (Outcome.READY, "+03:00")


def test_the_address_column_is_never_a_zone_column():
    row = outcome_of([PHONE, "Mars"], ["GMT_ZONE", "name"])
    assert (row.outcome, row.zone) == (Outcome.READY, None)


def test_text_channels_have_no_zone_or_priority_column():
    row = outcome_of(["5120004417", "Ann", "Mars", "9"], HEADER, channel="telegram")
    assert (row.outcome, row.zone, row.priority) == (Outcome.READY, None, None)


@pytest.mark.parametrize(
    "cells", [[], [""], ["", ""], ["  ", "\t"], ["\u00a0"], ["\u200b", "\ufeff", " \u2060 "]]
)
@pytest.mark.parametrize("channel", ["telephony", "telegram", "slack"])
def test_a_row_without_visible_text_is_blank(cells, channel):
    rows, balance = check([cells], channel=channel)
    assert (rows[0].outcome, rows[0].findings) == (Outcome.BLANK, ())
    assert balance == Balance(blank=1)


def test_trailing_blanks_are_dropped_and_do_not_widen_the_table():
    checker = Checker(channel_of("telephony"), ["phone"], Choices())
    (row,) = checker.check(0, [(2, [PHONE, "Ann", "", ""])])
    assert json.loads(whole_row(row).fields) == ["Ann"]
    assert checker.width == 2


@pytest.mark.parametrize("others", [[""], ["", "x"]])
def test_columns_without_name_and_cells_are_dropped(others):
    checker = Checker(channel_of("telephony"), ["phone", "name", " ", ""], Choices())
    checker.check(0, [(2, [PHONE, *others])])
    assert checker.width == max(2, len(others) + 1)


def test_the_width_is_that_of_the_widest_row_whatever_its_outcome():
    checker = Checker(channel_of("telephony"), ["phone"], Choices())
    checker.check(0, [(2, [PHONE]), (3, ["bad", "", "", "x"])])
    assert checker.width == 4


class TestDuplicates:
    """The same address and equal other cells: the first row is kept, the others refer to it."""

    def test_an_equal_row_is_a_duplicate_of_the_first(self):
        rows, balance = check([[PHONE, "Ann"], [PHONE, "Ann"], [PHONE, "Ann"]], ["phone", "name"])
        assert [row.outcome for row in rows] == [
            Outcome.READY, Outcome.DUPLICATE, Outcome.DUPLICATE,
        ]  # fmt: skip
        for row in rows[1:]:
            assert codes(row) == [R.DUPLICATE_ROW]
            assert row.findings[0].facts["row"] == 2
        assert (balance.ready, balance.duplicate, balance.reasons) == (1, 2, {R.DUPLICATE_ROW: 2})

    @pytest.mark.parametrize(
        "other",
        [
            ["+1 202 555 0147", "Ann", "Oslo"],
            ["12025550147.0", " Ann ", "Oslo\u00a0"],
            [" 12025550147", "Ann", "Oslo", "", " "],
        ],
    )
    def test_canonical_addresses_and_trimmed_cells_are_compared(self, other):
        for pair in ([[PHONE, "Ann", "Oslo"], other], [other, [PHONE, "Ann", "Oslo"]]):
            rows, _ = check(pair)
            assert [row.outcome for row in rows] == [Outcome.READY, Outcome.DUPLICATE]

    @pytest.mark.parametrize(
        "other",
        [
            [PHONE, "Anna", "Oslo"],
            [PHONE, "ann", "Oslo"],
            [PHONE, "Ann"],
            [PHONE, "", "Ann", "Oslo"],
            [PHONE, "AnnOslo"],
            [PHONE, 'Ann","Oslo'],
            [PHONE, 'Ann", "Oslo'],
            [PHONE, "Ann\x1fOslo"],
            [PHONE, "Ann\tOslo"],
            [PHONE, "An n", "Oslo"],
            ["12025550148", "Ann", "Oslo"],
        ],
    )
    def test_any_different_cell_keeps_both(self, other):
        rows, _ = check([[PHONE, "Ann", "Oslo"], other])
        assert [row.outcome for row in rows] == [Outcome.READY, Outcome.READY]

    def test_an_address_does_not_run_into_its_fields(self):
        table = [["a", "1"], ['a["1"]'], ["a", '1"]'], ["[a]"], ["[", "a]"], ['["[a]"]']]
        rows, _ = check(table, ["id", "x"], channel="slack")
        assert {row.outcome for row in rows} == {Outcome.READY}
        rows, _ = check([["[a]", "1"], ["[a]", "1"]], ["id", "x"], channel="slack")
        assert rows[1].outcome is Outcome.DUPLICATE

    def test_a_failed_row_has_no_duplicates(self):
        rows, balance = check([["bad", "Ann"], ["bad", "Ann"]])
        assert [row.outcome for row in rows] == [Outcome.FAILED, Outcome.FAILED]
        assert balance.duplicate == 0

    def test_a_duplicate_on_a_later_sheet_names_the_first_sheet_s_row(self):
        checker = Checker(channel_of("telephony"), ["phone"], Choices())
        checker.check(0, [(2, [PHONE])])
        (row,) = checker.check(1, [(2, [PHONE])])
        decoded = decode_row(whole(row), is_phone=True, zone_column=None)
        assert (decoded.outcome, decoded.sheet) == (Outcome.DUPLICATE, 1)
        assert dict(decoded.findings[0].facts) == {"row": 2, "sheet": 0, "elsewhere": 1}


class TestChoices:
    """What a person chose for the file."""

    def test_a_country_reads_national_numbers(self):
        row = outcome_of(["8 (912) 345-67-89"], choices=Choices(country="RU"))
        assert row.address == "79123456789"
        assert row.findings == (Finding(R.COUNTRY_READ, "8 (912) 345-67-89", "79123456789"),)

    def test_two_readings_wait_for_an_answer(self):
        asked = outcome_of(["84951234567"], choices=Choices(country="RU"))
        assert (asked.outcome, codes(asked)) == (Outcome.FAILED, [R.TWO_READINGS])
        assert asked.findings[0].facts == {
            "written": "84951234567",
            "country": "74951234567",
            "region": "RU",
        }
        for answer, address in [(TwoWays.WRITTEN, "84951234567"), (TwoWays.COUNTRY, "74951234567")]:
            row = outcome_of(["84951234567"], choices=Choices(country="RU", two_ways=answer))
            assert (row.outcome, row.address) == (Outcome.READY, address)

    def test_unlikely_numbers_can_be_left_out(self):
        row = outcome_of(["12671234567"], choices=Choices(leave_out_unlikely=True))
        assert (row.outcome, codes(row)) == (Outcome.FAILED, [R.UNLIKELY_LEFT_OUT])
        assert row.findings[0].before == "12671234567"

    def test_odd_cells_are_kept_to_find_the_country_by(self):
        odd = ["(202) 555-0147", "80012", "12671234567"]
        for channel, kept in [("telephony", odd), ("telegram", [])]:
            checker = Checker(channel_of(channel), None, Choices())
            cells = [PHONE, odd[0], "bad", "2024-01-31", odd[1], "\u200b", odd[2]]
            checker.check(0, [(n, [cell, "x"]) for n, cell in enumerate(cells, start=1)])
            assert checker.odd.cells == kept

    def test_equal_trailing_zeros_are_counted(self):
        checker = Checker(channel_of("telephony"), None, Choices())
        checker.check(0, [(1, ["442071800000"]), (2, ["+442071900000"]), (3, [PHONE])])
        assert checker.zeros == 2


# Cells that take every branch of the check, often twice.
ADDRESSES = [
    PHONE, "+12025550147", " 12025550147", "12025550147.0", "12671234567", "+12671234567", "",
    " ", "\u200b", "bad", "84951234567", "8 (912) 345-67-89", "2024-01-31", "7.9E+10",
    "442071800000", "44 (0) 20 7183 8750", "59322123456", "12025550147 x5", "5120004417", "a b",
    CellText("2024-01-31", "date"), CellText("1e+16", "digits"),
]  # fmt: skip
CELLS = ["", "", " ", "\u00a0", "Ann", " Ann", "Ann ", 'A"nn', "Ann,", "é\\"]
ZONES = ["", " ", "+03:00", "GMT-5", "3", "europe/moscow", "Mars", "03:00"]
PRIORITIES = ["", " ", "1", "5", "1.0", " 2", "6", "x"]

one_row = st.tuples(
    st.sampled_from(ADDRESSES),
    st.sampled_from(CELLS),
    st.sampled_from(ZONES),
    st.sampled_from(PRIORITIES),
    st.sampled_from(CELLS),
).flatmap(lambda cells: st.integers(0, 5).map(lambda width: list(cells[:width])))
any_rows = st.lists(one_row, max_size=25)
any_choices = st.builds(
    Choices,
    country=st.sampled_from([None, "RU", "AT"]),
    two_ways=st.sampled_from(TwoWays),
    leave_out_unlikely=st.booleans(),
)
any_channel = st.sampled_from(["telephony", "telephony", "whatsapp", "telegram", "chat_api"])
any_header = st.sampled_from([None, HEADER])


def check_in_batches(
    rows: list[list[str]],
    sizes: list[int],
    header: list[str] | None,
    channel: str,
    choices: Choices,
) -> tuple[list[StoredRow], Checker]:
    checker = Checker(channel_of(channel), header, choices)
    numbered = list(enumerate(rows, start=2))
    stored: list[StoredRow] = []
    while numbered:
        size = sizes.pop() if sizes else len(numbered)
        batch, numbered = numbered[:size], numbered[size:]
        stored += map(whole, checker.check(0, [(n, list(cells)) for n, cells in batch]))
    return stored, checker


@given(any_rows, any_header, any_channel, any_choices)
def test_the_balance_adds_up(rows, header, channel, choices):
    decoded, balance = check(rows, header, channel, choices)
    assert balance.read == len(rows) == len(decoded)
    for outcome in Outcome:
        assert balance.of(outcome) == sum(row.outcome is outcome for row in decoded)
    assert sum(balance.by_severity(Severity.FAILED).values()) == balance.failed
    assert sum(balance.by_severity(Severity.DUPLICATE).values()) == balance.duplicate
    ready = [row for row in decoded if row.outcome is Outcome.READY]
    of = {
        severity: [row for row in ready if any(f.severity is severity for f in row.findings)]
        for severity in Severity
    }
    assert balance.warned == len(of[Severity.WARNING])
    assert balance.repaired == len(of[Severity.REPAIRED])
    assert not of[Severity.FAILED]
    assert not of[Severity.DUPLICATE]
    for reason, count in balance.reasons.items():
        if severity_of(reason) in (Severity.WARNING, Severity.REPAIRED):
            assert count == sum(reason in codes(row) for row in ready)


@given(any_rows, any_header, any_channel, any_choices, st.lists(st.integers(1, 4), max_size=25))
def test_results_do_not_depend_on_the_batches(rows, header, channel, choices, sizes):
    at_once, one = check_in_batches(rows, [], header, channel, choices)
    in_parts, other = check_in_batches(rows, sizes, header, channel, choices)
    assert at_once == in_parts
    assert one.balance() == other.balance()
    assert (one.width, one.zeros, one.odd.cells) == (other.width, other.zeros, other.odd.cells)


@given(any_rows, any_header, any_channel, any_choices)
def test_the_shortcut_for_fine_rows_gives_the_same_result(rows, header, channel, choices):
    short, one = check_in_batches(rows, [], header, channel, choices)
    # A blank after each address rules out the shortcut and changes nothing else.
    spaced = [
        [cells[0] + " ", *cells[1:]] if cells and type(cells[0]) is str and cells[0] else cells
        for cells in rows
    ]
    long, other = check_in_batches(spaced, [], header, channel, choices)
    assert one.balance() == other.balance()
    for a, b in zip(short, long, strict=True):
        same = (0, 1, 2, 3, 4, 6, 8, 9, 10) if a[3] != Outcome.BLANK else (0, 1, 2, 3)
        assert [a[i] for i in same] == [b[i] for i in same]
        if a[3] == Outcome.DUPLICATE:
            assert a[11] == b[11]


@pytest.mark.parametrize(("first", "sheet"), [(7, 0), ((7, 2), 2)])
def test_a_duplicate_is_encoded_like_any_finding(first, sheet):
    same = {"row": 7, "sheet": sheet}
    here = Finding(R.DUPLICATE_ROW, facts=same)
    elsewhere = Finding(R.DUPLICATE_ROW, facts={**same, "elsewhere": 1})
    assert encode_duplicate(first, sheet) == encode_findings([here])
    assert encode_duplicate(first, sheet + 1) == encode_findings([elsewhere])


@given(any_rows, any_header, any_channel, any_choices)
def test_what_is_stored_decodes_to_what_was_given(rows, header, channel, choices):
    decoded, _ = check(rows, header, channel, choices)
    for given_cells, row in zip(rows, decoded, strict=True):
        cells = list(given_cells)
        while cells and not cells[-1]:
            cells.pop()
        assert list(row.cells) == cells
        for finding in row.findings:
            column = finding.facts.get("column", 0)
            if finding.before is not None:
                assert finding.before == cells[column]
            if finding.severity is Severity.REPAIRED:
                expected = row.zone if finding.code is R.ZONE_FORM else row.address
                assert finding.after == expected


@given(any_rows, any_channel)
def test_plain_rows_are_the_short_form_of_ready_rows_with_nothing_to_say(rows, channel):
    checker = Checker(channel_of(channel), HEADER, Choices())
    numbered = [(n, list(cells)) for n, cells in enumerate(rows, start=2)]
    for row in checker.check(0, numbered):
        stored = whole(row)
        plain = (0, 0, None, 0, None, None, None, None)
        says = tuple(stored[i] for i in (1, 3, 4, 5, 7, 9, 10, 11))
        if len(row) == 4:
            assert says == plain
        else:
            assert len(row) == 12


def test_rows_of_a_second_sheet_keep_their_sheet():
    checker = Checker(channel_of("telephony"), HEADER, Choices())
    (row,) = checker.check(1, [(2, [PHONE, "Ann"])])
    assert decode_row(whole(row), is_phone=True, zone_column=None).sheet == 1


class Forgetful(dict[str, str]):
    """Remembers no zone."""

    def __setitem__(self, key: str, value: str) -> None:
        pass


MESSY_CELLS = (
    st.sampled_from([PHONE, f"+{PHONE}", "1 (202) 555-01-47", "+7 916 123-45-67", "8 916 1234567",
                     "89161234567", "00 7 916 123 45 67", "12", "call Ann", "", f" {PHONE} "]),
    st.sampled_from(["Ann", "Bob ", "", "x" * 40_000]),
    st.sampled_from(["", "+03:00", "GMT +3", "MSK", "-5", "noon", " "]),
    st.sampled_from(["", "1", "5.0", "9"]),
    st.sampled_from(["", "", "beyond the last column"]),
)  # fmt: skip


@given(
    st.lists(st.tuples(*MESSY_CELLS).map(list), min_size=1, max_size=12),
    st.sampled_from([None, "RU", "US"]),
    st.integers(0, 1),
)
def test_a_messy_row_fares_as_if_only_the_validator_had_seen_it(rows, country, sheet):
    kind, choices = channel_of("telephony"), Choices(country)
    fast, slow = (Checker(kind, HEADER, choices, len(HEADER)) for _ in range(2))
    slow._repair = lambda _: None
    slow._validator.repaired_zones = Forgetful()
    once = [(number, cells) for number, cells in enumerate(rows * 2, start=2)]
    found = [
        whole(row) for row in fast.check(sheet, [(number, [*cells]) for number, cells in once])
    ]
    expected = [whole(row) for row in slow.check(sheet, [(n, [*cells]) for n, cells in once])]
    assert found == expected
    assert fast.balance() == slow.balance()
    assert (fast.odd.cells, fast.zeros, fast.width) == (slow.odd.cells, slow.zeros, slow.width)
