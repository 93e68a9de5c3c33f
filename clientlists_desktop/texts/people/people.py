"""What was found about a person, and what became of it, in words."""

from datetime import date

from clientlists_desktop.core.lists.trash import moment_of
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.core.people.records import Erasure, Forgotten, PersonFound, Place, Record
from clientlists_desktop.texts.journal.events import event_label
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.lists.trash import traces_warning
from clientlists_desktop.texts.moments import SayDay, SayMinute, iso_minute
from clientlists_desktop.texts.translation import Text, Translate, capitalised, grouped, named

_PLACES = {
    Place.LIST: Text("Person", "Client list"),
    Place.TRASH: Text("Person", "Trash"),
    Place.DRAFT: Text("Person", "Draft"),
    Place.EDITS: Text("Person", "Edits"),
    Place.VERSIONS: Text("Person", "Earlier versions"),
    Place.PROJECT: Text("Person", "Project"),
    Place.CAMPAIGN: Text("Person", "Campaign"),
    Place.DO_NOT_CONTACT: Text("Person", "Do not contact"),
    Place.PROOF: Text("Person", "Proof of consent"),
    Place.NAMES: Text("Person", "Name or note"),
    Place.JOURNAL: Text("Person", "Journal"),
}
_FOUND = Text("Person", "%Ln record(s) found")
_NAMED_ONLY = Text("Person", "the address only mentioned in %Ln of them")
_ERASED = (
    (Text("Person", "%Ln row(s) of lists and drafts emptied"), "rows"),
    (Text("Person", "%Ln row(s) of earlier versions emptied"), "versions"),
    (Text("Person", "%Ln client(s) erased from projects"), "clients"),
    (Text("Person", "%Ln client(s) removed from campaigns"), "campaign_clients"),
    (Text("Person", "%Ln client(s) pseudonymised in running campaigns"), "pseudonyms"),
    (Text("Person", "the address cut out of %Ln record(s) about other people"), "mentions"),
    (Text("Person", "%Ln record(s) of edits erased"), "edits"),
    (Text("Person", "the address cut out of %Ln text(s), such as names and notes"), "names"),
    (Text("Person", "the address cut out of %Ln line(s) of the journal"), "lines"),
)
_NOTHING = Text("Person", "Nothing was stored about this person.")
_OF_GONE = Text(
    "Person",
    "%Ln file(s) saved from lists and campaigns erased since may hold this person, too: see the "
    "journal.",
)
_BACKUPS = Text("Person", "%Ln backup(s) rewritten without them.")


def erase_question(who: str, translate: Translate) -> str:
    """Ask whether a person is to be forgotten."""
    text = translate("Person", "Erase everything about {address} for good?")
    return text.format(address=who)


def place_label(place: Place, translate: Translate) -> str:
    """Name where something is stored."""
    return _PLACES[place].translated(translate)


def record_since(one: Record, say_day: SayDay = date.isoformat) -> str:
    """Return the day since when something is stored, on this computer's clock; "" if unknown."""
    moment = moment_of(one.since)
    return say_day(local_time(moment).date()) if moment is not None else ""


def found_text(found: PersonFound, translate: Translate) -> str:
    """Say how much was found."""
    parts = [_FOUND.translated(translate, len(found.records))]
    if found.address and (mentions := sum(not one.is_own for one in found.records)):
        parts.append(_NAMED_ONLY.translated(translate, mentions))
    return ", ".join(parts)


def counts_text(found: PersonFound, translate: Translate) -> str:
    """Say how many records there are in each place."""
    return "; ".join(
        f"{place_label(place, translate)}: {grouped(count, translate)}"
        for place, count in found.counts.items()
    )


def erased_text(erasure: Erasure, translate: Translate) -> str:
    """Say what was erased."""
    parts = [
        text.translated(translate, count)
        for text, name in _ERASED
        if (count := getattr(erasure, name))
    ]
    return f"{capitalised(', '.join(parts))}." if parts else _NOTHING.translated(translate)


def after_forgetting(
    done: Forgotten,
    translate: Translate,
    say_minute: SayMinute = iso_minute,
    *,
    most: int | None = None,
) -> list[str]:
    """Return what has to be known once a person is forgotten, a sentence each.

    Args:
        most: how many saved files are named, the latest; None for all.
    """
    said = [
        erased_text(done.erasure, translate),
        translate(
            "Person",
            "A hash in the do-not-contact book keeps files from bringing the address back.",
        ),
    ]
    if done.erasure.rows:
        said.append(
            translate("Person", "Emptied rows count as removed, so the balances still add up.")
        )
    if done.backups:
        said.append(_BACKUPS.translated(translate, done.backups))
    if done.unclean is not None:
        said.append(traces_warning(done.unclean, translate))
    return said + may_still_hold(done, translate, say_minute, most=most)


def may_still_hold(
    done: Forgotten,
    translate: Translate,
    say_minute: SayMinute = iso_minute,
    *,
    most: int | None = None,
) -> list[str]:
    """Name what this program can't change and may still hold the person."""
    said = []
    if done.proofs:
        text = translate("Person", "These proofs of consent may name the person: {names}")
        said.append(text.format(names=named(done.proofs, translate)))
    if done.copies:
        text = translate(
            "Person",
            "These copies of a damaged workspace may still hold data of this person: {names}",
        )
        said.append(text.format(names=named(done.copies, translate)))
    if done.exports:
        said.append(
            translate("Person", "Files saved earlier that may still hold data of this person:")
        )
    left = len(done.exports) - most if most is not None else 0
    if left > 0:
        said.append(translate("Person", "%Ln earlier file(s): see the journal", "", left))
    for line in done.exports[max(0, left) :]:
        when = say_minute(line.at) if line.local is not None else line.at
        facts = f"{event_label(line.event, translate)}: {line_text(line, translate)}"
        said.append(f"{when}  {line.account_name}  {facts}")
    if done.of_gone:
        said.append(_OF_GONE.translated(translate, done.of_gone))
    return said
