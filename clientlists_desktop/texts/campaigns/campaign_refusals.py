"""What is said when something of projects, clients or campaigns cannot be done."""

from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.campaigns.campaigns import (
    act_label,
    move_label,
    setting_label,
    status_label,
)
from clientlists_desktop.texts.translation import Translate, named, quoted


def campaign_refusal(error: Refused, translate: Translate) -> str | None:
    """Return the sentence with fields for facts; None for a refusal of something else."""
    facts = error.facts
    if error.reason is Refusal.MOVE_NOT_ALLOWED:
        return _not_now(Status(str(facts["seen"])), move_label(
            Move(str(facts["expected"])), translate), translate)  # fmt: skip
    if error.reason is Refusal.ACT_NOT_ALLOWED:
        return _not_now(Status(str(facts["seen"])), act_label(
            CampaignAction(str(facts["expected"])), translate), translate)  # fmt: skip
    if error.reason is Refusal.OUT_OF_RANGE:
        text = translate("Refusal", "{setting}: {seen} is out of range; {expected} is possible.")
        name = setting_label(str(facts["name"]), translate)
        return text.replace("{setting}", name)
    if error.reason is Refusal.PROJECT_IN_USE:
        text = translate(
            "Refusal",
            "“{name}” cannot be deleted while campaigns of it run: {campaigns}. Stop them first.",
        )
        campaigns = str(facts["expected"]).split("\n")
        return text.replace("{campaigns}", named(campaigns, translate))
    if error.reason is Refusal.WRONG_CAMPAIGN and facts.get("seen"):
        return translate(
            "Refusal",
            "“{file}” is a report of the campaign “{seen}”, not of “{name}”. Nothing was changed.",
        )
    if error.reason is Refusal.LIST_GONE and not facts.get("name"):
        return translate("Refusal", "Choose the client list of the campaign.")
    return {
        Refusal.NO_SUCH_PROJECT: translate("Refusal", "There is no project “{name}” (any more)."),
        Refusal.PROJECT_NAME_TAKEN: translate(
            "Refusal", "A project named “{name}” exists already. Type another name."
        ),
        Refusal.NO_SUCH_FILTER: translate("Refusal", "There is no filter “{name}” (any more)."),
        Refusal.FILTER_NAME_TAKEN: translate(
            "Refusal", "A filter named “{name}” exists already. Type another name."
        ),
        Refusal.SEVERAL_CHANNELS: translate(
            "Refusal",
            "You cannot create a list of clients from several channels. Create a separate list for "
            "each channel.",
        ),
        Refusal.NO_CLIENT_FOUND: translate(
            "Refusal", "No client is left to take: the filter finds nobody who is not blocked."
        ) + " " + translate("Refusal", "Nothing was changed."),
        Refusal.NOT_FROM_CLIENTS: translate(
            "Refusal", "“{name}” was made of a file, so there is no filter to refresh it from."
        ),
        Refusal.NO_SUCH_CAMPAIGN: translate(
            "Refusal", "There is no campaign “{name}” (any more)."
        ),
        Refusal.CAMPAIGN_NAME_TAKEN: translate(
            "Refusal", "A campaign named “{name}” exists already. Type another name."
        ),
        Refusal.NO_WEEKDAY: translate("Refusal", "Choose at least one weekday for calls."),
        Refusal.HOURS_REVERSED: translate(
            "Refusal", "The hours of calls must begin before they end."
        ),
        Refusal.WRONG_CHANNEL: translate(
            "Refusal", "The list “{name}” is of another channel than the campaign. Choose another."
        ),
        Refusal.LIST_GONE: translate(
            "Refusal", "The list “{name}” was deleted meanwhile. Choose another list."
        ),
        Refusal.NOT_PLANNED_FOR: translate(
            "Refusal", "Say when “{name}” is to start, then plan it."
        ),
        Refusal.WRONG_CAMPAIGN: translate(
            "Refusal",
            "No row of “{file}” tells of a client of “{name}”: it is the report of another "
            "campaign. Nothing was changed.",
        ),
        Refusal.NO_KNOWN_RESULT: translate(
            "Refusal",
            "No row of “{file}” tells what became of a client of “{name}”; the first one says "
            "“{seen}”, which is no known result. Nothing was changed.",
        ),
        Refusal.NO_RESULT_COLUMN: translate(
            "Refusal",
            "“{file}” has no column that says how it ended, named like Status or Result; it has "
            "{expected}.",
        ),
    }.get(error.reason)  # fmt: skip


def _not_now(status: Status, doing: str, translate: Translate) -> str:
    if status is Status.DRAFT:
        text = translate("Refusal", "“{name}” is a draft: {doing} is not possible now.")
    else:
        text = translate("Refusal", "“{name}” is {status}: {doing} is not possible now.")
    now = status_label(status, translate).casefold()
    return text.replace("{status}", now).replace("{doing}", quoted(doing, translate))
