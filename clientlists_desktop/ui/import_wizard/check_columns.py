"""The columns of the table on the Check page."""

from collections.abc import Callable

from PySide6.QtGui import QIcon

from clientlists_desktop import sentences
from clientlists_desktop.core.findings import Outcome, Severity
from clientlists_desktop.core.lists import CheckedFile
from clientlists_desktop.core.rows import CheckedRow
from clientlists_desktop.ui.icons import icon, outcome_icon, outcome_tone
from clientlists_desktop.ui.numbers import number
from clientlists_desktop.ui.rows_table import Column
from clientlists_desktop.ui.translation import translate


def check_columns(file: CheckedFile) -> list[Column]:
    """Return row number, address before and after, what was found, and the other cells."""
    address = sentences.address_name(file.channel, translate)
    several = len(file.facts.sheets) > 1

    def number_of(row: CheckedRow) -> str:
        if several:
            return f"{file.facts.sheets[row.sheet]}!{row.number}"
        return number(row.number)

    columns = [
        Column(translate("Check", "Row"), number_of, width=110 if several else 80),
        Column(
            translate("Check", "{address} in the file").format(address=address),
            lambda row: row.cells[0] if row.cells else "",
            width=190,
        ),
        Column(
            translate("Check", "In the list"),
            lambda row: row.address,
            icon=lambda row: icon("arrow-right", "repaired") if _is_repaired(row) else None,
            tone=lambda row: "repaired" if _is_repaired(row) else "",
            bold=True,
            width=160,
        ),
        Column(
            translate("Check", "What was found"),
            lambda row: findings_text(row, file.columns),
            icon=_findings_icon,
            tone=_findings_tone,
            width=330,
        ),
    ]
    columns += [
        Column(name, _cell(index), width=110) for index, name in enumerate(file.columns) if index
    ]
    return columns


def findings_text(row: CheckedRow, columns: tuple[str, ...]) -> str:
    """Say all that was found of a row."""
    if not row.findings:
        return sentences.outcome_label(row.outcome, translate).capitalize()
    return "; ".join(sentences.describe(found, columns, translate) for found in row.findings)


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
