"""Texts about rows and about a file as a whole; every reason is met for real."""

import pytest

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.texts.imports.findings import (
    brief_finding,
    describe_finding,
    reason_label,
)
from clientlists_desktop.texts.imports.notices import notice_text, unread_sheet_notice
from clientlists_desktop.texts.translation import english
from tests.operations.helpers import check, write, write_sheets
from tests.texts.helpers import is_whole

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY", "Note")
UNLIKELY = "12671234567"
RU, US, DE = (Choices().with_answer(QuestionCode.COUNTRY, one) for one in ("RU", "US", "DE"))
CASES = [
    ("telephony", ("", "Maria"), None, Reason.EMPTY,
     "Empty: the first column must hold the number or ID"),
    ("telephony", ("letters",), None, Reason.LETTERS,
     "Letters instead of a number: use digits only"),
    ("telephony", ("1202555o147",), None, Reason.LETTERS,
     "Letters in the number: “o” at position 8; use digits only"),
    ("telephony", ("{0}1202555",), None, Reason.NOT_A_NUMBER,
     "Not a number: write the country code and number, digits only"),
    ("telephony", ("", "Total:"), None, Reason.TOTAL_ROW, "A total, not a client"),
    ("telephony", HEADER, None, Reason.HEADER_ROW, "The header again, not a client"),
    ("telephony", ("12025550147", "", "", "", "", "Moscow"), None, Reason.EXTRA_CELLS,
     "More cells than the header: a delimiter inside a cell moved those after it, so time zone and "
     "priority are not taken from this row"),
    ("telephony", ("12025550147", "", "", "", "do not call"),
     Choices().with_answer(QuestionCode.OPT_OUT, "Note"), Reason.OPTED_OUT,
     "Opted out: Note says “do not call”, so this client must not be contacted"),
    ("telephony", ("1",), None, Reason.TOO_SHORT,
     "Too short: 1 digit; write the country code and the whole number"),
    ("telephony", ("12",), None, Reason.TOO_SHORT,
     "Too short: 2 digits; write the country code and the whole number"),
    ("telephony", ("1234567890123456",), None, Reason.TOO_LONG,
     "Too long: 16 digits; remove the extra ones"),
    ("telephony", ("8 (912) 345-67-89",), None, Reason.NO_COUNTRY_CODE,
     "No country code: add it at the start, or choose the country"),
    ("telephony", ("999123456789",), None, Reason.NO_SUCH_COUNTRY_CODE,
     "No country code starts with these digits; check the first ones"),
    ("telephony", ("35412345678",), None, Reason.NOT_POSSIBLE,
     "Wrong length for its country: 11 digits; check the number"),
    ("telephony", ("5551234",), US, Reason.AREA_CODE_MISSING,
     "Area code missing: write the country code, area code and number"),
    ("telephony", ("84951234567",), RU, Reason.TWO_READINGS,
     "Two readings: 84951234567 as written, 74951234567 as a number of RU; choose one"),
    ("telephony", ("7.9123E+10",), None, Reason.SHORTENED,
     "Cut by Excel: the last digits are gone; copy them from the source"),
    ("telephony", ("7.91234567891234E+15",), None, Reason.DIGITS_LOST,
     "Digits lost: Excel keeps only 15 digits of a number; store it as text"),
    ("telephony", ("31.12.2024",), None, Reason.DATE,
     "A date, not a phone number; format the column as text and retype the number"),
    ("telephony", ("12025550147 ext. 12",), None, Reason.EXTENSION,
     "Extension 12 after the number; move it to a column of its own"),
    ("telephony", ("12025550147, 12125550163",), None, Reason.SEVERAL_NUMBERS,
     "2 numbers in one cell; give each its own row"),
    ("telegram", ("@ann_lee",), None, Reason.NOT_AN_ID,
     "Not a client ID: a username, link or phone number; write the channel’s own ID, like "
     "5120004417"),
    ("telegram", ("51 20",), None, Reason.SPACE_INSIDE,
     "Space in the ID, at position 3; remove it"),
    ("telegram", ("512\x0700",), None, Reason.CONTROL_CHARACTER,
     "Invisible character U+0007 at position 4; remove it"),
    ("telephony", ("12025550147", "", "", "", "x" * 40_000), None, Reason.CELL_TOO_LONG,
     "Column “Note” has 40000 characters, but a cell holds 32767; shorten it"),
    ("telephony", ("12025550147", "", "{seen} %Ln"), None, Reason.BAD_ZONE,
     "GMT_ZONE: “{seen} %Ln” is not a time zone; write +03:00 or Europe/Moscow"),
    ("telephony", ("12025550147", "", "", "9"), None, Reason.BAD_PRIORITY,
     "DIALER_PRIORITY: “9” is not a priority; write 1 (first) to 5 (last)"),
    ("telephony", (UNLIKELY,), Choices(leave_out_unlikely=True), Reason.UNLIKELY_LEFT_OUT,
     "Unlikely number, left out"),
    ("telephony", ("12025550162",), None, Reason.DUPLICATE_ROW, "Duplicate of row 2"),
    ("telephony", (UNLIKELY,), None, Reason.UNLIKELY,
     "Unlikely number: not in any assigned range"),
    ("telephony", ("441234567890",), DE, Reason.ALSO_READS,
     "Can also be read as 49441234567890, a number of DE"),
    ("telephony", ("19005551234",), None, Reason.PREMIUM_RATE,
     "Premium-rate number: no client has one; calls cost extra"),
    ("telephony", ("78005553535",), None, Reason.TOLL_FREE,
     "Toll-free number: it belongs to a company, not to a client"),
    ("telephony", ("611300123456",), None, Reason.SHARED_COST,
     "Shared-cost number: it belongs to a company"),
    ("telephony", ("447640123456",), None, Reason.PAGER, "Pager number"),
    ("telephony", ("41860123456789",), None, Reason.VOICEMAIL, "Voicemail number"),
    ("telephony", ("79160000000",), None, Reason.FILLER,
     "Made-up number: its digits only fill the field"),
    ("whatsapp", ("74951234567",), None, Reason.LANDLINE, "Landline: messages may not reach it"),
    ("telegram", ("odd-one",), None, Reason.UNLIKE_CHANNEL,
     "Unusual client ID; expected one like 5120004417"),
    ("telephony", ("1 202 555-0147",), None, Reason.SEPARATORS, "Separators removed"),
    ("telephony", ("+12025550147",), None, Reason.PLUS, "Plus removed"),
    ("telephony", ("0012025550147",), None, Reason.DOUBLE_ZERO, "Leading 00 removed"),
    ("telephony", ("12025550147.0",), None, Reason.FLOAT_TAIL, "“.0” removed"),
    ("telephony", ("'12025550147",), None, Reason.TEXT_MARK, "Excel’s text mark removed"),
    ("telephony", ("+44 (0)20 7946 0018",), None, Reason.NATIONAL_PREFIX,
     "National prefix removed"),
    ("telephony", ("9123456789",), RU, Reason.COUNTRY_READ, "Country code added"),
    ("telephony", ("12025550147", "", "3"), None, Reason.ZONE_FORM, "Time zone reformatted"),
]  # fmt: skip
IDS = [f"{case[3]}-{number}" for number, case in enumerate(CASES)]


def findings_of(workspace, path, channel, choices):
    """Return the columns of a file and the findings of its last row, as they were stored."""
    file = check(workspace, path, channel, choices or Choices())
    *_, last = rows.every_row(workspace, file)
    return file.columns, last.findings


@pytest.mark.parametrize(("channel", "cells", "choices", "reason", "sentence"), CASES, ids=IDS)
def test_the_sentence_for_a_row(workspace, tmp_path, channel, cells, choices, reason, sentence):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550162",), cells])
    columns, findings = findings_of(workspace, path, channel, choices)
    sentences = {found.code: describe_finding(found, columns, english) for found in findings}
    assert sentences[reason] == sentence


def test_every_reason_has_a_case_above():
    # Clients of another list are left out in the tests of edits, hidden and marked rows in those of
    # imports, those of the do-not-contact book in its own; files of clients follow below.
    others = {Reason.IN_LIST, Reason.HIDDEN_ROW, Reason.MARKED_ROW, Reason.DO_NOT_CONTACT}
    others |= {case[2] for case in CLIENT_CASES}
    assert {case[3] for case in CASES} | others == set(Reason)


CLIENT_HEADER = ("Client ID", "Channel", "Joined", "Sessions", "Blocked")
CLIENT_CASES = [
    (("5", "FAX"), "Unknown channel “FAX”: write one such as TELEGRAM or WHATSAPP",
     Reason.UNKNOWN_CHANNEL),
    (("5", ""),
     "No channel is given: write one, such as TELEGRAM, in a Channel column, or choose one for the "
     "file",
     Reason.UNKNOWN_CHANNEL),
    (("5", "VK", "31/10/26"),
     "Joined: “31/10/26” is not a date; write 2026-10-31 or 2026-10-31 21:14", Reason.BAD_MOMENT),
    (("5", "VK", "", "many"), "Sessions: “many” is not a whole number", Reason.BAD_COUNT),
    (("5", "VK", "", "", "perhaps"),
     "Blocked: “perhaps” is neither yes nor no; write one of them", Reason.BAD_TRUTH),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "sentence", "reason"), CLIENT_CASES)
def test_the_sentence_for_a_row_of_clients(workspace, tmp_path, cells, sentence, reason):
    path = write(tmp_path / "clients.csv", [CLIENT_HEADER, cells])
    columns, findings = findings_of(workspace, path, "any", Choices(clients=True))
    (found,) = findings
    assert (found.code, describe_finding(found, columns, english)) == (reason, sentence)


def test_every_label_is_whole_and_its_own():
    labels = {reason: reason_label(reason, english) for reason in Reason}
    assert len(set(labels.values())) == len(Reason)
    assert [reason for reason, label in labels.items() if not is_whole(label)] == []


def test_a_finding_without_facts_is_described_by_its_label():
    for reason in (Reason.TOO_SHORT, Reason.TOO_LONG):
        label = reason_label(reason, english)
        assert describe_finding(Finding(reason, before="12"), (), english).startswith(label)


def test_a_length_is_blamed_only_where_no_number_has_it(workspace, tmp_path):
    # The second number, of Germany too, is as long as the first one.
    path = write(tmp_path / "clients.csv", [HEADER, ("4900000000",), ("4930123456",)])
    file = check(workspace, path)
    bad, good = rows.every_row(workspace, file)
    assert (len(bad.cells[0]), good.outcome) == (len(good.address), Outcome.READY)
    sentence = describe_finding(bad.findings[0], file.columns, english)
    assert "no number of its country is that long" not in sentence


def test_the_sentence_for_a_duplicate_names_the_first_row(workspace, tmp_path):
    anna, lev = ("12025550147",), ("12025550162",)
    path = write_sheets(
        tmp_path / "clients.xlsx",
        {"First": [("Phone",), anna], "More": [("Phone",), lev, anna, lev]},
    )
    file = check(workspace, path)
    of_another_sheet, of_the_same = (
        describe_finding(row.findings[0], file.columns, english)
        for row in rows.every_row(workspace, file)
        if row.outcome is Outcome.DUPLICATE
    )
    assert of_the_same == "Duplicate of row 2"
    assert of_another_sheet.startswith("Duplicate of row 2 on ")


# --- the file as a whole -----------------------------------------------------------------------


def zeros(count):
    return [(f"79{number}00000",) for number in range(1200, 1200 + count)]


def unlikely(count):
    return [(f"1267123456{number}",) for number in range(count)]


NOTICED = [
    ("a.csv", [HEADER, *zeros(12)],
     "12 numbers with five or more zeros at the end: Excel may have cut the last digits."),
    ("a.csv", [HEADER, *unlikely(5)],
     "Ready, but not in any assigned range: 5 numbers. This column may not hold phone numbers."),
    ("a.csv", [("Phone", "GMT_ZONE", "Gmt_Zone"), ("12025550147",)],
     "Several columns are named GMT_ZONE; the first one is used."),
    ("a.xlsx", [HEADER, ("12025550147", "#N/A")],
     "Treated as empty: 1 cell with an error such as #N/A."),
    ("a.xlsx", [HEADER, ("12025550147", "#N/A", "#REF!")],
     "Treated as empty: 2 cells with an error such as #N/A."),
    ("a.xlsx", [HEADER, ("12025550147", "=1+1")],
     "Treated as empty: 1 formula without a stored result."),
    ("a.xlsx", [HEADER, ("12025550147", "=1+1", "=2+2")],
     "Treated as empty: 2 formulas without a stored result."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "table", "sentence"), NOTICED)
def test_the_notice_for_a_file(workspace, tmp_path, name, table, sentence):
    file = check(workspace, write(tmp_path / name, table))
    assert [notice_text(found, english) for found in file.facts.notices] == [sentence]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "Not readable, shown as �: 1 byte."),
        (2, "Not readable, shown as �: 2 bytes."),
    ],
)
def test_the_notice_for_unreadable_bytes(workspace, tmp_path, count, sentence):
    lines = "".join(f"1202555{number:04d},Пётр Иванов\n" for number in range(100)).encode()
    path = tmp_path / "clients.csv"
    path.write_bytes(b"\xef\xbb\xbf" + lines + b"\xff".join([b"12025550199,"] * (count + 1)))
    (found,) = check(workspace, path).facts.notices
    assert notice_text(found, english) == sentence


def test_large_numbers_are_grouped():
    found = Notice("same_zeros", {"count": 12_345})
    assert notice_text(found, english).startswith("12,345 numbers with")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "Sheet “{a} %Ln” with 1 row was not read."),
        (2_000, "Sheet “{a} %Ln” with 2,000 rows was not read."),
    ],
)
def test_the_notice_for_an_unread_sheet(count, sentence):
    assert unread_sheet_notice("{a} %Ln", count, english) == sentence


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding(Reason.NO_COUNTRY_CODE), "No country code"),
        (Finding(Reason.SHORTENED), "Cut by Excel"),
        (Finding(Reason.TOO_SHORT, facts={"digits": 6}), "Too short: 6 digits"),
        (Finding(Reason.EXTENSION, facts={"extension": "14"}), "Extension 14 after the number"),
        (Finding(Reason.DUPLICATE_ROW, facts={"row": 2}), "Duplicate of row 2"),
    ],
)
def test_a_cell_says_what_is_wrong_and_not_what_to_do(finding: Finding, words: str) -> None:
    assert brief_finding(finding, (), english) == words
