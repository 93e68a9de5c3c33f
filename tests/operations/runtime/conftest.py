"""Accounts of every role."""

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.storage.accounts.accounts import create_account, remove_account


@pytest.fixture
def accounts(workspace) -> dict[Role, Actor]:
    """One account for each role."""
    return {role: create_account(workspace, role.value, "", [role]).actor for role in Role}


@pytest.fixture
def removed(workspace, accounts) -> Actor:
    """An account that was an owner, and is gone."""
    made = create_account(workspace, "Gone", "", list(Role))
    remove_account(workspace, made.id)
    return made.actor
