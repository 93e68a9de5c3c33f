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
    brief_finding,
    describe_finding,
    outcome_label,
)
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon, outcome_icon, outcome_tone
from clientlists_desktop.ui.look.shortcuts import keys_text
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column, heading_code

FOUND, STEADY = 3, 4
"""So many columns at the left stay in view: row, address, after the fix, what was found. The last
of them gives way where they have no room; the other cells say as a tool tip what was found."""


def check_columns(
    file: CheckedFile, editor: RowEditor, outcome: Outcome | None, *, compact: bool = False
) -> list[Column]:
    """Return row number, address before and after, findings, the other cells, and the action.

    Args:
        editor: knows the fix of a failed row; it is shown before anything is changed.
        outcome: of the rows in view; None if they have several.
        compact: whether titles are short.
    """
    actions = (translate("Check", "Fix"), translate("Check", "Edit"))
    fix = _FixTexts(file, editor)
    wrong, note = translate("Check", "What is wrong"), _note_of(file)
    return [
        _row_column(file),
        _address_column(file, note, compact=compact),
        Column(
            translate("Check", "After the fix"),
            fix.after,
            icon=fix.icon,
            tone=fix.tone,
            bold=fix.is_repaired,
            most=220,
            note=note,
            code="after",
        ),
        Column(
            wrong if outcome is Outcome.FAILED else translate("Check", "What was found"),
            lambda row: findings_text(row, file.columns, brief=True),
            icon=_findings_icon,
            tone=_findings_tone,
            tip=lambda row: findings_text(row, file.columns),
            most=260,
            code="found",
        ),
        *(
            Column(name, _cell(index), cell=index, most=200, note=note, code=heading_code(name))
            for index, name in enumerate(file.columns)
            if index
        ),
        Column(
            "",
            fix.action,
            tone=lambda _: "link",
            bold=True,
            words=actions,
            spoken=translate("Check", "Action"),
            stays=True,
        ),
    ]


def _row_column(file: CheckedFile) -> Column:
    title = translate("Check", "Row")
    return Column(title, lambda row: _number_text(row, file), most=180, code="row")


def _address_column(
    file: CheckedFile, note: Callable[[CheckedRow], str], *, compact: bool
) -> Column:
    address = translate("Check", "{address} in the file").format(
        address=address_name(file.channel, translate)
    )
    title = translate("Check", "In the file") if compact else address
    return Column(title, _cell(0), cell=0, most=220, note=note, code="address", stays=True)


def _number_text(row: CheckedRow, file: CheckedFile) -> str:
    if not row.number:
        return translate("Check", "added")
    several = len(file.facts.sheets) > 1
    text = f"{file.facts.sheets[row.sheet]}!{row.number}" if several else number(row.number)
    return f"{text} ({row.part + 1})" if row.part else text


class _FixTexts:
    """What the columns say of a row after its fix, which may not be made yet."""

    def __init__(self, file: CheckedFile, editor: RowEditor) -> None:
        self._file, self._editor = file, editor

    def after(self, row: CheckedRow) -> str:
        """Return the address of the row, or the cell that a fix would change."""
        if row.outcome is Outcome.REMOVED:
            return ""
        if row.outcome is not Outcome.FAILED:
            return row.address
        found = self._editor.edit_of(row)
        return self._changed_cell(*found) if found else translate("Check", "cannot be guessed")

    def is_repaired(self, row: CheckedRow) -> bool:
        """Whether the row has, or can get, another address than the file's."""
        if row.outcome is Outcome.FAILED:
            return self._editor.edit_of(row) is not None
        return bool(row.address and row.cells and row.cells[0].strip() != row.address)

    def icon(self, row: CheckedRow) -> QIcon | None:
        """Return an arrow where `after` is another address."""
        return icon("arrow-right", "repaired") if self.is_repaired(row) else None

    def tone(self, row: CheckedRow) -> str:
        """Return the colour of `after`."""
        if self.is_repaired(row):
            return "repaired"
        return "muted" if row.outcome is Outcome.FAILED else ""

    def action(self, row: CheckedRow) -> str:
        """Return what a click does: fix the row, or edit it."""
        if row.outcome in (Outcome.BLANK, Outcome.REMOVED):
            return ""
        can_fix = row.outcome is Outcome.FAILED and self._editor.edit_of(row)
        return translate("Check", "Fix") if can_fix else translate("Check", "Edit")

    def _changed_cell(self, edit: Edit, cells: list[str]) -> str:
        if edit.kind is EditKind.CLEAR_PRIORITY:
            return translate("Check", "no priority")
        return cells[(self._file.zone_column if edit.kind is EditKind.ZONE else 0) or 0]


def findings_text(row: CheckedRow, columns: tuple[str, ...], *, brief: bool = False) -> str:
    """Return all that was found in a row, in full or in a few words each."""
    if row.edited and row.outcome is Outcome.READY and not row.findings:
        return translate("Check", "Fixed")
    if not row.findings:
        return outcome_label(row.outcome, translate).capitalize()
    describe = brief_finding if brief else describe_finding
    return "; ".join(describe(found, columns, translate) for found in row.findings)


def _note_of(file: CheckedFile) -> Callable[[CheckedRow], str]:
    """Return what a screen reader says of a cell: why its row failed, and how to edit it."""
    editing = translate("Check", "{keys} edits the cell").format(keys=keys_text("F2"))

    def note(row: CheckedRow) -> str:
        if row.outcome is not Outcome.FAILED:
            return editing
        return f"{findings_text(row, file.columns)}. {editing}"

    return note


def _cell(index: int) -> Callable[[CheckedRow], str]:
    return lambda row: row.cells[index] if index < len(row.cells) else ""


def _findings_icon(row: CheckedRow) -> QIcon:
    if not _is_ready_with_findings(row):
        return outcome_icon(row.outcome)
    return icon("warning", "warning") if _is_warned(row) else icon("wrench", "repaired")


def _findings_tone(row: CheckedRow) -> str:
    if not _is_ready_with_findings(row):
        return outcome_tone(row.outcome)
    return "warning" if _is_warned(row) else "repaired"


def _is_ready_with_findings(row: CheckedRow) -> bool:
    return row.outcome is Outcome.READY and bool(row.findings)


def _is_warned(row: CheckedRow) -> bool:
    return any(found.severity is Severity.WARNING for found in row.findings)
