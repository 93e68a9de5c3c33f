"""The lines of the journal: their events, and the filter of the Journal page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.moments import local_time


class Event(StrEnum):
    """What a line records. The values are stored and chained: never rename."""

    JOURNAL_BEGUN = "journal_begun"
    KEY_CHANGED = "key_changed"
    COPY_RESTORED = "copy_restored"
    BREAK_FOUND = "break_found"

    ACCOUNT_MADE = "account_made"
    ACCOUNT_REMOVED = "account_removed"
    ACCOUNT_UNLOCKED = "account_unlocked"
    ROLES_CHANGED = "roles_changed"
    PASSWORD_CHANGED = "password_changed"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGNED_OUT = "signed_out"

    LIST_CREATED = "list_created"
    LIST_REPAIRED = "list_repaired"
    LIST_RENAMED = "list_renamed"
    CLIENT_ADDED = "client_added"
    CLIENT_CORRECTED = "client_corrected"
    CLIENT_REMOVED = "client_removed"
    CLIENT_RESTORED = "client_restored"
    LIST_REFRESHED = "list_refreshed"
    LIST_UPDATED = "list_updated"
    VERSION_RESTORED = "version_restored"
    LIST_COMBINED = "list_combined"
    LIST_SPLIT = "list_split"
    LIST_SAMPLED = "list_sampled"
    LIST_EXPORTED = "list_exported"
    LIST_DELETED = "list_deleted"
    LIST_RESTORED = "list_restored"
    LIST_ERASED = "list_erased"
    LIST_END_SET = "list_end_set"
    LIST_COPIED = "list_copied"
    REPORT_EXPORTED = "report_exported"
    ROWS_COPIED = "rows_copied"
    CONSENT_CONFIRMED = "consent_confirmed"
    CONSENT_EXPORTED = "consent_exported"
    STATEMENT_CHANGED = "statement_changed"

    DO_NOT_CONTACT_ADDED = "do_not_contact_added"
    DO_NOT_CONTACT_REMOVED = "do_not_contact_removed"
    DO_NOT_CONTACT_EXPORTED = "do_not_contact_exported"

    PERSON_EXPORTED = "person_exported"
    PERSON_FORGOTTEN = "person_forgotten"

    PROJECT_CREATED = "project_created"
    PROJECT_RENAMED = "project_renamed"
    PROJECT_DELETED = "project_deleted"
    PROJECT_RESTORED = "project_restored"
    CLIENTS_ADDED = "clients_added"

    CAMPAIGN_CREATED = "campaign_created"
    CAMPAIGN_CHANGED = "campaign_changed"
    CAMPAIGN_MOVED = "campaign_moved"
    CAMPAIGN_EXPORTED = "campaign_exported"
    CAMPAIGN_RESULTS = "campaign_results"
    CAMPAIGN_REPORTED = "campaign_reported"

    SETTING_CHANGED = "setting_changed"
    JOURNAL_EXPORTED = "journal_exported"
    WORKSPACE_COPIED = "workspace_copied"
    WORKSPACE_RESTORED = "workspace_restored"
    WORKSPACE_REPAIRED = "workspace_repaired"
    WORKSPACE_RECOVERED = "workspace_recovered"
    WORKSPACE_RESCUED = "workspace_rescued"

    UNKNOWN = "unknown"
    """Never written: the stored value was tampered with."""


class EventGroup(StrEnum):
    """What a line is about; every event belongs to one group."""

    LISTS = "lists"
    CONSENT = "consent"
    DO_NOT_CONTACT = "do_not_contact"
    CLIENTS = "clients"
    CAMPAIGNS = "campaigns"
    ACCOUNTS = "accounts"
    SETTINGS = "settings"
    JOURNAL = "journal"


_E = Event
EVENT_GROUPS: Mapping[EventGroup, tuple[Event, ...]] = {
    EventGroup.LISTS: (
        _E.LIST_CREATED, _E.LIST_REPAIRED, _E.LIST_RENAMED, _E.LIST_REFRESHED, _E.LIST_EXPORTED,
        _E.CLIENT_ADDED, _E.CLIENT_CORRECTED, _E.CLIENT_REMOVED, _E.CLIENT_RESTORED,
        _E.LIST_DELETED, _E.LIST_RESTORED, _E.LIST_ERASED, _E.LIST_COPIED, _E.LIST_COMBINED,
        _E.LIST_SPLIT, _E.LIST_SAMPLED, _E.LIST_UPDATED, _E.VERSION_RESTORED,
        _E.LIST_END_SET,
        _E.REPORT_EXPORTED, _E.ROWS_COPIED,
    ),
    EventGroup.CONSENT: (_E.CONSENT_CONFIRMED, _E.CONSENT_EXPORTED, _E.STATEMENT_CHANGED),
    EventGroup.DO_NOT_CONTACT: (
        _E.DO_NOT_CONTACT_ADDED, _E.DO_NOT_CONTACT_REMOVED, _E.DO_NOT_CONTACT_EXPORTED,
    ),
    EventGroup.CLIENTS: (
        _E.PROJECT_CREATED, _E.PROJECT_RENAMED, _E.PROJECT_DELETED, _E.PROJECT_RESTORED,
        _E.CLIENTS_ADDED, _E.PERSON_EXPORTED, _E.PERSON_FORGOTTEN,
    ),
    EventGroup.CAMPAIGNS: (
        _E.CAMPAIGN_CREATED, _E.CAMPAIGN_CHANGED, _E.CAMPAIGN_MOVED, _E.CAMPAIGN_EXPORTED,
        _E.CAMPAIGN_RESULTS, _E.CAMPAIGN_REPORTED,
    ),
    EventGroup.ACCOUNTS: (
        _E.ACCOUNT_MADE, _E.ACCOUNT_REMOVED, _E.ACCOUNT_UNLOCKED, _E.ROLES_CHANGED,
        _E.PASSWORD_CHANGED, _E.SIGNED_IN, _E.SIGN_IN_FAILED, _E.SIGNED_OUT,
    ),
    EventGroup.SETTINGS: (
        _E.SETTING_CHANGED, _E.WORKSPACE_COPIED, _E.WORKSPACE_RESTORED, _E.WORKSPACE_REPAIRED,
        _E.WORKSPACE_RECOVERED, _E.WORKSPACE_RESCUED,
    ),
    EventGroup.JOURNAL: (
        _E.JOURNAL_BEGUN, _E.KEY_CHANGED, _E.COPY_RESTORED, _E.BREAK_FOUND, _E.JOURNAL_EXPORTED,
        _E.UNKNOWN,
    ),
}  # fmt: skip


_GROUP_OF = {event: group for group, events in EVENT_GROUPS.items() for event in events}


def event_group_of(event: Event) -> EventGroup:
    """Return the group of an event."""
    return _GROUP_OF[event]


@dataclass(frozen=True)
class Line:
    """One line of the journal.

    Attributes:
        number: from 1, without gaps: the order of the journal, whatever the clock says.
        at: UTC, ISO 8601.
        account_id: None for what the program did by itself.
        facts: names and counts, `before` and `after`; never any data of a client.
        is_masked: whether the address of a forgotten person was removed from it.
    """

    number: int
    at: str
    event: Event
    account_id: int | None
    account_name: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    is_masked: bool = False

    @property
    def local(self) -> datetime | None:
        """The time of the line in local time; None if it was tampered with."""
        try:
            return local_time(datetime.fromisoformat(self.at))
        except (ValueError, OverflowError, OSError):
            return None


@dataclass(frozen=True)
class LineFilter:
    """Which lines to show.

    Attributes:
        events: any of these; empty for all.
        account_name: only this account's; "" for all.
        search: text that the account or the facts must contain, ignoring case.
        or_events: events that the search also finds, because their names contain its text.
    """

    events: tuple[Event, ...] = ()
    account_name: str = ""
    search: str = ""
    or_events: tuple[Event, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether every line is shown."""
        return not (self.events or self.account_name or self.search.strip())
