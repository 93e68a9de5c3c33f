"""The trash on the command line."""

import getpass
import io

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.workspace import Workspace
from tests.cli.helpers import CLEAN, Terminal
from tests.operations.helpers import stored

KEYS = {
    "id", "name", "channel", "clients", "made_by", "deleted_by", "deleted_at", "erased_after",
    "is_due",
}  # fmt: skip


@pytest.fixture
def deleted(run, make):
    """Make and delete lists of these names, in this order."""

    def delete(*names: str) -> list[int]:
        for name in names:
            make(name)
            assert run("delete", name, "--yes").status == 0
        return [one["id"] for one in reversed(run("trash", "list", "--json").json)]

    return delete


def test_deleting_explains_how_to_restore_the_list(run, make):
    make("Весна")
    assert run("delete", "Весна", "--yes").out == (
        "Deleted lists stay in the trash for 30 days and can be restored in full until then.\n"
    )


def test_the_trash_is_listed(run, deleted):
    assert run("trash", "list", "--json").json == []
    assert "stay in the trash for 30 days" in run("trash", "list").out
    deleted("Весна")
    (shown,) = run("trash", "list", "--json").json
    assert set(shown) == KEYS
    assert (shown["name"], shown["channel"], shown["clients"]) == ("Весна", "telephony", 2)
    assert shown["made_by"] == shown["deleted_by"] == getpass.getuser()
    assert shown["is_due"] is False
    assert shown["deleted_at"] < shown["erased_after"]
    for part in ("Весна", "Telephony", "erased in 30 days", f"{shown['id']}"):
        assert part in run("trash", "list").out


def test_a_list_is_restored_by_its_name_in_any_case(run, deleted):
    deleted("Весна")
    restored = run("trash", "restore", "ВЕСНА")
    assert (restored.status, restored.out) == (0, "List “Весна” with 2 clients was restored.\n")
    assert [one["name"] for one in run("lists", "--json").json] == ["Весна"]
    again = run("trash", "restore", "Весна")
    assert again.status == 3
    assert "“Весна” is not in the trash" in again.err


def test_of_several_lists_of_a_name_the_last_deleted_is_restored_unless_another_is_named(
    run, deleted, make
):
    first, second = deleted("Весна", "весна")
    make("ВЕСНА")
    assert "“весна (2)”" in run("trash", "restore", "Весна").out
    assert [one["id"] for one in run("trash", "list", "--json").json] == [first]
    refused = run("trash", "restore", "Весна", "--id", second)
    assert (refused.status, refused.out) == (3, "")
    assert "“Весна (3)”" in run("trash", "restore", "весна", "--id", first).out


def test_a_list_is_erased_without_a_question_with_yes(run, deleted, opened):
    deleted("Весна", "Лето")
    erased = run("trash", "erase", "весна", "--yes")
    assert (erased.status, erased.err) == (0, "")
    assert erased.out == (
        "List “Весна” with 2 clients was erased.\n1 backup rewritten without it.\n"
    )
    assert [one["name"] for one in run("trash", "list", "--json").json] == ["Лето"]
    assert stored(opened) == (1, 2)
    assert run("trash", "restore", "Весна").status == 3


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ("Весна\n", None),
        (" Весна \n", None),
        ("весна\n", "Type the name of the list, “Весна”"),
        ("y\n", "Type the name of the list, “Весна”"),
        ("", "--yes"),
    ],
)
def test_on_a_terminal_the_name_is_asked_for(run, deleted, monkeypatch, opened, keys, reason):
    deleted("Весна")
    monkeypatch.setattr("sys.stdin", Terminal(keys))
    asked = run("trash", "erase", "ВЕСНА")
    assert "Erase “Весна” with 2 clients for good?" in asked.out
    assert "the consent record stays" in asked.out
    assert asked.status == (3 if reason else 0)
    assert reason is None or reason in asked.err
    assert stored(opened) == ((1, 2) if reason else (0, 0))


def test_nothing_is_erased_without_a_terminal_or_yes(run, deleted, monkeypatch, opened):
    deleted("Весна")
    monkeypatch.setattr("sys.stdin", io.StringIO("Весна\n"))
    refused = run("trash", "erase", "Весна")
    assert refused.status == 3
    assert "--yes" in refused.err
    assert stored(opened) == (1, len(CLEAN) - 1)


def test_only_who_may_erase_does(run, deleted, opened, monkeypatch):
    deleted("Весна")
    accounts.create_account(opened, "Manager", "a long password", {Role.OUTBOUND_MANAGER})
    monkeypatch.setattr("sys.stdin", Terminal(""))
    monkeypatch.setattr(getpass, "getpass", lambda prompt: "a long password")
    refused = run("--account", "Manager", "trash", "erase", "Весна", "--yes")
    assert refused.status == 3
    assert "“Manager” may not do this" in refused.err
    assert run("--account", "Manager", "trash", "restore", "Весна").status == 0


def test_traces_that_may_be_left_are_reported(run, deleted, monkeypatch):
    deleted("Весна")

    def no_space(workspace: Workspace) -> None:
        raise Refused(Refusal.DISK_FULL, file=workspace.path.name)

    monkeypatch.setattr(Workspace, "compact", no_space)
    erased = run("trash", "erase", "Весна", "--yes")
    assert (erased.status, erased.out) == (3, "")
    assert "traces of it may remain in the workspace file" in erased.err
    assert "Free some space." in erased.err
