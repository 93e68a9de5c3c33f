"""What the program says when it cannot do what was asked, and when it is at fault itself."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.accounts.account_refusals import ACCOUNT_REFUSALS, account_facts
from clientlists_desktop.texts.campaigns.campaign_refusals import (
    CAMPAIGN_REFUSALS,
    campaign_facts,
    campaign_variant,
)
from clientlists_desktop.texts.clients.client_refusals import CLIENT_REFUSALS, client_facts
from clientlists_desktop.texts.consent.consent_refusals import CONSENT_REFUSALS, consent_facts
from clientlists_desktop.texts.do_not_contact.do_not_contact_refusals import (
    DO_NOT_CONTACT_REFUSALS,
    do_not_contact_facts,
)
from clientlists_desktop.texts.imports.draft_refusals import DRAFT_REFUSALS
from clientlists_desktop.texts.imports.file_refusals import FILE_REFUSALS
from clientlists_desktop.texts.imports.notices import megabytes, unread_sheet_notice
from clientlists_desktop.texts.lists.list_refusals import LIST_REFUSALS, list_facts, list_variant
from clientlists_desktop.texts.people.people_refusals import PEOPLE_REFUSALS
from clientlists_desktop.texts.translation import Text, Translate, grouped
from clientlists_desktop.texts.workspace_refusals import WORKSPACE_REFUSALS, workspace_variant

_SENTENCES = {
    **FILE_REFUSALS,
    **DRAFT_REFUSALS,
    **LIST_REFUSALS,
    **CLIENT_REFUSALS,
    **CAMPAIGN_REFUSALS,
    **CONSENT_REFUSALS,
    **DO_NOT_CONTACT_REFUSALS,
    **PEOPLE_REFUSALS,
    **ACCOUNT_REFUSALS,
    **WORKSPACE_REFUSALS,
}
"""One or two sentences for each refusal, with fields for its facts."""

_OTHER_WORK_DIED = Text("Refusal", "This was stopped because it needed far more memory than usual.")
"""Instead of the sentence for a reader that died, when no file was being read."""


def refusal_text(error: Refused, translate: Translate) -> str:
    """Say why something cannot be done: where, what was seen, what was expected, what to do."""
    count = seen if isinstance(seen := error.facts.get("seen"), int) else -1
    text = " ".join(part.translated(translate, count) for part in _sentences(error))
    parts = [text.format(**_facts(error, translate)).strip()]
    if error.unread:
        parts += [unread_sheet_notice(*sheet, translate) for sheet in error.unread.items()]
        parts.append(translate("Refusal", "Unhide the sheet that holds the clients."))
    return " ".join(parts)


def _sentences(error: Refused) -> tuple[Text, ...]:
    if error.reason is Refusal.READER_DIED and not error.facts.get("file"):
        return (_OTHER_WORK_DIED,)
    variant = campaign_variant(error) or list_variant(error) or workspace_variant(error)
    return (variant,) if variant else _SENTENCES[error.reason]


def _facts(error: Refused, translate: Translate) -> dict[str, object]:
    """Return the facts as they read in a sentence."""
    facts: dict[str, object] = {"file": "", "seen": "", "expected": "", "name": "", "row": ""}
    facts.update(error.facts)
    for key in ("seen", "expected"):
        value = facts[key]
        if error.reason is Refusal.TOO_BIG and isinstance(value, int):
            facts[key] = megabytes(value)
        elif isinstance(value, int):
            facts[key] = grouped(value, translate)
    for more_facts in (
        account_facts, campaign_facts, client_facts, consent_facts, do_not_contact_facts, list_facts
    ):  # fmt: skip
        facts.update(more_facts(error, translate))
    return facts


def fault_text(translate: Translate) -> str:
    """Say that the program itself is at fault; the caller adds where it happened."""
    return translate(
        "Bug",
        "Something went wrong in the program; no change was left half done. Please report the "
        "lines below: they contain nothing from your files.",
    )
