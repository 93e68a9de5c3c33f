"""Drafts: lists being made, seen by their maker and by owners only."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import (
    CheckedFile,
    FileFacts,
    KeptDrafts,
    SourceFile,
)
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.edits import EditKind
from clientlists_desktop.core.imports.rows import PlainRow, RowValues, StoredRow
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.backups.backups import note_discarded
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.summaries import list_summary
from clientlists_desktop.storage.lists.versions.records import (
    ListVersionModel,
    VersionRowModel,
    forget_versions,
)
from clientlists_desktop.storage.locks import is_owned, living_owners
from clientlists_desktop.storage.models import (
    CHECKED,
    CHECKING,
    LIST,
    ClientListModel,
    RowModel,
    StepModel,
    StepRowModel,
)
from clientlists_desktop.storage.queries import delete_in_pieces, orphaned_owners
from clientlists_desktop.storage.serialization import (
    balance_fields,
    checked_file,
    encode_choices,
    encode_facts,
)
from clientlists_desktop.storage.workspace import Workspace

FOR_THE_BOOK = 0
"""Stands for a project, which it never is: whoever the rows name goes into the do-not-contact book.
Nobody continues such a draft, since it would become a list of those who refused."""


def create_draft(
    workspace: Workspace,
    channel_code: str,
    source: SourceFile,
    choices: Choices,
    actor: str,
    owner: str,
    path: str = "",
    project_id: int | None = None,
) -> int:
    """Create a draft; returns its ID.

    Args:
        project_id: the project whose clients the rows are, or `FOR_THE_BOOK`.
        owner: the token of the lock that keeps it alive.
        path: the file's path, so that a draft continued later can tell whether it changed.
    """
    with workspace.writing() as db:
        draft = ClientListModel.insert(
            owner=owner,
            channel=channel_code,
            made_by=actor,
            made_at=now(),
            source_name=source.name,
            source_size=source.size,
            source_sha256=source.sha256,
            choices=encode_choices(choices),
            source_path=path,
            project_id=project_id,
        ).execute(db)
    return int(draft)


_COLUMNS = ", ".join(column.column_name for column in STORED_COLUMNS)
# The other columns of a plain row have the same value in all of them.
_PLAIN_VALUES = dict.fromkeys(PlainRow._fields, "?") | dict.fromkeys(
    ("sheet", "outcome", "repaired"), "0"
)
_ROWS_A_BLOCK = 4_096
ROWS_AT_ONCE = 5 * _ROWS_A_BLOCK
"""How many rows an import best adds at a time: whole blocks, whose digests need no second look."""


def add_rows(workspace: Workspace, draft: int, rows: Sequence[RowValues]) -> None:
    """Add rows in one transaction, many to a statement: `insert_many` takes 9 to 19 times as long.

    Plain rows, nearly all of a good file, bind four values each instead of thirteen.
    """
    into = f'"row" (list_id, {_COLUMNS}, mended)'
    values = ",".join(_PLAIN_VALUES.get(name, "NULL") for name in StoredRow._fields)
    marks = ",".join("?" * len(STORED_COLUMNS))
    with workspace.writing() as db:
        if not ClientListModel.select().where(ClientListModel.id == draft).exists(db):
            raise Refused(Refusal.NO_SUCH_LIST, name=str(draft))
        blocks = [
            _sorted_out(rows[start : start + _ROWS_A_BLOCK])
            for start in range(0, len(rows), _ROWS_A_BLOCK)
        ]
        insert(db, into, f"({draft:d},{values},0)", chain.from_iterable(p for p, _ in blocks))
        insert(db, into, f"({draft:d},{marks},?)", chain.from_iterable(w for _, w in blocks))
        for plain, whole in blocks:
            workspace.digests.store_rows(draft, plain, whole)
    workspace.release_cache()


def replace_rows(workspace: Workspace, draft: int, rows: Sequence[StoredRow]) -> None:
    """Replace rows of a draft by others at the same positions."""
    marks = ",".join("?" * len(STORED_COLUMNS))
    with workspace.writing() as db:
        into = f'"row" (list_id, {_COLUMNS})'
        insert(db, into, f"({draft:d},{marks})", rows, verb="REPLACE")
        workspace.digests.note_rows(draft, [row.position for row in rows])
    workspace.release_cache()


def _sorted_out(rows: Sequence[RowValues]) -> tuple[list[RowValues], list[RowValues]]:
    """Return the rows with the usual values in all columns but four, and the others."""
    plain = [row for row in rows if len(row) == _PLAIN]
    whole = []
    for row in [row for row in rows if len(row) != _PLAIN]:
        # Of a file that fails as a whole, the outcome alone tells it of each row.
        if row[3] or not _is_usual(row):
            whole.append((*row, 0))
        else:
            plain.append((row[0], row[2], row[6], row[8]))
    return sorted(plain), whole


_PLAIN = len(PlainRow._fields)


def _is_usual(row: RowValues) -> bool:
    """Whether all values but those of a `PlainRow` are the usual ones."""
    _, sheet, _, outcome, reason, repaired, _, original, _, *rest = row
    usual = not (sheet or outcome or repaired) and reason is None and original is None
    return usual and rest.count(None) == len(rest)


def finish_check(
    workspace: Workspace,
    draft: int,
    facts: FileFacts,
    choices: Choices,
    columns: Sequence[str],
    zone_column: int | None,
    priority_column: int | None,
    balance: Balance,
    offered: int,
) -> None:
    """Mark a draft as checked, and store what the check found."""
    with workspace.writing() as db:
        ClientListModel.update(
            state=CHECKED,
            facts=encode_facts(facts),
            choices=encode_choices(choices),
            columns=json.dumps(list(columns), ensure_ascii=False),
            zone_column=zone_column,
            priority_column=priority_column,
            offered=offered,
            **balance_fields(balance),
        ).where(ClientListModel.id == draft).execute(db)


def get_checked_file(workspace: Workspace, draft: int) -> CheckedFile:
    """Return a draft, or a list with what is known about its file."""
    with workspace.reading() as db:
        model = ClientListModel.select().where(ClientListModel.id == draft).first(db)
        settled = _settled(db, [draft])
    if model is None:
        raise Refused(Refusal.NO_SUCH_LIST, name=str(draft))
    return replace(checked_file(model), is_country_settled=draft in settled)


def country_of(workspace: Workspace, list_id: int | None) -> str | None:
    """Return the region of a list's numbers without a country code; None if it is gone or has none.

    Args:
        list_id: None for clients that come from no list.
    """
    with workspace.reading() as db:
        model = ClientListModel.select().where(ClientListModel.id == list_id).first(db)
    return None if model is None else checked_file(model).choices.country


def _settled(db: peewee.Database, drafts: Sequence[int]) -> set[int]:
    """Return those of some drafts in which all numbers were edited to a country's."""
    chosen = StepModel.list_id.in_(drafts), StepModel.kind == EditKind.COUNTRY.value
    query = StepModel.select(StepModel.list_id, StepModel.facts).where(
        *chosen, StepModel.undone == 0
    )
    return {step.list_id for step in query.execute(db) if not json.loads(step.facts).get("shape")}


def make_list(workspace: Workspace, draft: int, name: str, actor: str) -> None:
    """Turn a checked draft into a list: only its state changes, its rows stay where they are.

    Raises:
        Refused: there is no such draft, its rows are for a project or the do-not-contact book, or
            the name is taken.
    """
    try:
        with workspace.writing() as db:
            changed = (
                ClientListModel.update(
                    state=LIST,
                    owner="",
                    name=name,
                    name_key=name_key(name),
                    made_by=actor,
                    made_at=now(),
                )
                .where(
                    ClientListModel.id == draft,
                    ClientListModel.state == CHECKED,
                    ClientListModel.project_id.is_null(),
                )
                .execute(db)
            )
            if not changed:
                raise Refused(Refusal.NO_SUCH_LIST, name=name)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error


def discard(workspace: Workspace, draft: int) -> None:
    """Delete a draft and its rows; a list is never touched."""
    with workspace.writing() as db:
        state = ClientListModel.state.in_((CHECKING, CHECKED))
        ClientListModel.delete().where(ClientListModel.id == draft, state).execute(db)
        is_list = ClientListModel.select().where(ClientListModel.id == draft).exists(db)
        if not is_list:
            note_discarded(workspace, draft)
    if not is_list:
        # Even if the draft itself is gone: the program that discarded it may have been killed.
        delete_rows(workspace, draft)


def discard_used(workspace: Workspace, draft: int) -> None:
    """Delete a draft that has served; what can't be deleted now is at the next start.

    What was done with it stays done, or another refusal is what somebody has to hear.
    """
    with contextlib.suppress(Refused):
        discard(workspace, draft)


def delete_rows(workspace: Workspace, list_id: int) -> None:
    """Delete the rows and steps of a list that is gone, in short transactions."""
    for _ in delete_rows_in_pieces(workspace, list_id):
        pass


def delete_rows_in_pieces(workspace: Workspace, list_id: int) -> Iterator[int]:
    """Delete the rows and steps of a list that is gone, yielding how many rows at a time."""
    with workspace.writing() as db:
        for model in (StepModel, StepRowModel):
            model.delete().where(model.list_id == list_id).execute(db)
        forget_versions(db, list_id)
    yield from delete_in_pieces(workspace, RowModel.list_id == list_id, RowModel.position)


def abandoned_drafts(workspace: Workspace) -> list[int]:
    """Return the drafts whose program is gone and that nobody can continue.

    Their check never finished, or they are files of clients or for the do-not-contact book.
    """
    model = ClientListModel
    with workspace.reading() as db:
        of_clients = (model.state == CHECKED) & model.project_id.is_null(False)
        query = model.select(model.id, model.owner).where((model.state == CHECKING) | of_clients)
        drafts = list(query.tuples().execute(db))
    return [draft for draft, owner in drafts if not is_owned(workspace, owner)]


@dataclass(frozen=True)
class Draft:
    """A list that isn't made yet: who is making it, and the project that its clients go to."""

    id: int
    made_by: str
    project_id: int | None

    @property
    def is_for_book(self) -> bool:
        """Whether whoever it names goes into the do-not-contact book."""
        return self.project_id == FOR_THE_BOOK


def find_draft(workspace: Workspace, draft: int) -> Draft | None:
    """Return a draft; None if there is none or it has become a list."""
    model = ClientListModel
    with workspace.reading() as db:
        query = model.select(model.id, model.made_by, model.project_id).where(
            model.id == draft, model.state.in_((CHECKING, CHECKED))
        )
        found = query.tuples().first(db)
    return Draft(*found) if found is not None else None


def refuse_if_owned(workspace: Workspace) -> None:
    """Refuse while somebody works on a draft."""
    model = ClientListModel
    with workspace.reading() as db:
        query = model.select(model.owner, model.source_name).where(
            model.state.in_((CHECKING, CHECKED))
        )
        drafts = list(query.tuples().execute(db))
    for owner, source_name in drafts:
        if is_owned(workspace, owner):
            raise Refused(Refusal.DRAFT_IN_USE, file=source_name)


def kept_drafts(workspace: Workspace, *, made_by: str | None = None) -> list[CheckedFile]:
    """Return the checked drafts that nobody is working on, newest first; each can be continued.

    Args:
        made_by: only the drafts of this account; None for all.
    """
    return newest_drafts(workspace, None, made_by=made_by).newest


def newest_drafts(
    workspace: Workspace, most: int | None, *, made_by: str | None = None
) -> KeptDrafts:
    """Return the newest of the kept drafts, and how many there are; the others are not read.

    Args:
        most: how many to read; None for all.
    """
    model, living = ClientListModel, living_owners(workspace)
    with workspace.reading() as db:
        query = model.select().where(
            model.state == CHECKED, model.project_id.is_null(), model.owner.not_in(living)
        )
        if made_by is not None:
            query = query.where(model.made_by == made_by)
        newest = list(query.order_by(model.id.desc()).limit(most).execute(db))
        count = len(newest) if most is None else query.count(db)
        settled = _settled(db, [draft.id for draft in newest])
        files = [
            replace(checked_file(draft), is_country_settled=draft.id in settled) for draft in newest
        ]
        lists = [file.choices.updates for file in files if file.choices.updates is not None]
        updated = model.select().where(model.id.in_(lists), model.state == LIST).execute(db)
        return KeptDrafts(files, count, {one.id: list_summary(one) for one in updated})


def adopt(workspace: Workspace, draft: int, owner: str) -> None:
    """Take over a checked draft; Refused while somebody else is working on it."""
    model = ClientListModel
    with workspace.writing() as db:
        found = model.select().where(model.id == draft, model.state == CHECKED).first(db)
        if found is None:
            raise Refused(Refusal.NO_SUCH_DRAFT, name=str(draft))
        if is_owned(workspace, found.owner) and found.owner != owner:
            raise Refused(Refusal.DRAFT_IN_USE, file=found.source_name)
        model.update(owner=owner).where(model.id == draft).execute(db)


def orphaned_rows(workspace: Workspace) -> list[int]:
    """Return the IDs of lists that were deleted but left rows or steps behind after a crash."""
    owned = (
        RowModel.list_id,
        StepModel.list_id,
        StepRowModel.list_id,
        ListVersionModel.list_id,
        VersionRowModel.list_id,
    )
    orphans = (orphaned_owners(workspace, column, ClientListModel.id) for column in owned)
    return sorted(set(chain.from_iterable(orphans)))
