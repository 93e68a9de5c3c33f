"""Asks about columns that say more than they are read for, after the check of a file."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.check import Checker, named_columns
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import (
    COLUMN_SEPARATOR,
    IGNORE,
    Answer,
    Question,
    QuestionCode,
)
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.layouts import find_opt_out_columns
from clientlists_desktop.core.layouts.address_columns import looks_like_address
from clientlists_desktop.core.layouts.layout_detection import column_letter
from clientlists_desktop.files.readers.table import FileTable
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.workspace import Workspace

COLUMN_ANSWERS = (
    QuestionCode.OPT_OUT,
    QuestionCode.COUNTRY_COLUMN,
    QuestionCode.ZONE,
    QuestionCode.PRIORITY,
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
    if not layout.rivals or choices.clients or choices.answer(QuestionCode.ADDRESS) is not None:
        return None
    order = layout.order or tuple(range(layout.known))
    answers = []
    for column in (layout.address, *layout.rivals):
        index, letter = order.index(column), column_letter(column)
        cells = sample.column(index)
        count = sum(looks_like_address(cell, channel) for cell in cells) * sample.stride
        heading = table.file_header[column].strip() if column < len(table.file_header) else ""
        answers.append(Answer(letter, count, {"name": heading or letter}))
    facts = {"preset": answers[0].value}
    return Question(QuestionCode.ADDRESS, tuple(answers), layout.is_vital, facts)


def raise_opt_out_question(
    workspace: Workspace, draft: int, checker: Checker, sample: RowSample, choices: Choices
) -> Question | None:
    """Ask whether to leave out the clients who refused, if a column says who they are."""
    if choices.clients or choices.answer(QuestionCode.OPT_OUT) is not None:
        return None
    header = checker.header or ()
    columns = find_opt_out_columns(header, sample.rows)
    if not columns:
        return None
    counts: Counter[int] = Counter()
    refused = 0
    for cells in _cells_of_ready(workspace, draft):
        refusing = [
            column.index
            for column in columns
            if column.index < len(cells) and column.refuses(cells[column.index])
        ]
        counts.update(refusing)
        refused += bool(refusing)
    names = [header[column.index].strip() for column in columns if counts[column.index]]
    if not names:
        return None
    joined = COLUMN_SEPARATOR.join(names)
    answers = (Answer(joined, refused, {"name": joined}), Answer(IGNORE, refused))
    facts = {"name": ", ".join(names), "preset": joined}
    return Question(QuestionCode.OPT_OUT, answers, vital=True, facts=facts)


def _cells_of_ready(workspace: Workspace, draft: int) -> Iterator[list[str]]:
    """Yield the cells of the rows that would be contacted, with an empty one for the address."""
    for row in rows.stored_rows(workspace, draft, (Outcome.READY,)):
        if row.fields:
            yield ["", *json.loads(row.fields)]
