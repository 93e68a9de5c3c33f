"""What is said of the versions of a list."""

from collections.abc import Sequence

from clientlists_desktop.core.lists.versions import (
    Version,
    VersionDifference,
    VersionKind,
    consent_version,
)
from clientlists_desktop.texts.translation import Text, Translate, capitalised

_KINDS = {
    VersionKind.MADE: Text("Version", "List created"),
    VersionKind.EDITED: Text("Version", "Clients edited by hand"),
    VersionKind.ADDED: Text("Version", "Client added by hand"),
    VersionKind.REFRESHED: Text("Version", "Refreshed from the same filter"),
    VersionKind.RESTORED: Text("Version", "Back to version {version}"),
    VersionKind.ADD: Text("Version", "Clients added from a file"),
    VersionKind.UPDATE: Text("Version", "Clients changed from a file"),
    VersionKind.MERGE: Text("Version", "Clients added and changed from a file"),
    VersionKind.REPLACE: Text("Version", "Clients replaced with those in a file"),
    VersionKind.REMOVE: Text("Version", "Clients in a file removed"),
    VersionKind.SYNC: Text("Version", "Clients synchronised with a file"),
}

_ADDED = Text("Version", "%Ln client(s) added")
_CHANGED = Text("Version", "%Ln client(s) changed")
_REMOVED = Text("Version", "%Ln client(s) removed")


def version_text(version: Version, translate: Translate) -> str:
    """Say in one phrase what made a version."""
    number = version.counts.get("version", 0)
    return _KINDS[version.kind].translated(translate).format(version=number)


def counts_text(version: Version, translate: Translate) -> str:
    """Say how many clients a version added, changed, removed and left out; "" of the first one."""
    edited = version.kind is VersionKind.EDITED
    changed = Text("Version", "%Ln client(s) edited") if edited else _CHANGED
    parts = (
        (_ADDED, "added"),
        (changed, "changed"),
        (_REMOVED, "removed"),
        (Text("Version", "%Ln client(s) blocked"), "blocked"),
    )
    return _joined([(text, version.counts.get(name, 0)) for text, name in parts], translate)


def consent_text(version: Version, versions: Sequence[Version], translate: Translate) -> str:
    """Say who confirmed the consent of a version, or which earlier version has the same.

    Args:
        versions: all of the list.
    """
    if version.confirmed_by:
        text = translate("Version", "Consent confirmed by {actor}")
        return text.format(actor=version.confirmed_by)
    number = consent_version(version, versions)
    if number != version.number:
        return translate("Version", "Consent as for version {number}").format(number=number)
    return translate("Version", "Consent as for the lists that it was made from")


def details_text(version: Version, versions: Sequence[Version], translate: Translate) -> str:
    """Say of a version who made it from what, what changed, and whose consent it has."""
    text = translate("Version", "Version {number} by {actor}")
    if version.source_name:
        text = translate("Version", "Version {number} by {actor}, from {source}")
    made = text.format(number=version.number, actor=version.made_by, source=version.source_name)
    parts = (made, counts_text(version, translate), consent_text(version, versions, translate))
    return " · ".join(part for part in parts if part)


def origin_of_version(version: Version, translate: Translate) -> str:
    """Say which version of a list this is, and from what, where there is little room."""
    if not version.source_name:
        return translate("Version", "version {number}").format(number=version.number)
    text = translate("Version", "version {number}, from {source}")
    return text.format(number=version.number, source=version.source_name)


def difference_text(difference: VersionDifference, translate: Translate) -> str:
    """Say what a list would be if it became another version."""
    parts = (
        (Text("Version", "%Ln client(s) would be added"), difference.added),
        (Text("Version", "%Ln client(s) would be changed"), difference.changed),
        (Text("Version", "%Ln client(s) would be removed"), difference.removed),
    )
    same = Text("Version", "The clients are the same as now.")
    return _joined(parts, translate) or same.translated(translate)


def comparison_text(
    earlier: int, later: int, difference: VersionDifference, translate: Translate
) -> str:
    """Say what became of the clients between two versions."""
    parts = (
        (_ADDED, difference.added),
        (_CHANGED, difference.changed),
        (_REMOVED, difference.removed),
    )
    same = Text("Version", "The clients are the same.")
    text = translate("Version", "From version {earlier} to version {later}: {changes}")
    changes = _joined(parts, translate) or same.translated(translate)
    return text.format(earlier=earlier, later=later, changes=changes)


def _joined(parts: Sequence[tuple[Text, int]], translate: Translate) -> str:
    said = [text.translated(translate, count) for text, count in parts if count]
    return capitalised("; ".join(said))
