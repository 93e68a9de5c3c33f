"""A draft is its maker's and the owners'; to everybody else there is none."""

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.readers import get_checked_file, kept_drafts
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.accounts.accounts import create_account
from tests.operations.client_samples import CLIENTS, check_clients
from tests.operations.helpers import HEADER, check, write
from tests.operations.runtime.authorized_calls import contents, refusal_of
from tests.operations.runtime.expected_permissions import (
    DRAFT_OPERATIONS,
    DRAFT_READERS,
    OPERATIONS,
    B,
    C,
    D,
    L,
    M,
    O,
    S,
)
from tests.people import AGREED


@pytest.fixture(params=["of a list", "of clients"])
def draft(request, workspace, tmp_path, accounts) -> CheckedFile:
    """A draft of the only outbound manager, of either kind."""
    if request.param == "of clients":
        project = create_project(workspace, "Support", accounts[M])
        return check_clients(
            workspace, write(tmp_path / "people.csv", CLIENTS), project, accounts[M]
        )
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston"), ("no",)])
    return check(workspace, path, actor=accounts[M])


@pytest.fixture
def other_manager(workspace, accounts) -> Actor:
    return create_account(workspace, "Other manager", "", [M]).actor


@pytest.fixture
def owning_manager(workspace, accounts) -> Actor:
    return create_account(workspace, "Owner who makes lists", "", [O, M]).actor


@pytest.mark.parametrize("name", sorted(DRAFT_OPERATIONS))
def test_a_draft_is_worked_on_by_its_maker_and_by_owners(
    name, workspace, accounts, other_manager, owning_manager, draft
):
    given = {"draft": draft.id, "file": draft}
    before = contents(workspace)
    refused = refusal_of(name, workspace, other_manager, **given)
    assert refused is Refusal.NO_SUCH_DRAFT
    for role in set(Role) - OPERATIONS[name]:
        assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED
    assert contents(workspace) == before
    for actor in (accounts[M], owning_manager):
        assert refusal_of(name, workspace, actor, **given) is None


@pytest.mark.parametrize("name", sorted(DRAFT_READERS))
def test_a_draft_is_read_by_its_maker_and_by_owners(
    name, workspace, accounts, other_manager, owning_manager, draft
):
    given = {"draft": draft.id, "file": draft}
    assert refusal_of(name, workspace, other_manager, **given) is Refusal.NO_SUCH_DRAFT
    for role in set(Role) - {M, O}:
        assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED, role
    for actor in (accounts[M], owning_manager, accounts[O]):
        assert refusal_of(name, workspace, actor, **given) is None


def test_another_managers_draft_is_refused_as_one_that_never_was(
    workspace, accounts, other_manager, draft
):
    with pytest.raises(Refused) as refused:
        get_checked_file(workspace, other_manager, draft.id)
    assert refused.value.facts == {"name": str(draft.id)}
    assert get_checked_file(workspace, accounts[M], draft.id) == draft


def test_everybody_continues_their_own_drafts_and_owners_all(
    workspace, tmp_path, accounts, other_manager, owning_manager
):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston")])
    first, second = (check(workspace, path, actor=one) for one in (accounts[M], other_manager))
    assert kept_drafts(workspace, accounts[M]).newest == [first]
    assert kept_drafts(workspace, other_manager).newest == [second]
    assert kept_drafts(workspace, owning_manager).newest == [second, first]


def test_a_draft_that_became_a_list_is_everybodys_who_sees_lists(
    workspace, tmp_path, accounts, other_manager
):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston")])
    file = check(workspace, path, actor=accounts[M])
    create_list(workspace, file.id, "Spring", AGREED, accounts[M])
    for name in DRAFT_READERS:
        given = {"draft": file.id, "file": file}
        for actor in (other_manager, accounts[O], accounts[B]):
            assert refusal_of(name, workspace, actor, **given) is None
        for role in (C, D, L, S):
            assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED
