"""The facts of a journal line as a sentence."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.statuses import Move, Status
from clientlists_desktop.core.journal.chain import KEY_LINES
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.texts.accounts.accounts import role_label
from clientlists_desktop.texts.campaigns.campaigns import (
    campaign_status_label,
    move_label,
    setting_label,
)
from clientlists_desktop.texts.translation import Text, Translate, grouped

_NOTHING = "–"
_MOST = 1 << 31
"""The program never writes a greater count, and plural forms end here."""

_SENTENCES = {
    Event.LIST_CREATED: Text("Journal", "List “{name}” created: {ready} of %Ln row(s) ready"),
    Event.LIST_REFRESHED: Text("Journal", "List “{name}” refreshed: {before} → %Ln client(s)"),
    Event.LIST_UPDATED: Text(
        "Journal",
        "List “{name}” updated from “{source}”: {before} → %Ln client(s), {added} added, "
        "{changed} changed, {removed} removed",
    ),
    Event.VERSION_RESTORED: Text(
        "Journal", "List “{name}” back to version {version}: {before} → %Ln client(s)"
    ),
    Event.LIST_REPAIRED: Text("Journal", "List “{name}”: %Ln edit(s) before it was created"),
    Event.LIST_RENAMED: Text("Journal", "List “{before}” → “{after}”"),
    Event.LIST_COMBINED: Text("Journal", "List “{name}” with %Ln client(s) made from {parents}"),
    Event.LIST_SPLIT: Text("Journal", "List “{name}” with %Ln client(s) split off {parents}"),
    Event.LIST_SAMPLED: Text(
        "Journal", "List “{name}” with %Ln client(s) drawn from {parents}, seed “{seed}”"
    ),
    Event.CLIENT_ADDED: Text("Journal", "List “{name}”: %Ln client(s) added by hand"),
    Event.CLIENT_CORRECTED: Text("Journal", "List “{name}”: %Ln client(s) corrected"),
    Event.CLIENT_REMOVED: Text("Journal", "List “{name}”: %Ln row(s) of one client removed"),
    Event.CLIENT_RESTORED: Text("Journal", "List “{name}”: %Ln row(s) as they were before"),
    Event.LIST_EXPORTED: Text("Journal", "List “{name}” with %Ln client(s) downloaded"),
    Event.LIST_DELETED: Text("Journal", "List “{name}” with %Ln client(s) deleted"),
    Event.LIST_RESTORED: Text("Journal", "List “{name}” restored"),
    Event.LIST_ERASED: Text("Journal", "List “{name}” with %Ln client(s) erased for good"),
    Event.LIST_END_SET: Text("Journal", "List “{name}”, kept until: {before} → {after}"),
    Event.LIST_COPIED: Text(
        "Journal", "List “{name}” with %Ln client(s) restored from backup “{backup}”"
    ),
    Event.REPORT_EXPORTED: Text("Journal", "%Ln row(s) of “{file}” saved"),
    Event.ROWS_COPIED: Text("Journal", "%Ln row(s) of clients copied to the clipboard"),
    Event.CONSENT_CONFIRMED: Text("Journal", "Consent of %Ln client(s) of list “{name}” confirmed"),
    Event.CONSENT_EXPORTED: Text("Journal", "Evidence for list “{name}” saved"),
    Event.STATEMENT_CHANGED: Text("Journal", "Language {language}: version {before} → {after}"),
    Event.DO_NOT_CONTACT_ADDED: Text(
        "Journal", "%Ln added, {changed} extended, {known} known already: {source}"
    ),
    Event.DO_NOT_CONTACT_REMOVED: Text("Journal", "%Ln removed: {reason}"),
    Event.DO_NOT_CONTACT_EXPORTED: Text("Journal", "%Ln row(s) exported"),
    Event.PERSON_EXPORTED: Text("Journal", "%Ln record(s) about one person saved"),
    Event.PERSON_FORGOTTEN: Text(
        "Journal",
        "Erased: {rows} in lists and drafts, {clients} in projects, {copies} in campaigns; "
        "{pseudonyms} pseudonymised. Reason: {reason}",
    ),
    Event.PROJECT_CREATED: Text("Journal", "Project “{name}” created"),
    Event.PROJECT_RENAMED: Text("Journal", "Project “{before}” → “{after}”"),
    Event.PROJECT_DELETED: Text("Journal", "Project “{name}” with %Ln client(s) deleted"),
    Event.PROJECT_RESTORED: Text("Journal", "Project “{name}” restored"),
    Event.CLIENTS_ADDED: Text(
        "Journal", "Sample clients added to project “{name}”: {new} new, {updated} updated"
    ),
    Event.CAMPAIGN_CREATED: Text("Journal", "Campaign “{name}” of project “{project}”"),
    Event.CAMPAIGN_CHANGED: Text("Journal", "Campaign “{name}”: {changes}"),
    Event.CAMPAIGN_MOVED: Text(
        "Journal", "Campaign “{name}”, {move}: {status_before} → {status_after}"
    ),
    Event.CAMPAIGN_EXPORTED: Text("Journal", "Campaign “{name}”: %Ln client(s) to be reached"),
    Event.CAMPAIGN_RESULTS: Text(
        "Journal", "Campaign “{name}”: results of %Ln client(s) from “{file}”, rows read: {rows}"
    ),
    Event.CAMPAIGN_REPORTED: Text("Journal", "Report of campaign “{name}” with %Ln client(s)"),
    Event.ACCOUNT_MADE: Text("Journal", "Account “{name}”: {roles}"),
    Event.ACCOUNT_REMOVED: Text("Journal", "Account “{name}”, formerly: {roles}"),
    Event.ACCOUNT_UNLOCKED: Text("Journal", "Account “{name}” after %Ln wrong password(s)"),
    Event.ROLES_CHANGED: Text("Journal", "Account “{name}”: {roles_before} → {roles_after}"),
    Event.PASSWORD_CHANGED: Text("Journal", "Password of account “{name}”"),
    Event.SIGNED_IN: Text("Journal", "With the password"),
    Event.SIGN_IN_FAILED: Text("Journal", "Wrong name or password"),
    Event.SIGNED_OUT: Text("Journal", "Session ended"),
    Event.SETTING_CHANGED: Text("Journal", "{setting_name}: {before} → {after}"),
    Event.WORKSPACE_RESTORED: Text(
        "Journal", "Backup “{backup}” restored; what was there before is kept as backup “{kept}”"
    ),
    Event.WORKSPACE_REPAIRED: Text(
        "Journal",
        "Damage repaired: balances: {balances}, orphaned rows: {rows}, faults: {faults}; what was "
        "there before is kept as backup “{backup}”",
    ),
    Event.WORKSPACE_RECOVERED: Text(
        "Journal",
        "Backup “{backup}” took the place of a damaged workspace, which is kept as “{kept}”",
    ),
    Event.WORKSPACE_RESCUED: Text(
        "Journal",
        "Rescued from the damaged workspace “{file}”: %Ln list(s), {whole} of them complete; other "
        "tables cut short: {damaged}",
    ),
    Event.WORKSPACE_COPIED: Text("Journal", "A copy of the workspace was saved"),
    Event.JOURNAL_BEGUN: Text("Journal", "Everything done from here on is recorded in it"),
    Event.KEY_CHANGED: Text(
        "Journal",
        "The previous key is not known or not trusted here; a new one is used from now on",
    ),
    Event.COPY_RESTORED: Text(
        "Journal",
        "Another copy of the workspace took its place: lines before this one are missing",
    ),
    Event.BREAK_FOUND: Text(
        "Journal",
        "The end of the journal was changed from outside: lines before this one may be missing",
    ),
    Event.JOURNAL_EXPORTED: Text("Journal", "%Ln line(s) of the journal saved"),
    Event.UNKNOWN: Text("Journal", "This line was changed from outside"),
}

_COUNTED_FACTS = {
    Event.LIST_CREATED: "read",
    Event.LIST_REFRESHED: "after",
    Event.LIST_UPDATED: "after",
    Event.VERSION_RESTORED: "after",
    Event.LIST_REPAIRED: "steps",
    Event.REPORT_EXPORTED: "rows",
    Event.ROWS_COPIED: "rows",
    Event.ACCOUNT_UNLOCKED: "failures",
    Event.COPY_RESTORED: "missing",
    Event.BREAK_FOUND: "missing",
    Event.JOURNAL_EXPORTED: "rows",
    Event.DO_NOT_CONTACT_ADDED: "added",
    Event.DO_NOT_CONTACT_REMOVED: "entries",
    Event.DO_NOT_CONTACT_EXPORTED: "entries",
    Event.WORKSPACE_RESCUED: "lists",
    Event.PERSON_EXPORTED: "records",
}
"""The fact that `%Ln` stands for; with all other events it is the clients."""

_LIST_FROM_CLIENTS = Text("Journal", "List “{name}” created from %Ln client(s) of a project")
_PROOF_SAVED = Text("Journal", "Proof file for list “{name}” saved")
_FILE_OF_CLIENTS = Text(
    "Journal",
    "Clients of “{file}” added to project “{name}”: {new} new, {updated} updated, {failed} failed",
)
_SIGNED_IN_TO_STAY = Text("Journal", "Stays signed in on this computer")
_STAYED_SIGNED_IN = Text("Journal", "Without a password: stayed signed in on this computer")
_SIGNED_OUT_EVERYWHERE = Text("Journal", "Account “{name}”, on every computer")
_LINES_LOST_TO_COPY = Text(
    "Journal",
    "An older copy of the workspace took the place of a newer one: %Ln line(s) missing before this "
    "one",
)
_FORGOTTEN_IN_NAMES = Text(
    "Journal",
    "Erased: {rows} in lists and drafts, {clients} in projects, {copies} in campaigns, {names} in "
    "names and notes, {lines} in the journal; {pseudonyms} pseudonymised. Reason: {reason}",
)
_MASKED = Text("Journal", "the address of a forgotten person was removed")
_GONE_RECOVERED = Text(
    "Journal", "Backup “{backup}” took the place of a workspace whose file was gone"
)
_LINES_CUT = Text(
    "Journal",
    "The end of the journal was changed from outside: %Ln line(s) missing before this one",
)

_BLOCKS_REMOVED = Text("Journal", "%Ln removed")

_LEFT_OUT = {
    "failed": Text("Journal", "{failed} failed"),
    "duplicate": Text("Journal", "{duplicate} duplicate"),
    "removed": Text("Journal", "{removed} removed"),
}
_BLOCKED = {
    "blocked": Text("Journal", "{blocked} left out: do not contact"),
    "blocked_cells": Text(
        "Journal", "cells with other blocked numbers left empty: {blocked_cells}"
    ),
    "kept": Text("Journal", "{kept} kept although blocked: {keep_reason}"),
    "kept_cells": Text(
        "Journal", "cells with other blocked numbers kept: {kept_cells}; {keep_reason}"
    ),
}
_SETTINGS = {
    "country": Text("Journal", "Country of phone numbers"),
    "trash_days": Text("Journal", "Days that deleted lists can be restored"),
    "idle_minutes": Text("Journal", "Minutes until the window is locked"),
    "results_to_do_not_contact": Text("Journal", "Refusals in results go to “Do not contact”"),
    "erase_ended_lists": Text("Journal", "Lists are erased after their last day"),
    "result_words": Text("Journal", "Words of results files that have a meaning"),
}
_CAMPAIGN_FIELDS = {
    "name": Text("Journal", "name"),
    "list": Text("Journal", "client list"),
    "planned_for": Text("Journal", "planned for"),
    "weekdays": Text("Journal", "days"),
    "opens": Text("Journal", "calls from"),
    "closes": Text("Journal", "calls until"),
    "local_time": Text("Journal", "in the client’s local time"),
}
_CAMPAIGN_SETTINGS = ("lines", "attempts", "most_attempts", "retry_minutes", "delay_ms", "threads")


def line_text(line: Line, translate: Translate) -> str:
    """Say the facts of a line in one sentence; a fact that is not what it should be is a dash."""
    event, facts = line.event, line.facts
    count = _count(facts, _COUNTED_FACTS.get(event, "clients"))
    if event is Event.LIST_CREATED and "read" not in facts:
        count = _count(facts, "ready")
    parts = [_sentence(event, facts).translated(translate, count)]
    if event in (Event.LIST_CREATED, Event.LIST_REFRESHED):
        parts += [
            text.translated(translate) for name, text in _LEFT_OUT.items() if _count(facts, name)
        ]
    parts += [text.translated(translate) for name, text in _BLOCKED.items() if _count(facts, name)]
    if line.is_masked and event not in KEY_LINES:
        parts.append(_MASKED.translated(translate))
    return ", ".join(parts).format_map(_FactsInWords(facts, translate))


def _sentence(event: Event, facts: Mapping[str, Any]) -> Text:
    """Choose the sentence that fits the facts."""
    missing = _count(facts, "missing") > 0
    variants = {
        Event.LIST_CREATED: ("read" not in facts, _LIST_FROM_CLIENTS),
        Event.CONSENT_EXPORTED: ("proof" in facts, _PROOF_SAVED),
        Event.CLIENTS_ADDED: (bool(facts.get("file")), _FILE_OF_CLIENTS),
        Event.SIGNED_OUT: ("name" in facts, _SIGNED_OUT_EVERYWHERE),
        Event.DO_NOT_CONTACT_REMOVED: ("reason" not in facts, _BLOCKS_REMOVED),
        Event.COPY_RESTORED: (missing, _LINES_LOST_TO_COPY),
        Event.BREAK_FOUND: (missing, _LINES_CUT),
        Event.WORKSPACE_RECOVERED: (facts.get("kept") == "", _GONE_RECOVERED),
        Event.PERSON_FORGOTTEN: ("lines" in facts, _FORGOTTEN_IN_NAMES),
    }
    if event is Event.SIGNED_IN and facts.get("stays") is True:
        return _SIGNED_IN_TO_STAY
    if event is Event.SIGNED_IN and facts.get("kept") is True:
        return _STAYED_SIGNED_IN
    applies, variant = variants.get(event, (False, _SENTENCES[event]))
    return variant if applies else _SENTENCES[event]


class _FactsInWords:
    """Fills the fields of a sentence from the facts of a line."""

    def __init__(self, facts: Mapping[str, Any], translate: Translate) -> None:
        self._facts, self._translate = facts, translate

    def __getitem__(self, name: str) -> str:
        """Return a fact as it reads in a sentence."""
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
        return _fact(facts.get(name), translate)


def _fact(value: Any, translate: Translate) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return _NOTHING
    if isinstance(value, int) and 0 <= value < _MOST:
        return grouped(value, translate)
    if isinstance(value, list):
        return ", ".join(_fact(one, translate) for one in value) or _NOTHING
    return str(value).strip() or _NOTHING


def _count(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name, 0)
    return value if type(value) is int and 0 <= value < _MOST else 0


def _roles(value: Any, translate: Translate) -> str:
    roles = value if isinstance(value, list) else []
    names = [role_label(Role(one), translate) if _is(Role, one) else one for one in roles]
    return _fact(names, translate)


def _status(value: Any, translate: Translate) -> str:
    if _is(Status, value):
        return campaign_status_label(Status(value), translate)
    return _fact(value, translate)


def _move(value: Any, translate: Translate) -> str:
    return move_label(Move(value), translate) if _is(Move, value) else _fact(value, translate)


def _is(kind: type[Enum], value: Any) -> bool:
    """Whether a fact is a value of an enumeration; somebody may have written anything there."""
    return isinstance(value, str) and value in {one.value for one in kind}


def _setting(value: Any, translate: Translate) -> str:
    text = _SETTINGS.get(str(value))
    return text.translated(translate) if text else _fact(value, translate)


def _changes(facts: Mapping[str, Any], translate: Translate) -> str:
    """Say what of a campaign changed: before → after."""
    before, after = facts.get("before"), facts.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return _NOTHING
    changes = [
        f"{_field(name, translate)}: {_field_value(name, before.get(name), translate)} → "
        f"{_field_value(name, after.get(name), translate)}"
        for name in sorted({*before, *after})
    ]
    return "; ".join(changes) or translate("Journal", "saved without changes")


def _field(name: str, translate: Translate) -> str:
    if name in _CAMPAIGN_SETTINGS:
        return setting_label(name, translate)
    text = _CAMPAIGN_FIELDS.get(name)
    return text.translated(translate) if text else name


def _field_value(name: str, value: Any, translate: Translate) -> str:
    if name in ("opens", "closes") and type(value) is int:
        return f"{value // 60}:{value % 60:02}"
    if name == "weekdays" and isinstance(value, list):
        return _fact([one + 1 if type(one) is int else one for one in value], translate)
    if isinstance(value, bool):
        return "✓" if value else _NOTHING
    return _fact(value, translate)
