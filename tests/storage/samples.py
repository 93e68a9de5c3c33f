"""Drafts and lists for tests, made by the real check."""

from collections.abc import Sequence
from dataclasses import replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

SOURCE = SourceFile("clients.csv", 1234, "ab" * 32)
HEADER = ("Phone", "Name", "City")
WORDING = "These clients agreed to be called: «да», 100 %."

ROWS = (
    ("12025550147", "Maria", "Boston"),
    ("+7 912 345-67-89", "Иванова Ольга", "Самара"),
    ("not known", "Lev", "Томск"),
    ("12025550147", "Maria", "Boston"),
    (),
    ("12671234567", 'Ann "Annie" Lee', "C:\\data"),
    ("", "Nobody", ""),
    ("79123456780", "ПЁТР", "Казань"),
)
"""Two failed rows (3 and 7), one duplicate (4), one blank (5); 2 is repaired, 6 is warned about."""


def make_draft(
    workspace: Workspace,
    rows: Sequence[Sequence[str]] = ROWS,
    *,
    header: Sequence[str] | None = HEADER,
    source: SourceFile = SOURCE,
    owner: str = "",
    actor: str = "maker",
) -> CheckedFile:
    """Make a checked draft of rows; a header counts as row 1."""
    choices = Choices()
    draft = drafts.create_draft(workspace, TELEPHONY.code, source, choices, actor, owner)
    checker = Checker(TELEPHONY, header, choices)
    first = 1 if header is None else 2
    numbered = [(number, list(cells)) for number, cells in enumerate(rows, start=first)]
    drafts.add_rows(workspace, draft, checker.check(0, numbered))
    drafts.finish_check(
        workspace,
        draft,
        FileFacts(kind="csv", encoding="utf-8", header_row=first - 1 or None, sheets=("",)),
        choices,
        column_names(header, checker.width),
        checker.zone_column,
        checker.priority_column,
        checker.balance(),
        0,
    )
    return drafts.get_checked_file(workspace, draft)


def confirm(workspace: Workspace, draft: int, name: str, actor: str = "maker") -> None:
    """Make a list of a draft, with its consent."""
    with workspace.writing():
        drafts.make_list(workspace, draft, name, actor)
        consents.confirm(workspace, draft, Actor(1, actor), Confirmation(WORDING))


def make_list(
    workspace: Workspace,
    name: str,
    rows: Sequence[Sequence[str]] = ROWS,
    *,
    sha256: str = SOURCE.sha256,
) -> ListSummary:
    """Make a list of rows."""
    draft = make_draft(workspace, rows, source=replace(SOURCE, sha256=sha256))
    confirm(workspace, draft.id, name, "maker")
    return lists.get_list(workspace, draft.id)
