"""Refusals about the workspace, files to be written, and the command line itself."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text

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
        Text("Refusal", "The workspace “{file}” is damaged. Restore it from a copy."),
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
    Refusal.NOT_CONFIRMED: (
        Text("Refusal", "Nothing was deleted. Add --yes to delete without confirmation."),
    ),
}
