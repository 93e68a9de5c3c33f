"""The names of the journal's events and of their groups."""

from clientlists_desktop.core.journal.lines import Event, EventGroup
from clientlists_desktop.texts.translation import Text, Translate

_GROUPS = {
    EventGroup.LISTS: Text("Journal", "Client lists"),
    EventGroup.CONSENT: Text("Journal", "Consent"),
    EventGroup.DO_NOT_CONTACT: Text("Journal", "Do not contact"),
    EventGroup.CLIENTS: Text("Journal", "Clients"),
    EventGroup.CAMPAIGNS: Text("Journal", "Campaigns"),
    EventGroup.ACCOUNTS: Text("Journal", "Accounts"),
    EventGroup.SETTINGS: Text("Journal", "Settings"),
    EventGroup.JOURNAL: Text("Journal", "The journal itself"),
}

_EVENTS = {
    Event.JOURNAL_BEGUN: Text("Journal", "Journal started"),
    Event.KEY_CHANGED: Text("Journal", "Journal key changed"),
    Event.COPY_RESTORED: Text("Journal", "Older copy restored"),
    Event.BREAK_FOUND: Text("Journal", "Break detected"),
    Event.ACCOUNT_MADE: Text("Journal", "Account created"),
    Event.ACCOUNT_REMOVED: Text("Journal", "Account removed"),
    Event.ACCOUNT_UNLOCKED: Text("Journal", "Account unlocked"),
    Event.ROLES_CHANGED: Text("Journal", "Roles changed"),
    Event.PASSWORD_CHANGED: Text("Journal", "Password changed"),
    Event.SIGNED_IN: Text("Journal", "Signed in"),
    Event.SIGN_IN_FAILED: Text("Journal", "Sign-in failed"),
    Event.SIGNED_OUT: Text("Journal", "Signed out"),
    Event.LIST_CREATED: Text("Journal", "List created"),
    Event.LIST_REPAIRED: Text("Journal", "List edited"),
    Event.LIST_RENAMED: Text("Journal", "List renamed"),
    Event.CLIENT_ADDED: Text("Journal", "Client added"),
    Event.CLIENT_CORRECTED: Text("Journal", "Client corrected"),
    Event.CLIENT_REMOVED: Text("Journal", "Client removed"),
    Event.CLIENT_RESTORED: Text("Journal", "Edit of a list undone"),
    Event.LIST_REFRESHED: Text("Journal", "List refreshed"),
    Event.LIST_UPDATED: Text("Journal", "List updated"),
    Event.VERSION_RESTORED: Text("Journal", "Version of a list restored"),
    Event.LIST_COMBINED: Text("Journal", "Lists combined"),
    Event.LIST_SPLIT: Text("Journal", "List split"),
    Event.LIST_SAMPLED: Text("Journal", "List sampled"),
    Event.LIST_EXPORTED: Text("Journal", "List downloaded"),
    Event.LIST_DELETED: Text("Journal", "List deleted"),
    Event.LIST_RESTORED: Text("Journal", "List restored"),
    Event.LIST_ERASED: Text("Journal", "List erased"),
    Event.LIST_END_SET: Text("Journal", "Last day of a list set"),
    Event.LIST_COPIED: Text("Journal", "List restored from a backup"),
    Event.REPORT_EXPORTED: Text("Journal", "Left-out rows saved"),
    Event.ROWS_COPIED: Text("Journal", "Rows copied"),
    Event.CONSENT_CONFIRMED: Text("Journal", "Consent confirmed"),
    Event.CONSENT_EXPORTED: Text("Journal", "Consent evidence saved"),
    Event.STATEMENT_CHANGED: Text("Journal", "Statement of consent changed"),
    Event.DO_NOT_CONTACT_ADDED: Text("Journal", "Do-not-contact entries added"),
    Event.DO_NOT_CONTACT_REMOVED: Text("Journal", "Do-not-contact entries removed"),
    Event.DO_NOT_CONTACT_EXPORTED: Text("Journal", "Do-not-contact book exported"),
    Event.PERSON_EXPORTED: Text("Journal", "Answer to a person saved"),
    Event.PERSON_FORGOTTEN: Text("Journal", "Person forgotten"),
    Event.PROJECT_CREATED: Text("Journal", "Project created"),
    Event.PROJECT_RENAMED: Text("Journal", "Project renamed"),
    Event.PROJECT_DELETED: Text("Journal", "Project deleted"),
    Event.PROJECT_RESTORED: Text("Journal", "Project restored"),
    Event.CLIENTS_ADDED: Text("Journal", "Clients added"),
    Event.CAMPAIGN_CREATED: Text("Journal", "Campaign created"),
    Event.CAMPAIGN_CHANGED: Text("Journal", "Campaign changed"),
    Event.CAMPAIGN_MOVED: Text("Journal", "Campaign status changed"),
    Event.CAMPAIGN_EXPORTED: Text("Journal", "Campaign exported for the dialer"),
    Event.CAMPAIGN_RESULTS: Text("Journal", "Results imported"),
    Event.CAMPAIGN_REPORTED: Text("Journal", "Campaign report downloaded"),
    Event.SETTING_CHANGED: Text("Journal", "Setting changed"),
    Event.JOURNAL_EXPORTED: Text("Journal", "Journal exported"),
    Event.WORKSPACE_COPIED: Text("Journal", "Workspace copied"),
    Event.WORKSPACE_RESTORED: Text("Journal", "Backup restored"),
    Event.WORKSPACE_REPAIRED: Text("Journal", "Workspace repaired"),
    Event.WORKSPACE_RECOVERED: Text("Journal", "Damaged workspace replaced"),
    Event.WORKSPACE_RESCUED: Text("Journal", "Damaged workspace rescued"),
    Event.UNKNOWN: Text("Journal", "Unreadable"),
}


def event_group_label(group: EventGroup, translate: Translate) -> str:
    """Name what lines are about."""
    return _GROUPS[group].translated(translate)


def event_label(event: Event, translate: Translate) -> str:
    """Name what happened, in a few words."""
    return _EVENTS[event].translated(translate)


def events_named(search: str, translate: Translate) -> tuple[Event, ...]:
    """Return the events whose names contain a text, ignoring case; none for an empty text."""
    text = search.strip().casefold()
    if not text:
        return ()
    return tuple(event for event in Event if text in event_label(event, translate).casefold())
