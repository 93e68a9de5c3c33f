"""The statuses of a campaign, the moves between them, and what each status allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a campaign is. The values are stored: never rename."""

    DRAFT = "draft"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    SUSPENDED = "suspended"
    FINISHED = "finished"
    DELETED = "deleted"

    @property
    def is_running(self) -> bool:
        """Whether the campaign has its clients and isn't over."""
        return self in (Status.IN_PROGRESS, Status.SUSPENDED)


class Move(StrEnum):
    """What takes a campaign from one status to another."""

    PLAN = "plan"
    UNPLAN = "unplan"
    START = "start"
    SUSPEND = "suspend"
    RESUME = "resume"
    FINISH = "finish"
    STOP = "stop"
    DELETE = "delete"
    RESTORE = "restore"


class CampaignAction(StrEnum):
    """What can be done with a campaign without changing its status."""

    EDIT = "edit"
    EXPORT = "export"
    IMPORT_RESULTS = "bring_back"
    REPORT = "report"


@dataclass(frozen=True)
class Transition:
    """One allowed move.

    Attributes:
        started: whether the campaign must have been started; None if it doesn't matter.
    """

    status: Status
    move: Move
    to: Status
    started: bool | None = None


_S, _M = Status, Move
TRANSITIONS = (
    Transition(_S.DRAFT, _M.PLAN, _S.PLANNED),
    Transition(_S.DRAFT, _M.START, _S.IN_PROGRESS),
    Transition(_S.DRAFT, _M.DELETE, _S.DELETED),
    Transition(_S.PLANNED, _M.UNPLAN, _S.DRAFT),
    Transition(_S.PLANNED, _M.START, _S.IN_PROGRESS),
    Transition(_S.PLANNED, _M.DELETE, _S.DELETED),
    Transition(_S.IN_PROGRESS, _M.SUSPEND, _S.SUSPENDED),
    Transition(_S.IN_PROGRESS, _M.FINISH, _S.FINISHED),
    Transition(_S.IN_PROGRESS, _M.STOP, _S.FINISHED),
    Transition(_S.IN_PROGRESS, _M.DELETE, _S.DELETED),
    Transition(_S.SUSPENDED, _M.RESUME, _S.IN_PROGRESS),
    Transition(_S.SUSPENDED, _M.STOP, _S.FINISHED),
    Transition(_S.SUSPENDED, _M.DELETE, _S.DELETED),
    Transition(_S.FINISHED, _M.DELETE, _S.DELETED),
    Transition(_S.DELETED, _M.RESTORE, _S.DRAFT, started=False),
    # Deleting a started campaign ends it, so restoring it doesn't set it running again.
    Transition(_S.DELETED, _M.RESTORE, _S.FINISHED, started=True),
)
"""Every allowed move; any other is refused."""

ALLOWED_ACTIONS: Mapping[Status, frozenset[CampaignAction]] = {
    Status.DRAFT: frozenset({CampaignAction.EDIT}),
    Status.PLANNED: frozenset({CampaignAction.EDIT}),
    Status.IN_PROGRESS: frozenset(
        {CampaignAction.EXPORT, CampaignAction.IMPORT_RESULTS, CampaignAction.REPORT}
    ),
    Status.SUSPENDED: frozenset({CampaignAction.IMPORT_RESULTS, CampaignAction.REPORT}),
    Status.FINISHED: frozenset({CampaignAction.IMPORT_RESULTS, CampaignAction.REPORT}),
    Status.DELETED: frozenset(),
}


def target_of(status: Status, move: Move, *, started: bool) -> Status | None:
    """Return the status that a move leads to; None if the move isn't allowed."""
    for transition in TRANSITIONS:
        same = (transition.status, transition.move) == (status, move)
        if same and transition.started in (None, started):
            return transition.to
    return None
