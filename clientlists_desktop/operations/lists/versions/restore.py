"""A list made what it was in an earlier version."""

from collections.abc import Generator

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.versions import RestoredVersion, VersionKind
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.operations.runtime.progress import compared, map_progress
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lists.versions import history, records, restored
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace


@needs(Permission.MAKE_LISTS)
def restore_version(
    workspace: Workspace, list_id: int, number: int, actor: Actor, newest: int | None = None
) -> Generator[Progress, None, RestoredVersion]:
    """Make a list what it was in a version, as a new version.

    Whoever would come back but was blocked meanwhile stays out.

    Args:
        newest: the newest version when somebody decided on it; None if any will do.

    Raises:
        Refused: there is no such list or version, they are damaged, or there is a newer version.
    """
    yield Progress()
    workspace.use_cache(CACHE_MB)
    yield from compared(digests.compare_list(workspace, list_id))
    yield from compared(digests.compare_versions(workspace, list_id))
    with journaled(workspace, actor) as note:
        if newest is not None and history.versions_of(workspace, list_id)[0].number != newest:
            name = lists.get_list(workspace, list_id).name
            raise Refused(Refusal.VERSION_NOT_NEWEST, name=name, seen=newest)
        writing = restored.write_restored(workspace, list_id, number)
        counts, version = yield from map_progress(writing, Progress)
        summary = lists.get_list(workspace, list_id)
        if version:
            records.store_version(
                workspace, list_id, version, VersionKind.RESTORED, actor.name, counts
            )
            note(
                Event.VERSION_RESTORED, list=list_id, name=summary.name, version=number,
                made=version, before=counts["before"], after=summary.clients,
                **blocked_facts(counts["blocked"], ""),
            )  # fmt: skip
    return RestoredVersion(summary, version, counts["blocked"])
