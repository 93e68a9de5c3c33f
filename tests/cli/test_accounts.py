"""For whom the command line acts, and how accounts are kept with it."""

import getpass
import io
import os
import subprocess
import sys

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import GRANTS, Role
from clientlists_desktop.operations.accounts.accounts import add_account
from clientlists_desktop.operations.accounts.sign_in import (
    change_password,
    make_first_account,
    sign_in,
)
from clientlists_desktop.storage.accounts.accounts import all_accounts, find_account
from clientlists_desktop.storage.database import open_workspace
from tests.cli.helpers import CLEAN, WORDING, start
from tests.keyrings import memory_keyring
from tests.operations.helpers import write

ANNA, IVAN = "Anna Petrova", "Ivan"
PASSWORD, OTHER = "a river in spring", "a lake in autumn"
OWNS = ",".join((Role.OWNER, Role.OUTBOUND_MANAGER))


@pytest.fixture
def keyring():
    with memory_keyring() as made:
        yield made


@pytest.fixture
def fd():
    """Return a descriptor that gives these lines and ends."""
    opened = []

    def give(*lines: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        opened.append(reading)
        return reading

    yield give
    for one in opened:
        os.close(one)


@pytest.fixture
def anna(workspace) -> Actor:
    """The owner, who has a password."""
    open_workspace(workspace)
    made = make_first_account(ANNA, "").actor
    change_password(made, "", PASSWORD)
    return made


@pytest.fixture
def ivan(anna) -> Actor:
    """Somebody who may only look."""
    return add_account(IVAN, OTHER, [Role.BUSINESS_OWNER], anna).actor


def by(name: str, descriptor: int) -> tuple[object, ...]:
    return "--account", name, "--password-fd", descriptor


@pytest.fixture
def no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def terminal(monkeypatch):
    """A terminal on which somebody types these passwords; returns what was asked."""

    def types(*passwords: str) -> list[str]:
        asked: list[str] = []
        left = list(passwords)

        def ask(prompt: str) -> str:
            asked.append(prompt)
            return left.pop(0)

        monkeypatch.setattr(sys, "stdin", io.StringIO())
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(getpass, "getpass", ask)
        return asked

    return types


def test_on_a_new_workspace_the_systems_user_is_not_asked(run, no_terminal):
    assert run("lists").status == 0
    (account,) = all_accounts()
    assert (account.name, account.has_password) == (getpass.getuser(), False)
    assert account.roles == {Role.OWNER, Role.OUTBOUND_MANAGER}


def test_the_only_account_without_a_password_is_not_asked(run, workspace, no_terminal):
    open_workspace(workspace)
    make_first_account(ANNA, "")
    assert run("lists").status == 0
    assert [one.name for one in all_accounts()] == [ANNA]


def test_the_password_comes_from_a_file_descriptor(run, anna, fd, no_terminal):
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_without_a_terminal_and_a_password_nobody_acts(run, anna, no_terminal):
    ran = run("--account", ANNA, "lists")
    assert ran.status == 3
    assert "Sign in first" in ran.err


def test_who_is_not_named_is_the_systems_user_and_has_no_account_here(run, anna, fd, no_terminal):
    ran = run("--password-fd", fd(PASSWORD), "lists")
    assert ran.status == 3
    assert "Sign in first" in ran.err


def test_a_descriptor_that_is_not_open_gives_no_password(run, anna, no_terminal):
    assert run("--account", ANNA, "--password-fd", 987, "lists").status == 3


@pytest.mark.parametrize(("name", "password"), [(ANNA, OTHER), ("Nobody", PASSWORD), (ANNA, "")])
def test_a_wrong_password_and_an_unknown_name_are_refused_alike(
    run, anna, fd, no_terminal, name, password
):
    ran = run(*by(name, fd(password)), "lists")
    assert ran.status == 3
    assert "The name and password do not match" in ran.err
    assert "Nobody" not in ran.err


def test_a_terminal_is_asked_once_for_the_password(run, anna, terminal):
    asked = terminal(PASSWORD)
    assert run("--account", ANNA, "accounts", "list").status == 0
    assert asked == [f"Password of {ANNA}: "]


def test_the_keyring_is_looked_at_before_the_terminal(run, anna, keyring, no_terminal):
    keyring.set_password("clientlists", ANNA, PASSWORD)
    assert run("--account", ANNA, "lists").status == 0
    keyring.set_password("clientlists", ANNA, OTHER)
    assert run("--account", ANNA, "lists").status == 3


def test_a_descriptor_is_looked_at_before_the_keyring(run, anna, keyring, fd, no_terminal):
    keyring.set_password("clientlists", ANNA, OTHER)
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_who_stays_signed_in_is_not_asked(run, anna, keyring, no_terminal):
    sign_in(ANNA, PASSWORD, stay=True)
    assert run("lists").status == 0
    assert run("--account", ANNA.upper(), "lists").status == 0


def test_several_accounts_act_each_for_itself(run, anna, ivan, fd, tmp_path, no_terminal):
    path = write(tmp_path / "clients.csv", CLEAN)
    make = ("create", path, "--channel", "telephony", "--name", "Spring", "--consent", WORDING)
    refused = run(*by(IVAN, fd(OTHER)), *make)
    assert refused.status == 3
    assert "Outbound manager" in refused.err
    assert run(*by(ANNA, fd(PASSWORD)), *make).status == 0
    (shown,) = run(*by(IVAN, fd(OTHER)), "lists", "--json").json
    assert shown["made_by"] == ANNA
    assert run(*by(IVAN, fd(OTHER)), "delete", "Spring", "--yes").status == 3
    assert run(*by(IVAN, fd(OTHER)), "export", "Spring", tmp_path / "out.xlsx").status == 3
    assert not (tmp_path / "out.xlsx").exists()


def test_accounts_are_shown_to_an_owner(run, anna, ivan, fd, no_terminal):
    shown = run(*by(ANNA, fd(PASSWORD)), "accounts", "list", "--json").json
    assert [(one["name"], one["roles"], one["has_password"]) for one in shown] == [
        (ANNA, ["OUTBOUND_MANAGER", "OWNER"], True),
        (IVAN, ["BUSINESS_OWNER"], True),
    ]
    assert IVAN in run(*by(ANNA, fd(PASSWORD)), "accounts", "list").out
    assert run(*by(IVAN, fd(OTHER)), "accounts", "list").status == 3


def test_an_account_is_made_with_a_password_of_its_own_descriptor(run, anna, fd, no_terminal):
    made = run(
        *by(ANNA, fd(PASSWORD)), "accounts", "add", IVAN, "--roles", "developer,LINGUIST",
        "--new-password-fd", fd(OTHER),
    )  # fmt: skip
    assert (made.status, made.out, made.err) == (0, "", "")
    found = find_account(IVAN)
    assert found is not None
    assert found.roles == {Role.DEVELOPER, Role.LINGUIST}
    assert run(*by(IVAN, fd(OTHER)), "projects", "add", "Bot").status == 0


def test_both_passwords_can_come_from_one_descriptor(run, anna, fd, no_terminal):
    one = fd(PASSWORD, OTHER)
    given = ("accounts", "password", ANNA, "--new-password-fd", one)
    assert run(*by(ANNA, one), *given).status == 0
    assert run(*by(ANNA, fd(OTHER)), "lists").status == 0


def test_a_new_password_is_typed_twice_on_a_terminal(run, anna, terminal):
    asked = terminal(PASSWORD, OTHER, OTHER)
    assert run("--account", ANNA, "accounts", "password", ANNA).status == 0
    assert asked == [f"Password of {ANNA}: ", f"New password of {ANNA}: ", "The same once more: "]
    terminal(OTHER, PASSWORD, "something else")
    ran = run("--account", ANNA, "accounts", "password", ANNA)
    assert ran.status == 3
    assert "differ" in ran.err


def test_a_new_password_has_to_come_from_somewhere(run, anna, fd, no_terminal):
    ran = run(*by(ANNA, fd(PASSWORD)), "accounts", "add", IVAN, "--roles", OWNS)
    assert ran.status == 3
    assert "A new password is needed" in ran.err
    assert find_account(IVAN) is None


@pytest.mark.parametrize(("password", "why"), [("short", "at least 10"), ("", "at least 10"),
                                               ("password123", "anyone tries")])  # fmt: skip
def test_a_bad_new_password_is_refused_in_words(run, anna, fd, no_terminal, password, why):
    for given in (("add", IVAN, "--roles", OWNS), ("password", ANNA)):
        ran = run(*by(ANNA, fd(PASSWORD)), "accounts", *given, "--new-password-fd", fd(password))
        assert ran.status == 3
        assert why in ran.err
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_a_password_is_taken_away_only_where_it_is_said_and_nobody_else_works(
    run, anna, fd, no_terminal
):
    taken = ("accounts", "password", ANNA, "--none")
    assert run(*by(ANNA, fd(PASSWORD)), *taken).status == 0
    assert run("lists").status == 0
    assert run("accounts", "password", ANNA, "--new-password-fd", fd(PASSWORD)).status == 0
    add = ("accounts", "add", IVAN, "--roles", OWNS, "--new-password-fd", fd(OTHER))
    assert run(*by(ANNA, fd(PASSWORD)), *add).status == 0
    refused = run(*by(ANNA, fd(PASSWORD)), *taken)
    assert refused.status == 3
    assert "every account needs a password" in refused.err


def test_an_owner_resets_a_password_and_others_do_not(run, anna, ivan, fd, no_terminal):
    new = ("--new-password-fd", fd("a path in winter"))
    assert run(*by(ANNA, fd(PASSWORD)), "accounts", "password", IVAN, *new).status == 0
    assert run(*by(IVAN, fd("a path in winter")), "lists").status == 0
    stolen = ("accounts", "password", ANNA, "--new-password-fd", fd(OTHER))
    assert run(*by(IVAN, fd("a path in winter")), *stolen).status == 3
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_roles_change_accounts_are_unlocked_and_removed(run, anna, ivan, fd, no_terminal):
    def by_anna(*arguments: object):
        return run(*by(ANNA, fd(PASSWORD)), "accounts", *arguments)

    assert by_anna("roles", IVAN, "LINGUIST").status == 0
    assert run(*by(IVAN, fd(OTHER)), "lists").status == 3
    assert run(*by(IVAN, fd("wrong, and wrong")), "lists").status == 3
    assert "1 wrong password" in by_anna("list").out
    assert by_anna("unlock", IVAN).status == 0
    assert "wrong" not in by_anna("list").out
    unsure = by_anna("remove", IVAN)
    assert unsure.status == 3
    assert find_account(IVAN) is not None
    assert by_anna("remove", IVAN, "--yes").status == 0
    assert run(*by(IVAN, fd(OTHER)), "lists").status == 3


@pytest.mark.parametrize(
    "arguments",
    [("roles", "Nobody", "LINGUIST"), ("unlock", "Nobody"), ("remove", "Nobody", "--yes"),
     ("password", "Nobody", "--new-password-fd", 0)],
)  # fmt: skip
def test_an_account_that_is_not_there_is_said(run, anna, fd, no_terminal, arguments):
    ran = run(*by(ANNA, fd(PASSWORD)), "accounts", *arguments)
    assert ran.status == 3
    assert "There is no account named “Nobody”." in ran.err


@pytest.mark.parametrize(
    "arguments", [("roles", ANNA, "LINGUIST"), ("remove", ANNA, "--yes")], ids=["roles", "remove"]
)
def test_the_last_owner_stays(run, anna, ivan, fd, no_terminal, arguments):
    ran = run(*by(ANNA, fd(PASSWORD)), "accounts", *arguments)
    assert ran.status == 3
    assert "is the last owner" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [("accounts",), ("accounts", "add", "x"), ("accounts", "add", "x", "--roles", "KING"),
     ("accounts", "roles", "x"), ("--password-fd", "x", "lists")],
)  # fmt: skip
def test_wrong_usage_is_2(run, arguments):
    ran = run(*arguments)
    assert ran.status == 2
    assert "usage: clientlists" in ran.err


def test_the_table_of_roles_is_shown_to_everybody(run, workspace):
    shown = run("accounts", "roles-table", "--json").json
    assert len(shown) == len(GRANTS)
    assert {"role": "OWNER", "permission": "manage_accounts", "basis": "source"} in shown
    assert "BUSINESS_OWNER" in run("accounts", "roles-table").out
    assert not workspace.exists()


def test_no_option_takes_a_password(run):
    for verb in ((), ("accounts", "add"), ("accounts", "password")):
        shown = run(*verb, "--help").out
        options = [word.strip("[],") for word in shown.split() if word.startswith(("-", "[-"))]
        assert [one for one in options if "password" in one and not one.endswith("-fd")] == []


@pytest.mark.usefixtures("spawning")
def test_a_program_of_its_own_reads_the_password_from_its_standard_input(workspace, anna):
    process = start(workspace, *by(ANNA, 0), "accounts", "list", "--json", stdin=subprocess.PIPE)
    out, err = process.communicate(f"{PASSWORD}\n", timeout=60)
    assert (process.returncode, err) == (0, "")
    assert ANNA in out
