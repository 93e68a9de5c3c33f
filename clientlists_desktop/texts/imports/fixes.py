"""What a fix on offer does, and to how many rows."""

from collections.abc import Sequence

from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.texts.translation import Text, Translate

_SUMMARIES = {
    EditKind.COUNTRY: Text("Fix", "%Ln row(s) without a country code"),
    EditKind.EXTENSION: Text("Fix", "%Ln number(s) with an extension"),
    EditKind.SPLIT: Text("Fix", "%Ln cell(s) with several numbers"),
    EditKind.LINK: Text("Fix", "%Ln cell(s) with a link to a number"),
    EditKind.LABEL: Text("Fix", "%Ln cell(s) with a label before the number"),
    EditKind.NAME: Text("Fix", "%Ln cell(s) with a name beside the number"),
    EditKind.LOOK_ALIKE: Text("Fix", "%Ln number(s) with letters that look like digits"),
    EditKind.MOVE: Text("Fix", "%Ln row(s) with the address in the column “{column}”"),
    EditKind.LEGACY_NUMBER: Text("Fix", "%Ln number(s) in an old format"),
    EditKind.ZONE: Text("Fix", "%Ln row(s) with the time zone “{seen}”"),
    EditKind.CLEAR_PRIORITY: Text("Fix", "%Ln row(s) with a wrong priority"),
}
_EXPLANATIONS = {
    EditKind.EXTENSION: Text("Fix", "The extension moves to its own field."),
    EditKind.SPLIT: Text("Fix", "Each number gets its own row; the other fields are copied."),
    EditKind.LINK: Text("Fix", "The number is taken out of the link."),
    EditKind.LABEL: Text("Fix", "The label is removed."),
    EditKind.NAME: Text("Fix", "The name moves to its own field."),
    EditKind.LOOK_ALIKE: Text("Fix", "Each letter becomes the digit it looks like."),
    EditKind.MOVE: Text("Fix", "The two cells are swapped."),
    EditKind.LEGACY_NUMBER: Text("Fix", "They are converted to the current numbering plan."),
    EditKind.ZONE: Text("Fix", "Which time zone is intended?"),
    EditKind.CLEAR_PRIORITY: Text("Fix", "The cell is cleared; such clients are called last."),
}


def fix_summary(edit: Edit, count: int, columns: Sequence[str], translate: Translate) -> str:
    """Say which rows a fix is for."""
    name = columns[edit.column] if edit.column < len(columns) else ""
    text = _SUMMARIES[edit.kind].translated(translate, count)
    return text.format(column=name, seen=edit.seen)


def no_number_of_country(country: str, translate: Translate) -> str:
    """Say that a country, by its name, is the wrong one for all rows in question."""
    text = translate("Fix", "None of them is a valid number of {country}; choose another country.")
    return text.format(country=country)


def fix_explanation(edit: Edit, translate: Translate) -> str:
    """Say what a fix does; "" for a country, whose numbers are shown."""
    text = _EXPLANATIONS.get(edit.kind)
    return text.translated(translate) if text is not None else ""
