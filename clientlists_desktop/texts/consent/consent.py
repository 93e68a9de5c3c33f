"""The evidence of consent in words, for the window, the command line and the sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.consent import ConsentKind, ConsentRecord, LegalBasis, ListState
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.translation import Text, Translate

_BASES = {
    LegalBasis.CONSENT: Text("Consent", "Consent"),
    LegalBasis.CONTRACT: Text("Consent", "Contract"),
    LegalBasis.LEGAL_OBLIGATION: Text("Consent", "Legal obligation"),
    LegalBasis.VITAL_INTERESTS: Text("Consent", "Vital interests"),
    LegalBasis.PUBLIC_TASK: Text("Consent", "Public task"),
    LegalBasis.LEGITIMATE_INTERESTS: Text("Consent", "Legitimate interests"),
}

_LANGUAGES = {"en": Text("Consent", "English"), "ru": Text("Consent", "Russian")}

_LIST_STATES = {
    ListState.STANDS: Text("Consent", "in use"),
    ListState.TRASH: Text("Consent", "deleted"),
    ListState.ERASED: Text("Consent", "erased"),
}


@dataclass(frozen=True)
class Fact:
    """One line of the evidence.

    Attributes:
        is_quote: the value is in a person’s own words, or a name they chose.
        is_code: the value is a hash.
    """

    label: str
    value: str
    is_quote: bool = False
    is_code: bool = False


@dataclass(frozen=True)
class Part:
    """Facts under one title."""

    title: str
    facts: tuple[Fact, ...]


def basis_name(basis: LegalBasis, translate: Translate) -> str:
    """Name a legal basis in a few words."""
    return _BASES[basis].translated(translate)


def basis_label(basis: LegalBasis, translate: Translate) -> str:
    """Name a legal basis with its article."""
    letter = "abcdef"[list(LegalBasis).index(basis)]
    text = translate("Consent", "{basis}: GDPR, article 6 (1) ({letter})")
    return text.format(basis=basis_name(basis, translate), letter=letter)


def language_name(language: str, translate: Translate) -> str:
    """Name the language of a statement."""
    text = _LANGUAGES.get(language)
    return text.translated(translate) if text else language


def list_state_label(state: ListState, translate: Translate) -> str:
    """Say what has become of the list of a record."""
    return _LIST_STATES[state].translated(translate)


def version_label(record: ConsentRecord, translate: Translate) -> str:
    """Say which version of the statement was confirmed."""
    if record.version is None:
        return translate("Consent", "own wording")
    text = translate("Consent", "version {version}, {language}")
    return text.format(version=record.version, language=language_name(record.language, translate))


def confirmed_by(record: ConsentRecord, translate: Translate) -> str:
    """Name who confirmed."""
    if not record.account_gone:
        return record.actor
    return translate("Consent", "{name} (account since removed)").format(name=record.actor)


def evidence_parts(
    record: ConsentRecord, translate: Translate, number: Callable[[int], str]
) -> list[Part]:
    """Return everything that is kept about a consent except its proof files.

    Args:
        number: writes a count in the reader’s format.
    """
    unknown = translate("Consent", "not recorded")
    return [
        Part(
            translate("Consent", "Who and when"),
            (
                Fact(translate("Consent", "Confirmed by"), confirmed_by(record, translate)),
                Fact(translate("Consent", "Local time"), _moment(record.local_time) or unknown),
                Fact(translate("Consent", "UTC"), _moment(record.confirmed_at)),
                Fact(translate("Consent", "Record"), str(record.id)),
            ),
        ),
        Part(
            translate("Consent", "What was confirmed"),
            (
                Fact(translate("Consent", "Statement"), record.wording, is_quote=True),
                Fact(translate("Consent", "Wording"), version_label(record, translate)),
                Fact(translate("Consent", "Legal basis"), basis_label(record.basis, translate)),
                Fact(
                    translate("Consent", "How collected"),
                    record.collected or translate("Consent", "not stated"),
                    is_quote=bool(record.collected),
                ),
            ),
        ),
        Part(translate("Consent", "Client list"), _list(record, translate, number)),
        Part(translate("Consent", "Source"), _source(record, translate, number)),
    ]


def proof_size(octets: int, translate: Translate, number: Callable[[int], str]) -> str:
    """Say how large a file is, to the byte."""
    return translate("Consent", "{size} bytes").format(size=number(octets))


def balance_line(balance: Balance, translate: Translate, number: Callable[[int], str]) -> str:
    """Write a balance as a sum that adds up; added and removed rows only where there are any."""
    added = translate("Consent", "added {count}").format(count=number(balance.added))
    removed = translate("Consent", "removed {count}").format(count=number(balance.removed))
    return (
        translate("Consent", "read {count}").format(count=number(balance.read))
        + (f" + {added}" if balance.added else "")
        + " = "
        + translate("Consent", "ready {ready} + failed {failed} + duplicates {duplicate} + "
                    "blank {blank}").format(
            ready=number(balance.ready), failed=number(balance.failed),
            duplicate=number(balance.duplicate), blank=number(balance.blank),
        )
        + (f" + {removed}" if balance.removed else "")
    )  # fmt: skip


def _list(
    record: ConsentRecord, translate: Translate, number: Callable[[int], str]
) -> tuple[Fact, ...]:
    channel = channel_name(channel_of(record.channel_code), translate)
    facts = [
        Fact(translate("Consent", "Name"), record.list_name, is_quote=True),
        Fact(
            translate("Consent", "The list is now"), list_state_label(record.list_state, translate)
        ),
        Fact(translate("Consent", "Channel"), channel),
        Fact(
            translate("Consent", "Clients added")
            if record.kind is ConsentKind.UPDATE
            else translate("Consent", "Clients"),
            number(record.clients),
        ),
    ]
    if record.kind is not ConsentKind.CLIENTS and not _is_typed(record):
        balance = record.balance
        unknown = translate("Consent", "not recorded")
        sums = balance_line(balance, translate, number) if balance else unknown
        facts.append(Fact(translate("Consent", "Rows"), sums))
        if balance:
            parts = translate("Consent", "with a warning {warned}, repaired {repaired}").format(
                warned=number(balance.warned), repaired=number(balance.repaired)
            )
            facts.append(Fact(translate("Consent", "Of the ready rows"), parts))
    return tuple(facts)


def _is_typed(record: ConsentRecord) -> bool:
    """Whether somebody typed the client in, so that there is no file."""
    return record.kind is ConsentKind.UPDATE and not record.source_name


def _source(
    record: ConsentRecord, translate: Translate, number: Callable[[int], str]
) -> tuple[Fact, ...]:
    if record.kind is ConsentKind.CLIENTS:
        project = translate("Consent", "Clients of the project")
        return (Fact(project, record.source_name, is_quote=True),)
    if _is_typed(record):
        typed = translate("Consent", "typed in by the person who confirmed")
        return (Fact(translate("Consent", "Client"), typed),)
    size = proof_size(record.source_size, translate, number)
    return (
        Fact(translate("Consent", "File"), record.source_name, is_quote=True),
        Fact(translate("Consent", "Size"), size),
        Fact(translate("Consent", "SHA-256"), record.source_sha256, is_code=True),
    )


def _moment(stored: str) -> str:
    """Write a moment to the second, with its offset, so that any reader understands it."""
    if not stored:
        return ""
    then = datetime.fromisoformat(stored)
    offset = then.strftime("%z")
    zone = f"{offset[:3]}:{offset[3:5]}" if offset.strip("+-0") else "UTC"
    return f"{then:%Y-%m-%d %H:%M:%S} {zone}"
