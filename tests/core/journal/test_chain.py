"""The chain of the journal: no change made without the key goes unnoticed."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.journal.chain import (
    NOTHING,
    Chain,
    ChainState,
    ChainVerdict,
    Key,
    Seal,
    StoredLine,
    verify,
)
from clientlists_desktop.core.journal.facts import encode_facts
from clientlists_desktop.core.journal.lines import EVENT_GROUPS, Event
from clientlists_desktop.core.journal.next_lines import lines_before_next

OURS, THEIRS, FILED = Key(b"k" * 32), Key(b"x" * 32), Key(b"f" * 32, guarded=False)
HERE = {OURS.id: OURS}
COLUMNS = [field.name for field in fields(StoredLine)]
SEAL_COLUMNS = [field.name for field in fields(Seal)]
Journal = tuple[list[StoredLine], Seal]


def line(number: int, event: Event = Event.LIST_CREATED, **facts: Any) -> StoredLine:
    at = f"2026-03-01T12:{number % 60:02}:00+00:00"
    return StoredLine(number, at, event.value, 1, "Anna", encode_facts(facts))


def chained(lines: list[StoredLine], key: Key, before: str = NOTHING) -> list[StoredLine]:
    made = []
    for one in lines:
        made.append(replace(one, code=key.code_of(one, before)))
        before = made[-1].code
    return made


def journal(length: int, key: Key = OURS) -> Journal:
    """Return a journal of this length, and its seal."""
    rest = [line(number, ready=number * 100) for number in range(2, length + 1)]
    lines = chained([line(1, Event.JOURNAL_BEGUN, key=key.id), *rest], key)
    return lines, key.seal(length, lines[-1].code, 1)


def gone_on(made: Journal, key: Key, count: int, *, known: dict[str, Key], **more: Any) -> Journal:
    """Continue a journal as the program does, with the lines that it requires first."""
    lines, seal = list(made[0]), made[1]
    last = lines[-1].code if lines else NOTHING
    first = lines_before_next(len(lines), last, seal, more.get("unmet"), known, key, lambda: lines)
    events = [*first, *[(Event.LIST_CREATED, {"ready": at}) for at in range(count)]]
    begins = seal.begins
    for event, facts in events:
        number = len(lines) + 1
        if event in (Event.JOURNAL_BEGUN, Event.KEY_CHANGED):
            begins = number
        lines += chained([line(number, event, **facts)], key, last)
        last = lines[-1].code
    return lines, key.seal(len(lines), last, begins)


def verdict_of(
    made: Journal, anchor: Seal | None = None, known: dict[str, Key] = HERE
) -> ChainVerdict:
    return verify(made[0], made[1], anchor, known)


# --- intact journals ---------------------------------------------------------------------------


@given(st.integers(1, 40), st.integers(1, 40))
def test_an_untouched_journal_holds_with_any_anchor_that_lags(length: int, lag: int) -> None:
    made = journal(length)
    count = max(1, length - lag)
    anchor = OURS.seal(count, made[0][count - 1].code, 1)
    assert verdict_of(made, anchor) == ChainVerdict(ChainState.HOLDS, length)
    assert verdict_of(made) == ChainVerdict(ChainState.HOLDS, length)
    assert verdict_of(made).is_trusted


def test_an_empty_journal_holds() -> None:
    assert verify([], None, None, HERE) == ChainVerdict(ChainState.HOLDS, 0)


def test_an_empty_journal_in_a_used_workspace_was_cut() -> None:
    assert Chain(HERE).verdict(None, has_begun=True).state is ChainState.CUT


# --- one change ------------------------------------------------------------------------------

anything = st.one_of(
    st.none(), st.integers(-(1 << 63), (1 << 63) - 1), st.floats(), st.binary(max_size=8),
    st.text(max_size=70), st.just("\udcff"), st.just(NOTHING),
)  # fmt: skip


@given(
    st.integers(1, 12).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))),
    st.sampled_from(COLUMNS),
    anything,
)
def test_changing_one_field_of_a_line_breaks_the_chain_there(
    place: tuple[int, int], column: str, value: object
) -> None:
    length, at = place
    lines, seal = journal(length)
    if type(getattr(lines[at], column)) is type(value) and getattr(lines[at], column) == value:
        return
    lines[at] = replace(lines[at], **{column: value})
    verdict = verdict_of((lines, seal))
    # If a key line names an unknown key, only the seal still covers its lines.
    is_key_line = at == 0 and column in ("facts", "event")
    assert verdict.state is ChainState.BROKEN
    assert verdict.broken_at == at + 1 or is_key_line


@given(st.integers(1, 12), st.sampled_from(SEAL_COLUMNS), anything)
def test_changing_one_field_of_the_seal_never_holds(
    length: int, column: str, value: object
) -> None:
    lines, seal = journal(length)
    if type(getattr(seal, column)) is type(value) and getattr(seal, column) == value:
        return
    verdict = verdict_of((lines, replace(seal, **{column: value})))
    assert verdict.state in (ChainState.BROKEN, ChainState.CUT)
    assert not verdict.is_trusted


def test_the_seal_of_a_longer_journal_says_how_many_lines_are_missing() -> None:
    lines, seal = journal(9)
    assert verdict_of((lines[:5], seal)) == ChainVerdict(ChainState.CUT, 5, broken_at=6, missing=4)


def test_a_journal_without_its_seal_is_cut() -> None:
    lines, _ = journal(5)
    assert verify(lines, None, None, HERE) == ChainVerdict(ChainState.CUT, 5, broken_at=6)


# --- lines moved, removed, inserted -------------------------------------------------------------

Change = Callable[[list[StoredLine], int, int], list[StoredLine]]


def delete(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    del other
    return [*lines[:one], *lines[one + 1 :]]


def delete_and_number(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    left = delete(lines, one, other)
    return [replace(line, number=number) for number, line in enumerate(left, start=1)]


def duplicate(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    made = [*lines[: one + 1], lines[one], *lines[one + 1 :]]
    return [replace(line, number=number) for number, line in enumerate(made, start=1)]


def insert(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    made = [*lines[:one], replace(lines[one], code=lines[other].code), *lines[one:]]
    return [replace(line, number=number) for number, line in enumerate(made, start=1)]


def swap(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    made = list(lines)
    made[one] = replace(lines[other], number=one + 1)
    made[other] = replace(lines[one], number=other + 1)
    return made


def swap_codes(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    made = list(lines)
    made[one] = replace(lines[one], code=lines[other].code)
    made[other] = replace(lines[other], code=lines[one].code)
    return made


def forge(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    """Change a line and rebuild the chain after it with a forged key."""
    del other
    changed = [replace(lines[one], account_name="Nobody"), *lines[one + 1 :]]
    before = lines[one - 1].code if one else NOTHING
    return [*lines[:one], *chained(changed, THEIRS, before)]


@pytest.mark.parametrize(
    "change", [delete, delete_and_number, duplicate, insert, swap, swap_codes, forge]
)
@given(st.data())
def test_lines_removed_inserted_or_swapped_never_hold(change: Change, data: st.DataObject) -> None:
    length = data.draw(st.integers(3, 12))
    one = data.draw(st.integers(0, length - 1))
    other = data.draw(st.integers(0, length - 1).filter(lambda at: at != one))
    lines, seal = journal(length)
    changed = change(lines, one, other)
    ends = changed[-1].code if isinstance(changed[-1].code, str) else ""
    for new in (seal, THEIRS.seal(len(changed), ends, 1), replace(seal, count=len(changed))):
        verdict = verdict_of((changed, new))
        assert verdict.state in (ChainState.BROKEN, ChainState.CUT), (change, new)


@given(st.integers(2, 20).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_a_cut_tail_is_found_whatever_the_seal(place: tuple[int, int]) -> None:
    length, left = place
    lines, seal = journal(length)
    kept = lines[:left]
    last = kept[-1].code if kept else NOTHING
    forged = [seal, replace(seal, count=left, last=last), THEIRS.seal(left, last, 1), None]
    forged.append(replace(THEIRS.seal(left, last, 1), key_id=OURS.id))
    for new in forged:
        verdict = verify(kept, new, None, HERE)
        if kept or new is not None:
            assert verdict.state in (ChainState.BROKEN, ChainState.CUT)
        with_anchor = verify(kept, new, seal, HERE)
        assert with_anchor.state in (ChainState.BROKEN, ChainState.CUT)


# --- anchors ----------------------------------------------------------------------------------


def test_an_older_copy_differs_from_a_cut_tail_by_its_own_seal() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    assert verdict_of(older, seal) == ChainVerdict(ChainState.RESTORED_COPY, 7, missing=3)


def test_a_copy_with_lines_of_its_own_isnt_a_broken_chain() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    other = gone_on(older, OURS, 5, known=HERE)
    assert verdict_of(other, seal) == ChainVerdict(ChainState.RESTORED_COPY, 12, missing=0)


def test_a_recorded_restored_copy_holds_and_names_the_line() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    continued = gone_on(older, OURS, 5, known=HERE, unmet=seal)
    assert verdict_of(continued, seal) == ChainVerdict(ChainState.HOLDS, 13, restored_at=(8,))
    anchor = OURS.seal(13, continued[0][-1].code, 1)
    assert verdict_of(continued, anchor) == ChainVerdict(ChainState.HOLDS, 13, restored_at=(8,))


@given(st.sampled_from(SEAL_COLUMNS), anything)
def test_a_forged_anchor_is_ignored(column: str, value: object) -> None:
    made = journal(6)
    anchor = OURS.seal(6, made[0][5].code, 1)
    if type(getattr(anchor, column)) is type(value) and getattr(anchor, column) == value:
        return
    assert verdict_of(made, replace(anchor, **{column: value})).state is ChainState.HOLDS
    assert verdict_of(made, THEIRS.seal(99, NOTHING, 1)).state is ChainState.HOLDS


# --- keys -------------------------------------------------------------------------------------


def test_another_computers_key_has_a_verdict_of_its_own() -> None:
    made = journal(6, THEIRS)
    assert verdict_of(made) == ChainVerdict(ChainState.OTHER_KEY, 6, unread=6)


def test_a_journal_anchored_on_this_computer_has_a_key_of_this_computer() -> None:
    mine, seal = journal(6)
    forged = journal(6, THEIRS)
    assert verdict_of(forged, seal) == ChainVerdict(ChainState.BROKEN, 6, broken_at=6, unread=6)
    kept_codes = [*mine[:3], *chained([line(4, Event.KEY_CHANGED, key=THEIRS.id)], THEIRS)]
    kept_codes += [replace(line, code=line.code) for line in mine[4:]]
    assert verdict_of((kept_codes, seal)).state is ChainState.BROKEN


def test_a_new_key_leaves_the_lines_of_the_unknown_one_unread() -> None:
    made = gone_on(journal(4, THEIRS), OURS, 2, known=HERE)
    verdict = verdict_of(made)
    assert verdict == ChainVerdict(ChainState.HOLDS, 7, unread=4)
    assert not verdict.is_trusted
    both = {**HERE, THEIRS.id: THEIRS}
    assert verdict_of(made, known=both) == ChainVerdict(ChainState.HOLDS, 7)


@given(st.integers(0, 3), st.sampled_from(COLUMNS), anything)
def test_unreadable_lines_cannot_be_changed_after_a_new_key(
    at: int, column: str, value: object
) -> None:
    lines, seal = gone_on(journal(4, THEIRS), OURS, 2, known=HERE)
    if type(getattr(lines[at], column)) is type(value) and getattr(lines[at], column) == value:
        return
    lines[at] = replace(lines[at], **{column: value})
    assert verdict_of((lines, seal)).state is ChainState.BROKEN


def test_more_lines_cannot_be_passed_off_as_another_computers() -> None:
    """Ours, theirs, ours again: our first lines can't be rewritten as theirs."""
    first = gone_on(journal(4), THEIRS, 2, known={THEIRS.id: THEIRS})
    lines, seal = gone_on(first, OURS, 2, known=HERE)
    assert verdict_of((lines, seal)) == ChainVerdict(ChainState.HOLDS, 10, unread=3)
    taken = [lines[0], *chained([line(2, Event.KEY_CHANGED, key=THEIRS.id)], THEIRS, lines[0].code)]
    taken += [replace(one, account_name="Nobody") for one in lines[2:7]]
    assert verdict_of(([*taken, *lines[7:]], seal)).state is ChainState.BROKEN


def test_a_key_from_a_file_isnt_trusted_on_a_system_with_a_keyring() -> None:
    known = {**HERE, FILED.id: FILED}
    verdict = verdict_of(journal(5, FILED), known=known)
    assert verdict == ChainVerdict(ChainState.HOLDS, 5, unguarded=5)
    assert not verdict.is_trusted
    over = gone_on(journal(5, FILED), OURS, 1, known=known)
    assert verdict_of(over, known=known) == ChainVerdict(ChainState.HOLDS, 7, unguarded=5)


def test_a_key_from_a_file_cannot_record_a_restored_copy() -> None:
    """Whoever can write files must not be able to overrule the anchor."""
    lines, seal = journal(6)
    known = {**HERE, FILED.id: FILED}
    forged = gone_on((lines[:3], OURS.seal(3, lines[2].code, 1)), FILED, 3, known=known, unmet=seal)
    assert verdict_of(forged, seal, known).state is ChainState.BROKEN


# --- the lines that a tampered journal gets next -------------------------------------------------


@pytest.mark.parametrize("left", [1, 4, 8])
def test_a_new_line_does_not_cover_up_a_cut(left: int) -> None:
    lines, seal = journal(9)
    kept = lines[:left]
    last = kept[-1].code
    theirs = THEIRS.seal(left, last, 1)
    for forged in (seal, replace(seal, count=left, last=last), theirs, None):
        first = lines_before_next(left, kept[-1].code, forged, None, HERE, OURS, lambda: kept)
        assert [event for event, _ in first] == [Event.KEY_CHANGED, Event.BREAK_FOUND]
        new = [line(left + 1 + at, event, **facts) for at, (event, facts) in enumerate(first)]
        made = [*kept, *chained(new, OURS, kept[-1].code)]
        missing = 9 - left if forged is seal else 0
        verdict = verdict_of((made, OURS.seal(left + 2, made[-1].code, left + 1)))
        assert verdict == ChainVerdict(
            ChainState.CUT, left + 2, broken_at=left + 2, missing=missing
        )


def test_a_sound_journal_needs_no_line_of_its_own() -> None:
    lines, seal = journal(3)
    assert lines_before_next(3, lines[-1].code, seal, None, HERE, OURS, list) == []
    assert [event for event, _ in lines_before_next(0, NOTHING, None, None, HERE, OURS, list)] == [
        Event.JOURNAL_BEGUN
    ]


# --- the clock --------------------------------------------------------------------------------


def test_numbers_give_the_order_and_a_clock_set_back_is_reported() -> None:
    times = ["10:00", "12:00", "09:00", "09:30", "11:00", "23:00", "11:05"]
    rest = [
        replace(line(number), at=f"2026-03-01T{time}:00+00:00")
        for number, time in enumerate(times, start=1)
    ]
    rest[0] = replace(rest[0], event="journal_begun", facts=encode_facts({"key": OURS.id}))
    lines = chained(rest, OURS)
    verdict = verdict_of((lines, OURS.seal(7, lines[-1].code, 1)))
    assert verdict == ChainVerdict(ChainState.HOLDS, 7, clock_set_back=(3, 7))


def test_every_event_belongs_to_one_group() -> None:
    grouped = [event for events in EVENT_GROUPS.values() for event in events]
    assert sorted(grouped) == sorted(Event)
