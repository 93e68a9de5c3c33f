"""Words for roles, permissions and the state of accounts."""

from collections.abc import Iterable

from clientlists_desktop.core.accounts.accounts import LOCKED_FROM, Account
from clientlists_desktop.core.accounts.permissions import (
    Permission,
    Role,
    permissions_of,
    roles_with,
)
from clientlists_desktop.texts.translation import Text, Translate

_ROLES = {
    Role.OWNER: Text("Role", "Owner"),
    Role.OUTBOUND_MANAGER: Text("Role", "Outbound manager"),
    Role.BUSINESS_OWNER: Text("Role", "Business owner"),
    Role.CONTENT_MANAGER: Text("Role", "Content manager"),
    Role.DEVELOPER: Text("Role", "Developer"),
    Role.LINGUIST: Text("Role", "Linguist"),
    Role.SYSTEM_ADMIN: Text("Role", "System administrator"),
}

_PERMISSIONS = {
    Permission.VIEW_LISTS: Text("Permission", "see client lists"),
    Permission.MAKE_LISTS: Text("Permission", "create client lists"),
    Permission.EXPORT_LISTS: Text("Permission", "download client lists"),
    Permission.DELETE_LISTS: Text("Permission", "delete and restore client lists"),
    Permission.ERASE_LISTS: Text("Permission", "erase client lists for good"),
    Permission.VIEW_CLIENTS: Text("Permission", "see clients"),
    Permission.CHANGE_CLIENTS: Text("Permission", "add clients"),
    Permission.MANAGE_PROJECTS: Text("Permission", "manage projects"),
    Permission.VIEW_CAMPAIGNS: Text("Permission", "see campaigns"),
    Permission.MANAGE_CAMPAIGNS: Text("Permission", "manage campaigns"),
    Permission.VIEW_CONSENT: Text("Permission", "see the evidence of consent"),
    Permission.VIEW_DO_NOT_CONTACT: Text("Permission", "see the do-not-contact book"),
    Permission.CHANGE_DO_NOT_CONTACT: Text("Permission", "change the do-not-contact book"),
    Permission.KEEP_BLOCKED: Text(
        "Permission", "contact clients that are in the do-not-contact book"
    ),
    Permission.FIND_PEOPLE: Text("Permission", "find everything about a person"),
    Permission.FORGET_PEOPLE: Text("Permission", "forget a person"),
    Permission.EDIT_STATEMENTS: Text("Permission", "edit the statements of consent"),
    Permission.VIEW_JOURNAL: Text("Permission", "read the journal"),
    Permission.MANAGE_ACCOUNTS: Text("Permission", "manage accounts"),
    Permission.CHANGE_SETTINGS: Text("Permission", "change the settings"),
    Permission.COPY_WORKSPACE: Text("Permission", "copy or move the workspace"),
}

_SUMMARIES = {
    Role.OWNER: Text(
        "Role", "Manages accounts and settings, reads the journal, erases lists; creates none."
    ),
    Role.OUTBOUND_MANAGER: Text(
        "Role", "Creates, downloads and deletes client lists, adds clients, runs campaigns."
    ),
    Role.BUSINESS_OWNER: Text(
        "Role", "Views lists, clients, campaigns and the journal; changes nothing."
    ),
    Role.CONTENT_MANAGER: Text("Role", "Views clients."),
    Role.DEVELOPER: Text("Role", "Views clients, manages projects."),
    Role.LINGUIST: Text("Role", "Views clients."),
    Role.SYSTEM_ADMIN: Text(
        "Role", "Manages projects and settings, copies the workspace, reads the journal."
    ),
}


def role_label(role: Role, translate: Translate) -> str:
    """Name a role as the platform names it."""
    return _ROLES[role].translated(translate)


def permission_label(permission: Permission, translate: Translate) -> str:
    """Say what a permission allows, to follow “to”."""
    return _PERMISSIONS[permission].translated(translate)


def why_not_permitted(permission: Permission, translate: Translate) -> str:
    """Say which roles a permission needs: the tool tip of a disabled button."""
    roles = ", ".join(role_label(role, translate) for role in roles_with(permission))
    return translate(
        "Permission", "To {what}, an account needs one of these roles: {roles}."
    ).format(what=permission_label(permission, translate), roles=roles)


def role_summary(role: Role, translate: Translate) -> str:
    """Say in one line what a role is for; `role_permissions` says everything."""
    return _SUMMARIES[role].translated(translate)


def role_permissions(role: Role, translate: Translate) -> str:
    """Say everything that a role allows."""
    held = permissions_of([role])
    return ", ".join(permission_label(one, translate) for one in Permission if one in held)


def roles_text(roles: Iterable[Role], translate: Translate) -> str:
    """Name several roles, in the order of their table."""
    held = frozenset(roles)
    return ", ".join(role_label(role, translate) for role in Role if role in held)


def remove_account_question(account: Account, translate: Translate) -> str:
    """Ask whether an account is to be removed."""
    return translate("Account", "Remove the account “{name}”?").format(name=account.name)


def account_state(account: Account, translate: Translate) -> str:
    """Say whether someone can sign in to an account, and if not, why."""
    if not account.has_password:
        return translate("Account", "no password")
    if account.failures >= LOCKED_FROM:
        return translate("Account", "locked after %Ln wrong password(s)", None, account.failures)
    if account.failures:
        return translate("Account", "%Ln wrong password(s)", None, account.failures)
    return translate("Account", "password set")
