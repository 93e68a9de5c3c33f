"""What the program calls roles and permissions."""

from clientlists_desktop.core.permissions import Permission, Role, roles_with
from clientlists_desktop.sentences.translating import Translate


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
