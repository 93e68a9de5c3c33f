"""What is said once a person is forgotten."""

from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.people.records import Erasure, Forgotten
from clientlists_desktop.texts.people.people import after_forgetting
from clientlists_desktop.texts.translation import english


def test_the_latest_saved_files_are_named_and_the_earlier_ones_counted():
    facts = [{"name": f"List {number}", "clients": 3} for number in range(7)]
    lines = [
        Line(number, f"2026-10-0{number + 1}T10:00:00+00:00", Event.LIST_EXPORTED, 1, "Ann", one)
        for number, one in enumerate(facts)
    ]
    done = Forgotten(Erasure(rows=1, lists={1}), tuple(lines))
    said = after_forgetting(done, english, most=5)
    assert said[-6] == "2 earlier files: see the journal"
    assert "“List 2”" in said[-5]
    assert "“List 6”" in said[-1]
    assert len(after_forgetting(done, english)) == len(said) + 1
