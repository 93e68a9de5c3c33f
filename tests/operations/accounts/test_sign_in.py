"""Signing in: the right password is accepted, guessing is slow, and a computer may remember."""

import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from argon2 import Type

from clientlists_desktop.core.accounts.accounts import (
    LOCKED_FROM,
    MOST_WAIT,
    wait_after,
    wait_overall,
)
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.operations.accounts.accounts import (
    add_account,
    remove_account,
    reset_password,
    sign_out_everywhere,
    unlock_account,
)
from clientlists_desktop.operations.accounts.sign_in import (
    FIRST_ROLES,
    change_password,
    confirm_password,
    make_first_account,
    read_entry_state,
    resume,
    sign_in,
    sign_out,
)
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.accounts import passwords, throttle
from clientlists_desktop.storage.accounts.accounts import all_accounts, find_account
from clientlists_desktop.storage.settings import THROTTLE_CLOCK, set_setting
from clientlists_desktop.storage.workspace import Workspace
from tests.keyrings import memory_keyring
from tests.operations.fakes import Clock, CountingHasher
from tests.texts.journal_lines import read_journal

pytestmark = pytest.mark.long

ANNA, IVAN = "Anna Petrova", "Ivan"
PASSWORD, OTHER, WRONG = "a river in spring", "a lake in autumn", "a hill in summer"
DAY = 24 * 3600
PROGRAMS = passwords._hasher()
"""What the program itself hashes with."""


@pytest.fixture
def workspace(tmp_path):
    """An open workspace in which nobody has an account yet."""
    made = Workspace(tmp_path / "workspace" / "workspace.sqlite").open()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def hasher(monkeypatch) -> CountingHasher:
    made = CountingHasher()
    monkeypatch.setattr(passwords, "_hasher", lambda: made)
    return made


@pytest.fixture
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(throttle, "time", made)
    return made


@pytest.fixture
def anna(workspace):
    return make_first_account(workspace, ANNA, PASSWORD)


@pytest.fixture
def ivan(workspace: Workspace, anna):
    return add_account(workspace, IVAN, OTHER, [Role.BUSINESS_OWNER], anna.actor)


@pytest.fixture
def keyring():
    with memory_keyring() as made:
        yield made


def refusal(workspace: Workspace, name: str = ANNA, password: str = WRONG) -> Refused:
    """Return why somebody cannot sign in."""
    with pytest.raises(Refused) as refused:
        sign_in(workspace, name, password)
    return refused.value


def fail(workspace: Workspace, times: int, clock: Clock, name: str = ANNA) -> None:
    """Try a wrong password this many times, each as soon as the wait allows."""
    for failure in range(times):
        clock.now += wait_after(failure) + 30
        assert refusal(workspace, name).reason is Refusal.WRONG_SIGN_IN


def events(workspace: Workspace, *wanted: Event) -> list[tuple[Event, str, dict[str, object]]]:
    lines = read_journal(workspace, LineFilter(wanted))
    return [(line.event, line.account_name, dict(line.facts)) for line in lines]


# The state at the start.


def test_a_new_workspace_asks_who_you_are(workspace):
    state = read_entry_state(workspace)
    assert (state.account, state.is_new, state.can_stay) == (None, True, False)


def test_the_first_account_owns_the_workspace_and_makes_lists(workspace: Workspace, anna):
    assert anna.roles == FIRST_ROLES == {Role.OWNER, Role.OUTBOUND_MANAGER}
    assert events(workspace, Event.ACCOUNT_MADE) == [
        (Event.ACCOUNT_MADE, "", {"name": ANNA, "roles": ["OUTBOUND_MANAGER", "OWNER"]})
    ]


def test_only_one_account_is_the_first(workspace: Workspace, anna):
    with pytest.raises(Refused) as refused:
        make_first_account(workspace, IVAN, "")
    assert refused.value.reason is Refusal.SIGN_IN_NEEDED
    assert [one.name for one in all_accounts(workspace)] == [ANNA]


@pytest.mark.parametrize(
    ("name", "password", "reason"),
    [
        ("  ", "", Refusal.NAME_EMPTY),
        ("x" * 101, "", Refusal.NAME_TOO_LONG),
        (ANNA, "short", Refusal.PASSWORD_TOO_SHORT),
        (ANNA, "x" * 129, Refusal.PASSWORD_TOO_LONG),
        (ANNA, "1234567890", Refusal.PASSWORD_WORST),
        (ANNA, ANNA, Refusal.PASSWORD_IS_NAME),
        (ANNA, ANNA.upper(), Refusal.PASSWORD_IS_NAME),
        (f" {ANNA} ", f" {ANNA.lower()}", Refusal.PASSWORD_IS_NAME),
    ],
)
def test_an_invalid_first_account_is_refused(workspace, name, password, reason):
    with pytest.raises(Refused) as refused:
        make_first_account(workspace, name, password)
    assert refused.value.reason is reason
    assert read_entry_state(workspace).is_new


def test_a_single_account_without_a_password_is_not_asked(workspace):
    made = make_first_account(workspace, ANNA, "")
    assert read_entry_state(workspace).account == made


def test_who_has_a_password_is_asked(workspace: Workspace, anna):
    state = read_entry_state(workspace)
    assert (state.account, state.is_new) == (None, False)


# Signing in.


def test_the_right_password_signs_in(workspace: Workspace, anna):
    assert sign_in(workspace, ANNA, PASSWORD) == anna
    assert sign_in(workspace, "anna PETROVA", PASSWORD) == anna
    assert events(workspace, Event.SIGNED_IN) == [(Event.SIGNED_IN, ANNA, {"stays": False})] * 2


def test_a_password_is_the_same_however_its_letters_are_composed(workspace):
    make_first_account(workspace, ANNA, "cafe\u0301 on the hill")
    assert sign_in(workspace, ANNA, "caf\u00e9 on the hill").name == ANNA


@pytest.mark.parametrize(("name", "password"), [(ANNA, WRONG), ("Nobody", PASSWORD), (ANNA, "")])
def test_a_wrong_password_and_a_wrong_name_are_one_refusal_and_one_hash(
    workspace: Workspace, anna, hasher, name, password
):
    before = hasher.worked
    refused = refusal(workspace, name, password)
    assert (refused.reason, refused.facts) == (Refusal.WRONG_SIGN_IN, {})
    assert hasher.worked == before + 1


def test_an_account_that_is_gone_costs_a_hash_too(workspace: Workspace, anna, ivan, hasher):
    remove_account(workspace, ivan.id, anna.actor)
    before = hasher.worked
    assert refusal(workspace, IVAN, OTHER).reason is Refusal.WRONG_SIGN_IN
    assert hasher.worked == before + 1


def test_what_was_typed_as_a_name_is_not_stored(workspace, anna):
    refusal(workspace, "my secret sentence", PASSWORD)
    assert events(workspace, Event.SIGN_IN_FAILED) == [(Event.SIGN_IN_FAILED, "", {})]
    workspace.close()
    content = workspace.path.read_bytes()
    assert b"my secret sentence" not in content
    assert PASSWORD.encode() not in content


def test_a_hash_of_weaker_parameters_is_replaced(workspace, anna, monkeypatch):
    def stored() -> str:
        with closing(sqlite3.connect(workspace.path)) as connection:
            return str(connection.execute("SELECT password FROM account").fetchone()[0])

    before = stored()
    stronger = CountingHasher(time_cost=2)
    monkeypatch.setattr(passwords, "_hasher", lambda: stronger)
    refusal(workspace)
    assert stored() == before
    throttle.reset(workspace, ANNA)
    sign_in(workspace, ANNA, PASSWORD)
    assert "t=2" in stored()
    assert not stronger.check_needs_rehash(stored())
    after = stored()
    sign_in(workspace, ANNA, PASSWORD)
    assert stored() == after


def test_the_programs_own_parameters_are_those_of_rfc_9106_at_least():
    assert PROGRAMS.type is Type.ID
    assert PROGRAMS.memory_cost >= 65_536
    assert PROGRAMS.time_cost >= 3


# Guessing.


def test_the_wait_doubles_to_a_quarter_of_an_hour_and_then_the_account_is_locked():
    waits = [wait_after(failures) for failures in range(LOCKED_FROM)]
    assert waits[:6] == [0, 1, 2, 4, 8, 16]
    assert all(later == min(MOST_WAIT, 2 * sooner) for sooner, later in pairwise(waits[1:]))
    assert waits[-1] == MOST_WAIT == 900
    assert wait_after(LOCKED_FROM) == wait_after(10**9) == DAY


def test_the_wait_is_kept_and_no_password_is_verified_during_it(
    workspace: Workspace, anna, hasher, clock
):
    fail(workspace, 5, clock)
    before = hasher.worked
    for passed, left in ((0, 16), (7, 9), (8, 1)):
        clock.now += passed
        refused = refusal(workspace, password=PASSWORD)
        assert (refused.reason, refused.facts) == (Refusal.WAIT, {"seen": left})
    assert hasher.worked == before
    clock.now += 1
    assert sign_in(workspace, ANNA, PASSWORD).failures == 0


def test_the_right_password_ends_the_counting(workspace: Workspace, anna, clock):
    fail(workspace, 5, clock)
    clock.now += 16
    sign_in(workspace, ANNA, PASSWORD)
    assert refusal(workspace).reason is Refusal.WRONG_SIGN_IN
    assert find_account(workspace, ANNA).failures == 1


def test_the_wait_is_the_same_for_a_name_that_nobody_bears(workspace: Workspace, anna, clock):
    fail(workspace, 5, clock, "Nobody")
    refused = refusal(workspace, "NOBODY")
    assert (refused.reason, refused.facts) == (Refusal.WAIT, {"seen": 16})


def test_a_restart_keeps_the_wait(workspace, anna, clock):
    fail(workspace, 5, clock)
    workspace.close()
    assert refusal(workspace, password=PASSWORD).facts == {"seen": 16}


def test_an_attempt_counts_before_it_is_verified(workspace: Workspace, anna, clock):
    throttle.record(workspace, ANNA)
    # The program was killed here.
    assert find_account(workspace, ANNA).failures == 1
    assert refusal(workspace, password=PASSWORD).reason is Refusal.WAIT


def test_a_clock_that_is_set_back_lets_the_wait_begin_anew_and_no_more(
    workspace: Workspace, anna, clock
):
    fail(workspace, 5, clock)
    clock.set_by -= 10 * DAY
    assert refusal(workspace, password=PASSWORD).facts == {"seen": 16}
    clock.now += 15
    assert refusal(workspace, password=PASSWORD).facts == {"seen": 1}
    clock.now += 1
    assert sign_in(workspace, ANNA, PASSWORD) == find_account(workspace, ANNA)


@pytest.mark.parametrize("years", [-10, -1, 1, 10])
@pytest.mark.parametrize("is_restarted", [False, True])
def test_no_wait_is_lifted_by_setting_the_clock(
    workspace: Workspace, anna, clock, years, is_restarted
):
    fail(workspace, 5, clock)
    clock.now += 3
    clock.set_by += years * 365 * DAY
    if is_restarted:
        workspace.close()
        clock.started = clock.now
    left = refusal(workspace, password=PASSWORD).facts["seen"]
    assert 13 <= left <= 16
    clock.set_by -= years * 730 * DAY
    clock.now += left - 1
    left = refusal(workspace, password=PASSWORD).facts["seen"]
    assert 1 <= left <= 16
    clock.now += left
    assert sign_in(workspace, ANNA, PASSWORD) == find_account(workspace, ANNA)


def test_setting_the_clock_on_before_each_guess_does_not_help(workspace: Workspace, anna, clock):
    judged = 0
    for _ in range(300):
        clock.now += 1
        clock.set_by += 365 * DAY
        judged += refusal(workspace).reason is Refusal.WRONG_SIGN_IN
    assert judged <= 9
    assert find_account(workspace, ANNA).failures == judged


def test_a_locked_account_stays_locked_whatever_the_clock_says(
    workspace: Workspace, anna, ivan, clock
):
    fail(workspace, LOCKED_FROM, clock, IVAN)
    for _ in range(10):
        clock.set_by += 2 * DAY
        assert refusal(workspace, IVAN, OTHER).reason is Refusal.ACCOUNT_LOCKED
    clock.now += DAY
    assert sign_in(workspace, IVAN, OTHER).failures == 0


def test_the_waits_of_everybody_are_not_lifted_by_the_clock(workspace: Workspace, anna, clock):
    for number in range(25):
        clock.now += wait_overall(number)
        refusal(workspace, f"Nobody {number}")
    clock.set_by += DAY
    assert refusal(workspace, "Somebody").facts == {"seen": 16}


def test_a_quarter_of_an_hour_in_which_the_computer_was_off_is_waited_for_again_at_most(
    workspace: Workspace, anna, clock
):
    fail(workspace, 5, clock)
    clock.now += DAY
    clock.started = clock.now - 5
    assert refusal(workspace, password=PASSWORD).facts == {"seen": 11}
    clock.now += 11
    sign_in(workspace, ANNA, PASSWORD)


@pytest.mark.parametrize(
    "stored", ["", "null", "[]", "[1]", '["a", 2, 3]', "[1e999, 1, 1]", "[NaN, 1, 1]",
               "[1, 2, 3, 4]", f"[{10**40}, {10**40}, {10**40}]", "[-5, -5, -5]", "[" * 9_999],
)  # fmt: skip
def test_whatever_stands_for_the_clock_nobody_is_locked_out_by_it(
    workspace: Workspace, anna, clock, stored
):
    refusal(workspace)
    set_setting(workspace, THROTTLE_CLOCK, stored)
    clock.now += 5
    for _ in range(2):
        refusal(workspace)
        clock.now += 60
    assert sign_in(workspace, ANNA, PASSWORD).failures == 0


def test_a_long_time_forgets_no_failure(workspace: Workspace, anna, clock):
    fail(workspace, 5, clock)
    clock.now += 365 * DAY
    assert find_account(workspace, ANNA).failures == 5
    assert refusal(workspace).reason is Refusal.WRONG_SIGN_IN
    assert refusal(workspace, password=PASSWORD).facts == {"seen": 32}


def test_an_account_is_locked_after_a_hundred_and_an_owner_unlocks_it(
    workspace: Workspace, anna, ivan, clock
):
    fail(workspace, LOCKED_FROM, clock, IVAN)
    clock.now += MOST_WAIT
    refused = refusal(workspace, IVAN, OTHER)
    assert (refused.reason, refused.facts) == (Refusal.ACCOUNT_LOCKED, {"seen": DAY - MOST_WAIT})
    assert find_account(workspace, IVAN).failures == LOCKED_FROM
    unlock_account(workspace, ivan.id, anna.actor)
    assert sign_in(workspace, IVAN, OTHER).failures == 0
    assert events(workspace, Event.ACCOUNT_UNLOCKED)[-1][2] == {
        "name": IVAN,
        "failures": LOCKED_FROM,
    }


def test_a_new_password_unlocks_too(workspace: Workspace, anna, ivan, clock):
    fail(workspace, LOCKED_FROM, clock, IVAN)
    reset_password(workspace, ivan.id, "a path in winter", anna.actor)
    assert sign_in(workspace, IVAN, "a path in winter").failures == 0


def test_many_names_slow_everybody_down(workspace: Workspace, anna, clock):
    assert [wait_overall(failures) for failures in (20, 21, 22, 25, 26, 1000)] == [
        0, 1, 2, 16, 30, 30,
    ]  # fmt: skip
    for number in range(25):
        clock.now += wait_overall(number)
        assert refusal(workspace, f"Nobody {number}").reason is Refusal.WRONG_SIGN_IN
    refused = refusal(workspace, password=PASSWORD)
    assert (refused.reason, refused.facts) == (Refusal.WAIT, {"seen": 16})
    clock.now += 16
    assert sign_in(workspace, ANNA, PASSWORD).name == ANNA


def test_a_quiet_quarter_of_an_hour_ends_the_waiting_of_everybody(
    workspace: Workspace, anna, clock
):
    for number in range(40):
        clock.now += 30
        refusal(workspace, f"Nobody {number}")
    clock.now += 15 * 60 + 1
    assert refusal(workspace, "Somebody").reason is Refusal.WRONG_SIGN_IN
    assert sign_in(workspace, ANNA, PASSWORD).name == ANNA


@pytest.mark.long
def test_of_ten_thousand_guesses_in_a_day_at_most_a_hundred_are_verified(
    workspace: Workspace, anna, hasher, clock
):
    guesses, before = 10_000, hasher.worked
    for _ in range(guesses):
        clock.now += DAY / guesses
        refusal(workspace)
    assert 0 < hasher.worked - before <= LOCKED_FROM
    assert len(events(workspace, Event.SIGN_IN_FAILED)) == hasher.worked - before


def test_a_flood_of_names_does_not_grow_the_workspace_without_end(
    workspace, anna, clock, monkeypatch
):
    monkeypatch.setattr(throttle, "_MOST_NAMES", 20)
    fail(workspace, 3, clock)
    for number in range(60):
        clock.now += 30
        refusal(workspace, f"Nobody {number}")
    with closing(sqlite3.connect(workspace.path)) as connection:
        (kept,) = connection.execute("SELECT count(*) FROM attempt").fetchone()
    assert kept <= 21
    assert find_account(workspace, ANNA).failures == 3


# Staying signed in.


def test_who_stays_signed_in_is_not_asked_again(workspace: Workspace, anna, keyring):
    assert read_entry_state(workspace).can_stay
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    assert read_entry_state(workspace).account == anna
    assert events(workspace, Event.SIGNED_IN)[-1][2] == {"stays": True}
    resume(workspace, read_entry_state(workspace).account)
    assert events(workspace, Event.SIGNED_IN)[-1] == (Event.SIGNED_IN, ANNA, {"kept": True})


def test_where_nobody_has_a_password_nobody_signs_in(workspace):
    make_first_account(workspace, "Lev", "")
    resume(workspace, read_entry_state(workspace).account)
    assert events(workspace, Event.SIGNED_IN) == []


def test_who_does_not_ask_for_it_does_not_stay(workspace: Workspace, anna, keyring):
    sign_in(workspace, ANNA, PASSWORD)
    assert read_entry_state(workspace).account is None
    assert [name for _, name in keyring.secrets if name.startswith("session")] == []


def test_the_workspace_knows_the_digest_of_the_token_only(workspace, anna, keyring):
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    (token,) = [
        secret for (_, name), secret in keyring.secrets.items() if name.startswith("session")
    ]
    assert len(token) >= 43
    workspace.close()
    assert token.encode() not in workspace.path.read_bytes()


def test_another_token_signs_nobody_in(workspace: Workspace, anna, keyring):
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    for key in [key for key in keyring.secrets if key[1].startswith("session")]:
        keyring.secrets[key] = "x" * 43
    assert read_entry_state(workspace).account is None


def test_without_a_keyring_staying_signed_in_is_refused(workspace: Workspace, anna):
    assert not read_entry_state(workspace).can_stay
    with pytest.raises(Refused) as refused:
        sign_in(workspace, ANNA, PASSWORD, stay=True)
    assert refused.value.reason is Refusal.NO_KEYRING
    assert find_account(workspace, ANNA).failures == 0


def test_signing_out_ends_staying_signed_in(workspace: Workspace, anna, keyring):
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    sign_out(workspace, anna.actor)
    assert read_entry_state(workspace).account is None
    assert events(workspace, Event.SIGNED_OUT) == [(Event.SIGNED_OUT, ANNA, {})]


def test_signing_out_leaves_another_account_signed_in(workspace: Workspace, anna, ivan, keyring):
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    sign_in(workspace, IVAN, OTHER, stay=True)
    sign_out(workspace, anna.actor)
    assert read_entry_state(workspace).account == ivan


@pytest.mark.parametrize("how", ["changed", "reset", "everywhere", "removed"])
def test_what_ends_staying_signed_in_on_every_computer(
    workspace: Workspace, anna, ivan, keyring, how
):
    sign_in(workspace, IVAN, OTHER, stay=True)
    assert read_entry_state(workspace).account == ivan
    if how == "changed":
        change_password(workspace, ivan.actor, OTHER, "a path in winter")
    elif how == "reset":
        reset_password(workspace, ivan.id, "a path in winter", anna.actor)
    elif how == "everywhere":
        sign_out_everywhere(workspace, ivan.id, anna.actor)
    else:
        remove_account(workspace, ivan.id, anna.actor)
    assert read_entry_state(workspace).account is None


def test_a_token_is_of_no_use_in_another_workspace(workspace, anna, keyring, tmp_path):
    sign_in(workspace, ANNA, PASSWORD, stay=True)
    other = Workspace(tmp_path / "other.sqlite")
    make_first_account(other, ANNA, PASSWORD)
    assert read_entry_state(other).account is None
    other.close()
    assert read_entry_state(workspace).account == anna


# One's own password.


def test_a_password_is_changed_by_who_knows_it(workspace: Workspace, anna):
    change_password(workspace, anna.actor, PASSWORD, OTHER)
    assert sign_in(workspace, ANNA, OTHER).name == ANNA
    assert refusal(workspace, password=PASSWORD).reason is Refusal.WRONG_SIGN_IN


def test_a_password_is_not_changed_by_who_does_not_know_it(workspace: Workspace, anna):
    with pytest.raises(Refused) as refused:
        change_password(workspace, anna.actor, WRONG, OTHER)
    assert refused.value.reason is Refusal.WRONG_SIGN_IN
    assert find_account(workspace, ANNA).failures == 1


def test_a_first_password_needs_none_before_it(workspace):
    made = make_first_account(workspace, ANNA, "")
    change_password(workspace, made.actor, "", PASSWORD)
    assert read_entry_state(workspace).account is None
    assert sign_in(workspace, ANNA, PASSWORD).name == ANNA


def test_who_is_alone_may_go_without_a_password_again(workspace: Workspace, anna):
    change_password(workspace, anna.actor, PASSWORD, "")
    assert read_entry_state(workspace).account == find_account(workspace, ANNA)


def test_where_several_work_nobody_goes_without(workspace: Workspace, anna, ivan):
    with pytest.raises(Refused) as refused:
        change_password(workspace, ivan.actor, OTHER, "")
    assert refused.value.reason is Refusal.PASSWORD_NEEDED
    assert sign_in(workspace, IVAN, OTHER).has_password


def test_unlocking_a_window_counts_as_an_attempt(workspace: Workspace, anna, clock):
    for _ in range(3):
        clock.now += 30
        with pytest.raises(Refused):
            confirm_password(workspace, anna.actor, WRONG)
    with pytest.raises(Refused) as refused:
        confirm_password(workspace, anna.actor, PASSWORD)
    assert refused.value.reason is Refusal.WAIT
    clock.now += 4
    confirm_password(workspace, anna.actor, PASSWORD)


def test_a_null_keyring_is_not_used(monkeypatch):
    assert not keyrings.is_available()
    assert keyrings.get_secret("x") is None
    keyrings.delete_secret("x")
