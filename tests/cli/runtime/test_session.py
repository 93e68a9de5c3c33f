"""The account that the command line acts as, and where its password comes from."""

import getpass
import subprocess

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.operations.accounts.sign_in import make_first_account, sign_in
from clientlists_desktop.storage.accounts.accounts import all_accounts
from tests.cli.helpers import ANNA, CLEAN, IVAN, OTHER, PASSWORD, WORDING, by, start
from tests.operations.helpers import write


def test_on_a_new_workspace_the_systems_user_is_not_asked(run, opened, no_terminal):
    assert run("lists").status == 0
    (account,) = all_accounts(opened)
    assert (account.name, account.has_password) == (getpass.getuser(), False)
    assert account.roles == {Role.OWNER, Role.OUTBOUND_MANAGER}


def test_the_only_account_without_a_password_is_not_asked(run, opened, no_terminal):
    make_first_account(opened, ANNA, "")
    assert run("lists").status == 0
    assert [one.name for one in all_accounts(opened)] == [ANNA]


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


def test_the_keyring_is_tried_before_the_terminal(run, anna, keyring, no_terminal):
    keyring.set_password("clientlists", ANNA, PASSWORD)
    assert run("--account", ANNA, "lists").status == 0
    keyring.set_password("clientlists", ANNA, OTHER)
    assert run("--account", ANNA, "lists").status == 3


def test_a_descriptor_is_tried_before_the_keyring(run, anna, keyring, fd, no_terminal):
    keyring.set_password("clientlists", ANNA, OTHER)
    assert run(*by(ANNA, fd(PASSWORD)), "lists").status == 0


def test_who_stays_signed_in_is_not_asked(run, opened, anna, keyring, no_terminal):
    sign_in(opened, ANNA, PASSWORD, stay=True)
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


def test_both_passwords_can_come_from_one_descriptor(run, anna, fd, no_terminal):
    one = fd(PASSWORD, OTHER)
    given = ("accounts", "password", ANNA, "--new-password-fd", one)
    assert run(*by(ANNA, one), *given).status == 0
    assert run(*by(ANNA, fd(OTHER)), "lists").status == 0


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
