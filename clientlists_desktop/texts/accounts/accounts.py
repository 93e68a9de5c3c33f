"""What the program calls roles and permissions, and how it speaks of accounts."""

from collections.abc import Iterable

from clientlists_desktop.core.accounts.accounts import LOCKED_FROM, Account
from clientlists_desktop.core.accounts.permissions import (
    Permission,
    Role,
    permissions_of,
    roles_with,
)
from clientlists_desktop.texts.translation import Translate


def role_label(role: Role, translate: Translate) -> str:
    """Name a role as the platform does."""
    return {
        Role.OWNER: translate("Role", "Owner"),
        Role.OUTBOUND_MANAGER: translate("Role", "Outbound manager"),
        Role.BUSINESS_OWNER: translate("Role", "Business owner"),
        Role.CONTENT_MANAGER: translate("Role", "Content manager"),
        Role.DEVELOPER: translate("Role", "Developer"),
        Role.LINGUIST: translate("Role", "Linguist"),
        Role.SYSTEM_ADMIN: translate("Role", "System administrator"),
    }[role]


def permission_label(permission: Permission, translate: Translate) -> str:
    """Say what a permission permits, to follow “to”."""
    return {
        Permission.VIEW_LISTS: translate("Permission", "see client lists"),
        Permission.MAKE_LISTS: translate("Permission", "make client lists"),
        Permission.EXPORT_LISTS: translate("Permission", "download client lists"),
        Permission.DELETE_LISTS: translate("Permission", "delete and restore client lists"),
        Permission.ERASE_LISTS: translate("Permission", "erase client lists for good"),
        Permission.VIEW_CLIENTS: translate("Permission", "see clients"),
        Permission.CHANGE_CLIENTS: translate("Permission", "add clients"),
        Permission.MANAGE_PROJECTS: translate("Permission", "manage projects"),
        Permission.VIEW_CAMPAIGNS: translate("Permission", "see campaigns"),
        Permission.MANAGE_CAMPAIGNS: translate("Permission", "manage campaigns"),
        Permission.VIEW_CONSENT: translate("Permission", "see the evidence of consent"),
        Permission.EDIT_STATEMENTS: translate("Permission", "edit the statements of consent"),
        Permission.VIEW_JOURNAL: translate("Permission", "read the journal"),
        Permission.MANAGE_ACCOUNTS: translate("Permission", "manage accounts"),
        Permission.CHANGE_SETTINGS: translate("Permission", "change the settings"),
        Permission.COPY_WORKSPACE: translate("Permission", "copy or move the workspace"),
    }[permission]


def why_not_permitted(permission: Permission, translate: Translate) -> str:
    """Say who may do what this account may not; the tool tip of what is off."""
    roles = ", ".join(role_label(role, translate) for role in roles_with(permission))
    return translate(
        "Permission", "To {what}, an account needs one of these roles: {roles}."
    ).format(what=permission_label(permission, translate), roles=roles)


def role_summary(role: Role, translate: Translate) -> str:
    """Say in one line what a role is for; `role_permits` says all of it."""
    return {
        Role.OWNER: translate(
            "Role", "Manages accounts and settings, reads the journal, erases lists; makes none."
        ),
        Role.OUTBOUND_MANAGER: translate(
            "Role", "Makes, downloads and deletes client lists, adds clients, runs campaigns."
        ),
        Role.BUSINESS_OWNER: translate(
            "Role", "Looks at lists, clients, campaigns and the journal; changes nothing."
        ),
        Role.CONTENT_MANAGER: translate("Role", "Looks at clients."),
        Role.DEVELOPER: translate("Role", "Looks at clients, manages projects."),
        Role.LINGUIST: translate("Role", "Looks at clients."),
        Role.SYSTEM_ADMIN: translate(
            "Role", "Manages projects and settings, copies the workspace, reads the journal."
        ),
    }[role]


def role_permits(role: Role, translate: Translate) -> str:
    """Say everything that a role permits."""
    held = permissions_of([role])
    return ", ".join(permission_label(one, translate) for one in Permission if one in held)


def roles_text(roles: Iterable[Role], translate: Translate) -> str:
    """Name several roles, in the order of their table."""
    held = frozenset(roles)
    return ", ".join(role_label(role, translate) for role in Role if role in held)


def account_state(account: Account, translate: Translate) -> str:
    """Say whether somebody can sign in to an account, and what speaks against it."""
    if not account.has_password:
        return translate("Account", "no password")
    if account.failures >= LOCKED_FROM:
        return translate("Account", "locked after %Ln wrong password(s)", None, account.failures)
    if account.failures:
        return translate("Account", "%Ln wrong password(s)", None, account.failures)
    return translate("Account", "password set")
