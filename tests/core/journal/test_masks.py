"""Masks in the journal: an address goes, the chain holds, and nobody without the key can do it."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.journal.chain import (
    ChainState,
    ChainVerdict,
    Key,
    StoredLine,
    digest_of,
)
from clientlists_desktop.core.journal.facts import decode_facts, encode_facts
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.journal.masks import masked_lines
from tests.core.journal.test_chain import (
    HERE,
    OURS,
    THEIRS,
    Journal,
    anything,
    chained,
    gone_on,
    line,
    verdict_of,
)

THERE = {THEIRS.id: THEIRS}
BOTH = {**HERE, **THERE}
ADDRESSES = ("12025550147", "12025550162", "12025550163")
COLUMNS = [field.name for field in fields(StoredLine)]


def without(line: StoredLine, address: str) -> StoredLine:
    return replace(line, facts=line.facts.replace(address, "…"))


def masked(
    made: Journal, address: str, known: dict[str, Key] = HERE, key: Key | None = OURS
) -> Journal:
    """Remove an address from a journal, as the program does."""
    lines = list(made[0])
    changed = list(masked_lines(made[0], known, key, lambda one: without(one, address)))
    for one in changed:
        lines[one.number - 1] = one
    assert not any(address in one.facts for one in lines)
    return lines, made[1]


def naming(names: list[str], key: Key = OURS) -> Journal:
    """Return a journal whose lines after the first have these names."""
    rest = [line(number, name=name) for number, name in enumerate(names, start=2)]
    lines = chained([line(1, Event.JOURNAL_BEGUN, key=key.id), *rest], key)
    return lines, key.seal(len(lines), lines[-1].code, 1)


def with_lines(made: Journal, names: list[str], key: Key) -> Journal:
    """Continue a journal with lines of these names, after a change of its key."""
    lines = list(made[0])
    changed = line(len(lines) + 1, Event.KEY_CHANGED, key=key.id, digest=digest_of(lines))
    new = [changed, *(line(len(lines) + 2 + at, name=name) for at, name in enumerate(names))]
    lines += chained(new, key, lines[-1].code)
    return lines, key.seal(len(lines), lines[-1].code, len(made[0]) + 1)


named = st.lists(st.sampled_from(["Spring", *(f"a {one} b" for one in ADDRESSES)]), max_size=9)


@given(named, named, st.permutations(ADDRESSES), st.integers(0, 3))
def test_the_chain_holds_whoever_is_removed_from_it_in_any_order(
    names: list[str], more: list[str], order: list[str], count: int
) -> None:
    made = with_lines(naming(names, THEIRS), more, OURS)
    gone = set(order[:count])
    for address in order[:count]:
        made = masked(made, address, BOTH)
    lines, seal = made
    touched = sum(any(one in name for one in gone) for name in [*names, *more])
    expected = ChainVerdict(ChainState.HOLDS, len(lines), masked=touched)
    assert verdict_of(made, known=BOTH) == expected
    assert verdict_of(made, seal, BOTH) == expected
    assert verdict_of(made, known=BOTH).is_trusted
    assert verdict_of(gone_on(made, OURS, 2, known=BOTH), known=BOTH).is_trusted


@given(st.integers(1, 3), st.sampled_from(COLUMNS), anything)
def test_changing_one_field_of_a_masked_line_breaks_the_chain_there(
    at: int, column: str, value: object
) -> None:
    lines, seal = masked(naming([f"a {ADDRESSES[0]} b"] * 3), ADDRESSES[0])
    old = getattr(lines[at], column)
    if type(old) is type(value) and old == value:
        return
    lines[at] = replace(lines[at], **{column: value})
    verdict = verdict_of((lines, seal))
    assert (verdict.state, verdict.broken_at) == (ChainState.BROKEN, at + 1)


def test_without_the_key_nobody_can_mask_a_line_or_pass_off_its_mask() -> None:
    made, seal = naming(["Spring", f"a {ADDRESSES[0]} b", "Autumn"])
    lines, _ = masked((made, seal), ADDRESSES[0])
    forged = replace(made[1], facts=encode_facts({"name": "…"}))
    ours, theirs = OURS.mask_of(made[1], made[0].code), THEIRS.mask_of(forged, made[0].code)
    for changed in (
        [made[0], replace(forged, mask=ours), *made[2:]],
        [made[0], replace(forged, mask=theirs), *made[2:]],
        [made[0], replace(forged, mask="unfit"), *made[2:]],
        [*lines[:2], replace(lines[2], mask=""), *lines[3:]],
        [*lines[:2], replace(lines[2], facts=made[2].facts), *lines[3:]],
        [*lines[:1], replace(made[1], mask=lines[2].mask), *lines[2:]],
        [*lines[:2], replace(lines[2], mask="?" + lines[2].mask), *lines[3:]],
        [*lines[:2], replace(made[3], number=3, mask=lines[2].mask), *lines[3:]],
    ):
        assert verdict_of((changed, seal)).state is ChainState.BROKEN


def test_a_line_that_gets_its_own_text_back_is_as_it_was_written() -> None:
    """Only whoever kept a copy can do that, and it says nothing that wasn't written."""
    made = naming([f"a {ADDRESSES[0]} b"])
    assert verdict_of((made[0], masked(made, ADDRESSES[0])[1])).is_trusted


@pytest.mark.parametrize("at", [1, 2, 4])
def test_what_was_tampered_with_before_stays_so(at: int) -> None:
    """Removing an address must not vouch for a line that somebody else changed."""
    names = [f"a {ADDRESSES[0]} b", "Spring", f"a {ADDRESSES[0]} b", "Autumn"]
    lines, seal = naming(names)
    lines[at] = replace(lines[at], facts=encode_facts({"name": f"forged {ADDRESSES[0]}"}))
    verdict = verdict_of(masked((lines, seal), ADDRESSES[0]))
    assert (verdict.state, verdict.broken_at) == (ChainState.BROKEN, at + 1)


def test_a_wrong_digest_stays_wrong() -> None:
    lines, seal = with_lines(naming(["Spring", ADDRESSES[0]], THEIRS), ["Autumn"], OURS)
    lines[1] = replace(lines[1], facts=encode_facts({"name": "forged"}))
    verdict = verdict_of(masked((lines, seal), ADDRESSES[0]))
    assert (verdict.state, verdict.broken_at) == (ChainState.BROKEN, 4)


def test_the_lines_of_an_unknown_key_stay_unread_and_are_masked_too() -> None:
    made = with_lines(naming([ADDRESSES[0]], THEIRS), [ADDRESSES[0]], OURS)
    made = masked(made, ADDRESSES[0])
    assert verdict_of(made) == ChainVerdict(ChainState.HOLDS, 4, unread=2, masked=2)
    changed = [made[0][0], replace(made[0][1], facts=encode_facts({"name": "x"})), *made[0][2:]]
    assert verdict_of((changed, made[1])).state is ChainState.BROKEN


def test_where_another_computer_removed_an_address_it_cannot_be_told_what_else() -> None:
    """Not broken: another computer may do that. Not trusted either: only its key can tell."""
    made = with_lines(naming(["Spring", ADDRESSES[0]]), [], THEIRS)
    made = masked(made, ADDRESSES[0], THERE, THEIRS)
    made = with_lines(made, [], OURS)
    verdict = verdict_of(made)
    assert verdict == ChainVerdict(ChainState.HOLDS, 5, unread=1, masked=1, masked_unread=1)
    assert not verdict.is_trusted
    assert verdict_of(made, known=BOTH).state is ChainState.HOLDS
    # That it could not be verified there is not forgotten where both keys are known.
    assert verdict_of(made, known=BOTH).masked_unread == 1


def test_masking_it_again_does_not_vouch_for_what_another_computer_did() -> None:
    made = with_lines(naming([" ".join(ADDRESSES[:2])]), [], THEIRS)
    made = masked(made, ADDRESSES[0], THERE, THEIRS)
    made = masked(with_lines(made, [], OURS), ADDRESSES[1])
    assert verdict_of(made).masked_unread == 1
    assert not verdict_of(made).is_trusted


def test_a_key_that_no_line_names_masks_nothing() -> None:
    made = masked(naming([ADDRESSES[0], ADDRESSES[0]]), ADDRESSES[0], {}, THEIRS)
    verdict = verdict_of(made)
    assert (verdict.state, verdict.broken_at) == (ChainState.BROKEN, 2)


def test_a_key_from_a_file_does_not_vouch_for_a_line_of_a_guarded_one() -> None:
    filed = Key(b"f" * 32, guarded=False)
    made = masked(with_lines(naming([ADDRESSES[0]]), [], filed), ADDRESSES[0], {filed.id: filed},
                  filed)  # fmt: skip
    verdict = verdict_of(made, known={**HERE, filed.id: filed})
    assert (verdict.state, verdict.unguarded, verdict.is_trusted) == (ChainState.HOLDS, 2, False)


def test_the_digest_of_a_key_line_follows_the_masked_lines() -> None:
    lines, _ = masked(with_lines(naming([ADDRESSES[0]], THEIRS), ["x"], OURS), ADDRESSES[0])
    assert decode_facts(lines[2].facts)["digest"] == digest_of(lines[:2])
