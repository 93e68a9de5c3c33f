"""Texts about the journal: every event, every verdict, and lines that were changed from outside."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.core.journal.lines import Event, EventGroup, Line
from clientlists_desktop.texts.journal.events import event_group_label, event_label, events_named
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.texts.translation import english
from tests.texts.helpers import is_whole


def sentence_of(event: Event, **facts: object) -> str:
    return line_text(Line(1, "2026-03-01T12:00:00+00:00", event, 1, "Anna", facts), english)


def test_every_event_and_group_has_a_name_of_its_own():
    names = [event_label(event, english) for event in Event]
    assert len(set(names)) == len(names)
    assert [name for name in names if not is_whole(name)] == []
    assert len({event_group_label(group, english) for group in EventGroup}) == len(EventGroup)


CREATED = {"name": "Spring", "read": 9968, "ready": 9812, "failed": 40, "duplicate": 3}
CASES = [
    (Event.LIST_CREATED, CREATED,
     "List “Spring” created: 9,812 of 9,968 rows ready, 40 failed, 3 duplicate"),
    (Event.LIST_CREATED, {"name": "Spring", "read": 1, "ready": 1},
     "List “Spring” created: 1 of 1 row ready"),
    (Event.LIST_CREATED, {"name": "Bot", "ready": 12},
     "List “Bot” created from 12 clients of a project"),
    (Event.LIST_REPAIRED, {"name": "Spring", "steps": 2},
     "List “Spring”: 2 edits before it was created"),
    (Event.LIST_RENAMED, {"before": "A", "after": "B"}, "List “A” → “B”"),
    (Event.LIST_DELETED, {"name": "Spring", "clients": 1}, "List “Spring” with 1 client deleted"),
    (Event.ROWS_COPIED, {"rows": 20_000}, "20,000 rows of clients copied to the clipboard"),
    (Event.SETTING_CHANGED, {"setting": "country", "before": "", "after": "RU"},
     "Country of phone numbers: – → RU"),
    (Event.SETTING_CHANGED, {"setting": "trash_days", "before": "30", "after": "7"},
     "Days that deleted lists can be restored: 30 → 7"),
    (Event.ROLES_CHANGED, {"name": "Bo", "before": ["LINGUIST"], "after": ["OWNER", "NEW"]},
     "Account “Bo”: Linguist → Owner, NEW"),
    (Event.ACCOUNT_MADE, {"name": "Bo", "roles": ["OWNER"]}, "Account “Bo”: Owner"),
    (Event.LIST_UPDATED,
     {"name": "Spring", "source": "w.csv", "before": 2, "after": 1, "added": 0, "changed": 0,
      "removed": 1},
     "List “Spring” updated from “w.csv”: 2 → 1 client, 0 added, 0 changed, 1 removed"),
    (Event.VERSION_RESTORED, {"name": "Spring", "version": 1, "before": 1, "after": 2},
     "List “Spring” back to version 1: 1 → 2 clients"),
    (Event.LIST_REFRESHED, {"name": "Bot", "before": 1, "after": 1, "failed": 1},
     "List “Bot” refreshed: 1 → 1 client, 1 failed"),
    (Event.CAMPAIGN_RESULTS, {"name": "Calls", "file": "r.csv", "rows": 1, "clients": 1},
     "Campaign “Calls”: results of 1 client from “r.csv”, rows read: 1"),
    (Event.SIGNED_IN, {"stays": True}, "Stays signed in on this computer"),
    (Event.SIGN_IN_FAILED, {}, "Wrong name or password"),
    (Event.CAMPAIGN_MOVED,
     {"name": "Calls", "move": "start", "before": "draft", "after": "in_progress"},
     "Campaign “Calls”, Start: Draft → In progress"),
    (Event.CAMPAIGN_CHANGED,
     {"name": "Calls", "before": {"lines": 10, "opens": 600}, "after": {"lines": 20, "opens": 630}},
     "Campaign “Calls”: Number of lines available: 10 → 20; calls from: 10:00 → 10:30"),
    (Event.CLIENTS_ADDED,
     {"file": "c.xlsx", "name": "Bot", "new": 3, "updated": 1, "failed": 0},
     "Clients of “c.xlsx” added to project “Bot”: 3 new, 1 updated, 0 failed"),
    (Event.COPY_RESTORED, {"missing": 3},
     "An older copy of the workspace took the place of a newer one: 3 lines missing before this "
     "one"),
]  # fmt: skip


@pytest.mark.parametrize(("event", "facts", "sentence"), CASES)
def test_a_line_is_described_in_one_sentence(event, facts, sentence):
    assert sentence_of(event, **facts) == sentence


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
names = st.sampled_from(
    ["name", "before", "after", "roles", "move", "clients", "read", "ready", "failed", "missing",
     "setting", "rows", "steps", "stays", "file", "{name}", "duplicate"]
)  # fmt: skip


@given(st.sampled_from(Event), st.dictionaries(names, anything, max_size=6))
def test_any_facts_give_some_sentence(event, facts):
    assert sentence_of(event, **facts).strip()


def test_a_line_says_that_an_address_was_removed_from_it():
    facts = {"list": 1, "before": "…", "after": "Spring"}
    at = "2026-03-01T12:00:00+00:00"
    line = Line(1, at, Event.LIST_RENAMED, 1, "Anna", facts, is_masked=True)
    assert line_text(line, english) == (
        "List “…” → “Spring”, the address of a forgotten person was removed"
    )
    renewed = Line(2, at, Event.KEY_CHANGED, None, "", {}, is_masked=True)
    assert "forgotten" not in line_text(renewed, english)


def test_events_are_found_by_their_names():
    assert events_named("LIST CREATED", english) == (Event.LIST_CREATED,)
    assert events_named("  ", english) == ()


VERDICTS = [
    (ChainVerdict(ChainState.HOLDS, 0), ["The journal is still empty."]),
    (ChainVerdict(ChainState.HOLDS, 1), ["The chain is intact: 1 line, each as it was written."]),
    (ChainVerdict(ChainState.HOLDS, 2000),
     ["The chain is intact: 2,000 lines, each as it was written."]),
    (ChainVerdict(ChainState.BROKEN, 1, 1), ["at line 1"]),
    (ChainVerdict(ChainState.BROKEN, 1200, 1200),
     ["at line 1,200", "Unchanged before it: 1,199 lines."]),
    (ChainVerdict(ChainState.CUT, 5, 6, 4), ["after line 5. At least 4 lines missing."]),
    (ChainVerdict(ChainState.CUT, 5, 6), ["after line 5."]),
    (ChainVerdict(ChainState.CUT, 9, 7, 2), ["before line 7. At least 2 lines missing."]),
    (ChainVerdict(ChainState.RESTORED_COPY, 5, missing=3),
     ["without 3 newer lines of the journal."]),
    (ChainVerdict(ChainState.RESTORED_COPY, 5), ["newer lines of the journal are missing."]),
    (ChainVerdict(ChainState.OTHER_KEY, 5, unread=5), ["another computer or user"]),
    (ChainVerdict(ChainState.HOLDS, 9, unread=4, unguarded=2),
     ["cannot vouch for every line", "key of another computer or user: 4 lines.",
      "The key of 2 lines was kept in a file"]),
    (ChainVerdict(ChainState.HOLDS, 9, restored_at=(6,), clock_set_back=(3, 9)),
     ["The chain is intact: 9 lines", "noted at line 6.", "before lines 3 and 9."]),
    (ChainVerdict(ChainState.HOLDS, 9, restored_at=(2, 4, 6), clock_set_back=(3,)),
     ["The chain is intact: 9 lines", "noted at lines 2, 4 and 6.", "before line 3."]),
    (ChainVerdict(ChainState.HOLDS, 9, masked=1),
     ["The chain is intact: 9 lines", "forgotten person was removed from 1 line."]),
    (ChainVerdict(ChainState.HOLDS, 9, masked=5, masked_unread=3),
     ["cannot vouch for every line", "was removed from 2 lines.",
      "from 3 lines. This computer cannot tell what else in them was changed: ask whoever removed"
      " it, and check the journal there, too."]),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "parts"), VERDICTS)
def test_a_verdict_is_described_in_full(verdict, parts):
    sentences = verdict_sentences(verdict, english)
    assert len(sentences) == len(parts)
    for sentence, part in zip(sentences, parts, strict=True):
        assert part in sentence
        assert is_whole(sentence)
        assert re.search(r"[.]$", sentence)


def test_each_place_of_the_key_has_its_text():
    sentences = {key_place(where, english) for where in (None, True, False)}
    assert len(sentences) == 3
    assert "whoever can read it" in key_place(False, english)
