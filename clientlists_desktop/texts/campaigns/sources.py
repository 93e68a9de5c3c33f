"""What is said of the list that a campaign has copied."""

from clientlists_desktop.core.campaigns.campaigns import SourceVersion
from clientlists_desktop.texts.translation import Text, Translate, grouped


def source_version_text(source: SourceVersion, translate: Translate) -> str:
    """Say which version of its list a campaign has, and whether the list has gone on."""
    if source.newest is None:
        text = Text("Campaign", "version {number} of the list, which is deleted now")
    elif source.newest == source.number:
        text = Text("Campaign", "version {number} of the list, the newest one")
    else:
        text = Text("Campaign", "version {number} of the list, which has version {newest} now")
    return text.translated(translate).format(
        number=grouped(source.number, translate), newest=grouped(source.newest or 0, translate)
    )
