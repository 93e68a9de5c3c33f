"""What is said of an update of a list by a file."""

from collections.abc import Mapping

from clientlists_desktop.core.lists.updates import (
    ClientChange,
    UpdateCounts,
    UpdateMode,
    UpdatePreview,
)
from clientlists_desktop.texts.translation import Text, Translate, grouped, named

_CHANGES = {
    ClientChange.ADDED: Text("Update", "Added"),
    ClientChange.CHANGED: Text("Update", "Changed"),
    ClientChange.REMOVED: Text("Update", "Removed"),
    ClientChange.UNCHANGED: Text("Update", "Unchanged"),
    ClientChange.KEPT: Text("Update", "Not in the file"),
    ClientChange.SKIPPED: Text("Update", "Left out"),
    ClientChange.BLOCKED: Text("Update", "Blocked"),
}
_MODES = {
    UpdateMode.MERGE: (
        Text("Update", "Add new clients and change known ones"),
        Text("Update", "Clients that the file lacks stay as they are."),
    ),
    UpdateMode.ADD: (
        Text("Update", "Only add new clients"),
        Text("Update", "Clients of the list stay as they are."),
    ),
    UpdateMode.UPDATE: (
        Text("Update", "Only change known clients"),
        Text("Update", "Clients that only the file has are left out."),
    ),
    UpdateMode.SYNC: (
        Text("Update", "Make the list match the file"),
        Text("Update", "Clients that the file lacks are removed; fields that it lacks stay."),
    ),
    UpdateMode.REPLACE: (
        Text("Update", "Replace the list with the file"),
        Text("Update", "Clients that the file lacks are removed, and fields that it lacks, too."),
    ),
    UpdateMode.REMOVE: (
        Text("Update", "Remove the clients in the file"),
        Text("Update", "Nobody is added, and no field changes."),
    ),
}
_MOST_FIELDS = 6
MODES = tuple(_MODES)
"""In the order in which they are offered."""


def change_label(change: ClientChange, translate: Translate) -> str:
    """Name what becomes of a client."""
    return _CHANGES[change].translated(translate)


def mode_label(mode: UpdateMode, translate: Translate) -> str:
    """Say what a file does to a list."""
    return _MODES[mode][0].translated(translate)


def mode_hint(mode: UpdateMode, translate: Translate) -> str:
    """Say what else one has to know of a mode."""
    return _MODES[mode][1].translated(translate)


def sizes_text(counts: UpdateCounts, translate: Translate) -> str:
    """Say how many clients the list has before and after."""
    text = Text("Update", "{before} → %Ln client(s)").translated(translate, counts.after)
    return text.format(before=grouped(counts.before, translate))


def notes_on(preview: UpdatePreview, mode: UpdateMode, translate: Translate) -> list[str]:
    """Say whether it may be the wrong file, which fields change, and which rows and columns don't.

    New clients alone are nothing odd where the file only adds.
    """
    notes = []
    adds_only = mode in (UpdateMode.ADD, UpdateMode.MERGE)
    if preview.counts.matched <= 0 < preview.counts.before and not adds_only:
        notes.append(translate("Update", "Nobody in the file is in the list. Is it the right one?"))
    if preview.fields:
        notes.append(_fields_text(preview.fields, translate))
    if preview.new_columns:
        notes.append(translate("Update", "New columns: {columns}").format(
            columns=named(preview.new_columns, translate)))  # fmt: skip
    if preview.lacking:
        lacking = (
            Text("Update", "Not in the file, so they become empty: {columns}")
            if mode is UpdateMode.REPLACE
            else Text("Update", "Not in the file, so they stay: {columns}")
        )
        text = lacking.translated(translate)
        notes.append(text.format(columns=named(preview.lacking, translate)))
    if preview.failed:
        failed = (
            Text("Update", "%Ln row(s) failed the check, so their clients count as missing")
            if mode.removes_missing
            else Text("Update", "%Ln row(s) failed the check and change nobody")
        )
        notes.append(failed.translated(translate, preview.failed))
    return notes


def _fields_text(fields: Mapping[str, int], translate: Translate) -> str:
    parts = [f"{name}: {grouped(count, translate)}" for name, count in fields.items()]
    more = ["…"] if len(parts) > _MOST_FIELDS else []
    text = translate("Update", "Fields that change: {fields}")
    return text.format(fields=", ".join([*parts[:_MOST_FIELDS], *more]))


def updated_text(name: str, counts: UpdateCounts, translate: Translate) -> str:
    """Say what an update did."""
    parts = (
        (Text("Update", "added {count}"), counts.added),
        (Text("Update", "changed {count}"), counts.changed),
        (Text("Update", "removed {count}"), counts.removed),
    )
    done = [
        text.translated(translate).format(count=grouped(count, translate))
        for text, count in parts
        if count
    ]
    text = translate("Update", "List “{name}” updated: {changes}")
    return text.format(name=name, changes=", ".join(done))
