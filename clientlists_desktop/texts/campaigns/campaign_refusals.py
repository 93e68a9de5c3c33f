"""Refusals about campaigns and their results."""

from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.campaigns.campaigns import (
    act_label,
    campaign_status_label,
    move_label,
    setting_label,
)
from clientlists_desktop.texts.translation import Text, Translate, quoted
from clientlists_desktop.texts.workspace_refusals import DAMAGE_ADVICE

_NOT_NOW = (Text("Refusal", "“{name}” is {status}: {doing} is not possible now."),)

CAMPAIGN_REFUSALS = {
    Refusal.MOVE_NOT_ALLOWED: _NOT_NOW,
    Refusal.ACT_NOT_ALLOWED: _NOT_NOW,
    Refusal.OUT_OF_RANGE: (
        Text("Refusal", "{setting}: {seen} is out of range; {expected} is allowed."),
    ),
    Refusal.NO_SUCH_CAMPAIGN: (
        Text("Refusal", "There is no campaign “{name}”; it may have been deleted."),
    ),
    Refusal.CAMPAIGN_NAME_TAKEN: (
        Text("Refusal", "A campaign named “{name}” already exists. Type another name."),
    ),
    Refusal.NO_WEEKDAY: (Text("Refusal", "Choose at least one weekday for calls."),),
    Refusal.HOURS_REVERSED: (Text("Refusal", "Calling hours must start before they end."),),
    Refusal.WRONG_CHANNEL: (
        Text(
            "Refusal",
            "The list “{name}” and the campaign are for different channels. Choose another list.",
        ),
    ),
    Refusal.LIST_GONE: (
        Text("Refusal", "The list “{name}” has been deleted meanwhile. Choose another list."),
    ),
    Refusal.CAMPAIGN_CHANGED: (
        Text("Refusal", "“{name}” was changed while its clients were being read. Try again."),
    ),
    Refusal.CAMPAIGN_DAMAGED: (
        Text(
            "Refusal",
            "The campaign “{name}” is not as it was stored: the file is damaged, or another "
            "program changed it.",
        ),
        DAMAGE_ADVICE,
    ),
    Refusal.NOT_PLANNED_FOR: (
        Text("Refusal", "Set when “{name}” is to start before you plan it."),
    ),
    Refusal.WRONG_CAMPAIGN: (
        Text(
            "Refusal",
            "No row of “{file}” is about a client of “{name}”: it is the report of another "
            "campaign. Nothing was changed.",
        ),
    ),
    Refusal.NO_KNOWN_RESULT: (
        Text(
            "Refusal",
            "No row of “{file}” has a known result for a client of “{name}”; the first one says "
            "“{seen}”. Nothing was changed.",
        ),
    ),
    Refusal.UNKNOWN_RESULT: (
        Text(
            "Refusal", "“{seen}” is not a result of this kind of campaign. Use one of: {expected}."
        ),
    ),
    Refusal.UNKNOWN_WORD: (
        Text("Refusal", "No meaning of “{seen}” is remembered; `campaigns words` shows all."),
    ),
    Refusal.NO_RESULT_COLUMN: (
        Text(
            "Refusal",
            "“{file}” has no column of results, named like Status or Result; it has {expected}.",
        ),
    ),
}

_DRAFT_NOT_NOW = Text("Refusal", "“{name}” is a draft: {doing} is not possible now.")
_NO_LIST = Text("Refusal", "Choose the client list of the campaign.")
_OTHER_REPORT = Text(
    "Refusal",
    "“{file}” is a report of the campaign “{seen}”, not of “{name}”. Nothing was changed.",
)


def campaign_variant(error: Refused) -> Text | None:
    """Return the sentence that fits the facts better than that of the table, if there is one."""
    reason, facts = error.reason, error.facts
    if CAMPAIGN_REFUSALS.get(reason) is _NOT_NOW and facts["seen"] == Status.DRAFT.value:
        return _DRAFT_NOT_NOW
    if reason is Refusal.WRONG_CAMPAIGN and facts.get("seen"):
        return _OTHER_REPORT
    if reason is Refusal.LIST_GONE and not facts.get("name"):
        return _NO_LIST
    return None


def campaign_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts that have to be put in words."""
    facts = error.facts
    if error.reason is Refusal.OUT_OF_RANGE:
        return {"setting": setting_label(str(facts["name"]), translate)}
    if error.reason is Refusal.MOVE_NOT_ALLOWED:
        doing = move_label(Move(str(facts["expected"])), translate)
    elif error.reason is Refusal.ACT_NOT_ALLOWED:
        doing = act_label(CampaignAction(str(facts["expected"])), translate)
    else:
        return {}
    status = campaign_status_label(Status(str(facts["seen"])), translate).casefold()
    return {"status": status, "doing": quoted(doing, translate)}
