"""What is said of the versions of a list."""

from collections.abc import Sequence

from clientlists_desktop.core.lists.versions import Version, VersionDifference, VersionKind
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


def version_text(version: Version, translate: Translate) -> str:
    """Say in one phrase what made a version."""
    number = version.counts.get("version", 0)
    return _KINDS[version.kind].translated(translate).format(version=number)


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
        (Text("Version", "%Ln client(s) added"), difference.added),
        (Text("Version", "%Ln client(s) changed"), difference.changed),
        (Text("Version", "%Ln client(s) removed"), difference.removed),
    )
    same = Text("Version", "The clients are the same.")
    text = translate("Version", "From version {earlier} to version {later}: {changes}")
    changes = _joined(parts, translate) or same.translated(translate)
    return text.format(earlier=earlier, later=later, changes=changes)


def _joined(parts: Sequence[tuple[Text, int]], translate: Translate) -> str:
    said = [text.translated(translate, count) for text, count in parts if count]
    return capitalised("; ".join(said))
