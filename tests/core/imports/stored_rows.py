"""Rows as the check returns them, in their full form."""

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.rows import PlainRow, RowValues, StoredRow


def whole(row: RowValues) -> StoredRow:
    """Return a row with all its fields."""
    if len(row) != len(PlainRow._fields):
        return StoredRow(*row)
    plain = PlainRow(*row)
    return StoredRow(
        plain.position,
        0,
        plain.number,
        Outcome.READY.value,
        address=plain.address,
        fields=plain.fields,
    )
