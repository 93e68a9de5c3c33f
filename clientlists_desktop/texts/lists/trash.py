"""What the program says about lists in the trash and about erasing them."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.texts.translation import Text, Translate

_NOT_REWRITTEN = {
    Refusal.DISK_FULL: Text("Trash", "there is no space left for it. Free some space."),
    Refusal.WORKSPACE_BUSY: Text("Trash", "another program is using it."),
    Refusal.READ_ONLY_MEDIUM: Text("Trash", "it lies on a read-only medium."),
    Refusal.KEYRING_LOCKED: Text("Trash", "the system’s keyring is locked."),
    Refusal.WORKSPACE_MOVED: Text("Trash", "the workspace was moved meanwhile."),
}
_FOLDER_PROTECTED = Text(
    "Trash", "its folder cannot be written. Check the folder and your access rights."
)


def trash_rule(days: int, translate: Translate) -> str:
    """Say what becomes of deleted lists."""
    return translate(
        "Trash",
        "Deleted lists stay in the trash for %Ln day(s) and can be restored in full until then.",
        "",
        days,
    )


def erased_when(trashed: TrashedList, translate: Translate) -> str:
    """Say when a list in the trash is erased, to follow “erased”."""
    if trashed.days_left is None:
        return translate("Trash", "not while the clock is wrong")
    if trashed.is_due:
        return translate("Trash", "at the next start")
    return translate("Trash", "in %Ln day(s)", "", trashed.days_left)


def kept_after_erasing(translate: Translate) -> str:
    """Say what erasing a list does not touch."""
    return translate(
        "Trash",
        "Campaigns keep their own copies, and the consent record stays. Downloaded files and saved "
        "copies of the workspace are not changed; the program’s own backups are.",
    )


def rewritten_backups(erased: Erased, translate: Translate) -> str:
    """Say how many backups held what was erased; empty if none did."""
    if not erased.backups:
        return ""
    return translate("Trash", "%Ln backup(s) rewritten without it", "", erased.backups)


def traces_warning(reason: Refusal, translate: Translate) -> str:
    """Say why traces of erased clients may remain in the workspace file."""
    why = _NOT_REWRITTEN.get(reason, _FOLDER_PROTECTED).translated(translate)
    text = translate(
        "Trash",
        "Nobody can restore what was erased, but traces of it may remain in the workspace file or "
        "its backups. They could not be rewritten: {why} The window tries again at its next "
        "start.",
    )
    return text.format(why=why)
