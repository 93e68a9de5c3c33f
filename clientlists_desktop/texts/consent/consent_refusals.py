"""Refusals about consent, its statements and its proof files."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.imports.notices import megabytes
from clientlists_desktop.texts.translation import Text, Translate

CONSENT_REFUSALS = {
    Refusal.NO_CONSENT: (Text("Refusal", "The clients’ consent must be confirmed in words."),),
    Refusal.WORDING_TOO_LONG: (
        Text("Refusal", "The statement has {seen} characters; the limit is {expected}."),
    ),
    Refusal.PROOF_GONE: (
        Text(
            "Refusal",
            "The proof file “{file}” was not found. Put it back, or remove it from the proof "
            "files.",
        ),
    ),
    Refusal.PROOF_NO_FILE: (
        Text("Refusal", "“{file}” is a folder. Choose the files in it that prove the consent."),
    ),
    Refusal.PROOF_TOO_BIG: (
        Text("Refusal", "“{file}” is {size} MB; the limit for a proof file is {most} MB."),
    ),
    Refusal.TOO_MANY_PROOFS: (
        Text("Refusal", "You chose {seen} proof files; the limit is {expected}."),
    ),
    Refusal.NO_CONSENT_RECORD: (Text("Refusal", "There is no such consent record."),),
}


def consent_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts that have to be put in words."""
    del translate
    if error.reason is not Refusal.PROOF_TOO_BIG:
        return {}
    facts = error.facts
    return {"size": megabytes(int(facts["seen"])), "most": megabytes(int(facts["expected"]))}
