"""Asks about columns that say more than they are read for, after the check of a file."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import (
    IGNORE,
    Answer,
    Fact,
    Question,
    QuestionCode,
    find_column,
    named_columns,
)
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.imports.row_validation import MOST_CHARACTERS
from clientlists_desktop.core.layouts import column_names, simplify_heading
from clientlists_desktop.core.layouts.address_columns import (
    MAJORITY,
    FoundColumn,
    find_address_column,
    looks_like_address,
)
from clientlists_desktop.core.layouts.address_order import (
    EACH,
    SEPARATOR,
    find_area_column,
    joined_number,
)
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning, meaning_of
from clientlists_desktop.core.layouts.country_column import find_country_column, is_needed
from clientlists_desktop.files.readers.table import FileTable
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.workspace import Workspace

_COMPARED = 400
COLUMN_ANSWERS = (QuestionCode.OPT_OUT, QuestionCode.COUNTRY_COLUMN, QuestionCode.AREA_COLUMN)


def refuse_long_headings(table: FileTable, name: str) -> None:
    """Refuse a file with a heading that is longer than any column is stored under.

    Args:
        name: of the file.
    """
    for column, cell in enumerate(table.header or (), start=1):
        if len(cell) > MOST_CHARACTERS:
            raise Refused(
                Refusal.HEADING_TOO_LONG,
                file=name,
                row=table.header_row or 1,
                column=column,
                seen=len(cell),
                expected=MOST_CHARACTERS,
            )


def refuse_unknown_columns(file: str, header: Sequence[str] | None, choices: Choices) -> None:
    """Refuse an answer that names a column which the file doesn't have."""
    for code in COLUMN_ANSWERS:
        answer = choices.answer(code)
        if answer not in (None, IGNORE) and not named_columns(answer, header or ()):
            known = ", ".join(name.strip() for name in header or () if name.strip())
            raise Refused(Refusal.NO_SUCH_COLUMN, file=file, name=answer, expected=known)


def raise_address_question(
    table: FileTable, channel: Channel, sample: RowSample, choices: Choices
) -> Question | None:
    """Ask which column holds the addresses, if others qualify beside the one that was taken."""
    layout = table.layout
    if choices.clients or choices.answer(QuestionCode.ADDRESS) is not None:
        return None
    order = layout.order or tuple(range(layout.known))
    found = FoundColumn(layout.address, layout.rivals, layout.is_vital, layout.named)
    is_chosen = choices.layout_options.address_column is not None
    if not (found.rivals or layout.recalled or is_chosen or table.address_order is not None):
        found = _found_in_all_rows(found, table, channel, sample, order)
    if not found.rivals:
        return None
    answers = []
    for column in (found.index, *found.rivals):
        index, letter = order.index(column), column_letter(column)
        cells = sample.column(index)
        count = sum(looks_like_address(cell, channel) for cell in cells) * sample.stride
        heading = table.file_header[column].strip() if column < len(table.file_header) else ""
        answers.append(Answer(letter, count, {"name": heading or letter}))
    facts = {"preset": answers[0].value}
    answers += _several_addresses(table, sample, order, found.named)
    return Question(QuestionCode.ADDRESS, tuple(answers), found.is_vital, facts)


def _found_in_all_rows(
    taken: FoundColumn, table: FileTable, channel: Channel, sample: RowSample, order: Sequence[int]
) -> FoundColumn:
    """Return the address column by rows from all over the file, the taken one among its rivals.

    It was taken by the first rows, and may be empty in all the others.
    """
    rows_of_file = sample.rows[:: max(1, len(sample.rows) // _COMPARED)]
    columns = [[""] * len(rows_of_file) for _ in range(max(order, default=0) + 1)]
    for place, column in enumerate(order):
        columns[column] = [cells[place] if place < len(cells) else "" for cells in rows_of_file]
    names = [*table.file_header, *[""] * len(columns)][: len(columns)]
    meanings = [meaning_of(name, channel) for name in names]
    found = find_address_column(meanings, columns, channel)
    if found.index == taken.index or not any(columns[found.index]):
        return found
    rivals = (taken.index, *(index for index in found.rivals if index != taken.index))
    return replace(found, rivals=rivals, is_vital=True)


def _several_addresses(
    table: FileTable, sample: RowSample, order: Sequence[int], columns: Sequence[int]
) -> Iterator[Answer]:
    """Yield the answers that take the addresses from all columns whose headings name them."""
    if len(columns) < 2:
        return
    places = [order.index(column) for column in columns]
    filled = [
        [place < len(cells) and bool(cells[place].strip()) for place in places]
        for cells in sample.rows
    ]
    if all(row[0] for row in filled if any(row)):
        # The first would always be taken: a full office phone, and mobiles of a few.
        columns = (*columns[1:], columns[0])
    letters = SEPARATOR.join(map(column_letter, columns))
    names = [table.file_header[column].strip() for column in columns]
    facts: dict[str, Fact] = {"name": names[0], "others": ", ".join(names[1:])}
    yield Answer(letters, sum(map(any, filled)) * sample.stride, facts)
    each: dict[str, Fact] = {"name": ", ".join(names), "each": 1}
    yield Answer(EACH + letters, sum(map(sum, filled)) * sample.stride, each)


def raise_country_column_question(
    channel: Channel, checker: Checker, sample: RowSample, choices: Choices
) -> Question | None:
    """Ask whether to read each number with the country that its row gives.

    Vital, since a number without its code may be ready as a stranger's.
    """
    is_answered = choices.answer(QuestionCode.COUNTRY_COLUMN) is not None
    if not channel.has_phone_numbers or choices.clients or is_answered:
        return None
    header = checker.headings
    column = find_country_column([simplify_heading(name) for name in header], sample.rows)
    if column is None or not is_needed(column, sample.rows):
        return None
    name = column_names(header, checker.width)[column.index]
    rows = len(sample.column(column.index)) * sample.stride
    answers = (Answer(name, rows), Answer(IGNORE, rows))
    facts = {"name": name, "preset": name}
    return Question(QuestionCode.COUNTRY_COLUMN, answers, vital=True, facts=facts)


def area_column(header: Sequence[str] | None, choices: Choices) -> int | None:
    """Return the column that a person named as that of the area codes."""
    answer = choices.answer(QuestionCode.AREA_COLUMN)
    named = named_columns(answer, header or ()) if answer not in (None, IGNORE) else []
    return named[0] if named else None


def raise_area_column_question(
    channel: Channel, checker: Checker, sample: RowSample, choices: Choices
) -> Question | None:
    """Ask whether to put the area code of a row before its number.

    Vital, since a local number may be ready as a stranger's.
    """
    is_answered = choices.answer(QuestionCode.AREA_COLUMN) is not None
    if not channel.has_phone_numbers or choices.clients or is_answered:
        return None
    header = checker.header or ()
    column = find_area_column([simplify_heading(name) for name in header], sample.rows)
    if column is None:
        return None
    name = header[column].strip()
    rows = len(sample.column(column)) * sample.stride
    joined = next(filter(None, (joined_number(cells, column) for cells in sample.rows)))
    facts: dict[str, Fact] = {"name": name, "preset": name, "sample": joined}
    answers = (Answer(name, rows), Answer(IGNORE, rows))
    return Question(QuestionCode.AREA_COLUMN, answers, vital=True, facts=facts)


_STEERING = {QuestionCode.ZONE: zones.HEADER, QuestionCode.PRIORITY: priorities.HEADER}
_STEERS: dict[QuestionCode, tuple[ColumnMeaning, Callable[[str], object]]] = {
    QuestionCode.ZONE: (ColumnMeaning.ZONE, lru_cache(4_096)(zones.read_zone)),
    QuestionCode.PRIORITY: (ColumnMeaning.PRIORITY, priorities.read_priority),
}


def ignored_steering(choices: Choices) -> list[str]:
    """Return the names of columns that steer campaigns and that a person has turned down."""
    return [name for code, name in _STEERING.items() if choices.answer(code) == IGNORE]


def chosen_steering(choices: Choices) -> dict[str, str]:
    """Return the headings of the columns that a person reads as those that steer campaigns."""
    given = ((name, choices.answer(code)) for code, name in _STEERING.items())
    return {name: heading for name, heading in given if heading not in (None, IGNORE)}


def raise_steering_questions(
    workspace: Workspace,
    draft: int,
    table: FileTable,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
) -> Iterator[Question]:
    """Ask whether a column under another heading is right to steer the campaign."""
    for code, steering in _STEERING.items():
        if choices.answer(code) is None and channel.is_telephony and not choices.clients:
            yield from _overlooked_steering(workspace, draft, checker, code, steering)
        for heading, name in table.layout.read_as:
            if name == steering and choices.answer(code) is None:
                index = (table.header or []).index(name)
                count = len(sample.column(index)) * sample.stride
                answers = (Answer(heading.strip(), count), Answer(IGNORE, count))
                facts = {"name": heading.strip(), "preset": heading.strip()}
                yield Question(code, answers, facts=facts)


def _overlooked_steering(
    workspace: Workspace, draft: int, checker: Checker, code: QuestionCode, steering: str
) -> Iterator[Question]:
    """Ask about a column that the first rows didn't show to steer: all rows judge it."""
    header = checker.header or ()
    meaning, read = _STEERS[code]
    headings = [name for name in header[1:] if meaning_of(name, TELEPHONY) is meaning]
    if not headings or find_column(header, steering) is not None:
        return
    index = header.index(headings[0], 1)
    filled = understood = 0
    for cells in _cells_of(workspace, draft, (Outcome.READY,)):
        if index < len(cells) and (cell := cells[index].strip()):
            filled += 1
            understood += read(cell) is not None
    if understood and understood > MAJORITY * filled:
        name = headings[0].strip()
        answers = (Answer(name, filled), Answer(IGNORE, filled))
        yield Question(code, answers, facts={"name": name, "preset": name})


def unread_steering(
    checker: Checker, sample: RowSample, choices: Choices, asked: Sequence[Question]
) -> Iterator[Notice]:
    """Yield that a column seems to steer campaigns, but isn't read, since few of its cells fit."""
    columns = {
        QuestionCode.ZONE: checker.zone_column, QuestionCode.PRIORITY: checker.priority_column,
    }  # fmt: skip
    for code, column in columns.items():
        is_settled = choices.answer(code) is not None or code in [one.code for one in asked]
        if column is not None or is_settled or choices.clients:
            continue
        for index, heading in enumerate(checker.header or ()):
            is_meant = index and meaning_of(heading, TELEPHONY) is _STEERS[code][0]
            if is_meant and sample.column(index):
                yield Notice("column_unread", {"column": heading.strip(), "name": _STEERING[code]})
                break


def _cells_of(workspace: Workspace, draft: int, outcomes: Sequence[Outcome]) -> Iterator[list[str]]:
    """Yield the cells of rows with these outcomes, with an empty one for the address."""
    for row in rows.stored_rows(workspace, draft, outcomes):
        yield ["", *json.loads(row.fields)] if row.fields else []
