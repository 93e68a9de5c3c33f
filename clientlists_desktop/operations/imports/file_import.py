"""Imports a file as a checked draft, in one pass: each row is read, checked and written once.

Once for the file; steps only call steps below them:

    read_source             the bytes, with their hash
    Source.kind, .encoding  what they are, detected on first use and kept
    open_with_profiles      gives the detector the saved layouts and the chosen options
    open_table              the table that begins on the first sheet with clients
      open_spreadsheet      the sheets of the file, read by the reader of its kind
      LayoutDetector.detect the header and the columns, from the first rows of a sheet

Then for its rows, thousands at a time:

    _read_chunks            files.readers.text, .xls or .xlsx: the cells, as text
    SheetRows.below         the rows below the header, numbered, without blank ones at the end
    _TableReader.read       the cells in the order of the columns (DetectedLayout.project)
    Checker.check           the outcome of each row; a book that isn't empty may then block some
    drafts.add_rows         stores them in the workspace

And once for the whole file: raise_questions.
"""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from clientlists_desktop.core import priorities
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, Notice, SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.core.imports.duplicates import KEEP_FIRST, contacts_of
from clientlists_desktop.core.imports.questions import (
    FILL,
    LEAVE_OUT,
    QuestionCode,
    count_columns,
)
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.imports.rows import RowValues
from clientlists_desktop.core.layouts.address_order import AreaCodes
from clientlists_desktop.core.layouts.headers import column_names, header_fingerprint, repeated_from
from clientlists_desktop.core.layouts.refusals.refusal_search import RefusalSearch
from clientlists_desktop.core.phones.line_facts import codes_untold
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones import zones
from clientlists_desktop.files.readers.reading_facts import (
    nothing_to_read,
    reading_notices,
    reading_questions,
)
from clientlists_desktop.files.readers.table import FileTable
from clientlists_desktop.files.source import Source, read_source
from clientlists_desktop.operations.imports.edits import (
    apply_duplicate_options,
    leave_out_blocked,
)
from clientlists_desktop.operations.imports.profiles import (
    NO_PROFILES,
    ProfileUse,
    open_with_profiles,
    save_profile,
    saved_profiles,
)
from clientlists_desktop.operations.imports.questions.column_questions import (
    area_column,
    chosen_steering,
    ignored_steering,
    refuse_long_headings,
    refuse_unknown_columns,
    unread_steering,
)
from clientlists_desktop.operations.imports.questions.country_question import is_refuted
from clientlists_desktop.operations.imports.questions.file_questions import Raised, raise_questions
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace


@needs(Permission.MAKE_LISTS)
def import_file(
    workspace: Workspace,
    path: Path,
    channel_code: str,
    choices: Choices,
    actor: Actor,
    owner: str = "",
    memory: ProfileUse = NO_PROFILES,
    *,
    project_id: int | None = None,
    careful: bool = False,
) -> Generator[Progress, None, CheckedFile]:
    """Read and check a file into a draft; if the generator is closed, the draft is discarded.

    Args:
        owner: token of the lock that keeps others from discarding the draft.
        memory: whether a saved layout is used, and whether this one is saved.
        project_id: the project whose clients the rows are; `choices.clients` is then true.
        careful: read with the slower, streaming reader, after the fast one died on this file.
    """
    return (
        yield from check_file(
            workspace, path, channel_code, choices, actor, owner, memory,
            project_id=project_id, careful=careful,
        )
    )  # fmt: skip


def check_file(
    workspace: Workspace,
    path: Path,
    channel_code: str,
    choices: Choices,
    actor: Actor,
    owner: str = "",
    memory: ProfileUse = NO_PROFILES,
    *,
    project_id: int | None = None,
    careful: bool = False,
) -> Generator[Progress, None, CheckedFile]:
    """Do what `import_file` does for an operation that has asked for its own permission.

    Args:
        project_id: whose clients the rows are, or `drafts.FOR_THE_BOOK`.
    """
    channel = channel_of(channel_code)
    yield Progress()
    source = read_source(path)
    workspace.use_cache(CACHE_MB)
    check = partial(
        _check_source, workspace, source, _kept_path(path), channel, choices, actor, owner, memory,
        project_id=project_id, careful=careful,
    )  # fmt: skip
    file = yield from check()
    if file is None:
        file = yield from check(usual_country=False)
    assert file is not None
    return file


def _check_source(
    workspace: Workspace,
    source: Source,
    path: str,
    channel: Channel,
    choices: Choices,
    actor: Actor,
    owner: str,
    memory: ProfileUse,
    *,
    project_id: int | None,
    careful: bool,
    usual_country: bool = True,
) -> Generator[Progress, None, CheckedFile | None]:
    """Check a file into a draft; None, and no draft, if its numbers are not of the usual country.

    Args:
        usual_country: whether the country of earlier lists is used.
    """
    given = choices.answer(QuestionCode.OPT_OUT)
    table, choices = _open(workspace, source, channel, choices, memory, careful=careful)
    if choices.is_usual_country and not usual_country:
        choices = replace(choices, country=None, two_ways=TwoWays.FAIL)
    file = SourceFile(source.name, source.size, source.sha256)
    draft = drafts.create_draft(
        workspace, channel.code, file, choices, actor.name, owner, path, project_id
    )
    try:
        yield Progress(draft=draft)
        checker = Checker(channel, table.header, choices, table.longest)
        sample, refusals = yield from _check_rows(
            workspace, draft, table, checker, choices, _find_blocked(workspace, channel, choices)
        )
        if not checker.balance().read:
            raise nothing_to_read(table, source.name)
        if is_refuted(channel, checker, sample, choices):
            drafts.discard_used(workspace, draft)
            return None
        raised = yield from raise_questions(
            workspace, draft, table, channel, checker, sample, refusals, choices, given
        )
        facts = _facts(table, channel, checker, sample, choices, raised)
        _finish_check(workspace, draft, facts, table, checker, choices, raised.balance)
        if memory.remember and table.layout.header is not None:
            save_profile(workspace, source, channel, table, choices)
        if choices.duplicates != KEEP_FIRST:
            yield from apply_duplicate_options(workspace, drafts.get_checked_file(workspace, draft))
        if raised.is_national and not (choices.clients or choices.for_book):
            # Some rows have other addresses than those that the check asked about.
            leave_out_blocked(workspace, drafts.get_checked_file(workspace, draft))
        return drafts.get_checked_file(workspace, draft)
    except UnicodeEncodeError as error:
        # Half of a surrogate pair in a workbook can't be stored as text.
        drafts.discard_used(workspace, draft)
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    except BaseException:
        drafts.discard_used(workspace, draft)
        raise


def _open(
    workspace: Workspace,
    source: Source,
    channel: Channel,
    choices: Choices,
    memory: ProfileUse,
    *,
    careful: bool,
) -> tuple[FileTable, Choices]:
    """Return the file as a table, and the choices with those saved for its header."""
    known = saved_profiles(workspace, channel, choices.layout_options) if memory.recall else {}
    table = open_with_profiles(
        source, channel, choices.layout_options, known, clients=choices.clients, careful=careful
    )
    refuse_long_headings(table, source.name)
    if profile := known.get(table.layout.recalled):
        choices = profile.applied_to(choices)
    refuse_unknown_columns(source.name, table.header, choices)
    steering = chosen_steering(choices) if channel.is_telephony else {}
    table.choose_steering(ignored_steering(choices), steering)
    if (area := area_column(table.header, choices)) is not None:
        table.make_addresses(AreaCodes(area))
    return table, choices


def _kept_path(path: Path) -> str:
    """Return the path of a file to store; "" if its name has bytes that aren't text."""
    text = str(path.absolute())
    return text if text.isprintable() else ""


def _find_blocked(
    workspace: Workspace, channel: Channel, choices: Choices
) -> Callable[[Iterable[str]], Mapping[str, bool]]:
    """Return what finds those of some addresses that must not be contacted."""
    if choices.for_book:
        return lambda _addresses: {}
    # Of a project's clients, the book fails only those of forgotten people.
    find = lookup.find_forgotten if choices.clients else lookup.find_held
    return partial(find, workspace, channel)


def _check_rows(
    workspace: Workspace,
    draft: int,
    table: FileTable,
    checker: Checker,
    choices: Choices,
    find_blocked: Callable[[Iterable[str]], Mapping[str, bool]],
) -> Generator[Progress, None, tuple[RowSample, RefusalSearch]]:
    """Check and store all rows; returns a sample of them, and what was found of refusals.

    Args:
        find_blocked: returns those of some addresses that must not be contacted, each with whether
            it is that of somebody who was forgotten.
    """
    order = table.address_order
    sample, refusals = RowSample(), RefusalSearch(checker.header or ())
    waiting: list[RowValues] = []
    leaves_hidden, leaves_marked = (
        choices.answer(code) == LEAVE_OUT for code in (QuestionCode.HIDDEN, QuestionCode.MARKED)
    )
    fill = choices.answer(QuestionCode.MERGED) == FILL
    for batch in table.batches:
        if fill:
            batch.fill_gaps()
        left_out = batch.left_out(hidden=leaves_hidden, marked=leaves_marked)
        rows, parts = batch.rows, None
        if order is not None:
            rows, parts = order.applied(batch.rows, checker.is_address)
        sample.add(rows)
        refusals.add(rows)
        checked = checker.check(batch.sheet, rows, left_out)
        if blocked := find_blocked(contacts_of(checked)):
            checker.fail_blocked(checked, blocked)
        waiting += checked if parts is None else checker.as_parts(checked, parts)
        while len(waiting) >= drafts.ROWS_AT_ONCE:
            drafts.add_rows(workspace, draft, waiting[: drafts.ROWS_AT_ONCE])
            del waiting[: drafts.ROWS_AT_ONCE]
        balance = checker.balance()
        yield Progress(balance.read, batch.share, balance, draft)
    drafts.add_rows(workspace, draft, waiting)
    return sample, refusals


def _finish_check(
    workspace: Workspace,
    draft: int,
    facts: FileFacts,
    table: FileTable,
    checker: Checker,
    choices: Choices,
    balance: Balance,
) -> None:
    """Store the result of the check; the country that is asked about is the one offered."""
    asked = next((one for one in facts.questions if one.code is QuestionCode.COUNTRY), None)
    offer = asked and (asked.preset or asked.answers[0])
    if offer:
        choices = replace(choices, suggested=offer.value)
    if any(question.code is QuestionCode.OPT_OUT for question in facts.questions):
        # The answer to last week's file doesn't tell all who refused in this one.
        choices = choices.without_answer(QuestionCode.OPT_OUT)
    drafts.finish_check(
        workspace,
        draft,
        facts,
        choices,
        column_names(table.header, checker.width),
        checker.zone_column,
        checker.priority_column,
        balance,
        offer.rows if offer and choices.country is None else 0,
    )


def _facts(
    table: FileTable,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
    raised: Raised,
) -> FileFacts:
    text = table.file.text
    untold = _codes_untold(channel, choices, sample)
    notices = list(_notices(table, checker, raised.balance, untold))
    if channel.is_telephony:
        notices += unread_steering(checker, sample, choices, raised.questions)
    return FileFacts(
        kind=table.file.kind.value,
        encoding=table.file.encoding,
        encoding_guessed=text is not None and text.encoding.guessed,
        delimiter=table.file.delimiter,
        header_row=table.header_row,
        sheets=tuple(table.sheets),
        unread=dict(table.unread),
        notices=tuple(notices),
        address_column=table.layout.address,
        address_name=table.header[0].strip() if table.header and table.layout.address else "",
        left_out=table.left_out,
        doubts=table.layout.doubts,
        recalled=table.layout.recalled,
        longest=table.longest,
        fingerprint=header_fingerprint(table.file_header) if table.file_header else "",
        questions=(*reading_questions(table), *raised.questions),
        is_national=raised.is_national,
        examples=raised.examples,
    )


_ZEROS_SHARE, _ZEROS_ROWS = 0.03, 10
_UNLIKELY_SHARE, _UNLIKELY_ROWS = 0.2, 5


def _codes_untold(channel: Channel, choices: Choices, sample: RowSample) -> list[str]:
    """Return the country codes whose landlines get no warning in a text channel."""
    if channel.is_telephony or not channel.has_phone_numbers:
        return []
    rule = address_rule(channel, choices)
    return codes_untold(filter(None, (rule.check(cell).address for cell in sample.column(0))))


def _notices(
    table: FileTable, checker: Checker, balance: Balance, untold: Sequence[str]
) -> Generator[Notice, None, None]:
    """Yield notices about the file as a whole.

    Args:
        untold: the country codes whose numbers don't tell a landline.
    """
    if untold:
        yield Notice("lines_untold", {"codes": ", ".join(f"+{code}" for code in untold)})
    for heading, name in table.layout.read_as:
        yield Notice("column_read_as", {"column": heading, "name": name})
    yield from reading_notices(table)
    for name in (zones.HEADER, priorities.HEADER):
        if count_columns(table.header, name) > 1:
            yield Notice("column_twice", {"column": name})
    if table.layout.in_one_line:
        yield Notice("one_line", {"count": balance.read})
    if heading := repeated_from(table.file_header):
        yield Notice("side_by_side", {"column": heading})
    for code, found in (("longer_rows", checker.longer), ("other_header", checker.other_headers)):
        if found.count:
            yield Notice(code, {"count": found.count, "row": found.first})
    if checker.zeros >= _ZEROS_ROWS and checker.zeros >= _ZEROS_SHARE * balance.read:
        yield Notice("same_zeros", {"count": checker.zeros})
    unlikely = balance.reasons.get(Reason.UNLIKELY, 0)
    if unlikely >= _UNLIKELY_ROWS and unlikely > _UNLIKELY_SHARE * balance.ready:
        yield Notice("many_unlikely", {"count": unlikely})
