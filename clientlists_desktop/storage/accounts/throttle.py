"""Wrong passwords, counted per name and overall, so that guessing is slow, also after a restart."""

import hashlib
import json
import time

from peewee import Database

from clientlists_desktop.core.accounts.accounts import LOCKED_FROM, wait_after, wait_overall
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.models import AttemptModel
from clientlists_desktop.storage.settings import (
    THROTTLE_CLOCK,
    get_setting,
    set_setting,
    workspace_id,
)
from clientlists_desktop.storage.workspace import Workspace

_EVERYBODY = "*"
_FORGOTTEN_AFTER = 15 * 60
_MOST_NAMES = 10_000
_BEYOND = 1 << 53
"""No clock shows that; only somebody who tampers with the workspace stores such a number."""


def record(workspace: Workspace, name: str) -> None:
    """Count an attempt before the password is checked, so that killing the program hides none.

    Raises:
        Refused: it is too early for another attempt, for this name or for anybody; it makes no
            difference whether an account has the name.
    """
    with workspace.writing() as db:
        moment = _now(workspace)
        mine, all_ = _get(db, _key(workspace, name), moment), _get(db, _EVERYBODY, moment)
        wait = _left(wait_after(mine.failures), mine.last_at, moment)
        wait = max(wait, _left(wait_overall(all_.failures), all_.last_at, moment))
        if not wait:
            if moment - all_.last_at > _FORGOTTEN_AFTER:
                all_.failures = 0
            for one in (mine, all_):
                _store(db, one.key, one.failures + 1, moment)
            _forget_the_oldest(db)
    if wait:
        locked = mine.failures >= LOCKED_FROM
        raise Refused(Refusal.ACCOUNT_LOCKED if locked else Refusal.WAIT, seen=wait)


def reset(workspace: Workspace, name: str) -> None:
    """Forget a name's wrong passwords: the right one was typed, or an owner unlocked it."""
    with workspace.writing() as db:
        AttemptModel.delete().where(AttemptModel.key == _key(workspace, name)).execute(db)


def succeed(workspace: Workspace, name: str) -> None:
    """Take back the attempt that `record` counted, and all earlier ones of this name."""
    with workspace.writing() as db:
        reset(workspace, name)
        everybody = AttemptModel.key == _EVERYBODY
        fewer = AttemptModel.update(failures=AttemptModel.failures - 1)
        fewer.where(everybody, AttemptModel.failures > 0).execute(db)


def failures_of(workspace: Workspace, name: str) -> int:
    """Return the number of wrong passwords in a row."""
    with workspace.reading() as db:
        query = AttemptModel.select(AttemptModel.failures).where(
            AttemptModel.key == _key(workspace, name)
        )
        return int(query.scalar(db) or 0)


def _now(workspace: Workspace) -> int:
    """Return the moment by a clock of our own that nobody can set forward.

    Since it was asked the last time, no more has passed than since the computer was started, nor
    than its clock says. A computer that was off meanwhile, or whose clock was set, only makes
    somebody wait longer: for one whole wait at most.
    """
    wall, uptime = int(time.time()), _uptime()
    moment, wall_before, uptime_before = _stored_clock(workspace) or (wall, wall, uptime)
    passed = uptime - uptime_before if uptime >= uptime_before else uptime
    moment += max(0, min(passed, wall - wall_before))
    set_setting(workspace, THROTTLE_CLOCK, json.dumps([moment, wall, uptime]))
    return moment


def _stored_clock(workspace: Workspace) -> tuple[int, int, int] | None:
    """Return our moment, the computer's and its uptime when last asked; None if unknown."""
    try:
        stored = json.loads(get_setting(workspace, THROTTLE_CLOCK) or "")
        moment, wall, uptime = (int(value) for value in stored)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return (moment, wall, uptime) if 0 <= moment < _BEYOND else None


def _uptime() -> int:
    """Return the seconds since the computer was started, which no setting of a clock changes."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    # Both by name: Windows has neither, macOS only the function.
    read = getattr(time, "clock_gettime", None)
    return int(time.monotonic() if clock is None or read is None else read(clock))


def _get(db: Database, key: str, moment: int) -> AttemptModel:
    """Return what is known about a name, at a moment.

    A moment in the future was stored by a version that believed the computer's clock: the wait
    starts over instead of lasting until then.
    """
    found = AttemptModel.select().where(AttemptModel.key == key).first(db)
    if found is None:
        return AttemptModel(key=key, failures=0, last_at=0)
    if found.last_at > moment:
        _store(db, key, found.failures, moment)
        found.last_at = moment
    return found


def _store(db: Database, key: str, failures: int, moment: int) -> None:
    AttemptModel.replace(key=key, failures=failures, last_at=moment).execute(db)


def _left(wait: int, last_at: int, moment: int) -> int:
    """Return how many seconds of a wait remain."""
    return max(0, last_at + wait - moment)


def _forget_the_oldest(db: Database) -> None:
    """Keep a flood of made-up names from growing the workspace."""
    if AttemptModel.select().count(db) > _MOST_NAMES:
        oldest = AttemptModel.select(AttemptModel.key).where(AttemptModel.key != _EVERYBODY)
        oldest = oldest.order_by(AttemptModel.failures, AttemptModel.last_at).limit(
            _MOST_NAMES // 2
        )
        AttemptModel.delete().where(AttemptModel.key.in_(oldest)).execute(db)


def _key(workspace: Workspace, name: str) -> str:
    """Return a digest of a typed name, which may be a password typed into the wrong field."""
    return hashlib.sha256(f"{workspace_id(workspace)} {name_key(name)}".encode()).hexdigest()
