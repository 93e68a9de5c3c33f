"""What the program says of lists in the trash."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.lists.trash import TrashedList
from clientlists_desktop.texts.translation import Translate


def rests(days: int, translate: Translate) -> str:
    """Say what becomes of deleted lists."""
    return translate(
        "Trash",
        "Deleted lists rest in the trash for %Ln day(s) and can be restored whole until then.",
        "",
        days,
    )


def when_erased(one: TrashedList, translate: Translate) -> str:
    """Say when a list in the trash is erased, as what follows “erased”."""
    if one.days_left is None:
        return translate("Trash", "not while the clock is wrong")
    if one.is_due:
        return translate("Trash", "at the next start")
    return translate("Trash", "in %Ln day(s)", "", one.days_left)


def what_stays(translate: Translate) -> str:
    """Say what erasing a list leaves as it is."""
    return translate(
        "Trash",
        "Campaigns’ own copies and the record of consent stay. Files that were downloaded and "
        "saved copies of the workspace are not touched.",
    )


def unclean(reason: Refusal, translate: Translate) -> str:
    """Say why traces of erased clients may still lie in the workspace's file."""
    why = {
        Refusal.DISK_FULL: translate("Trash", "no space is left for it. Free some space."),
        Refusal.WORKSPACE_BUSY: translate("Trash", "another program is using it."),
    }.get(reason) or translate("Trash", "its folder cannot be written. Check it and your rights.")
    text = translate(
        "Trash",
        "Nobody can restore what was erased, but traces of it may still lie in the workspace’s "
        "file. It could not be written anew: {why} The next start of the window does it.",
    )
    return text.format(why=why)
