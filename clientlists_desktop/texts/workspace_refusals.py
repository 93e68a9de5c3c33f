"""Refusals about the workspace, files to be written, and the command line itself."""

from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.paths import aside
from clientlists_desktop.texts.translation import Text, Translate

NOTHING_CHANGED = Text("Refusal", "Nothing was changed.")
DAMAGE_ADVICE = Text(
    "Refusal",
    "`clientlists doctor` says what else is damaged; Settings restores a backup of the workspace.",
)

WORKSPACE_REFUSALS = {
    Refusal.FILE_EXISTS: (Text("Refusal", "“{file}” already exists and was not replaced."),),
    Refusal.IN_USE: (
        Text("Refusal", "“{file}” is in use by this command itself and was not replaced."),
        Text("Refusal", "Choose another name."),
    ),
    Refusal.WRONG_ENDING: (
        Text("Refusal", "“{file}” was not written: its name must end in “{expected}”."),
    ),
    Refusal.NOT_WRITABLE: (
        Text("Refusal", "“{file}” cannot be written: {seen}."),
        Text("Refusal", "Choose another folder, or close the file in other programs."),
    ),
    Refusal.DISK_FULL: (
        Text(
            "Refusal",
            "There is no space left for “{file}”; nothing was changed. Free some space and try "
            "again.",
        ),
    ),
    Refusal.WORKSPACE_TOO_NEW: (
        Text(
            "Refusal",
            "The workspace “{file}” was written by a newer version of this program. Update the "
            "program.",
        ),
    ),
    Refusal.NOT_A_WORKSPACE: (Text("Refusal", "“{file}” is not a Client Lists workspace."),),
    Refusal.WORKSPACE_DAMAGED: (
        Text("Refusal", "The workspace “{file}” is damaged."),
        Text(
            "Refusal",
            "`clientlists restore-backup` puts the newest sound backup in its place, `clientlists "
            "doctor --rescue OUT` rescues what can be read.",
        ),
    ),
    Refusal.WORKSPACE_LOST: (
        Text(
            "Refusal",
            "The file of the workspace “{file}” is gone, but what belongs to it is still there: "
            "{seen}.",
        ),
        Text(
            "Refusal",
            "Put the file back, or bring back its newest backup, “{name}”, with `clientlists "
            "restore-backup`. To begin a new workspace, move what is there elsewhere.",
        ),
    ),
    Refusal.WORKSPACE_BUSY: (
        Text("Refusal", "Another program is writing to the workspace “{file}”. Try again soon."),
    ),
    Refusal.WORKSPACE_MOVED: (
        Text("Refusal", "The workspace “{file}” was moved to another folder. Open it there."),
    ),
    Refusal.OLD_FILE_STAYS: (
        Text("Refusal", "The workspace was moved, but “{file}” could not be deleted: {seen}."),
        Text("Refusal", "It still holds your lists as they were. Delete it yourself."),
    ),
    Refusal.WORKSPACE_UNAVAILABLE: (
        Text(
            "Refusal",
            "The workspace “{file}” cannot be opened. Check its folder and your access rights.",
        ),
    ),
    Refusal.READ_ONLY_MEDIUM: (
        Text("Refusal", "“{file}” lies on a read-only medium, so nothing was changed."),
        Text("Refusal", "Copy the workspace to a disk that can be written and open it there."),
    ),
    Refusal.NO_LOCKS_FOLDER: (
        Text(
            "Refusal",
            "“{file}” is not the folder that this program makes beside a workspace, but a link or "
            "a file.",
        ),
        Text("Refusal", "Move it elsewhere and try again."),
    ),
    Refusal.NO_WRITE_PERMISSION: (
        Text(
            "Refusal",
            "You have no permission to write “{file}” or to its folder, so nothing was changed.",
        ),
        Text(
            "Refusal",
            "Ask whoever owns the folder for it, or copy the workspace to a folder of your own and "
            "open it there.",
        ),
    ),
    Refusal.PROOF_DAMAGED: (
        Text(
            "Refusal",
            "The proof “{file}” is not the file that was stored: it was damaged or changed. "
            "Nothing was saved. Restore its list from a backup.",
        ),
    ),
    Refusal.NO_SUCH_BACKUP: (
        Text("Refusal", "There is no backup “{name}”; `clientlists backups` shows them all."),
    ),
    Refusal.BACKUP_DAMAGED: (
        Text("Refusal", "The backup “{name}” is damaged and was not restored."),
        Text("Refusal", "Choose another one."),
    ),
    Refusal.NO_SUCH_LIST_IN_BACKUP: (
        Text("Refusal", "The backup “{expected}” has no list “{name}”."),
        Text("Refusal", "`clientlists backups --json` shows the lists of each backup."),
    ),
    Refusal.NO_SOUND_BACKUP: (
        Text("Refusal", "There is no sound backup of “{file}”."),
        Text("Refusal", "`clientlists doctor --rescue OUT` rescues what can be read."),
    ),
    Refusal.NOTHING_TO_RESCUE: (
        Text("Refusal", "Nothing in “{file}” can be read. It was left as it is."),
    ),
    Refusal.NOT_CONFIRMED: (
        Text("Refusal", "Nothing was deleted. Add --yes to delete without confirmation."),
    ),
}


_MADE_BY = Text(
    "Refusal",
    "The workspace “{file}” was written by version {name} of this program, which is newer than "
    "this one. Update the program.",
)


_LOST_WITHOUT_BACKUP = Text(
    "Refusal",
    "The file of the workspace “{file}” is gone, but what belongs to it is still there: {seen}. "
    "Put the file back. To begin a new workspace, move what is there elsewhere.",
)


def workspace_variant(error: Refused) -> Text | None:
    """Return the sentence that fits the facts better than that of the table, if there is one."""
    is_named = bool(error.facts.get("name"))
    if error.reason is Refusal.WORKSPACE_TOO_NEW:
        return _MADE_BY if is_named else None
    is_lost = error.reason is Refusal.WORKSPACE_LOST
    return _LOST_WITHOUT_BACKUP if is_lost and not is_named else None


def bad_note_text(note: Path, translate: Translate) -> str:
    """Say that which workspace was opened last can't be read, and what is done instead."""
    return translate(
        "Workspace",
        "Which workspace was opened last is not known, because “{file}” is damaged. It is kept as "
        "“{kept}”, and the main workspace is used.",
    ).format(file=note.name, kept=aside(note).name)


def not_answered_text(workspace: Path, translate: Translate) -> str:
    """Say that another process has a window on a workspace, but does not answer."""
    return translate(
        "Instance",
        "“{file}” is already open in another window, which does not answer. Wait a moment, or end "
        "that program, and try again.",
    ).format(file=workspace.name)
