"""What is said of the versions of a list."""

from clientlists_desktop.core.lists.versions import Version, VersionDifference, VersionKind
from clientlists_desktop.texts.translation import Text, Translate, capitalised

_KINDS = {
    VersionKind.MADE: Text("Version", "List created"),
    VersionKind.EDITED: Text("Version", "Clients edited by hand"),
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
    said = [text.translated(translate, count) for text, count in parts if count]
    if not said:
        return translate("Version", "The clients are the same as now.")
    return capitalised("; ".join(said))
