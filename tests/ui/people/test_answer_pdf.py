"""The answer to a person on paper: all that is about them, as text and never as markup."""

import re

import pytest

from clientlists_desktop.core.people.records import PersonFound, Place, Record
from clientlists_desktop.texts.people.answer_sheet import answer_lines
from clientlists_desktop.texts.translation import english
from clientlists_desktop.ui.people.answer_pdf import document, draw_answer

ANN, MOMENT = "12025550147", "2026-10-31T12:14:00+00:00"

pytestmark = pytest.mark.usefixtures("qapp")


def lines(records: list[Record]):
    found = PersonFound("Ann", "telephony", ANN, tuple(records))
    return answer_lines(found, "Anna Petrova", "2026-11-01 10:00 UTC", "Client Lists 1", english)


def test_what_is_about_the_person_is_on_it() -> None:
    own = {"Phone": ANN, "Name": "<b>Ann</b> & Bo", "Note": ""}
    records = [
        Record(Place.LIST, 1, "Spring", MOMENT, 2, own),
        Record(Place.LIST, 1, "Autumn", MOMENT, 9, {"Note": ANN}, is_own=False),
        Record(Place.DO_NOT_CONTACT, 4, "", "", None, {"Reason": "она просила"}),
    ]
    said = document(lines(records)).toPlainText().split("\n")
    assert [one for one in said if one] == [
        "What is stored about a person", "Searched for", ANN, "Channel", "Telephony",
        "Records", "2", "Client list: Spring", "Since", "2026-10-31", "Row", "2", "Phone", ANN,
        "Name", "<b>Ann</b> & Bo", "Do not contact", "Reason", "она просила",
        "Made on 2026-11-01 10:00 UTC by Anna Petrova with Client Lists 1",
    ]  # fmt: skip


def test_many_records_take_several_pages() -> None:
    fields = {"Phone": ANN, "Name": "Ann"}
    records = [Record(Place.LIST, at, f"List {at}", MOMENT, at, fields) for at in range(40)]
    content = draw_answer(lines(records), "Answer")
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) > 2
