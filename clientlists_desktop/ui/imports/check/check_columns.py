"""The columns of the table on the Check page."""

from collections.abc import Callable

from PySide6.QtGui import QIcon

from clientlists_desktop.core.findings import Outcome, Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.findings import (
    describe_finding,
    outcome_label,
    reason_sentence,
)
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon, outcome_icon, outcome_tone
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import Column

ACT_TITLE = ""
"""One column has no title; its cells fix or edit their row."""


def check_columns(file: CheckedFile, editor: RowEditor) -> list[Column]:
    """Return row number, address before and after, what was found, the act, and the other cells.

    Args:
        mender: what can be made of a row; shown before anything is changed.
    """
    address = address_name(file.channel, translate)
    several = len(file.facts.sheets) > 1

    def number_of(row: CheckedRow) -> str:
        if not row.number:
            return translate("Check", "added")
        text = number(row.number)
        if several:
            text = f"{file.facts.sheets[row.sheet]}!{row.number}"
        return f"{text} ({row.part + 1})" if row.part else text

    def after(row: CheckedRow) -> str:
        if row.outcome is not Outcome.FAILED:
            return row.address if row.outcome is not Outcome.REMOVED else ""
        made = editor.edit_of(row)
        return _made_text(*made, file) if made else translate("Check", "cannot be guessed")

    def after_tone(row: CheckedRow) -> str:
        if row.outcome is Outcome.FAILED:
            return "repaired" if editor.edit_of(row) else "muted"
        return "repaired" if _is_repaired(row) else ""

    def act(row: CheckedRow) -> str:
        if row.outcome in (Outcome.BLANK, Outcome.REMOVED):
            return ""
        can_fix = row.outcome is Outcome.FAILED and editor.edit_of(row)
        return translate("Check", "Fix") if can_fix else translate("Check", "Edit")

    columns = [
        Column(translate("Check", "Row"), number_of, width=110 if several else 80),
        Column(
            translate("Check", "{address} in the file").format(address=address),
            lambda row: row.cells[0] if row.cells else "",
            width=190,
            cell=0,
        ),
        Column(
            translate("Check", "After the fix"),
            after,
            icon=lambda row: (
                icon("arrow-right", "repaired") if after_tone(row) == "repaired" else None
            ),
            tone=after_tone,
            width=170,
        ),
        Column(
            translate("Check", "What was found"),
            lambda row: findings_text(row, file.columns),
            icon=_findings_icon,
            tone=_findings_tone,
            width=430,
            words=tuple(reason_sentence(reason, translate) for reason in file.balance.reasons),
        ),
    ]
    acts = (translate("Check", "Fix"), translate("Check", "Edit"))
    columns.append(Column(ACT_TITLE, act, tone=lambda row: "link", bold=True, width=60, words=acts))
    columns += [
        Column(name, _cell(index), width=110, cell=index)
        for index, name in enumerate(file.columns)
        if index
    ]
    return columns


def _made_text(edit: Edit, cells: list[str], file: CheckedFile) -> str:
    """Say what a mend makes of a row: the cell that it changes."""
    column = {
        EditKind.ZONE: file.zone_column,
        EditKind.CLEAR_PRIORITY: file.priority_column,
    }.get(edit.kind, 0)
    if edit.kind is EditKind.CLEAR_PRIORITY:
        return translate("Check", "no priority")
    return cells[column or 0]


def findings_text(row: CheckedRow, columns: tuple[str, ...]) -> str:
    """Say all that was found of a row."""
    if row.edited and row.outcome is Outcome.READY and not row.findings:
        return translate("Check", "Fixed")
    if not row.findings:
        return outcome_label(row.outcome, translate).capitalize()
    return "; ".join(describe_finding(found, columns, translate) for found in row.findings)


def _cell(index: int) -> Callable[[CheckedRow], str]:
    return lambda row: row.cells[index] if index < len(row.cells) else ""


def _is_repaired(row: CheckedRow) -> bool:
    return bool(row.address and row.cells and row.cells[0].strip() != row.address)


def _findings_icon(row: CheckedRow) -> QIcon:
    if row.outcome is Outcome.READY and row.findings:
        warned = any(found.severity is Severity.WARNING for found in row.findings)
        return icon("warning", "warning") if warned else icon("wrench", "repaired")
    return outcome_icon(row.outcome)


def _findings_tone(row: CheckedRow) -> str:
    if row.outcome is Outcome.READY and row.findings:
        warned = any(found.severity is Severity.WARNING for found in row.findings)
        return "warning" if warned else "repaired"
    return outcome_tone(row.outcome)
