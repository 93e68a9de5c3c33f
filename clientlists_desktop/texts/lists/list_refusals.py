"""Refusals about client lists, their names, and the trash."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.texts.translation import Text, Translate

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
    Refusal.NO_SUCH_CLIENT: (Text("Refusal", "The list “{name}” has no such client."),),
    Refusal.CLIENT_NOT_READY: (
        Text("Refusal", "Nothing was changed: {reason}."),
        Text("Refusal", "Correct the value and try again."),
    ),
    Refusal.CLIENT_IN_LIST: (
        Text("Refusal", "The list “{name}” already has this client, from row {row} of its file."),
    ),
    Refusal.NOTHING_TO_UNDO: (
        Text("Refusal", "No edit by hand can be undone in the list “{name}”."),
        Text("Refusal", "One can go back to an earlier version: “Versions…”, or restore-version."),
    ),
    Refusal.NOT_IN_TRASH: (Text("Refusal", "The list “{name}” is not in the trash."),),
    Refusal.LIST_OF_OTHER_CHANNEL: (
        Text("Refusal", "“{name}” is for another channel than “{expected}”."),
        Text("Refusal", "Only lists of one channel can be combined."),
    ),
    Refusal.OTHER_LIST_NEEDED: (Text("Refusal", "Choose at least two different lists."),),
    Refusal.NO_CLIENT_LEFT: (
        Text("Refusal", "The list “{name}” would have no clients."),
        Text("Refusal", "Nothing was created."),
    ),
    Refusal.TOO_FEW_FOR_PARTS: (
        Text(
            "Refusal",
            "“{name}” has too few clients: of {seen} lists, at least one would have none.",
        ),
        Text("Refusal", "Nothing was created."),
    ),
    Refusal.TOO_MANY_PARTS: (
        Text("Refusal", "This would make {seen} lists; the limit is {expected}."),
        Text("Refusal", "Nothing was created."),
    ),
    Refusal.SHARES_NOT_WHOLE: (
        Text("Refusal", "The shares must add up to {expected} percent but add up to {seen}."),
    ),
    Refusal.NO_SUCH_FIELD: (
        Text("Refusal", "“{file}” has no column “{name}”; its columns are: {expected}."),
    ),
    Refusal.NO_DAY: (
        Text("Refusal", "“{seen}” is not a day. Write it as year, month and day: {expected}."),
    ),
    Refusal.UPDATE_OUTDATED: (
        Text("Refusal", "“{name}” or the checked file was changed after they were compared."),
        Text("Refusal", "Nothing was updated. Compare them again."),
    ),
    Refusal.FILE_OF_OTHER_CHANNEL: (
        Text("Refusal", "“{file}” was checked for another channel than that of “{name}”."),
        Text("Refusal", "Nothing was updated. Check the file for the channel of the list."),
    ),
    Refusal.LIST_EMPTIED: (
        Text("Refusal", "Nobody would be left in the list “{name}”."),
        Text("Refusal", "Nothing was updated. Delete the list if you don’t need it any more."),
    ),
    Refusal.VERSION_NOT_NEWEST: (
        Text("Refusal", "“{name}” was changed after its version {seen}, so it stays as it is."),
        Text("Refusal", "Versions… on the page of the list shows what it was before."),
    ),
    Refusal.NO_SUCH_VERSION: (Text("Refusal", "The list “{name}” has no version {seen}."),),
    Refusal.NAME_NOT_REPEATED: (
        Text("Refusal", "Type the name of the list, “{name}”, to erase it for good."),
    ),
}


_IN_LIST_WITHOUT_ROW = Text("Refusal", "The list “{name}” already has this client.")


def list_variant(error: Refused) -> Text | None:
    """Return the sentence for a client of a list who is in no row of its file, or None."""
    is_added = error.reason is Refusal.CLIENT_IN_LIST and not error.facts.get("row")
    return _IN_LIST_WITHOUT_ROW if is_added else None


def list_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts of a refusal about a list that read differently in a sentence."""
    if error.reason is not Refusal.CLIENT_NOT_READY:
        return {}
    code = error.facts.get("code")
    reason = next((one for one in Reason if one.value == code), Reason.EMPTY)
    return {"reason": reason_label(reason, translate)}
