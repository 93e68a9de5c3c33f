"""What may be read of drafts and lists: a draft only by its maker and by owners."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission, Role
from clientlists_desktop.core.imports.checked_file import CheckedFile, KeptDrafts
from clientlists_desktop.operations.runtime.authorization import authorize, file_reader, needs
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.lists import number_groups
from clientlists_desktop.storage.workspace import Workspace

NEWEST_SHOWN = 3


def _id(draft: int, *_args: object, **_keywords: object) -> int:
    return draft


def _id_of(file: CheckedFile, *_args: object, **_keywords: object) -> int:
    return file.id


get_checked_file = file_reader(drafts.get_checked_file, _id)
steps_of = file_reader(steps.steps_of, _id)
positions = file_reader(rows.positions, _id_of)
rows_at = file_reader(rows.rows_at, _id_of)
every_row = file_reader(rows.every_row, _id_of)
first_rows = file_reader(rows.first_rows, _id_of)
next_problem = file_reader(rows.next_problem, _id_of)
count_numbers = file_reader(number_groups.number_groups, _id_of)


@needs(Permission.MAKE_LISTS)
def kept_drafts(workspace: Workspace, actor: Actor, most: int | None = NEWEST_SHOWN) -> KeptDrafts:
    """Return the checked drafts that the account can continue, newest first.

    Args:
        most: how many to read, as many as the strip of drafts shows; None for all.
    """
    return drafts.newest_drafts(workspace, most, made_by=_maker(workspace, actor))


def _maker(workspace: Workspace, actor: Actor) -> str | None:
    """Return whose drafts an account can continue; None for everybody's."""
    account = authorize(workspace, actor, None)
    return None if Role.OWNER in account.roles else account.name
