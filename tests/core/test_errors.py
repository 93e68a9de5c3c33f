"""Refusals survive the passage from one process to another."""

import pickle

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.errors import Refusal, Refused


def test_every_refusal_survives_pickling_with_its_facts():
    for reason in Refusal:
        refused = Refused(reason, unread={"Data": 3}, file="people.csv", row=7, seen="x")
        again = pickle.loads(pickle.dumps(refused))
        assert type(again) is Refused, reason
        assert again.reason is reason, reason
        assert again.facts == {"file": "people.csv", "row": 7, "seen": "x"}, reason
        assert again.unread == {"Data": 3}, reason
        assert str(again) == reason.value, reason


def test_typed_text_survives_pickling_with_its_type():
    again = pickle.loads(pickle.dumps(CellText("2024-01-31", "date")))
    assert (type(again), str(again), again.kind) == (CellText, "2024-01-31", "date")
