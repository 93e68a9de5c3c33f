"""Words for campaigns: statuses, moves, settings, and the results of their clients."""

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_columns import ResultColumn
from clientlists_desktop.core.campaigns.result_words import Meaning
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.operations.campaigns.results_reader import UnreadColumn
from clientlists_desktop.texts.translation import Text, Translate, grouped

_C = ResultColumn
_KINDS = {
    CampaignKind.CALL: Text("Campaign", "Calls"),
    CampaignKind.TEXT: Text("Campaign", "Texts"),
}

_STATUSES = {
    Status.DRAFT: Text("Campaign", "Draft"),
    Status.PLANNED: Text("Campaign", "Planned"),
    Status.IN_PROGRESS: Text("Campaign", "In progress"),
    Status.SUSPENDED: Text("Campaign", "Suspended"),
    Status.FINISHED: Text("Campaign", "Finished"),
    Status.DELETED: Text("Campaign", "Deleted"),
}

_MOVES = {
    Move.PLAN: Text("Campaign", "Plan"),
    Move.UNPLAN: Text("Campaign", "Back to draft"),
    Move.START: Text("Campaign", "Start"),
    Move.SUSPEND: Text("Campaign", "Suspend"),
    Move.RESUME: Text("Campaign", "Resume"),
    Move.FINISH: Text("Campaign", "Finish"),
    Move.STOP: Text("Campaign", "Stop"),
    Move.DELETE: Text("Campaign", "Delete"),
    Move.RESTORE: Text("Campaign", "Restore"),
}

_ACTS = {
    CampaignAction.EDIT: Text("Campaign", "Edit"),
    CampaignAction.EXPORT: Text("Campaign", "Export for the dialer"),
    CampaignAction.IMPORT_RESULTS: Text("Campaign", "Import results"),
    CampaignAction.REPORT: Text("Campaign", "Download report"),
}

_SETTINGS = {
    "lines": Text("Campaign", "Number of lines available"),
    "attempts": Text("Campaign", "Initial attempts count"),
    "most_attempts": Text("Campaign", "Max attempts count"),
    "retry_minutes": Text("Campaign", "Minutes between attempts"),
    "delay_ms": Text("Campaign", "Delay between messages, ms"),
    "threads": Text("Campaign", "Number of threads"),
    "trash_days": Text("Setting", "Days in the trash"),
    "idle_minutes": Text("Setting", "Minutes until the window is locked"),
}

_RESULTS = {
    Result.PLANNED: Text("Result", "Not tried yet"),
    Result.AGAIN: Text("Result", "Another try planned"),
    Result.CANCELED: Text("Result", "Cancelled"),
    Result.WITH_RESULT: Text("Result", "Answered, with a result"),
    Result.WITHOUT_RESULT: Text("Result", "Answered, without a result"),
    Result.NO_ANSWER: Text("Result", "No answer"),
    Result.NONEXISTENT: Text("Result", "Nonexistent number"),
    Result.TECHNICAL_ERROR: Text("Result", "Technical error"),
    Result.READ: Text("Result", "Read"),
    Result.DELIVERED: Text("Result", "Delivered"),
    Result.SENT: Text("Result", "Sent"),
    Result.NOT_DELIVERED: Text("Result", "Not delivered"),
    Result.NOT_SENT: Text("Result", "Not sent"),
}

_PROBLEMS = {
    "unknown_client": Text("Result", "not a client of this campaign"),
    "unknown_result": Text("Result", "“{seen}” is not a known result"),
    "bad_value": Text("Result", "“{seen}” is not a number, time or duration"),
}
_UNREAD = {
    _C.ATTEMPTS: Text(
        "Result", "“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are not numbers"
    ),
    _C.TALK: Text(
        "Result",
        "“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are neither seconds nor "
        "mm:ss or h:mm:ss",
    ),
    _C.LAST_TRY: Text(
        "Result",
        "“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are not dates or times",
    ),
}
_UNREAD |= {_C.NUMBER: _UNREAD[_C.ATTEMPTS], _C.FINISHED: _UNREAD[_C.LAST_TRY]}
_LEAVE_OUT = Text("Result", "Leave out")


def delete_campaign_question(name: str, translate: Translate) -> str:
    """Ask whether a campaign is to be deleted."""
    return translate("Campaign", "Delete the campaign “{name}”?").format(name=name)


def campaign_kind_label(kind: CampaignKind, translate: Translate) -> str:
    """Name the kind of a campaign."""
    return _KINDS[kind].translated(translate)


def campaign_status_label(status: Status, translate: Translate) -> str:
    """Name the status of a campaign."""
    return _STATUSES[status].translated(translate)


def move_label(move: Move, translate: Translate) -> str:
    """Name a change of a campaign’s status, as on its button."""
    return _MOVES[move].translated(translate)


def act_label(act: CampaignAction, translate: Translate) -> str:
    """Name something else that can be done with a campaign, as on its button."""
    return _ACTS[act].translated(translate)


def setting_label(name: str, translate: Translate) -> str:
    """Name a setting of a campaign, or of the workspace, that has limits."""
    return _SETTINGS[name].translated(translate)


def result_label(result: Result, translate: Translate) -> str:
    """Name what became of a client."""
    return _RESULTS[result].translated(translate)


def result_problem(why: str, seen: str, translate: Translate) -> str:
    """Say why a row of a report could not be used."""
    return _PROBLEMS[why].translated(translate).format(seen=seen)


def meaning_label(meaning: Meaning, translate: Translate) -> str:
    """Name what a word of a report stands for."""
    return _LEAVE_OUT.translated(translate) if meaning is None else result_label(meaning, translate)


def unread_column_text(column: UnreadColumn, translate: Translate) -> str:
    """Say that a column of a report was left unread, and why."""
    text = _UNREAD[column.kind].translated(translate)
    bad, cells = grouped(column.bad, translate), grouped(column.cells, translate)
    return text.format(name=column.name, bad=bad, cells=cells, seen=column.seen)
