import hashlib
from dataclasses import replace

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.files.readers import sheets
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.storage.imports import drafts, rows
from tests.operations.helpers import (
    HEADER,
    check,
    finish,
    make_list,
    progress_of,
    stored,
    write,
    write_sheets,
)
from tests.people import MAKER

ROWS = (
    HEADER,
    ("12025550147", "Maria", "Boston"),
    ("+7 912 345-67-89", "Ольга", "Самара"),
    ("not known", "Lev", "Томск"),
    ("12025550147", "Maria", "Boston"),
    ("", "", ""),
    ("12671234567", "Ann", "Philadelphia"),
    ("12025550147", "Maria", "Austin"),
)


def refusal_of(*args, **options) -> Refused:
    with pytest.raises(Refused) as refused:
        check(*args, **options)
    return refused.value


@pytest.mark.parametrize("ending", ["csv", "xlsx", "xls"])
def test_every_row_of_a_file_is_in_the_balance(workspace, tmp_path, ending):
    file = check(workspace, write(tmp_path / f"clients.{ending}", ROWS))
    balance = file.balance
    assert (balance.ready, balance.failed, balance.duplicate, balance.blank) == (4, 1, 1, 1)
    assert (balance.warned, balance.repaired) == (1, 1)
    assert balance.read == len(ROWS) - 1
    assert balance.reasons == {
        Reason.LETTERS: 1,
        Reason.DUPLICATE_ROW: 1,
        Reason.UNLIKELY: 1,
        Reason.SEPARATORS: 1,
    }
    assert stored(workspace) == (1, balance.read)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "xls"])
def test_rows_are_numbered_as_a_spreadsheet_shows_them(workspace, tmp_path, ending):
    file = check(workspace, write(tmp_path / f"clients.{ending}", ROWS))
    everything = list(rows.every_row(workspace, file))
    assert [row.number for row in everything] == [2, 3, 4, 5, 6, 7, 8]
    (same,) = (row for row in everything if row.outcome is Outcome.DUPLICATE)
    assert (same.number, same.findings[0].facts["row"]) == (5, 2)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "xls"])
def test_the_source_is_known_by_name_size_and_hash(workspace, tmp_path, ending):
    path = write(tmp_path / f"Клиенты.{ending}", ROWS)
    source = check(workspace, path).source
    data = path.read_bytes()
    assert (source.name, source.size) == (path.name, len(data))
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_the_file_itself_is_not_touched(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", ROWS)
    before = path.read_bytes(), path.stat().st_mtime_ns
    check(workspace, path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_numbers_in_a_workbook_are_read_to_the_last_digit(workspace, tmp_path):
    path = write(tmp_path / "clients.xlsx", [HEADER, (79123456789,), (7.9123456789e10,), (1e17,)])
    file = check(workspace, path)
    outcomes = [(row.outcome, row.address) for row in rows.every_row(workspace, file)]
    assert outcomes == [
        (Outcome.READY, "79123456789"),
        (Outcome.DUPLICATE, "79123456789"),
        (Outcome.FAILED, ""),
    ]
    assert file.balance.reasons[Reason.DIGITS_LOST] == 1


def test_an_address_shortened_by_excel_is_never_expanded(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [HEADER, ("7.9123E+10", "Лев"), ("7,9123E+10", "Яна")])
    file = check(workspace, path)
    assert [row.address for row in rows.every_row(workspace, file)] == ["", ""]
    assert file.balance.reasons == {Reason.SHORTENED: 2}


def test_progress_grows_to_the_whole_and_names_the_draft(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "CHUNK_ROWS", 3)
    path = write(tmp_path / "clients.csv", ROWS)
    progress = progress_of(import_file(workspace, path, "telephony", Choices(), MAKER))
    with_rows = [step for step in progress if step.balance is not None]
    done = [step.rows for step in with_rows]
    assert len(done) >= 3
    assert done == sorted(set(done))
    assert done[-1] == 7
    assert with_rows[-1].share == 1.0
    assert all(step.balance.read == step.rows for step in with_rows)
    assert len({step.draft for step in progress[1:]}) == 1
    assert progress[-1].draft is not None


def test_cancelling_at_any_moment_leaves_no_trace(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "CHUNK_ROWS", 2)
    monkeypatch.setattr(drafts, "ROWS_AT_ONCE", 1)
    make_list(workspace, write(tmp_path / "kept.csv", ROWS), "Kept")
    before = stored(workspace)
    path = write(tmp_path / "clients.csv", ROWS)

    def begin():
        return import_file(workspace, path, "telephony", Choices(), MAKER)

    moments = len(progress_of(begin())) + 1
    grown = stored(workspace)
    assert grown > before
    seen_on_the_way = set()
    for moment in range(moments):
        work = begin()
        for _ in range(moment):
            next(work, None)
        seen_on_the_way.add(stored(workspace))
        work.close()
        if moment < moments - 1:
            assert stored(workspace) == grown
    assert len(seen_on_the_way) > 4


def test_a_file_that_turns_out_bad_late_leaves_no_trace(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "CHUNK_ROWS", 2)
    monkeypatch.setattr(drafts, "ROWS_AT_ONCE", 1)
    path = tmp_path / "clients.csv"
    lines = [f"1202555010{number},Lev" for number in range(9)]
    path.write_text("\n".join(["Phone,Name", *lines, '12025550162,"Anna']))
    work = import_file(workspace, path, "telephony", Choices(), MAKER)
    next(work)
    next(work)
    for _ in range(3):
        next(work)
    assert stored(workspace) > (0, 0)
    with pytest.raises(Refused) as refused:
        finish(work)
    assert refused.value.reason is Refusal.UNCLOSED_QUOTE
    assert refused.value.facts["row"] == 11
    assert stored(workspace) == (0, 0)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 made up", Refusal.PDF),
        (b"<html><table><tr><td>12025550147</td></tr></table></html>", Refusal.HTML),
        (b"", Refusal.EMPTY),
        (b"Phone,Name\r\n", Refusal.NO_ROWS),
        (b"\r\n \r\n", Refusal.EMPTY),
        (b"PK\x03\x04 cut short", Refusal.DAMAGED),
    ],
)
def test_a_file_that_isnt_a_table_is_refused_and_leaves_nothing(
    workspace, tmp_path, content, reason
):
    path = tmp_path / "clients.xls"
    path.write_bytes(content)
    refused = refusal_of(workspace, path)
    assert refused.reason is reason
    assert refused.facts["file"] == "clients.xls"
    assert stored(workspace) == (0, 0)


def test_a_file_that_is_gone_is_refused(workspace, tmp_path):
    assert refusal_of(workspace, tmp_path / "gone.csv").reason is Refusal.VANISHED
    assert stored(workspace) == (0, 0)


def test_a_country_that_does_not_exist_is_refused_and_leaves_nothing(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", ROWS)
    refused = refusal_of(workspace, path, choices=Choices("XX"))
    assert (refused.reason, refused.facts) == (Refusal.UNKNOWN_COUNTRY, {"seen": "XX"})
    assert stored(workspace) == (0, 0)


@pytest.mark.parametrize(
    ("first", "header", "expected_row", "columns"),
    [
        ("Phone", None, 1, ("Phone", "Name")),
        ("12025550147", None, None, ("0", "1")),
        ("12025550147", True, 1, ("12025550147", "Name")),
        ("Phone", False, None, ("0", "1")),
    ],
)
def test_the_first_row_is_what_it_looks_like_or_what_was_chosen(
    workspace, tmp_path, first, header, expected_row, columns
):
    path = write(tmp_path / "clients.csv", [(first, "Name"), ("12025550162", "Lev")])
    file = check(
        workspace,
        path,
        choices=Choices(
            layout_options=LayoutOptions(header_row=None if header is None else int(header))
        ),
    )
    assert file.facts.header_row == expected_row
    assert file.columns == columns
    assert file.balance.read == (1 if expected_row else 2)


def test_without_a_country_nothing_national_is_guessed(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [HEADER, ("8 (912) 345-67-89",), ("4915112345678",)])
    file = check(workspace, path)
    assert [row.address for row in rows.every_row(workspace, file)] == ["", "4915112345678"]


def test_with_a_country_national_numbers_become_international(workspace, tmp_path):
    path = write(
        tmp_path / "clients.csv",
        [HEADER, ("8 (912) 345-67-89",), ("4915112345678",), ("12671234567",)],
    )
    file = check(workspace, path, choices=Choices("RU"))
    addresses = [row.address for row in rows.every_row(workspace, file)]
    assert addresses == ["79123456789", "4915112345678", "12671234567"]
    repaired = next(rows.every_row(workspace, file)).findings
    assert [(f.before, f.after) for f in repaired] == [("8 (912) 345-67-89", "79123456789")]


@pytest.mark.parametrize(
    ("two_ways", "address"),
    [(TwoWays.FAIL, ""), (TwoWays.WRITTEN, "84951234567"), (TwoWays.COUNTRY, "74951234567")],
)
def test_a_number_that_reads_in_two_ways_waits_for_an_answer(
    workspace, tmp_path, two_ways, address
):
    path = write(tmp_path / "clients.csv", [HEADER, ("84951234567",), ("12025550147",)])
    file = check(workspace, path, choices=Choices("RU", two_ways))
    assert [row.address for row in rows.every_row(workspace, file)] == [address, "12025550147"]
    waiting = file.balance.reasons.get(Reason.TWO_READINGS, 0)
    assert waiting == (1 if two_ways is TwoWays.FAIL else 0)


NATIONAL = (
    ("Phone", "GMT_ZONE"),
    ("8 (912) 345-67-89", ""),
    ("8 (495) 123-45-67", ""),
    ("12025550147", ""),
    ("12025550162", "nonsense"),
    ("letters", ""),
)


def test_failed_rows_that_a_country_would_explain_are_counted_and_stay_failed(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", NATIONAL)
    file = check(workspace, path)
    assert (file.choices.suggested, file.offered, file.choices.country) == ("RU", 2, None)
    assert (file.balance.ready, file.balance.failed) == (1, 4)
    again = check(workspace, path, choices=file.choices.with_answer(QuestionCode.COUNTRY, "RU"))
    assert again.balance.ready == file.balance.ready + file.offered
    assert (again.offered, again.questions) == (0, ())


def test_unlikely_numbers_are_left_out_when_that_was_chosen(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [HEADER, ("12671234567",), ("12025550147",)])
    file = check(workspace, path, choices=Choices(leave_out_unlikely=True))
    assert (file.balance.ready, file.balance.failed) == (1, 1)
    assert file.balance.reasons == {Reason.UNLIKELY_LEFT_OUT: 1}


def test_zones_and_priorities_are_read_from_their_columns(workspace, tmp_path):
    path = write(
        tmp_path / "clients.xlsx",
        [
            ("Phone", "gmt_zone", "Dialer_Priority"),
            ("12025550147", "GMT-5", 1),
            ("12025550162", 3, "5"),
            ("12125550163", "", None),
            ("15035550118", "Mars/Olympus", ""),
            ("15405550104", "", 6),
        ],
    )
    file = check(workspace, path)
    read = [(row.zone, row.priority) for row in rows.every_row(workspace, file)]
    assert read == [("-05:00", 1), ("+03:00", 5), (None, None), (None, None), (None, None)]
    assert file.balance.reasons == {
        Reason.ZONE_FORM: 1,
        Reason.BAD_ZONE: 1,
        Reason.BAD_PRIORITY: 1,
    }


def notices(file):
    return {notice.code: dict(notice.facts) for notice in file.facts.notices}


def test_a_good_file_needs_no_notice(workspace, tmp_path):
    assert notices(check(workspace, write(tmp_path / "clients.csv", ROWS))) == {}


def test_many_numbers_that_end_in_zeros_are_noticed(workspace, tmp_path):
    zeros = [(f"79{number}00000", "Лев") for number in range(1201, 1213)]
    others = [(f"791234567{number}", "Лев") for number in range(10, 60)]
    file = check(workspace, write(tmp_path / "clients.csv", [HEADER, *zeros, *others]))
    assert notices(file) == {"same_zeros": {"count": 12}}
    assert file.balance.warned == 0
    few = check(workspace, write(tmp_path / "few.csv", [HEADER, *zeros[:9], *others]))
    assert notices(few) == {}


def test_many_unlikely_numbers_are_noticed(workspace, tmp_path):
    unlikely = [(f"1267123456{number}",) for number in range(5)]
    likely = [(f"120255501{number}",) for number in range(10, 30)]
    many = check(workspace, write(tmp_path / "many.csv", [HEADER, *unlikely, *likely[:19]]))
    assert notices(many) == {"many_unlikely": {"count": 5}}
    a_fifth = check(workspace, write(tmp_path / "fifth.csv", [HEADER, *unlikely, *likely]))
    assert notices(a_fifth) == {}
    few = check(workspace, write(tmp_path / "few.csv", [HEADER, *unlikely[:4]]))
    assert notices(few) == {}


def test_error_cells_of_a_workbook_are_noticed(workspace, tmp_path):
    path = write(
        tmp_path / "clients.xlsx", [HEADER, ("12025550147", "#N/A", "#REF!"), ("12025550162",)]
    )
    file = check(workspace, path)
    assert notices(file) == {"error_cells": {"count": 2}}
    assert next(rows.every_row(workspace, file)).cells == ("12025550147",)


def test_a_steering_column_that_is_there_twice_is_noticed_and_the_first_counts(workspace, tmp_path):
    path = write(
        tmp_path / "clients.csv",
        [("Phone", "GMT_ZONE", "gmt_zone"), ("12025550147", "+03:00", "nonsense")],
    )
    file = check(workspace, path)
    assert notices(file) == {"column_twice": {"column": "GMT_ZONE"}}
    assert next(rows.every_row(workspace, file)).zone == "+03:00"


def test_bytes_that_could_not_be_read_are_noticed(workspace, tmp_path):
    path = tmp_path / "clients.csv"
    lines = "".join(f"1202555{number:04d},Пётр Иванов\n" for number in range(100)).encode()
    path.write_bytes(b"\xef\xbb\xbf" + lines + b"12025550199,\xff\n")
    assert notices(check(workspace, path)) == {"misread_bytes": {"count": 1}}


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_sheets_with_the_same_header_are_read_on_and_others_are_named(workspace, tmp_path, ending):
    path = write_sheets(
        tmp_path / f"clients.{ending}",
        {
            "First": [HEADER, ("12025550147", "Maria", "Boston")],
            "Notes": [("Something", "else"), ("1", "2"), ("3", "4")],
            "More": [HEADER, ("12025550162", "Lev", "Томск"), ("12025550147", "Maria", "Boston")],
        },
    )
    file = check(workspace, path)
    assert file.facts.sheets == ("First", "More")
    assert dict(file.facts.unread) == {"Notes": 3}
    everything = list(rows.every_row(workspace, file))
    assert [(row.sheet, row.number) for row in everything] == [(0, 2), (1, 2), (1, 3)]
    assert everything[2].outcome is Outcome.DUPLICATE
    assert everything[2].findings[0].facts == {"row": 2, "sheet": 0, "elsewhere": 1}


def test_the_careful_reader_finds_the_same_rows(workspace, tmp_path):
    path = write(tmp_path / "clients.xlsx", [*ROWS, (79123456780, True, 1.5)])
    fast, careful = check(workspace, path), check(workspace, path, careful=True)
    assert replace(careful, id=fast.id, made_at=fast.made_at) == fast
    assert list(rows.every_row(workspace, careful)) == list(rows.every_row(workspace, fast))


@pytest.mark.parametrize(
    ("channel", "first", "second"),
    [
        ("telegram", "5120004417", "-5120004418"),
        ("chat_api", "customer 1042", "12025550147"),
        ("whatsapp", "12025550147", "5215512345678"),
    ],
)
def test_addresses_follow_the_rule_of_the_channel(workspace, tmp_path, channel, first, second):
    path = write(tmp_path / "clients.csv", [("ID", "Name"), (first, "Лев"), (second, "Яна")])
    file = check(workspace, path, channel)
    assert [row.address for row in rows.every_row(workspace, file)] == [first, second]
    assert file.channel_code == channel
