"""Steps: what a person changed in a draft, stored so that each change can be undone."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from peewee import Database

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.rows import StoredRow
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.digests import compare_rows
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.models import (
    CHECKED,
    LIST,
    ClientListModel,
    RowModel,
    StepModel,
    StepRowModel,
)
from clientlists_desktop.storage.queries import in_pages
from clientlists_desktop.storage.serialization import balance_fields, encode_choices
from clientlists_desktop.storage.workspace import Workspace

_R = RowModel
_NAMES = ", ".join(column.column_name for column in (*STORED_COLUMNS, _R.edited))
_FAILED_PAGE, _CANDIDATES_PAGE = 5_000, 20_000
_WOULD_BE_READY = (Outcome.READY.value, Outcome.DUPLICATE.value)


class FlaggedRow(NamedTuple):
    """A stored row, and whether a person edited it."""

    row: StoredRow
    edited: bool


@dataclass(frozen=True)
class StepRow:
    """The cells of a row before and after a step, as JSON; None if it is missing or removed."""

    position: int
    before: str | None
    after: str | None


@dataclass
class Change:
    """Everything that one step changes, written in one transaction or not at all.

    Attributes:
        rows: the new rows, each with whether a person edited it.
        gone: positions of added rows that are removed again.
        new: the step with its rows, when it is made for the first time.
        undone, redone: the number of the step that is undone or redone.
    """

    balance: Balance
    columns: tuple[str, ...]
    choices: Choices
    rows: list[FlaggedRow] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    new: tuple[Step, list[StepRow]] | None = None
    undone: int | None = None
    redone: int | None = None


def write_change(
    workspace: Workspace, draft: int, change: Change, *, of_list: bool = False
) -> None:
    """Write a change; Refused when the draft is gone or has become a list meanwhile.

    Args:
        of_list: whether it is a list that is changed, no longer a draft.
    """
    with workspace.writing() as db:
        model = ClientListModel
        columns = json.dumps(list(change.columns), ensure_ascii=False)
        found = (
            model.update(
                columns=columns,
                choices=encode_choices(change.choices),
                **balance_fields(change.balance),
            )
            .where(model.id == draft, model.state == (LIST if of_list else CHECKED))
            .execute(db)
        )
        if not found:
            raise Refused(
                Refusal.NO_SUCH_LIST if of_list else Refusal.NO_SUCH_DRAFT, name=str(draft)
            )
        touched = [*(one.row.position for one in change.rows), *change.gone]
        compare_rows(workspace, draft, touched)
        marks = ",".join("?" * (len(STORED_COLUMNS) + 1))
        insert(
            db,
            f'"row" (list_id, {_NAMES})',
            f"({draft:d},{marks})",
            ((*stored, int(edited)) for stored, edited in change.rows),
            verb="REPLACE",
        )
        workspace.digests.note_rows(draft, touched)
        if change.gone:
            gone = _R.position.in_(change.gone)
            _R.delete().where(_R.list_id == draft, gone).execute(db)
        if change.new is not None:
            _write_step(db, draft, *change.new)
        for number, undone in ((change.undone, 1), (change.redone, 0)):
            if number is not None:
                StepModel.update(undone=undone).where(
                    StepModel.list_id == draft, StepModel.number == number
                ).execute(db)
    workspace.release_cache()


def _write_step(db: Database, draft: int, step: Step, rows: Iterable[StepRow]) -> None:
    """Write a new step; undone steps can't be redone after it."""
    for model in (StepModel, StepRowModel):
        model.delete().where(model.list_id == draft, model.number >= step.number).execute(db)
    StepModel.insert(
        list_id=draft,
        number=step.number,
        kind=step.kind,
        facts=json.dumps(dict(step.facts), ensure_ascii=False),
    ).execute(db)
    insert(
        db,
        "step_row (list_id, number, position, before, after)",
        f"({draft:d},{step.number:d},?,?,?)",
        ((row.position, row.before, row.after) for row in rows),
    )


def steps_of(workspace: Workspace, draft: int) -> list[Step]:
    """Return all steps of a draft, oldest first."""
    with workspace.reading() as db:
        query = StepModel.select().where(StepModel.list_id == draft).order_by(StepModel.number)
        return [
            Step(model.number, model.kind, json.loads(model.facts), bool(model.undone))
            for model in query.execute(db)
        ]


def count_applied(workspace: Workspace, draft: int) -> int:
    """Return how many steps of a draft are not undone."""
    return sum(not step.undone for step in steps_of(workspace, draft))


def rows_of_step(workspace: Workspace, draft: int, number: int) -> list[StepRow]:
    """Return what a step did to its rows."""
    model = StepRowModel
    query = model.select(model.position, model.before, model.after).where(
        model.list_id == draft, model.number == number
    )
    with workspace.reading() as db:
        return [StepRow(*row) for row in db.execute(query).fetchall()]


def edited_before(workspace: Workspace, draft: int, number: int) -> set[int]:
    """Return the positions of a step's rows that an earlier step changed, too."""
    with workspace.reading() as db:
        found = db.execute_sql(
            "SELECT DISTINCT earlier.position FROM step_row AS later JOIN step_row AS earlier"
            " ON earlier.list_id = later.list_id AND earlier.position = later.position"
            " WHERE later.list_id = ? AND later.number = ? AND earlier.number < ?",
            (draft, number, number),
        ).fetchall()
    return {position for (position,) in found}


def cells_before(workspace: Workspace, draft: int) -> dict[int, list[list[str]]]:
    """Return, by position, the cells that rows had before each step that isn't undone."""
    with workspace.reading() as db:
        found = db.execute_sql(
            "SELECT position, before FROM step_row JOIN step USING (list_id, number)"
            " WHERE list_id = ? AND undone = 0 AND before IS NOT NULL",
            (draft,),
        ).fetchall()
    cells: dict[int, list[list[str]]] = {}
    for position, before in found:
        cells.setdefault(position, []).append(json.loads(before))
    return cells


def stored_rows(
    workspace: Workspace, draft: int, positions: Iterable[int]
) -> dict[int, FlaggedRow]:
    """Return stored rows by position, each with whether a person edited it."""
    with workspace.reading() as db:
        found = db.execute_sql(
            f'SELECT {_NAMES} FROM "row" WHERE list_id = ?'
            f" AND position IN ({workspace.dialect.values()})",
            (draft, workspace.dialect.encode_values(positions)),
        ).fetchall()
    return {one.row.position: one for one in map(flagged_row, found)}


def failed_rows(workspace: Workspace, draft: int, reason: Reason) -> Iterator[FlaggedRow]:
    """Yield the rows whose first reason this is, failed or ready with a warning."""
    query = _R.select(*STORED_COLUMNS, _R.edited).where(
        _R.list_id == draft,
        _R.reason == reason.value,
        _R.outcome.in_((Outcome.READY.value, Outcome.FAILED.value)),
    )
    yield from map(flagged_row, in_pages(workspace, query, _R.position, _FAILED_PAGE))


def rows_sharing(workspace: Workspace, draft: int, addresses: Iterable[str]) -> list[FlaggedRow]:
    """Return the rows with one of these addresses that are ready or are duplicates."""
    with workspace.reading() as db:
        found = db.execute_sql(
            f'SELECT {_NAMES} FROM "row" WHERE list_id = ? AND outcome IN (0, 2)'
            f" AND address IN ({workspace.dialect.values()})",
            (draft, workspace.dialect.encode_values(addresses)),
        ).fetchall()
    return [flagged_row(values) for values in found]


def flagged_row(values: Sequence[Any]) -> FlaggedRow:
    """Return a row from its columns, as they are stored here and in the facts of an edit."""
    *stored, edited = values
    return FlaggedRow(StoredRow(*stored), bool(edited))


def addresses_in_lists(
    workspace: Workspace, lists: Sequence[int], wanted: Iterable[str] | None
) -> dict[str, int]:
    """Return the addresses in these lists, each with the first list that contains it.

    Args:
        wanted: only look for these addresses; None for all.
    """
    marks = ",".join("?" * len(lists))
    statement = f'SELECT address, list_id FROM "row" WHERE list_id IN ({marks}) AND outcome = 0'
    given: list[Any] = list(lists)
    if wanted is not None:
        statement += f" AND address IN ({workspace.dialect.values()})"
        given.append(workspace.dialect.encode_values(wanted))
    with workspace.reading() as db:
        rows = db.execute_sql(statement, given).fetchall()
    found: dict[str, int] = {}
    place = {list_id: index for index, list_id in enumerate(lists)}
    for address, list_id in rows:
        known = found.setdefault(address, list_id)
        if place[list_id] < place[known]:
            found[address] = list_id
    return found


def rows_in_lists(
    workspace: Workspace, draft: int, lists: Sequence[int], *, are_numbers: bool
) -> list[int]:
    """Return the positions of rows whose address is in these lists or was in a list before.

    One statement: SQLite sorts a million addresses faster than they could be fetched, and numbers
    faster than texts.
    """
    key = "CAST(address AS INTEGER)" if are_numbers else "address"
    marks = ",".join("?" * len(lists))
    with workspace.reading() as db:
        found = db.execute_sql(
            'SELECT position FROM "row" WHERE list_id = ? AND outcome IN (0, 2) AND (reason = ?'
            f' OR {key} IN (SELECT {key} FROM "row" WHERE outcome = 0'
            f" AND list_id IN ({marks})))",
            (draft, Reason.IN_LIST.value, *lists),
        ).fetchall()
    return [position for (position,) in found]


def every_candidate(workspace: Workspace, draft: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield (position, outcome, address, fields) of ready and duplicate rows."""
    query = _R.select(_R.position, _R.outcome, _R.address, _R.fields).where(
        _R.list_id == draft, _R.outcome.in_(_WOULD_BE_READY)
    )
    return in_pages(workspace, query, _R.position, _CANDIDATES_PAGE)


def last_position(workspace: Workspace, draft: int) -> int:
    """Return the position of the last row."""
    with workspace.reading() as db:
        query = _R.select(_R.position).where(_R.list_id == draft)
        return query.order_by(_R.position.desc()).limit(1).scalar(db) or 0


def taken_positions(workspace: Workspace, draft: int, first: int, last: int) -> set[int]:
    """Return the positions from first to last that hold a row."""
    query = _R.select(_R.position).where(_R.list_id == draft, _R.position.between(first, last))
    with workspace.reading() as db:
        return {position for (position,) in db.execute(query).fetchall()}
