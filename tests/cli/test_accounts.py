"""Accounts on the command line."""

import pytest

from clientlists_desktop.core.accounts.permissions import GRANTS, Role
from clientlists_desktop.storage.accounts.accounts import find_account
from tests.cli.helpers import ANNA, IVAN, OTHER, PASSWORD, by

OWNS = ",".join((Role.OWNER, Role.OUTBOUND_MANAGER))


def test_accounts_are_shown_to_an_owner(run, anna, ivan, fd, no_terminal):
    shown = run(*by(ANNA, fd(PASSWORD)), "accounts", "list", "--json").json
    assert [(one["name"], one["roles"], one["has_password"]) for one in shown] == [
        (ANNA, ["OUTBOUND_MANAGER", "OWNER"], True),
        (IVAN, ["BUSINESS_OWNER"], True),
    ]
    assert IVAN in run(*by(ANNA, fd(PASSWORD)), "accounts", "list").out
    assert run(*by(IVAN, fd(OTHER)), "accounts", "list").status == 3


def test_an_account_is_made_with_a_password_of_its_own_descriptor(
    run, opened, anna, fd, no_terminal
):
    made = run(
        *by(ANNA, fd(PASSWORD)), "accounts", "add", IVAN, "--roles", "developer,LINGUIST",
        "--new-password-fd", fd(OTHER),
    )  # fmt: skip
    assert (made.status, made.out, made.err) == (0, "", "")
    found = find_account(opened, IVAN)
    assert found is not None
    assert found.roles == {Role.DEVELOPER, Role.LINGUIST}
    assert run(*by(IVAN, fd(OTHER)), "projects", "add", "Bot").status == 0


def test_a_new_password_is_typed_twice_on_a_terminal(run, anna, terminal):
    asked = terminal(PASSWORD, OTHER, OTHER)
    assert run("--account", ANNA, "accounts", "password", ANNA).status == 0
    assert asked == [f"Password of {ANNA}: ", f"New password of {ANNA}: ", "Type it again: "]
    terminal(OTHER, PASSWORD, "something else")
    ran = run("--account", ANNA, "accounts", "password", ANNA)
    assert ran.status == 3
    assert "differ" in ran.err


def test_a_new_password_has_to_come_from_somewhere(run, opened, anna, fd, no_terminal):
    ran = run(*by(ANNA, fd(PASSWORD)), "accounts", "add", IVAN, "--roles", OWNS)
    assert ran.status == 3
    assert "A new password is needed" in ran.err
    assert find_account(opened, IVAN) is None


@pytest.mark.parametrize(("password", "why"), [("short", "at least 10"), ("", "at least 10"),
                                               ("password123", "anyone tries")])  # fmt: skip
def test_a_bad_new_password_is_refused(run, anna, fd, no_terminal, password, why):
    for given in (("add", IVAN, "--roles", OWNS), ("password", ANNA)):
        ran = run(*by(ANNA, fd(PASSWORD)), "accounts", *given, "--new-password-fd", fd(password))
        assert ran.status == 3
        assert why in ran.err
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_a_password_is_removed_only_on_request_and_for_a_single_account(run, anna, fd, no_terminal):
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


@pytest.mark.long
def test_roles_change_accounts_are_unlocked_and_removed(run, opened, anna, ivan, fd, no_terminal):
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
    assert find_account(opened, IVAN) is not None
    assert by_anna("remove", IVAN, "--yes").status == 0
    assert run(*by(IVAN, fd(OTHER)), "lists").status == 3


@pytest.mark.parametrize(
    "arguments",
    [("roles", "Nobody", "LINGUIST"), ("unlock", "Nobody"), ("remove", "Nobody", "--yes"),
     ("password", "Nobody", "--new-password-fd", 0)],
)  # fmt: skip
def test_an_unknown_account_is_refused_with_its_name(run, anna, fd, no_terminal, arguments):
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
