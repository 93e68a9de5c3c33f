"""Looking for damage in a whole workspace, and rescuing what can still be read of one.

Nobody has to sign in for it: accounts may be what is damaged, and whoever can open the file can
read it anyway.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Health, Problem, ProblemKind, Rescued
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.backups import backup_files, backups
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_keys import copy_key
from clientlists_desktop.storage.lists import recount
from clientlists_desktop.storage.workspace import Workspace

_TAMPERED = (ChainState.BROKEN, ChainState.CUT)


def check_workspace(workspace: Workspace) -> Generator[Progress, None, Health]:
    """Check everything that a workspace says of itself.

    Raises:
        Refused: there is no workspace, or another program keeps it locked.
    """
    path = workspace.path
    if not path.is_file():
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(path))
    try:
        # What a killed program left half done is undone first.
        workspace.open()
    except Refused as error:
        if error.reason is not Refusal.WORKSPACE_DAMAGED:
            raise
    problems = []
    if faults := workspace.files.count_faults(path):
        problems.append(Problem(ProblemKind.FILE, path.name, faults))
    if not _has_right_schema(workspace):
        # Nothing else can be asked of such a file.
        problems.append(Problem(ProblemKind.UNREADABLE, "sqlite_schema"))
        return Health(tuple(problems), good_backup=_good_backup(workspace))
    lists, proofs = _Found(), _Found()
    yield from lists.follow(workspace, recount.check_lists)
    yield from proofs.follow(workspace, recount.check_proofs)
    others, digests_found = _Found(), _Found()
    yield from digests_found.follow(workspace, digests.check_digests)
    yield from others.follow(workspace, recount.check_campaigns)
    yield from others.follow(workspace, recount.check_orphans)
    lines = 0
    try:
        verdict = journal.verify_journal(workspace)
        lines = verdict.lines
        if verdict.state in _TAMPERED:
            problems.append(Problem(ProblemKind.JOURNAL, "", verdict.broken_at or lines))
    except Refused as error:
        problems.append(_unreadable(error, "journal"))
    problems += [*lists.problems, *proofs.problems, *others.problems]
    said = {one.name for one in problems}
    problems += [one for one in digests_found.problems if one.name not in said]
    return Health(
        tuple(problems),
        lists.count,
        proofs.count,
        lines,
        len(backups.leftovers(path)),
        _good_backup(workspace),
        _undigested(workspace),
    )


def _has_right_schema(workspace: Workspace) -> bool:
    try:
        return workspace.has_right_schema()
    except Refused as error:
        if error.reason is Refusal.WORKSPACE_BUSY:
            raise
        return False


class _Found:
    """What a check found, even where it can't go on."""

    def __init__(self) -> None:
        self.count = 0
        self.problems: list[Problem] = []

    def follow(
        self, workspace: Workspace, check: Callable[[Workspace], Iterator[Problem | None]]
    ) -> Iterator[Progress]:
        """Run a check to its end, or to where the file is damaged."""
        try:
            for problem in check(workspace):
                self.count += 1
                if problem is not None:
                    self.problems.append(problem)
                yield Progress(self.count)
        except Refused as error:
            self.problems.append(_unreadable(error, check.__name__.removeprefix("check_")))


def rescue_workspace(workspace: Workspace, target: Path) -> Generator[Progress, None, Rescued]:
    """Write what can be read of a workspace into a new one, list by list; the old one stays.

    Raises:
        Refused: there is a file already, or nothing at all can be read.
    """
    if target.exists():
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
    if not target.parent.is_dir():
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(target))
    found = Rescued((), 0, ())
    made = Workspace(target).open()
    made.close()
    try:
        with workspace.refusing(target):
            for found in workspace.files.rescue(workspace.path, target):
                yield Progress(sum(one.rows for one in found.lists))
            copy_key(workspace, target)
        found = yield from _compare_rescued(made, found)
        if not found.is_whole:
            recount.store_recounted(made)
            with made.writing():
                made.digests.start_over()
            for _ in digests.complete_digests(made):
                yield Progress()
        with journaled(made, None) as note:
            note(
                Event.WORKSPACE_RESCUED, file=workspace.path.name, lists=len(found.lists),
                whole=sum(one.is_whole for one in found.lists), damaged=len(found.damaged_tables),
            )  # fmt: skip
    except BaseException:
        made.close()
        target.unlink(missing_ok=True)
        raise
    made.close()
    return found


def _compare_rescued(made: Workspace, found: Rescued) -> Generator[Progress, None, Rescued]:
    """Say which of the lists and tables that were read aren't as they were stored."""
    compared = _Found()
    yield from compared.follow(made, digests.check_digests)
    differing = {problem.name for problem in compared.problems}
    lists = tuple(replace(one, agrees=one.name not in differing) for one in found.lists)
    tables = differing - {one.name for one in lists} - set(found.damaged_tables)
    return replace(found, lists=lists, damaged_tables=(*found.damaged_tables, *sorted(tables)))


def _unreadable(error: Refused, name: str) -> Problem:
    if error.reason is Refusal.WORKSPACE_BUSY:
        raise error
    # SQLite calls some damage an unreadable file.
    return Problem(ProblemKind.UNREADABLE, name)


def _undigested(workspace: Workspace) -> int:
    try:
        return digests.undigested(workspace)
    except Refused as error:
        if error.reason is Refusal.WORKSPACE_BUSY:
            raise
        return 0


def _good_backup(workspace: Workspace) -> str:
    files = workspace.files
    for one in backup_files.all_backups(workspace.path):
        file = backup_files.backup_file(workspace.path, one.name)
        if files.is_sound(file) and files.agrees(file):
            return str(file)
    return ""
