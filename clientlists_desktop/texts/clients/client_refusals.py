"""Refusals about projects, their clients, and saved filters."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.translation import Text, Translate, named
from clientlists_desktop.texts.workspace_refusals import DAMAGE_ADVICE, NOTHING_CHANGED

CLIENT_REFUSALS = {
    Refusal.NO_SUCH_PROJECT: (
        Text("Refusal", "There is no project “{name}”; it may have been deleted."),
    ),
    Refusal.PROJECT_DAMAGED: (
        Text(
            "Refusal",
            "The clients of “{name}” are not as they were stored: the file is damaged, or another "
            "program changed it.",
        ),
        DAMAGE_ADVICE,
    ),
    Refusal.PROJECT_NAME_TAKEN: (
        Text("Refusal", "A project named “{name}” already exists. Type another name."),
    ),
    Refusal.PROJECT_IN_USE: (
        Text(
            "Refusal",
            "“{name}” cannot be deleted while its campaigns are running: {campaigns}. Stop them "
            "first.",
        ),
    ),
    Refusal.NO_SUCH_FILTER: (
        Text("Refusal", "There is no filter “{name}”; it may have been deleted."),
    ),
    Refusal.FILTER_NAME_TAKEN: (
        Text("Refusal", "A filter named “{name}” already exists. Type another name."),
    ),
    Refusal.SEVERAL_CHANNELS: (
        Text(
            "Refusal",
            "You cannot create a list of clients from several channels. Create a separate list for "
            "each channel.",
        ),
    ),
    Refusal.NO_CLIENT_FOUND: (
        Text("Refusal", "The filter matches no unblocked clients, so the list would be empty."),
        NOTHING_CHANGED,
    ),
    Refusal.NOT_FROM_CLIENTS: (
        Text(
            "Refusal", "“{name}” was created from a file, so there is no filter to refresh it from."
        ),
    ),
}


def client_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts that have to be put in words."""
    if error.reason is not Refusal.PROJECT_IN_USE:
        return {}
    return {"campaigns": named(str(error.facts["expected"]).split("\n"), translate)}
