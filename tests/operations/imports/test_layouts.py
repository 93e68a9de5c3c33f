"""Layouts are detected, and reused for the next file with the same header."""

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.choices import Choices, ImportProfile
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.headers import header_fingerprint
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutDoubt, LayoutOptions
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.imports.profiles import (
    ProfileUse,
    delete_profile,
    save_answers,
)
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.settings import read_settings
from clientlists_desktop.storage.imports import drafts, profiles, rows
from clientlists_desktop.storage.workspace import Workspace
from tests.files.made import write_book, write_old_book
from tests.operations.helpers import check, finish
from tests.people import AGREED, MAKER

HEADER = ["Имя", "Телефон", "Город"]
CLIENTS = [["Аня", "8 (912) 345-67-89", "Пермь"], ["Боря", "8 (912) 345-67-80", "Сочи"]]
TITLED = [["Выгрузка за май, отдел 4"], [], HEADER, *CLIENTS]


def write_text(path, table=TITLED, encoding="cp1251", delimiter=";"):
    text = "".join(delimiter.join(cells) + "\r\n" for cells in table)
    path.write_bytes(text.encode(encoding))
    return path


def import_with(workspace, path, layout_options=DETECT, memory=ProfileUse(), channel="telephony"):  # noqa: B008
    choices = Choices("RU", layout_options=layout_options)
    work = import_file(workspace, path, channel, choices, MAKER, "", memory)
    return finish(work)


def refusal(workspace, path, layout_options):
    with pytest.raises(Refused) as refused:
        import_with(workspace, path, layout_options)
    return refused.value


def cells_of(workspace: Workspace, file):
    return [list(row.cells) for row in rows.every_row(workspace, file)]


@pytest.mark.parametrize("write", [write_text, None, "old"])
def test_an_export_with_titles_is_read_right_in_every_kind_of_file(workspace, tmp_path, write):
    if write == "old":
        path = write_old_book(tmp_path / "a.xls", {"Клиенты": TITLED})
    elif write is None:
        path = write_book(tmp_path / "a.xlsx", {"Клиенты": TITLED})
    else:
        path = write(tmp_path / "a.csv")
    file = import_with(workspace, path)
    facts = file.facts
    assert (facts.header_row, facts.address_column, facts.doubts) == (3, 1, ())
    assert facts.address_name == "Телефон"
    assert file.columns == ("Телефон", "Имя", "Город")
    assert file.balance.ready == file.balance.read == 2
    assert [row.number for row in rows.every_row(workspace, file)] == [4, 5]
    assert [row.address for row in rows.every_row(workspace, file)] == [
        "79123456789",
        "79123456780",
    ]


def test_numbers_in_any_column_of_a_workbook_keep_their_types(workspace, tmp_path):
    table = [["Name", "Phone"], ["Ann", 12025550147], ["Bo", 123456789012345678], ["Cy", 1.5]]
    file = import_with(workspace, write_book(tmp_path / "a.xlsx", {"S": table}))
    assert [row.outcome for row in rows.every_row(workspace, file)] == [
        Outcome.READY, Outcome.FAILED, Outcome.FAILED,
    ]  # fmt: skip


def test_a_sheet_without_clients_is_passed_and_named(workspace, tmp_path):
    notes = [["How to read this"], ["Sheet two holds the clients"], ["Ask Ann"]]
    path = write_book(tmp_path / "a.xlsx", {"Notes": notes, "Clients": TITLED, "More": TITLED})
    file = import_with(workspace, path)
    assert (file.facts.sheets, file.facts.unread) == (("Clients", "More"), {"Notes": 3})
    assert (file.balance.ready, file.balance.duplicate) == (2, 2)


def test_if_no_sheet_looks_like_clients_the_first_one_is_read(workspace, tmp_path):
    table = [["Who", "What"], ["Ann", "wrong"], ["Bo", "worse"]]
    path = write_book(tmp_path / "a.xlsx", {"One": table, "Two": [["Notes"]]})
    file = import_with(workspace, path)
    assert (file.facts.sheets, file.balance.failed) == (("One",), 2)
    assert file.facts.unread == {"Two": 1}


@pytest.mark.parametrize("sheet", ["Second", "Hidden"])
def test_one_sheet_is_chosen_a_hidden_one_too(workspace, tmp_path, sheet):
    sheets = {"First": TITLED, "Second": [HEADER, CLIENTS[0]], "Hidden": [HEADER, CLIENTS[0]]}
    path = write_book(tmp_path / "a.xlsx", sheets, hidden=["Hidden"])
    file = import_with(workspace, path, LayoutOptions(sheet=sheet))
    assert (file.facts.sheets, file.balance.read) == ((sheet,), 1)
    assert set(file.facts.unread) == set(sheets) - {sheet}


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(workspace, tmp_path):
    path = write_book(tmp_path / "a.xlsx", {"First": TITLED, "Second": TITLED})
    refused = refusal(workspace, path, LayoutOptions(sheet="Third"))
    assert refused.reason is Refusal.NO_SUCH_SHEET
    assert (refused.facts["name"], refused.facts["expected"]) == ("Third", "First, Second")


def test_columns_are_renamed_and_left_out_and_the_row_keeps_the_rest(workspace, tmp_path):
    layout_options = LayoutOptions(names=(("Имя", "First name"),), left_out=("Город",))
    file = import_with(workspace, write_text(tmp_path / "a.csv"), layout_options)
    assert file.columns == ("Телефон", "First name")
    assert cells_of(workspace, file) == [
        ["8 (912) 345-67-89", "Аня"],
        ["8 (912) 345-67-80", "Боря"],
    ]
    assert file.facts.left_out == ("Город",)


def test_a_steering_column_under_another_heading_is_reported(workspace, tmp_path):
    table = [["Телефон", "Часовой пояс"], ["79123456789", "+05:00"], ["79123456780", "Mars"]]
    path = write_text(tmp_path / "a.csv", [*table, ["79123456781", "+03:00"]])
    file = import_with(workspace, path)
    assert file.columns == ("Телефон", "GMT_ZONE")
    assert (file.zone_column, file.balance.failed) == (1, 1)
    assert [dict(found.facts) for found in file.facts.notices] == [
        {"column": "Часовой пояс", "name": "GMT_ZONE"}
    ]


def test_the_wrong_delimiter_is_doubted_and_changed(workspace, tmp_path):
    path = write_text(tmp_path / "a.csv", [HEADER, *CLIENTS], delimiter="*")
    doubted = import_with(workspace, path)
    assert doubted.balance.ready == 0
    file = import_with(workspace, path, LayoutOptions(delimiter="*"))
    assert (file.balance.ready, file.facts.delimiter, file.facts.doubts) == (2, "*", ())


def test_the_same_export_is_read_as_last_time_until_its_profile_is_deleted(workspace, tmp_path):
    ann, bob = ["89123456789", "89123456780", "Аня"], ["89123456781", "89123456782", "Боря"]
    table = [["За май"], ["Контакт 1", "Контакт 2", "Кто"], ann, bob]
    path = write_text(tmp_path / "may.csv", table)
    layout_options = LayoutOptions(encoding="cp1251", address_column=1, left_out=(0,))
    first = import_with(workspace, path, layout_options, ProfileUse(remember=True))
    assert first.facts.recalled == ""

    june = write_text(tmp_path / "june.csv", [["За июнь"], [], ["от Ани"], *table[1:]])
    again = import_with(workspace, june, memory=ProfileUse(recall=True))
    assert again.facts.recalled == header_fingerprint(table[1])
    assert (again.columns, again.facts.header_row) == (first.columns, 4)
    assert again.choices.layout_options == layout_options
    assert drafts.get_checked_file(workspace, again.id) == again
    assert import_with(workspace, june).facts.recalled == ""
    other = import_with(workspace, june, memory=ProfileUse(recall=True), channel="whatsapp")
    assert other.facts.recalled == ""

    delete_profile(workspace, "telephony", again.facts.recalled, MAKER)
    assert import_with(workspace, june, memory=ProfileUse(recall=True)).facts.recalled == ""


def test_a_profiles_encoding_that_no_longer_fits_is_ignored(workspace, tmp_path):
    path = write_text(tmp_path / "may.csv", [["Phone", "Name"], ["12025550147", "Ы"]])
    import_with(workspace, path, LayoutOptions("cp1251", left_out=(1,)), ProfileUse(remember=True))
    path = write_text(
        tmp_path / "june.csv", [["Phone", "Name"], ["12025550147", "Ы"]], encoding="utf-16"
    )
    file = import_with(workspace, path, memory=ProfileUse(recall=True))
    assert file.facts.encoding == "utf-16"
    assert (file.balance.ready, file.columns) == (1, ("Phone",))


@pytest.mark.parametrize("gone", [False, True])
def test_a_profiles_sheet_is_read_while_it_exists(workspace, tmp_path, gone):
    sheets = {"First": [["Phone", "A"], ["12025550147", "x"]], "Second": [HEADER, *CLIENTS]}
    path = write_book(tmp_path / "may.xlsx", sheets)
    import_with(workspace, path, LayoutOptions(sheet="Second"), ProfileUse(remember=True))
    if gone:
        sheets["Other"] = sheets.pop("Second")
    path = write_book(tmp_path / "june.xlsx", sheets)
    file = import_with(workspace, path, memory=ProfileUse(recall=True))
    assert file.facts.sheets == (("First",) if gone else ("Second",))
    assert bool(file.facts.recalled) is not gone


def test_choosing_the_detected_layout_deletes_the_profile(workspace, tmp_path):
    path = write_text(tmp_path / "a.csv")
    import_with(workspace, path, LayoutOptions(left_out=(2,)), ProfileUse(remember=True))
    assert profiles.saved_profiles(workspace, "telephony")
    import_with(workspace, path, DETECT, ProfileUse(remember=True))
    assert not profiles.saved_profiles(workspace, "telephony")


@pytest.mark.long
def test_of_many_profiles_the_oldest_are_deleted(workspace, monkeypatch):
    moments = iter(range(1_000, 2_000))
    monkeypatch.setattr(profiles, "now", lambda: str(next(moments)))
    for number in range(210):
        profiles.save_profile(
            workspace,
            "telephony",
            [f"{number:064}"],
            ImportProfile(LayoutOptions(left_out=(number,))),
        )
    kept = profiles.saved_profiles(workspace, "telephony")
    assert len(kept) == 200
    assert min(kept) == f"{10:064}"


def test_one_column_of_text_full_of_semicolons_is_doubted(workspace, tmp_path):
    path = write_text(tmp_path / "a.csv", [["Phone;Name"], ["12025550147;Ann"]], delimiter=",")
    file = import_with(workspace, path, LayoutOptions(delimiter=None))
    assert file.facts.delimiter == ";"
    assert LayoutDoubt.ONE_COLUMN not in file.facts.doubts
    sep = tmp_path / "sep.csv"
    sep.write_text("sep=,\nPhone;Name\n12025550147;Ann\n12125550163;Bo\n")
    assert import_with(workspace, sep).facts.doubts == (LayoutDoubt.ONE_COLUMN,)


def test_the_header_is_found_again_below_the_titles_of_further_sheets(workspace, tmp_path):
    sheets = {
        "One": [HEADER, CLIENTS[0]],
        "Two": [["За июнь"], [], HEADER, CLIENTS[1]],
        "Three": [["Ева", "89123456785", "Омск"], HEADER, CLIENTS[1]],
    }
    file = import_with(workspace, write_book(tmp_path / "a.xlsx", sheets))
    assert (file.facts.sheets, file.balance.ready) == (("One", "Two"), 2)
    assert file.facts.unread == {"Three": 3}


def test_answers_are_kept_for_the_next_file_once_a_list_is_made_with_them(workspace, tmp_path):
    table = [["Кто", "Телефон"], ["Аня", "8 (912) 345-67-89"], ["Боря", "8 (912) 345-67-80"]]
    path = write_text(tmp_path / "may.csv", table)
    recall = ProfileUse(recall=True)

    def open_again(choices: Choices = Choices()):  # noqa: B008
        return check(workspace, path, choices=choices, memory=recall)

    given_up = open_again(Choices().with_answer(QuestionCode.COUNTRY, "RU"))
    assert given_up.choices.answers == ((QuestionCode.COUNTRY, "RU"),)
    assert drafts.get_checked_file(workspace, given_up.id) == given_up
    assert open_again().balance.failed == 2
    assert read_settings(workspace, MAKER).country is None

    create_list(workspace, given_up.id, "May", AGREED, MAKER)
    save_answers(workspace, given_up.id, MAKER)
    assert read_settings(workspace, MAKER).country == "RU"
    june = open_again()
    assert (june.balance.ready, june.choices.country) == (2, "RU")
    assert june.facts.recalled == june.facts.fingerprint
    (asked,) = june.questions
    assert (asked.code, asked.vital, asked.facts["default"]) == (QuestionCode.COUNTRY, False, 1)
    create_list(workspace, june.id, "June", AGREED, MAKER)
    save_answers(workspace, june.id, MAKER)
    assert open_again().choices.country == "RU"

    delete_profile(workspace, "telephony", june.facts.recalled, MAKER)
    assert open_again().choices.answers == ()
