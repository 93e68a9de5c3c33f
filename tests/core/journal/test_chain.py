"""The chain of the journal: whatever somebody without the key does to it, it never holds."""

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
    digest_of,
    encode_facts,
    lines_before_next,
    verify,
)
from clientlists_desktop.core.journal.lines import EVENT_GROUPS, Event

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
    """Return a journal of so many lines, and its seal."""
    rest = [line(number, ready=number * 100) for number in range(2, length + 1)]
    lines = chained([line(1, Event.JOURNAL_BEGUN, key=key.id), *rest], key)
    return lines, key.seal(length, lines[-1].code, 1)


def gone_on(made: Journal, key: Key, count: int, *, known: dict[str, Key], **more: Any) -> Journal:
    """Go on with a journal as the program does, with what has to be told first."""
    lines, seal = list(made[0]), made[1]
    last = lines[-1].code if lines else NOTHING
    first = lines_before_next(
        len(lines), last, seal, more.get("unmet"), known, key, lambda: digest_of(lines)
    )
    told = [*first, *[(Event.LIST_CREATED, {"ready": at}) for at in range(count)]]
    begins = seal.begins
    for event, facts in told:
        number = len(lines) + 1
        if event in (Event.JOURNAL_BEGUN, Event.KEY_CHANGED):
            begins = number
        lines += chained([line(number, event, **facts)], key, last)
        last = lines[-1].code
    return lines, key.seal(len(lines), last, begins)


def judged(made: Journal, anchor: Seal | None = None, known: dict[str, Key] = HERE) -> ChainVerdict:
    return verify(made[0], made[1], anchor, known)


# --- what is whole ---------------------------------------------------------------------------


@given(st.integers(1, 40), st.integers(1, 40))
def test_an_untouched_journal_holds_with_any_anchor_that_lags(length: int, lag: int) -> None:
    made = journal(length)
    count = max(1, length - lag)
    anchor = OURS.seal(count, made[0][count - 1].code, 1)
    assert judged(made, anchor) == ChainVerdict(ChainState.HOLDS, length)
    assert judged(made) == ChainVerdict(ChainState.HOLDS, length)
    assert judged(made).is_trusted


def test_nothing_written_is_nothing_broken() -> None:
    assert verify([], None, None, HERE) == ChainVerdict(ChainState.HOLDS, 0)


def test_nothing_written_in_a_workspace_that_was_used_is_a_cut() -> None:
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
def test_one_field_of_one_line_changed_breaks_the_chain_there(
    place: tuple[int, int], column: str, value: object
) -> None:
    length, at = place
    lines, seal = journal(length)
    if type(getattr(lines[at], column)) is type(value) and getattr(lines[at], column) == value:
        return
    lines[at] = replace(lines[at], **{column: value})
    verdict = judged((lines, seal))
    # A key line that names no key that is known leaves its lines to nobody, but for the seal.
    is_key_line = at == 0 and column in ("facts", "event")
    assert verdict.state is ChainState.BROKEN
    assert verdict.broken_at == at + 1 or is_key_line


@given(st.integers(1, 12), st.sampled_from(SEAL_COLUMNS), anything)
def test_one_field_of_the_seal_changed_never_holds(length: int, column: str, value: object) -> None:
    lines, seal = journal(length)
    if type(getattr(seal, column)) is type(value) and getattr(seal, column) == value:
        return
    verdict = judged((lines, replace(seal, **{column: value})))
    assert verdict.state in (ChainState.BROKEN, ChainState.CUT)
    assert not verdict.is_trusted


def test_the_seal_of_a_longer_journal_says_how_many_lines_are_missing() -> None:
    lines, seal = journal(9)
    assert judged((lines[:5], seal)) == ChainVerdict(ChainState.CUT, 5, broken_at=6, missing=4)


def test_a_journal_without_its_seal_is_cut() -> None:
    lines, _ = journal(5)
    assert verify(lines, None, None, HERE) == ChainVerdict(ChainState.CUT, 5, broken_at=6)


# --- lines moved, left out, put in ------------------------------------------------------------

Change = Callable[[list[StoredLine], int, int], list[StoredLine]]


def delete(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    del other
    return [*lines[:one], *lines[one + 1 :]]


def delete_and_number(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
    left = delete(lines, one, other)
    return [replace(line, number=number) for number, line in enumerate(left, start=1)]


def repeat(lines: list[StoredLine], one: int, other: int) -> list[StoredLine]:
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
    """Change a line and chain all after it anew, with a key of one's own."""
    del other
    changed = [replace(lines[one], account_name="Nobody"), *lines[one + 1 :]]
    before = lines[one - 1].code if one else NOTHING
    return [*lines[:one], *chained(changed, THEIRS, before)]


@pytest.mark.parametrize(
    "change", [delete, delete_and_number, repeat, insert, swap, swap_codes, forge]
)
@given(st.data())
def test_lines_left_out_put_in_or_swapped_never_hold(change: Change, data: st.DataObject) -> None:
    length = data.draw(st.integers(3, 12))
    one = data.draw(st.integers(0, length - 1))
    other = data.draw(st.integers(0, length - 1).filter(lambda at: at != one))
    lines, seal = journal(length)
    changed = change(lines, one, other)
    ends = changed[-1].code if isinstance(changed[-1].code, str) else ""
    for new in (seal, THEIRS.seal(len(changed), ends, 1), replace(seal, count=len(changed))):
        verdict = judged((changed, new))
        assert verdict.state in (ChainState.BROKEN, ChainState.CUT), (change, new)


@given(st.integers(2, 20).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_a_cut_tail_is_found_whatever_seal_is_put_there(place: tuple[int, int]) -> None:
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


def test_an_older_copy_is_told_from_a_cut_tail_by_its_own_seal() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    assert judged(older, seal) == ChainVerdict(ChainState.RESTORED_COPY, 7, missing=3)


def test_a_copy_that_went_its_own_way_is_no_broken_chain() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    other = gone_on(older, OURS, 5, known=HERE)
    assert judged(other, seal) == ChainVerdict(ChainState.RESTORED_COPY, 12, missing=0)


def test_a_restored_copy_that_says_so_holds_and_names_the_line() -> None:
    lines, seal = journal(10)
    older = lines[:7], OURS.seal(7, lines[6].code, 1)
    told = gone_on(older, OURS, 5, known=HERE, unmet=seal)
    assert judged(told, seal) == ChainVerdict(ChainState.HOLDS, 13, restored_at=(8,))
    anchor = OURS.seal(13, told[0][-1].code, 1)
    assert judged(told, anchor) == ChainVerdict(ChainState.HOLDS, 13, restored_at=(8,))


@given(st.sampled_from(SEAL_COLUMNS), anything)
def test_a_forged_anchor_counts_for_none(column: str, value: object) -> None:
    made = journal(6)
    anchor = OURS.seal(6, made[0][5].code, 1)
    if type(getattr(anchor, column)) is type(value) and getattr(anchor, column) == value:
        return
    assert judged(made, replace(anchor, **{column: value})).state is ChainState.HOLDS
    assert judged(made, THEIRS.seal(99, NOTHING, 1)).state is ChainState.HOLDS


# --- keys -------------------------------------------------------------------------------------


def test_another_computers_key_is_its_own_answer() -> None:
    made = journal(6, THEIRS)
    assert judged(made) == ChainVerdict(ChainState.OTHER_KEY, 6, unread=6)


def test_a_journal_that_was_anchored_here_was_written_with_a_key_of_here() -> None:
    mine, seal = journal(6)
    forged = journal(6, THEIRS)
    assert judged(forged, seal) == ChainVerdict(ChainState.BROKEN, 6, broken_at=6, unread=6)
    kept_codes = [*mine[:3], *chained([line(4, Event.KEY_CHANGED, key=THEIRS.id)], THEIRS)]
    kept_codes += [replace(line, code=line.code) for line in mine[4:]]
    assert judged((kept_codes, seal)).state is ChainState.BROKEN


def test_a_key_that_takes_over_says_for_which_lines_nobody_can_speak() -> None:
    made = gone_on(journal(4, THEIRS), OURS, 2, known=HERE)
    verdict = judged(made)
    assert verdict == ChainVerdict(ChainState.HOLDS, 7, unread=4)
    assert not verdict.is_trusted
    both = {**HERE, THEIRS.id: THEIRS}
    assert judged(made, known=both) == ChainVerdict(ChainState.HOLDS, 7)


@given(st.integers(0, 3), st.sampled_from(COLUMNS), anything)
def test_lines_that_nobody_can_read_stay_as_they_were_taken_over(
    at: int, column: str, value: object
) -> None:
    lines, seal = gone_on(journal(4, THEIRS), OURS, 2, known=HERE)
    if type(getattr(lines[at], column)) is type(value) and getattr(lines[at], column) == value:
        return
    lines[at] = replace(lines[at], **{column: value})
    assert judged((lines, seal)).state is ChainState.BROKEN


def test_more_lines_cannot_be_passed_off_as_another_computers() -> None:
    """Ours, theirs, ours again: what we wrote first cannot be rewritten as theirs."""
    first = gone_on(journal(4), THEIRS, 2, known={THEIRS.id: THEIRS})
    lines, seal = gone_on(first, OURS, 2, known=HERE)
    assert judged((lines, seal)) == ChainVerdict(ChainState.HOLDS, 10, unread=3)
    taken = [lines[0], *chained([line(2, Event.KEY_CHANGED, key=THEIRS.id)], THEIRS, lines[0].code)]
    taken += [replace(one, account_name="Nobody") for one in lines[2:7]]
    assert judged(([*taken, *lines[7:]], seal)).state is ChainState.BROKEN


def test_a_key_out_of_a_file_vouches_for_little_where_there_is_a_keyring() -> None:
    known = {**HERE, FILED.id: FILED}
    verdict = judged(journal(5, FILED), known=known)
    assert verdict == ChainVerdict(ChainState.HOLDS, 5, unguarded=5)
    assert not verdict.is_trusted
    over = gone_on(journal(5, FILED), OURS, 1, known=known)
    assert judged(over, known=known) == ChainVerdict(ChainState.HOLDS, 7, unguarded=5)


def test_a_key_out_of_a_file_speaks_for_no_copy() -> None:
    """Whoever can write files must not explain away what the anchor knows."""
    lines, seal = journal(6)
    known = {**HERE, FILED.id: FILED}
    forged = gone_on((lines[:3], OURS.seal(3, lines[2].code, 1)), FILED, 3, known=known, unmet=seal)
    assert judged(forged, seal, known).state is ChainState.BROKEN


# --- what the program does with a journal that was tampered with ------------------------------


@pytest.mark.parametrize("left", [1, 4, 8])
def test_a_new_line_does_not_cover_up_a_cut(left: int) -> None:
    lines, seal = journal(9)
    kept = lines[:left]
    for forged in (seal, replace(seal, count=left, last=kept[-1].code), None):
        first = lines_before_next(
            left, kept[-1].code, forged, None, HERE, OURS, lambda: digest_of(kept)
        )
        assert [event for event, _ in first] == [Event.KEY_CHANGED, Event.BREAK_FOUND]
        new = [line(left + 1 + at, event, **facts) for at, (event, facts) in enumerate(first)]
        made = [*kept, *chained(new, OURS, kept[-1].code)]
        missing = 9 - left if forged is seal else 0
        verdict = judged((made, OURS.seal(left + 2, made[-1].code, left + 1)))
        assert verdict == ChainVerdict(
            ChainState.CUT, left + 2, broken_at=left + 2, missing=missing
        )


def test_a_sound_journal_goes_on_without_more_ado() -> None:
    lines, seal = journal(3)
    assert lines_before_next(3, lines[-1].code, seal, None, HERE, OURS, lambda: "") == []
    assert [
        event for event, _ in lines_before_next(0, NOTHING, None, None, HERE, OURS, lambda: "")
    ] == [Event.JOURNAL_BEGUN]


# --- the clock --------------------------------------------------------------------------------


def test_the_order_is_that_of_the_numbers_and_a_clock_set_back_is_told() -> None:
    times = ["10:00", "12:00", "09:00", "09:30", "11:00", "23:00", "11:05"]
    rest = [
        replace(line(number), at=f"2026-03-01T{time}:00+00:00")
        for number, time in enumerate(times, start=1)
    ]
    rest[0] = replace(rest[0], event="journal_begun", facts=encode_facts({"key": OURS.id}))
    lines = chained(rest, OURS)
    verdict = judged((lines, OURS.seal(7, lines[-1].code, 1)))
    assert verdict == ChainVerdict(ChainState.HOLDS, 7, clock_set_back=(3, 7))


def test_every_event_is_of_one_group() -> None:
    grouped = [event for events in EVENT_GROUPS.values() for event in events]
    assert sorted(grouped) == sorted(Event)
