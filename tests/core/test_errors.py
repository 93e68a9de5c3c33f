"""Refusals survive the way from one process to another."""

import pickle

import pytest

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.errors import Refusal, Refused


@pytest.mark.parametrize("reason", list(Refusal))
def test_a_refusal_survives_pickling_with_its_facts(reason):
    refused = Refused(reason, unread={"Data": 3}, file="people.csv", row=7, seen="x")
    again = pickle.loads(pickle.dumps(refused))
    assert type(again) is Refused
    assert again.reason is reason
    assert again.facts == {"file": "people.csv", "row": 7, "seen": "x"}
    assert again.unread == {"Data": 3}
    assert str(again) == reason.value


def test_typed_text_survives_pickling_with_its_type():
    again = pickle.loads(pickle.dumps(CellText("2024-01-31", "date")))
    assert (type(again), str(again), again.kind) == (CellText, "2024-01-31", "date")
