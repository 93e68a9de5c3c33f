"""Looking for damage in a whole workspace, and rescuing what can still be read of one.

Nobody has to sign in for it: accounts may be what is damaged, and whoever can open the file can
read it anyway.
"""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from clientlists_desktop import paths
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Health, Problem, ProblemKind, Rescued
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.backups import backup_files
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_keys import copy_key
from clientlists_desktop.storage.lists import recount
from clientlists_desktop.storage.locks import stale_locks
from clientlists_desktop.storage.sqlite.backup_copies import is_sound
from clientlists_desktop.storage.sqlite.comparison import differing_lists
from clientlists_desktop.storage.sqlite.rescue import count_faults, rescue
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
    if faults := count_faults(path):
        problems.append(Problem(ProblemKind.FILE, path.name, faults))
    lists, proofs = _Found(), _Found()
    yield from lists.follow(workspace, recount.check_lists)
    yield from proofs.follow(workspace, recount.check_proofs)
    others = _Found()
    yield from others.follow(workspace, recount.check_campaigns)
    yield from others.follow(workspace, recount.check_orphans)
    backup = _good_backup(path)
    if backup:
        yield from others.follow(
            workspace, lambda one: differing_lists(one.path, Path(backup)), "lists"
        )
    lines = 0
    try:
        verdict = journal.verify_journal(workspace)
        lines = verdict.lines
        if verdict.state in _TAMPERED:
            problems.append(Problem(ProblemKind.JOURNAL, "", verdict.broken_at or lines))
    except Refused as error:
        problems.append(_unreadable(error, "journal"))
    problems += [*lists.problems, *proofs.problems, *others.problems]
    return Health(tuple(problems), lists.count, proofs.count, lines, _leftovers(path), backup)


class _Found:
    """What a check found, even where it can't go on."""

    def __init__(self) -> None:
        self.count = 0
        self.problems: list[Problem] = []

    def follow(
        self,
        workspace: Workspace,
        check: Callable[[Workspace], Iterator[Problem | None]],
        name: str = "",
    ) -> Iterator[Progress]:
        """Run a check to its end, or to where the file is damaged."""
        try:
            for problem in check(workspace):
                self.count += 1
                if problem is not None:
                    self.problems.append(problem)
                yield Progress(self.count)
        except Refused as error:
            self.problems.append(_unreadable(error, name or check.__name__.removeprefix("check_")))


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
            for found in rescue(workspace.path, target):
                yield Progress(sum(one.rows for one in found.lists))
            copy_key(workspace, target)
        if not found.is_whole:
            recount.store_recounted(made)
    except BaseException:
        made.close()
        target.unlink(missing_ok=True)
        raise
    made.close()
    return found


def _unreadable(error: Refused, name: str) -> Problem:
    if error.reason is Refusal.WORKSPACE_BUSY:
        raise error
    # SQLite calls some damage an unreadable file.
    return Problem(ProblemKind.UNREADABLE, name)


def _leftovers(path: Path) -> int:
    beside = [*path.parent.glob(f"{path.name}*.part"), *stale_locks(path)]
    return len(beside) + len(list(paths.backups_folder(path).glob("unfinished-*")))


def _good_backup(path: Path) -> str:
    for one in backup_files.all_backups(path):
        file = backup_files.backup_file(path, one.name)
        if is_sound(file):
            return str(file)
    return ""
