"""How a text file is laid out: its encoding, its delimiter, and how quotes stand in its cells."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.questions import Answer, Fact, Question, QuestionCode
from clientlists_desktop.core.layouts.layout_options import (
    ALIGNED,
    BACKSLASH,
    DELIMITERS,
    DETECT,
    DOUBLED,
    LayoutOptions,
)
from clientlists_desktop.files.encodings import Encoding, check_encoding
from clientlists_desktop.files.readers.line_forms import (
    COLON,
    AlignedColumns,
    LineForm,
    QuotedLines,
    aligned_columns,
    are_quoted,
    are_split_by_colons,
)
from clientlists_desktop.files.source import MAX_BYTES, Source

_PREFERRED = "\t;|,^~¦§"
"""Of two delimiters that split equally well the first wins: prices and names hold commas too."""

_DECIMAL_TAIL = re.compile(r"0{1,2}|\d+[eE][+-]?\d+")
_DECIMAL = re.compile(r"-?\d[\d\s]*,\d+(?:E[+-]?\d+)?", re.IGNORECASE)
_SEP_LINE = re.compile(r'"?sep=([^\r\n"])"?(?:\r\n?|\n|\Z)', re.IGNORECASE)
_MAJORITY = 0.5
_SAMPLE_CHARACTERS = 64 * 1024
_LONGEST_SHOWN = 60
MAX_LINES = 3_000_000
"""Twice as many numbers as 20 MB hold; of shorter lines, or blank ones, no list is made."""

csv.field_size_limit(MAX_BYTES + 1)


@dataclass(frozen=True)
class TextLayout:
    """The encoding and the delimiter of a text file.

    Attributes:
        skip_lines: lines before the table: 1 where a `sep=` line names the delimiter.
        form: how its lines become records; None if they are.
        escape: what stands before a quote inside a quoted cell; None if it is another quote.
        questions: what is a guess here.
    """

    encoding: Encoding
    delimiter: str
    skip_lines: int
    escape: str | None = None
    questions: tuple[Question, ...] = ()
    form: LineForm | None = None

    @property
    def shown_delimiter(self) -> str:
        """The delimiter as a person knows it; ALIGNED where blanks align the columns."""
        return ALIGNED if isinstance(self.form, AlignedColumns) else self.delimiter

    def records(self, lines: Iterable[str], *, strict: bool = False) -> Any:
        """Return a `csv.reader` of the records in these lines."""
        return csv.reader(
            map(self.form.plain, lines) if self.form else lines,
            delimiter=self.delimiter,
            escapechar=self.escape,
            doublequote=self.escape is None,
            strict=strict,
        )


def detect_text_layout(source: Source, options: LayoutOptions = DETECT) -> TextLayout:
    """Detect what of encoding, delimiter and quotes isn't chosen.

    Raises:
        Refused: the chosen encoding doesn't fit, or there are too many lines.
    """
    lines = max(source.data.count(b"\n"), source.data.count(b"\r"))
    if lines > MAX_LINES:
        raise Refused(Refusal.TOO_MANY_ROWS, file=source.name, seen=lines, expected=MAX_LINES)
    used = source.encoding
    if options.encoding:
        used = Encoding(check_encoding(source.name, source.data, options.encoding))
    sample = lines_of(source, used).read(_SAMPLE_CHARACTERS)
    form, sample = _line_form(sample, options)
    chosen = options.delimiter if options.delimiter != ALIGNED else None
    if isinstance(form, AlignedColumns):
        layout = TextLayout(used, form.delimiter, skip_lines=0, form=form)
        if options.delimiter is None:
            question = _delimiter_question(layout, sample, lines + 1)
            layout = replace(layout, questions=(question,))
    elif match := _SEP_LINE.match(sample):
        layout = TextLayout(used, chosen or match[1], skip_lines=1)
    elif chosen:
        layout = TextLayout(used, chosen, skip_lines=0)
    else:
        detected = _detect_delimiter(sample)
        if not _splits(detected, sample.splitlines()) and are_split_by_colons(sample.splitlines()):
            detected = COLON
        layout = TextLayout(used, detected, skip_lines=0)
        if layout.delimiter not in DELIMITERS:
            question = _delimiter_question(layout, sample, lines + 1)
            layout = replace(layout, questions=(question,))
    if form is not None:
        return replace(layout, form=form)
    if b'\\"' in source.data:
        layout = _with_quotes(source, layout)
        if options.quotes:
            return replace(layout, escape="\\" if options.quotes == BACKSLASH else None)
    return layout


def _line_form(sample: str, options: LayoutOptions) -> tuple[LineForm | None, str]:
    """Return how lines become records, and the sample as records if they are quoted as a whole."""
    lines = sample.splitlines()
    if are_quoted(lines):
        plain = "".join(map(QuotedLines().plain, lines))
        marks = options.delimiter or _PREFERRED
        return (QuotedLines(), plain) if any(mark in plain for mark in marks) else (None, sample)
    is_chosen = options.delimiter == ALIGNED
    if not is_chosen and (options.delimiter or _splits(_detect_delimiter(sample), lines)):
        return None, sample
    return aligned_columns(lines), sample


def _splits(delimiter: str, lines: Sequence[str]) -> bool:
    """Whether a delimiter stands in most lines."""
    filled = [line for line in lines if line.strip()]
    return sum(delimiter in line for line in filled) >= _MAJORITY * len(filled)


def first_lines(source: Source, encoding: str, count: int) -> list[str]:
    """Return the first lines of a text in an encoding; [] where it can't be decoded."""
    head = source.data[:_SAMPLE_CHARACTERS]
    try:
        return head.decode(encoding, "replace").splitlines()[:count]
    except (LookupError, UnicodeError):
        return []


def _delimiter_question(layout: TextLayout, sample: str, rows: int) -> Question:
    """Ask whether a character that delimits columns nowhere else does so here."""
    other = replace(layout, delimiter=_detect_delimiter(sample, DELIMITERS), form=None)
    readings = []
    for one in (layout, other):
        records = [cells for cells in one.records(sample.splitlines(keepends=True)) if any(cells)]
        cells = records[min(1, len(records) - 1)]
        facts: dict[str, Fact] = {"sample": " | ".join(cells)[:_LONGEST_SHOWN]}
        if len(cells) == 1:
            facts["whole"] = 1
        readings.append(Answer(one.shown_delimiter, rows, facts))
    preset: dict[str, Fact] = {"preset": layout.shown_delimiter}
    return Question(QuestionCode.DELIMITER, tuple(readings), facts=preset)


def _with_quotes(source: Source, layout: TextLayout) -> TextLayout:
    """Return the layout with the way in which quotes stand in cells, as MySQL writes them or Excel.

    Only one of the two may fit, which is then a question that has its answer. Where both fit, or
    neither does, they may differ by a backslash only; a client may also be in a cell of another.
    """
    escaped = replace(layout, escape="\\")
    fits, escaped_fits = _is_strict(source, layout), _is_strict(source, escaped)
    is_certain = fits != escaped_fits
    if is_certain and fits:
        return layout
    used, other = (escaped, layout) if is_certain else (layout, escaped)
    difference = _difference(source, used, other)
    if difference.rows and (is_certain or difference.moves_cells):
        names = {None: DOUBLED, "\\": BACKSLASH}
        answers = (
            Answer(names[used.escape], difference.rows, {"sample": difference.reads}),
            Answer(names[other.escape], difference.rows, {"sample": difference.instead}),
        )
        facts: dict[str, Fact] = {"row": difference.first}
        if is_certain:
            facts["preset"] = answers[0].value
        question = Question(QuestionCode.QUOTES, answers, not is_certain, facts)
        return replace(used, questions=(*used.questions, question))
    return used


@dataclass
class _Difference:
    """What differs between two readings of a text.

    Attributes:
        rows: how many records differ.
        first: the number of the first of them.
        reads, instead: its first cell that differs, in either reading.
        moves_cells: a record has more cells, or there are more records, in one of them.
    """

    rows: int = 0
    first: int = 0
    reads: str = ""
    instead: str = ""
    moves_cells: bool = False


def _difference(source: Source, used: TextLayout, other: TextLayout) -> _Difference:
    found = _Difference()
    ours, theirs = (one.records(lines_of(source, one.encoding)) for one in (used, other))
    nothing: list[str] = []
    pairs: Iterable[tuple[list[str], list[str]]] = zip_longest(ours, theirs, fillvalue=nothing)
    for number, (mine, their) in enumerate(pairs, start=1):
        if mine == their:
            continue
        if not found.rows:
            found.first = number - used.skip_lines
            cells = zip_longest(mine, their, fillvalue="")
            reads, instead = next(((a, b) for a, b in cells if a != b), ("", ""))
            found.reads, found.instead = reads[:_LONGEST_SHOWN], instead[:_LONGEST_SHOWN]
        found.rows += 1
        found.moves_cells = found.moves_cells or len(mine) != len(their)
    return found


def _is_strict(source: Source, layout: TextLayout) -> bool:
    try:
        for _ in layout.records(lines_of(source, layout.encoding), strict=True):
            pass
    except csv.Error:
        return False
    return True


def lines_of(source: Source, encoding: Encoding) -> io.TextIOWrapper:
    """Return a text's lines; what can't be decoded is U+FFFD."""
    return io.TextIOWrapper(io.BytesIO(source.data), encoding.name, errors="replace", newline="")


def _detect_delimiter(sample: str, marks: Sequence[str] = _PREFERRED) -> str:
    """Choose the delimiter that splits the first rows best.

    A delimiter found in the first row beats one that isn't, unless it leaves other delimiters in
    most first cells or splits few rows like the first, which must then be a title. Next comes the
    one that leaves no other delimiter in the first column, since it may also split a cell like
    `1,5` or `Smith, John`; then the one that splits most rows like the first.
    """
    lines = sample.splitlines(keepends=True)
    if len(lines) > 1 and len(sample) >= _SAMPLE_CHARACTERS:
        lines.pop()
    best, best_score = "", (False, 0.0, 0.0)
    for delimiter in marks:
        records = [cells for cells in csv.reader(lines, delimiter=delimiter) if any(cells)]
        wide = Counter(len(cells) for cells in records if len(cells) > 1)
        if not wide or (delimiter == "," and _are_decimals(records)):
            continue
        first = len(records[0])
        usual = first if first > 1 else max(wide, key=lambda width: (wide[width], width))
        others = set(_PREFERRED) - {delimiter}
        whole = (others.isdisjoint(cells[0]) or _DECIMAL.fullmatch(cells[0]) for cells in records)
        clean = sum(map(bool, whole)) / len(records)
        share = wide[usual] / len(records)
        score = (first > 1 and min(clean, share) >= _MAJORITY, clean, share)
        if score > best_score:
            best, best_score = delimiter, score
    return best or next((delimiter for delimiter in marks if delimiter not in sample), ",")


def _are_decimals(records: list[list[str]]) -> bool:
    """Whether commas stand only in numbers as a Russian Excel writes them: `7,9123E+10`."""
    split = [cells for cells in records if len(cells) > 1]
    return all(len(cells) == 2 and _DECIMAL_TAIL.fullmatch(cells[1]) for cells in split)
