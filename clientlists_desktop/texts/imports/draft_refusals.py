"""Refusals about a draft, its edits and its corrections."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text
from clientlists_desktop.texts.workspace_refusals import NOTHING_CHANGED

DRAFT_REFUSALS = {
    Refusal.UNKNOWN_COUNTRY: (
        Text("Refusal", "“{seen}” is not a country; write its two letters, such as RU or US."),
    ),
    Refusal.UNKNOWN_CHANNEL: (
        Text("Refusal", "“{seen}” is not a channel; `clientlists channels` shows them all."),
    ),
    Refusal.NOTHING_READY: (
        Text("Refusal", "No row of “{file}” is ready, so there is nothing to import."),
    ),
    Refusal.SOME_FAILED: (
        Text("Refusal", "%Ln row(s) of “{file}” failed, so nothing was created."),
    ),
    Refusal.QUESTIONS_OPEN: (
        Text("Refusal", "“{file}” leaves open who may be contacted: %Ln question(s)."),
        Text("Refusal", "Answer first: {expected}."),
    ),
    Refusal.NO_SUCH_DRAFT: (
        Text("Refusal", "There is no draft {name}; it may have been discarded."),
    ),
    Refusal.DRAFT_IN_USE: (
        Text("Refusal", "Someone else is working on “{file}” right now. Try again later."),
    ),
    Refusal.WRONG_DRAFT: (
        Text(
            "Refusal",
            "“{file}” holds corrections for another draft, made from “{name}”; this draft was made "
            "from “{expected}”.",
        ),
        NOTHING_CHANGED,
    ),
    Refusal.NO_KEY_COLUMN: (
        Text(
            "Refusal",
            "“{file}” has no key column, so its rows cannot be matched to those of “{expected}”.",
        ),
        Text("Refusal", "Save the failed rows for correction again."),
    ),
    Refusal.NO_SUCH_COLUMN: (
        Text("Refusal", "“{file}” has no column “{name}”; it has {expected}."),
    ),
    Refusal.ANSWER_NEEDED: (
        Text("Refusal", "Nothing can be fixed without an answer: specify {expected}."),
    ),
}
