"""Words of campaigns: their statuses and moves, their settings, the results of their clients."""

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.texts.translation import Translate


def kind_label(kind: CampaignKind, translate: Translate) -> str:
    """Name what a campaign does."""
    return {
        CampaignKind.CALL: translate("Campaign", "Calls"),
        CampaignKind.TEXT: translate("Campaign", "Texts"),
    }[kind]


def status_label(status: Status, translate: Translate) -> str:
    """Name where a campaign is."""
    return {
        Status.DRAFT: translate("Campaign", "Draft"),
        Status.PLANNED: translate("Campaign", "Planned"),
        Status.IN_PROGRESS: translate("Campaign", "In progress"),
        Status.SUSPENDED: translate("Campaign", "Suspended"),
        Status.FINISHED: translate("Campaign", "Finished"),
        Status.DELETED: translate("Campaign", "Deleted"),
    }[status]


def move_label(move: Move, translate: Translate) -> str:
    """Name what somebody does to a campaign, as a button reads."""
    return {
        Move.PLAN: translate("Campaign", "Plan"),
        Move.UNPLAN: translate("Campaign", "Back to draft"),
        Move.START: translate("Campaign", "Start"),
        Move.SUSPEND: translate("Campaign", "Suspend"),
        Move.RESUME: translate("Campaign", "Resume"),
        Move.FINISH: translate("Campaign", "Finish"),
        Move.STOP: translate("Campaign", "Stop"),
        Move.DELETE: translate("Campaign", "Delete"),
        Move.RESTORE: translate("Campaign", "Restore"),
    }[move]


def act_label(act: CampaignAction, translate: Translate) -> str:
    """Name what can be done with a campaign, as a button reads."""
    return {
        CampaignAction.EDIT: translate("Campaign", "Edit"),
        CampaignAction.EXPORT: translate("Campaign", "Export for the dialer"),
        CampaignAction.IMPORT_RESULTS: translate("Campaign", "Bring back results"),
        CampaignAction.REPORT: translate("Campaign", "Download report"),
    }[act]


def setting_label(name: str, translate: Translate) -> str:
    """Name a setting of a campaign, or of the workspace, that has limits."""
    return {
        "lines": translate("Campaign", "Number of lines available"),
        "attempts": translate("Campaign", "Initial attempts count"),
        "most_attempts": translate("Campaign", "Max attempts count"),
        "retry_minutes": translate("Campaign", "Minutes between attempts"),
        "delay_ms": translate("Campaign", "Delay between messages, ms"),
        "threads": translate("Campaign", "Number of threads"),
        "trash_days": translate("Setting", "Days in the trash"),
        "idle_minutes": translate("Setting", "Minutes until the window is locked"),
    }[name]


def result_label(result: Result, translate: Translate) -> str:
    """Name what became of a client."""
    return {
        Result.PLANNED: translate("Result", "Not tried yet"),
        Result.AGAIN: translate("Result", "Another try planned"),
        Result.CANCELED: translate("Result", "Canceled"),
        Result.WITH_RESULT: translate("Result", "Answered, with a result"),
        Result.WITHOUT_RESULT: translate("Result", "Answered, without a result"),
        Result.NO_ANSWER: translate("Result", "No answer"),
        Result.NONEXISTENT: translate("Result", "Nonexistent number"),
        Result.TECHNICAL_ERROR: translate("Result", "Technical error"),
        Result.READ: translate("Result", "Read"),
        Result.DELIVERED: translate("Result", "Delivered"),
        Result.SENT: translate("Result", "Sent"),
        Result.NOT_DELIVERED: translate("Result", "Not delivered"),
        Result.NOT_SENT: translate("Result", "Not sent"),
    }[result]


def why_wrong(why: str, seen: str, translate: Translate) -> str:
    """Say why a row of a report told nothing."""
    return {
        "unknown_client": translate("Result", "no client of this campaign"),
        "unknown_result": translate("Result", "“{seen}” is no known result"),
        "bad_value": translate("Result", "“{seen}” is no number, time or length"),
    }[why].format(seen=seen)
