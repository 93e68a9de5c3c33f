"""What the journal tells: names of events, and the facts of a line as a sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.statuses import Move, Status
from clientlists_desktop.core.journal.lines import Event, EventGroup, Line, event_group_of
from clientlists_desktop.texts.accounts.accounts import role_label
from clientlists_desktop.texts.campaigns.campaigns import move_label, setting_label, status_label
from clientlists_desktop.texts.translation import Translate, grouped

_NOTHING = "–"
_MOST = 1 << 31
"""Greater counts are none of the program's, and plurals know none."""


def group_label(group: EventGroup, translate: Translate) -> str:
    """Name what lines are about."""
    return {
        EventGroup.LISTS: translate("Journal", "Client lists"),
        EventGroup.CONSENT: translate("Journal", "Consent"),
        EventGroup.CLIENTS: translate("Journal", "Clients"),
        EventGroup.CAMPAIGNS: translate("Journal", "Campaigns"),
        EventGroup.ACCOUNTS: translate("Journal", "Accounts"),
        EventGroup.SETTINGS: translate("Journal", "Settings"),
        EventGroup.JOURNAL: translate("Journal", "The journal itself"),
    }[group]


def event_label(event: Event, translate: Translate) -> str:
    """Name what happened, in a few words."""
    return {
        Event.JOURNAL_BEGUN: translate("Journal", "Journal begun"),
        Event.KEY_CHANGED: translate("Journal", "Key of the journal changed"),
        Event.COPY_RESTORED: translate("Journal", "Older copy restored"),
        Event.BREAK_FOUND: translate("Journal", "Break found"),
        Event.ACCOUNT_MADE: translate("Journal", "Account made"),
        Event.ACCOUNT_REMOVED: translate("Journal", "Account removed"),
        Event.ACCOUNT_UNLOCKED: translate("Journal", "Account unlocked"),
        Event.ROLES_CHANGED: translate("Journal", "Roles changed"),
        Event.PASSWORD_CHANGED: translate("Journal", "Password changed"),
        Event.SIGNED_IN: translate("Journal", "Signed in"),
        Event.SIGN_IN_FAILED: translate("Journal", "Sign-in failed"),
        Event.SIGNED_OUT: translate("Journal", "Signed out"),
        Event.LIST_CREATED: translate("Journal", "List created"),
        Event.LIST_REPAIRED: translate("Journal", "List repaired"),
        Event.LIST_RENAMED: translate("Journal", "List renamed"),
        Event.LIST_REFRESHED: translate("Journal", "List refreshed"),
        Event.LIST_EXPORTED: translate("Journal", "List downloaded"),
        Event.LIST_DELETED: translate("Journal", "List deleted"),
        Event.LIST_RESTORED: translate("Journal", "List restored"),
        Event.LIST_ERASED: translate("Journal", "List erased"),
        Event.REPORT_EXPORTED: translate("Journal", "Rows left out saved"),
        Event.CONSENT_CONFIRMED: translate("Journal", "Consent confirmed"),
        Event.CONSENT_EXPORTED: translate("Journal", "Evidence of consent saved"),
        Event.STATEMENT_CHANGED: translate("Journal", "Statement of consent changed"),
        Event.PROJECT_CREATED: translate("Journal", "Project made"),
        Event.PROJECT_RENAMED: translate("Journal", "Project renamed"),
        Event.PROJECT_DELETED: translate("Journal", "Project deleted"),
        Event.PROJECT_RESTORED: translate("Journal", "Project restored"),
        Event.CLIENTS_ADDED: translate("Journal", "Clients added"),
        Event.CAMPAIGN_CREATED: translate("Journal", "Campaign made"),
        Event.CAMPAIGN_CHANGED: translate("Journal", "Campaign changed"),
        Event.CAMPAIGN_MOVED: translate("Journal", "Campaign moved"),
        Event.CAMPAIGN_EXPORTED: translate("Journal", "Campaign exported for the dialer"),
        Event.CAMPAIGN_RESULTS: translate("Journal", "Results brought back"),
        Event.CAMPAIGN_REPORTED: translate("Journal", "Campaign’s report downloaded"),
        Event.SETTING_CHANGED: translate("Journal", "Setting changed"),
        Event.JOURNAL_EXPORTED: translate("Journal", "Journal exported"),
        Event.WORKSPACE_COPIED: translate("Journal", "Workspace copied"),
        Event.UNKNOWN: translate("Journal", "Not readable"),
    }[event]


def events_named(search: str, translate: Translate) -> tuple[Event, ...]:
    """Return the events whose names hold a text, without regard to case; none for no text."""
    text = search.strip().casefold()
    if not text:
        return ()
    return tuple(event for event in Event if text in event_label(event, translate).casefold())


def tell_line(line: Line, translate: Translate) -> str:
    """Say the facts of a line in one sentence; what a fact should be and is not reads as a dash."""
    text = _SAY[event_group_of(line.event)](line.event, line.facts, translate)
    return text.format_map(_Told(line.facts, translate))


def _of_lists(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    if event in (Event.LIST_CREATED, Event.LIST_REFRESHED):
        return _made(event, facts, translate)
    clients, rows, steps = (_n(facts, name) for name in ("clients", "rows", "steps"))
    return {
        Event.LIST_REPAIRED: translate(
            "Journal", "List “{name}”: %Ln change(s) by hand before it was made", "", steps
        ),
        Event.LIST_RENAMED: translate("Journal", "List “{before}” → “{after}”"),
        Event.LIST_EXPORTED: translate(
            "Journal", "List “{name}” downloaded with %Ln client(s)", "", clients
        ),
        Event.LIST_DELETED: translate(
            "Journal", "List “{name}” with %Ln client(s) deleted", "", clients
        ),
        Event.LIST_RESTORED: translate("Journal", "List “{name}” is back"),
        Event.LIST_ERASED: translate(
            "Journal", "List “{name}” with %Ln client(s) erased for good", "", clients
        ),
        Event.REPORT_EXPORTED: translate("Journal", "%Ln row(s) of “{file}” saved", "", rows),
    }[event]


def _of_consent(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    clients = _n(facts, "clients")
    return {
        Event.CONSENT_CONFIRMED: translate(
            "Journal", "Consent of %Ln client(s) of list “{name}” confirmed", "", clients
        ),
        Event.CONSENT_EXPORTED: translate("Journal", "A proof for list “{name}” saved")
        if "proof" in facts
        else translate("Journal", "Evidence for list “{name}” saved"),
        Event.STATEMENT_CHANGED: translate(
            "Journal", "Language {language}: version {before} → {after}"
        ),
    }[event]


def _made(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    if event is Event.LIST_REFRESHED:
        text = translate("Journal", "List “{name}” refreshed: {before} → {after} clients")
    elif "read" in facts:
        text = translate(
            "Journal", "List “{name}” created: {ready} of %Ln row(s) ready", "", _n(facts, "read")
        )
    else:
        text = translate("Journal", "List “{name}” created of %Ln client(s) of a project", "",
                         _n(facts, "ready"))  # fmt: skip
    left_out = [
        (translate("Journal", "{failed} failed"), "failed"),
        (translate("Journal", "{duplicate} duplicate"), "duplicate"),
        (translate("Journal", "{removed} removed"), "removed"),
    ]
    return ", ".join([text, *(part for part, name in left_out if _n(facts, name))])


def _of_clients(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    return {
        Event.PROJECT_CREATED: translate("Journal", "Project “{name}” made"),
        Event.PROJECT_RENAMED: translate("Journal", "Project “{before}” → “{after}”"),
        Event.PROJECT_DELETED: translate(
            "Journal", "Project “{name}” with %Ln client(s) deleted", "", _n(facts, "clients")
        ),
        Event.PROJECT_RESTORED: translate("Journal", "Project “{name}” is back"),
        Event.CLIENTS_ADDED: translate(
            "Journal", "Made-up clients taken into project “{name}”: {new} new, {updated} updated"
        )
        if not facts.get("file")
        else translate(
            "Journal",
            "Clients of “{file}” taken into project “{name}”: {new} new, {updated} updated, "
            "{failed} failed",
        ),
    }[event]


def _of_campaigns(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    clients = _n(facts, "clients")
    return {
        Event.CAMPAIGN_CREATED: translate("Journal", "Campaign “{name}” of project “{project}”"),
        Event.CAMPAIGN_CHANGED: translate("Journal", "Campaign “{name}”: {changes}"),
        Event.CAMPAIGN_MOVED: translate(
            "Journal", "Campaign “{name}”, {move}: {status_before} → {status_after}"
        ),
        Event.CAMPAIGN_EXPORTED: translate(
            "Journal", "Campaign “{name}”: %Ln client(s) to be reached", "", clients
        ),
        Event.CAMPAIGN_RESULTS: translate(
            "Journal", "Campaign “{name}”: {rows} rows of “{file}” for %Ln client(s)", "", clients
        ),
        Event.CAMPAIGN_REPORTED: translate(
            "Journal", "Report of campaign “{name}” with %Ln client(s)", "", clients
        ),
    }[event]


def _of_accounts(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    failures = _n(facts, "failures")
    return {
        Event.ACCOUNT_MADE: translate("Journal", "Account “{name}”: {roles}"),
        Event.ACCOUNT_REMOVED: translate("Journal", "Account “{name}”, it was: {roles}"),
        Event.ACCOUNT_UNLOCKED: translate(
            "Journal", "Account “{name}” after %Ln wrong password(s)", "", failures
        ),
        Event.ROLES_CHANGED: translate(
            "Journal", "Account “{name}”: {roles_before} → {roles_after}"
        ),
        Event.PASSWORD_CHANGED: translate("Journal", "Password of account “{name}”"),
        Event.SIGNED_IN: translate("Journal", "Stays signed in on this computer")
        if facts.get("stays") is True
        else translate("Journal", "Without being asked: stays signed in on this computer")
        if facts.get("kept") is True
        else translate("Journal", "With the password"),
        Event.SIGN_IN_FAILED: translate("Journal", "Wrong name or password"),
        Event.SIGNED_OUT: translate("Journal", "Account “{name}”, on every computer")
        if "name" in facts
        else translate("Journal", "Session ended"),
    }[event]


def _of_settings(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    del facts
    return {
        Event.SETTING_CHANGED: translate("Journal", "{setting_name}: {before} → {after}"),
        Event.WORKSPACE_COPIED: translate("Journal", "A copy of the workspace was saved"),
    }[event]


def _of_the_journal(event: Event, facts: Mapping[str, Any], translate: Translate) -> str:
    missing = _n(facts, "missing")
    if event is Event.COPY_RESTORED and missing:
        return translate(
            "Journal",
            "An older copy of the workspace took the place of a newer one: %Ln line(s) before this "
            "one are missing",
            "",
            missing,
        )
    if event is Event.BREAK_FOUND and missing:
        return translate(
            "Journal",
            "The end of the journal had been changed from outside: %Ln line(s) before this one are "
            "missing",
            "",
            missing,
        )
    return {
        Event.JOURNAL_BEGUN: translate("Journal", "All that was done from here on is in it"),
        Event.KEY_CHANGED: translate(
            "Journal", "The key of before is not known here, or not trusted; another one goes on"
        ),
        Event.COPY_RESTORED: translate(
            "Journal",
            "Another copy of the workspace took its place: lines before this one are missing",
        ),
        Event.BREAK_FOUND: translate(
            "Journal",
            "The end of the journal had been changed from outside: lines before this one may be "
            "missing",
        ),
        Event.JOURNAL_EXPORTED: translate(
            "Journal", "%Ln line(s) of the journal saved", "", _n(facts, "rows")
        ),
        Event.UNKNOWN: translate("Journal", "Somebody changed this line from outside"),
    }[event]


_SAY: Mapping[EventGroup, Callable[[Event, Mapping[str, Any], Translate], str]] = {
    EventGroup.LISTS: _of_lists,
    EventGroup.CONSENT: _of_consent,
    EventGroup.CLIENTS: _of_clients,
    EventGroup.CAMPAIGNS: _of_campaigns,
    EventGroup.ACCOUNTS: _of_accounts,
    EventGroup.SETTINGS: _of_settings,
    EventGroup.JOURNAL: _of_the_journal,
}


class _Told:
    """Fills the places of a sentence from the facts of a line."""

    def __init__(self, facts: Mapping[str, Any], translate: Translate) -> None:
        self._facts, self._translate = facts, translate

    def __getitem__(self, name: str) -> str:
        """Return a fact as it is said."""
        facts, translate = self._facts, self._translate
        if name.startswith("roles"):
            return _roles(facts.get(name.removeprefix("roles_")), translate)
        if name.startswith("status_"):
            return _status(facts.get(name.removeprefix("status_")), translate)
        if name == "move":
            return _move(facts.get(name), translate)
        if name == "setting_name":
            return _setting(facts.get("setting"), translate)
        if name == "changes":
            return _changes(facts, translate)
        return _text(facts.get(name), translate)


def _text(value: Any, translate: Translate) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return _NOTHING
    if isinstance(value, int) and 0 <= value < _MOST:
        return grouped(value, translate)
    if isinstance(value, list):
        return ", ".join(_text(one, translate) for one in value) or _NOTHING
    return str(value).strip() or _NOTHING


def _n(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name, 0)
    return value if type(value) is int and 0 <= value < _MOST else 0


def _roles(value: Any, translate: Translate) -> str:
    known = {role.value: role_label(role, translate) for role in Role}
    roles = value if isinstance(value, list) else []
    return _text([_named(one, known, translate) for one in roles], translate)


def _status(value: Any, translate: Translate) -> str:
    return _named(
        value, {status.value: status_label(status, translate) for status in Status}, translate
    )


def _move(value: Any, translate: Translate) -> str:
    return _named(value, {move.value: move_label(move, translate) for move in Move}, translate)


def _named(value: Any, names: Mapping[str, str], translate: Translate) -> str:
    """Return the name of a value, or the value where it has none."""
    said = _text(value, translate)
    return names.get(value, said) if isinstance(value, str) else said


def _setting(value: Any, translate: Translate) -> str:
    return {
        "country": translate("Journal", "Country of phone numbers"),
        "trash_days": translate("Journal", "Days that deleted lists can be restored"),
        "idle_minutes": translate("Journal", "Minutes after which the window is locked"),
    }.get(str(value), _text(value, translate))


_CAMPAIGN_SETTINGS = ("lines", "attempts", "most_attempts", "retry_minutes", "delay_ms", "threads")


def _changes(facts: Mapping[str, Any], translate: Translate) -> str:
    """Say what of a campaign changed: before → after."""
    before, after = facts.get("before"), facts.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return _NOTHING
    names = {
        "name": translate("Journal", "name"),
        "list": translate("Journal", "client list"),
        "planned_for": translate("Journal", "planned for"),
        "weekdays": translate("Journal", "days"),
        "opens": translate("Journal", "calls from"),
        "closes": translate("Journal", "calls until"),
        "local_time": translate("Journal", "in the client’s own time"),
        **{name: setting_label(name, translate) for name in _CAMPAIGN_SETTINGS},
    }
    told = [
        f"{names.get(name, name)}: {_setting_text(name, before.get(name), translate)} → "
        f"{_setting_text(name, after.get(name), translate)}"
        for name in sorted({*before, *after})
    ]
    return "; ".join(told) or translate("Journal", "saved without a change")


def _setting_text(name: str, value: Any, translate: Translate) -> str:
    if name in ("opens", "closes") and type(value) is int:
        return f"{value // 60}:{value % 60:02}"
    if name == "weekdays" and isinstance(value, list):
        return _text([one + 1 if type(one) is int else one for one in value], translate)
    if isinstance(value, bool):
        return "✓" if value else _NOTHING
    return _text(value, translate)
