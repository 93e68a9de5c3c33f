"""Roles and what they permit: one table for operations, window, command line and tests.

The roles are the platform's (its help, "Role model" 1.12). Its table of permissions isn't public in
full, so each line names its basis: `SOURCE` follows from the platform's description of the role,
`DECISION` is ours where the description says nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum


class Role(StrEnum):
    """The role of an account. The values are stored: never rename.

    OWNER is the platform's owner of a project group, who invites users and assigns roles.
    """

    OWNER = "OWNER"
    OUTBOUND_MANAGER = "OUTBOUND_MANAGER"
    BUSINESS_OWNER = "BUSINESS_OWNER"
    CONTENT_MANAGER = "CONTENT_MANAGER"
    DEVELOPER = "DEVELOPER"
    LINGUIST = "LINGUIST"
    SYSTEM_ADMIN = "SYSTEM_ADMIN"


class Permission(StrEnum):
    """What a role can permit."""

    VIEW_LISTS = "view_lists"
    MAKE_LISTS = "make_lists"
    EXPORT_LISTS = "export_lists"
    DELETE_LISTS = "delete_lists"
    ERASE_LISTS = "erase_lists"
    VIEW_CLIENTS = "view_clients"
    CHANGE_CLIENTS = "change_clients"
    MANAGE_PROJECTS = "manage_projects"
    VIEW_CAMPAIGNS = "view_campaigns"
    MANAGE_CAMPAIGNS = "manage_campaigns"
    VIEW_CONSENT = "view_consent"
    VIEW_DO_NOT_CONTACT = "view_do_not_contact"
    CHANGE_DO_NOT_CONTACT = "change_do_not_contact"
    KEEP_BLOCKED = "keep_blocked"
    FIND_PEOPLE = "find_people"
    FORGET_PEOPLE = "forget_people"
    EDIT_STATEMENTS = "edit_statements"
    VIEW_JOURNAL = "view_journal"
    MANAGE_ACCOUNTS = "manage_accounts"
    CHANGE_SETTINGS = "change_settings"
    COPY_WORKSPACE = "copy_workspace"


class Basis(Enum):
    """The basis of a line of the table."""

    SOURCE = "source"
    DECISION = "decision"


@dataclass(frozen=True)
class Grant:
    """One line of the table: a role permits something."""

    role: Role
    permission: Permission
    basis: Basis


_R, _P = Role, Permission


def _grants(role: Role, basis: Basis, *permissions: Permission) -> list[Grant]:
    return [Grant(role, permission, basis) for permission in permissions]


GRANTS: tuple[Grant, ...] = (
    *_grants(_R.OWNER, Basis.SOURCE, _P.MANAGE_ACCOUNTS),
    # An owner answers for the workspace, so sees all of it and can erase. Making lists is the
    # outbound manager's job: an owner who makes lists holds both roles.
    *_grants(
        _R.OWNER, Basis.DECISION,
        _P.VIEW_LISTS, _P.DELETE_LISTS, _P.ERASE_LISTS, _P.VIEW_CLIENTS, _P.MANAGE_PROJECTS,
        _P.VIEW_CAMPAIGNS, _P.VIEW_CONSENT, _P.EDIT_STATEMENTS, _P.VIEW_JOURNAL,
        _P.CHANGE_SETTINGS, _P.COPY_WORKSPACE,
        # To contact somebody who refused is a risk that only an owner may take.
        _P.VIEW_DO_NOT_CONTACT, _P.CHANGE_DO_NOT_CONTACT, _P.KEEP_BLOCKED,
        # It reaches into everybody's drafts, and what is erased is gone.
        _P.FIND_PEOPLE, _P.FORGET_PEOPLE,
    ),
    *_grants(
        _R.OUTBOUND_MANAGER, Basis.SOURCE,
        _P.VIEW_LISTS, _P.MAKE_LISTS, _P.VIEW_CAMPAIGNS, _P.MANAGE_CAMPAIGNS,
    ),
    # Whoever makes lists also downloads and deletes them, and makes them from clients too.
    *_grants(
        _R.OUTBOUND_MANAGER, Basis.DECISION,
        _P.EXPORT_LISTS, _P.DELETE_LISTS, _P.VIEW_CLIENTS, _P.CHANGE_CLIENTS, _P.MANAGE_PROJECTS,
        _P.VIEW_CONSENT, _P.VIEW_DO_NOT_CONTACT, _P.CHANGE_DO_NOT_CONTACT,
    ),
    *_grants(
        _R.BUSINESS_OWNER, Basis.SOURCE, _P.VIEW_LISTS, _P.VIEW_CLIENTS, _P.VIEW_CAMPAIGNS
    ),
    *_grants(
        _R.BUSINESS_OWNER, Basis.DECISION,
        _P.VIEW_CONSENT, _P.VIEW_DO_NOT_CONTACT, _P.VIEW_JOURNAL,
    ),
    *_grants(_R.CONTENT_MANAGER, Basis.SOURCE, _P.VIEW_CLIENTS),
    *_grants(_R.LINGUIST, Basis.SOURCE, _P.VIEW_CLIENTS),
    *_grants(_R.DEVELOPER, Basis.SOURCE, _P.MANAGE_PROJECTS),
    # Projects are managed on the Clients page.
    *_grants(_R.DEVELOPER, Basis.DECISION, _P.VIEW_CLIENTS),
    *_grants(_R.SYSTEM_ADMIN, Basis.SOURCE, _P.MANAGE_PROJECTS),
    *_grants(
        _R.SYSTEM_ADMIN, Basis.DECISION,
        _P.VIEW_CLIENTS, _P.VIEW_JOURNAL, _P.CHANGE_SETTINGS, _P.COPY_WORKSPACE,
    ),
)  # fmt: skip
"""The whole table; anything else is refused."""


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return everything that the roles permit together."""
    held = frozenset(roles)
    return frozenset(grant.permission for grant in GRANTS if grant.role in held)


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """Return the roles that permit something, in the order of the table."""
    return tuple(grant.role for grant in GRANTS if grant.permission is permission)
