"""Refusals about client lists, their names, and the trash."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text

LIST_REFUSALS = {
    Refusal.NAME_EMPTY: (Text("Refusal", "Type a name."),),
    Refusal.NAME_TOO_LONG: (
        Text("Refusal", "The name has {seen} characters; the limit is {expected}."),
    ),
    Refusal.NAME_TAKEN: (
        Text("Refusal", "A list named “{name}” already exists. Type another name."),
    ),
    Refusal.NO_SUCH_LIST: (Text("Refusal", "There is no list “{name}”."),),
    Refusal.LIST_CHANGED: (
        Text("Refusal", "“{name}” was changed while its rows were being read. Try again."),
    ),
    Refusal.LIST_DAMAGED: (
        Text(
            "Refusal",
            "The list “{name}” is not as it was stored: the file is damaged, or another program "
            "changed it.",
        ),
        Text(
            "Refusal",
            "Restore the list from a backup in Settings. `clientlists doctor` says what else is "
            "damaged.",
        ),
    ),
    Refusal.NOT_IN_TRASH: (Text("Refusal", "The list “{name}” is not in the trash."),),
    Refusal.NAME_NOT_REPEATED: (
        Text("Refusal", "Type the name of the list, “{name}”, to erase it for good."),
    ),
}
