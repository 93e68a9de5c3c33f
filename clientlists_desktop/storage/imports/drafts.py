"""Drafts: lists being made. Nobody sees them but their maker."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.rows import PlainRow, RowValues, StoredRow
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.database import (
    release_cache,
    transaction,
    unavailable,
    workspace_path,
)
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.locks import is_owned
from clientlists_desktop.storage.models import (
    CHECKED,
    CHECKING,
    LIST,
    ClientListModel,
    RowModel,
    StepModel,
    StepRowModel,
)
from clientlists_desktop.storage.serialization import (
    balance_fields,
    checked_file,
    encode_choices,
    encode_facts,
)

_DELETED_AT_ONCE = 20_000


def create_draft(
    channel_code: str,
    source: SourceFile,
    choices: Choices,
    actor: str,
    owner: str,
    path: str = "",
    project_id: int | None = None,
) -> int:
    """Begin a draft; returns its ID.

    Args:
        project_id: of the project that the rows are clients of.
        owner: the token of the lock that keeps it alive.
        path: where the file lies, so that a draft continued later can tell whether it changed.
    """
    with transaction():
        draft = ClientListModel.create(
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
        )
    return int(draft.id)


def now() -> str:
    """Return this moment in UTC as it is stored: ISO 8601, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


_COLUMNS = ", ".join(column.column_name for column in STORED_COLUMNS)
# The other columns of a plain row have the same value in all of them.
_PLAIN_VALUES = dict.fromkeys(PlainRow._fields, "?") | dict.fromkeys(
    ("sheet", "outcome", "repaired"), "0"
)


def add_rows(draft: int, rows: Sequence[RowValues]) -> None:
    """Add rows in one transaction, many to a statement: `insert_many` takes 9 to 19 times as long.

    Plain rows, nearly all of a good file, bind four values each instead of twelve.
    """
    plain = [row for row in rows if len(row) == len(PlainRow._fields)]
    other = [row for row in rows if len(row) != len(PlainRow._fields)]
    into = f'"row" (list_id, {_COLUMNS})'
    plain_values = ",".join(_PLAIN_VALUES.get(name, "NULL") for name in StoredRow._fields)
    with transaction() as connection:
        if not ClientListModel.select().where(ClientListModel.id == draft).exists():
            raise Refused(Refusal.NO_SUCH_LIST, name=str(draft))
        insert(connection, into, f"({draft:d},{plain_values})", plain)
        marks = ",".join("?" * len(STORED_COLUMNS))
        insert(connection, into, f"({draft:d},{marks})", other)
    release_cache()


def finish_check(
    draft: int,
    facts: FileFacts,
    choices: Choices,
    columns: Sequence[str],
    zone_column: int | None,
    priority_column: int | None,
    balance: Balance,
    offered: int,
) -> None:
    """Mark a draft as checked, with all that the check found out."""
    with transaction():
        ClientListModel.update(
            state=CHECKED,
            facts=encode_facts(facts),
            choices=encode_choices(choices),
            columns=json.dumps(list(columns), ensure_ascii=False),
            zone_column=zone_column,
            priority_column=priority_column,
            offered=offered,
            **balance_fields(balance),
        ).where(ClientListModel.id == draft).execute()


def set_suggested_country(draft: int, choices: Choices, offered: int) -> None:
    """Note a country that is offered for a checked draft, and how many failed rows it explains."""
    with transaction():
        ClientListModel.update(choices=encode_choices(choices), offered=offered).where(
            ClientListModel.id == draft
        ).execute()


def get_checked_file(draft: int) -> CheckedFile:
    """Return a draft, or a list with what is known of its file."""
    with unavailable(workspace_path()):
        model = ClientListModel.get_or_none(ClientListModel.id == draft)
    if model is None:
        raise Refused(Refusal.NO_SUCH_LIST, name=str(draft))
    return checked_file(model)


def make_list(draft: int, name: str, actor: str) -> None:
    """Make a list of a checked draft: its state flips, its rows lie where they lay."""
    try:
        with transaction():
            changed = (
                ClientListModel.update(
                    state=LIST,
                    owner="",
                    name=name,
                    name_key=name_key(name),
                    made_by=actor,
                    made_at=now(),
                )
                .where(ClientListModel.id == draft, ClientListModel.state == CHECKED)
                .execute()
            )
            if not changed:
                raise Refused(Refusal.NO_SUCH_LIST, name=name)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error


def discard(draft: int) -> None:
    """Delete a draft with its rows; a list is never touched."""
    with transaction():
        state = ClientListModel.state.in_((CHECKING, CHECKED))
        ClientListModel.delete().where(ClientListModel.id == draft, state).execute()
        is_list = ClientListModel.select().where(ClientListModel.id == draft).exists()
    if not is_list:
        # Also when the draft itself was gone: whoever discarded it may have been killed over it.
        delete_rows(draft)


def delete_rows(list_id: int) -> None:
    """Delete the rows of a list that is gone, and its steps, in short transactions."""
    for _ in deleting_rows(list_id):
        pass


def deleting_rows(list_id: int) -> Iterator[int]:
    """Delete them as `delete_rows` does, yielding how many rows went at a time."""
    with transaction():
        for model in (StepModel, StepRowModel):
            model.delete().where(model.list_id == list_id).execute()
    while True:
        with transaction():
            last = (
                RowModel.select(RowModel.position)
                .where(RowModel.list_id == list_id)
                .order_by(RowModel.position)
                .limit(1)
                .offset(_DELETED_AT_ONCE)
                .scalar()
            )
            doomed = RowModel.delete().where(RowModel.list_id == list_id)
            if last is not None:
                doomed = doomed.where(RowModel.position < last)
            gone = doomed.execute()
        yield gone
        if last is None:
            return


def abandoned_drafts() -> list[int]:
    """Return drafts whose maker is gone and that nobody can go on with.

    Their check never ended, or they are files of clients.
    """
    workspace = workspace_path()
    model = ClientListModel
    with unavailable(workspace):
        of_clients = (model.state == CHECKED) & model.project_id.is_null(False)
        query = model.select(model.id, model.owner).where((model.state == CHECKING) | of_clients)
        drafts = list(query.tuples())
    return [draft for draft, owner in drafts if not is_owned(workspace, owner)]


def kept_drafts() -> list[CheckedFile]:
    """Return the checked drafts that nobody works on, newest first: each can be continued."""
    workspace = workspace_path()
    model = ClientListModel
    with unavailable(workspace):
        query = (
            model.select()
            .where(model.state == CHECKED, model.project_id.is_null())
            .order_by(model.id.desc())
        )
        drafts = list(query)
    return [checked_file(draft) for draft in drafts if not is_owned(workspace, draft.owner)]


def adopt(draft: int, owner: str) -> None:
    """Make a checked draft one's own; Refused while somebody else works on it."""
    workspace, model = workspace_path(), ClientListModel
    with transaction():
        found = model.get_or_none(model.id == draft, model.state == CHECKED)
        if found is None:
            raise Refused(Refusal.NO_SUCH_DRAFT, name=str(draft))
        if is_owned(workspace, found.owner) and found.owner != owner:
            raise Refused(Refusal.DRAFT_IN_USE, file=found.source_name)
        model.update(owner=owner).where(model.id == draft).execute()


def orphaned_rows() -> list[int]:
    """Return IDs under which rows lie although their list is gone, after a crash while deleting."""
    with unavailable(workspace_path()):
        having_rows: list[int] = []
        # One seek a list: the key begins with it.
        seek = RowModel.select(peewee.fn.MIN(RowModel.list_id))
        last = seek.scalar()
        while last is not None:
            having_rows.append(last)
            last = seek.where(RowModel.list_id > last).scalar()
        # Lists come before their rows, so they are read after them: a draft begun meanwhile by
        # another process is among them.
        known = {identity for (identity,) in ClientListModel.select(ClientListModel.id).tuples()}
    return [identity for identity in having_rows if identity not in known]
