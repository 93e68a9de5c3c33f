"""The columns of the table of one client list."""

from collections.abc import Callable

from PySide6.QtGui import QIcon

from clientlists_desktop.core.findings import Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column, heading_code


def list_columns(file: CheckedFile) -> list[Column]:
    """Return the columns: those of the file, and what the check noted."""
    address = file.columns[0]
    columns = [Column(address, lambda one: one.values[0], bold=True, cell=0, code="address")]
    columns += [
        Column(name, _value(index), cell=index, code=heading_code(name))
        for index, name in enumerate(file.columns)
        if index
    ]
    note = translate("List", "Note")
    columns.append(Column(note, _note, _note_icon, _note_tone, code="note"))
    return columns


def _value(index: int) -> Callable[[CheckedRow], str]:
    return lambda one: one.values[index] if index < len(one.values) else ""


def _note(row: CheckedRow) -> str:
    return "; ".join(
        reason_label(found.code, translate)
        + (f" ({found.before})" if found.severity is Severity.REPAIRED and found.before else "")
        for found in row.findings
    )


def _note_icon(row: CheckedRow) -> QIcon | None:
    tone = _note_tone(row)
    if not tone:
        return None
    return icon("warning" if tone == "warning" else "wrench", tone)


def _note_tone(row: CheckedRow) -> str:
    if not row.findings:
        return ""
    warned = any(found.severity is Severity.WARNING for found in row.findings)
    return "warning" if warned else "repaired"
