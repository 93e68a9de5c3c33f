"""What reading a file found that a person should know or decide, beside its rows."""

from collections.abc import Iterator
from pathlib import PurePath

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.imports.questions import (
    FILL,
    LEAVE,
    LEAVE_OUT,
    READ,
    Answer,
    Fact,
    Question,
    QuestionCode,
)
from clientlists_desktop.core.layouts.refusals.headings import is_refusal_heading
from clientlists_desktop.core.layouts.refusals.opt_out_columns import opt_out_column
from clientlists_desktop.core.layouts.refusals.phrases import tells_of_refusals
from clientlists_desktop.files.readers.line_forms import QuotedLines
from clientlists_desktop.files.readers.table import FileTable

_LONGEST_SAMPLE = 40


def reading_questions(table: FileTable) -> tuple[Question, ...]:
    """Return what the reading of a file leaves open; its rows must all have been read."""
    questions = []
    if hidden := table.hidden_rows:
        answers = (Answer(LEAVE_OUT, hidden), Answer(READ, hidden))
        questions.append(Question(QuestionCode.HIDDEN, answers, vital=True))
    if marked := table.marked_rows:
        answers = (Answer(LEAVE_OUT, marked), Answer(READ, marked))
        questions.append(Question(QuestionCode.MARKED, answers, vital=True))
    if table.gaps.rows:
        questions.append(_merged_question(table))
    text = table.file.text
    if text is not None and (rival := text.encoding.rival) is not None:
        readings = (
            Answer(text.encoding.name, rival.rows, {"sample": rival.reads}),
            Answer(rival.name, rival.rows, {"sample": rival.instead}),
        )
        facts: dict[str, Fact] = {"row": rival.row, "preset": text.encoding.name}
        questions.append(Question(QuestionCode.ENCODING, readings, facts=facts))
    return (*questions, *(text.questions if text is not None else ()))


def _merged_question(table: FileTable) -> Question:
    """Ask whether to fill the empty cells that merged ones cover.

    Vital in a column of addresses, or of refusals: a client would be lost, or called who refused.
    """
    gaps, names = table.gaps, table.gap_columns
    layout = table.layout
    is_vital = not gaps.columns.isdisjoint((layout.address, *layout.others)) or any(
        opt_out_column(0, name).topic is not None for name in names
    )
    facts: dict[str, Fact] = {"row": gaps.first, "columns": ", ".join(names)}
    fill = Answer(FILL, gaps.rows, {"sample": gaps.value[:_LONGEST_SAMPLE]})
    answers = (fill, Answer(LEAVE, gaps.rows))
    return Question(QuestionCode.MERGED, answers, is_vital, facts)


def place_of_refusals(table: FileTable) -> str:
    """Return what says that nobody in the whole file wants to be contacted; "" if nothing does.

    It is the name of the sheet, a title above the header, or the name of the file.
    """
    if table.file.text is None and table.sheets and is_refusal_heading(table.sheets[0]):
        return table.sheets[0]
    titles = [cell for cells in table.titles for cell in cells if cell]
    return next(filter(tells_of_refusals, (*titles, PurePath(table.name).stem)), "")


def nothing_to_read(table: FileTable, name: str) -> Refused:
    """Return why a file has no clients.

    Args:
        name: of the file.
    """
    formulas = sum(notes.uncalculated for notes in table.met)
    errors = sum(notes.errors for notes in table.met)
    if formulas:
        return Refused(Refusal.ONLY_FORMULAS, file=name, seen=formulas, unread=table.unread)
    if errors:
        return Refused(Refusal.ONLY_ERRORS, file=name, seen=errors, unread=table.unread)
    reason = Refusal.EMPTY if table.header is None else Refusal.NO_ROWS
    return Refused(reason, file=name, unread=table.unread)


def reading_notices(table: FileTable) -> Iterator[Notice]:
    """Yield remarks about how a file was read; its rows must all have been read."""
    if table.file.text and table.file.text.encoding.errors:
        yield Notice("misread_bytes", {"count": table.file.text.encoding.errors})
    if table.file.text and isinstance(table.file.text.form, QuotedLines):
        yield Notice("quoted_lines", {})
    if table.error_cells:
        yield Notice("error_cells", {"count": table.error_cells})
    if table.uncalculated:
        yield Notice("uncalculated_formulas", {"count": table.uncalculated})
    if table.shown_digits:
        yield Notice("shown_digits", {"count": table.shown_digits})
    if table.empty_columns:
        yield Notice("empty_columns", {"count": table.empty_columns})
    if table.unmarked:
        yield Notice("text_marks", {"count": table.unmarked})
    if table.hidden_sheets:
        yield Notice("hidden_sheets", {"sheets": ", ".join(table.hidden_sheets)})
    if table.refusal_sheets:
        yield Notice("refusal_sheets", {"sheets": ", ".join(table.refusal_sheets)})
    if table.hidden_columns:
        yield Notice("hidden_columns", {"columns": ", ".join(table.hidden_columns)})
