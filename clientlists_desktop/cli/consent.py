"""`consent`, and the options with which a verb that makes a list confirms consent."""

import argparse
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_group,
    add_json,
    text,
)
from clientlists_desktop.cli.runtime.output import moment_text, print_all, print_json, print_line
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.consent import Confirmation, ConsentRecord, LegalBasis
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.consent.readers import all_consents, consents_of
from clientlists_desktop.operations.lists.creation import valid_consent
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.texts.consent.consent import basis_name, evidence_parts, list_state_label
from clientlists_desktop.texts.translation import english

_BASES = tuple(basis.value.replace("_", "-") for basis in LegalBasis)


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of consent records."""
    actions = add_group(
        verbs,
        "consent",
        "Show the evidence of consent, even for lists that are deleted or erased. "
        "The sheet for a regulator is saved as PDF in the window, on its Consent page.",
    )
    add_action(actions, "list", "show all records, newest first", _list, add_json, reads=True)
    shown = add_action(actions, "show", "show one record in full", _show, add_json, reads=True)
    shown.add_argument(
        "record", type=text, metavar="NAME|ID",
        help="a list’s name, for its newest record, or a record’s ID, which takes precedence; a "
        "list made from others has the records of all of these",
    )  # fmt: skip


def add_evidence(parser: argparse.ArgumentParser) -> None:
    """Add what is kept beside the statement of consent itself."""
    parser.add_argument(
        "--basis", choices=_BASES, default=_BASES[0],
        help="legal basis, GDPR article 6 (1); default: %(default)s",
    )  # fmt: skip
    parser.add_argument("--collected", type=text, default="", help="how the consent was collected")
    parser.add_argument(
        "--proof", type=Path, action="append", default=[], metavar="FILE",
        help="a file that proves the consent, stored in full, at most 10 MB; can be repeated",
    )  # fmt: skip


def confirmation_of(options: Options) -> Confirmation:
    """Return what the options confirm; the wording is the user's own, so it has no version."""
    return valid_consent(
        Confirmation(
            options.consent or "",
            basis=LegalBasis(options.basis.replace("-", "_")),
            collected=options.collected,
            proofs=tuple(options.proof),
        )
    )


def _list(options: Options) -> None:
    if_none = "No consent recorded yet: each list that is made adds a record."
    print_all(options, all_consents(options.workspace, actor_of(options)), _json, _line, if_none)


def _line(one: ConsentRecord) -> str:
    basis = basis_name(one.basis, english)
    state = list_state_label(one.list_state, english)
    return (
        f"{one.id:>6}  {one.clients:>10,}  {moment_text(one.confirmed_at)}  {one.actor:<20} "
        f"{basis:<20} {len(one.proofs):>2}  {state:<8}  {one.list_name}"
    )


def _show(options: Options) -> None:
    if evidence := _evidence_of_parents(options):
        if options.json:
            print_json([_json(record) for record in evidence])
            return
        print_line(f"{options.record} was made from other lists; this is the consent of each:")
        for record in evidence:
            _print(record)
        return
    record, others = _find(options)
    if options.json:
        print_json(_json(record))
        return
    _print(record)
    if others:
        older = ", ".join(str(one.id) for one in others)
        print_line(f"note: older records of this name: {older}")


def _evidence_of_parents(options: Options) -> list[ConsentRecord]:
    """Return the evidence of a list that was made from others; none for what else is named."""
    workspace, actor, key = options.workspace, actor_of(options), name_key(options.record)
    if any(str(one.id) == options.record for one in all_consents(workspace, actor)):
        return []
    found = all_lists(workspace, actor)
    named = [one for one in found if one.is_from_lists and name_key(one.name) == key]
    return consents_of(workspace, actor, named[0].id) if named else []


def _print(record: ConsentRecord) -> None:
    for part in evidence_parts(record, english, lambda count: f"{count:,}"):
        print_line(part.title)
        for fact in part.facts:
            print_line(f"  {fact.label:<24} {fact.value}")
    print_line("Proof files")
    for proof in record.proofs:
        print_line(f"  {proof.name}, {proof.size:,} bytes, SHA-256 {proof.sha256}")
    if not record.proofs:
        print_line("  none")


def _find(options: Options) -> tuple[ConsentRecord, list[ConsentRecord]]:
    """Return the record with an ID, or the newest and the older ones of a list's name."""
    given, found = options.record, all_consents(options.workspace, actor_of(options))
    for one in found:
        if str(one.id) == given:
            return one, []
    named = [one for one in found if name_key(one.list_name) == name_key(given)]
    if not named:
        raise Refused(Refusal.NO_CONSENT_RECORD, name=given)
    return named[0], named[1:]


def _json(record: ConsentRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "list": record.list_name,
        "list_state": record.list_state,
        "channel": record.channel_code,
        "clients": record.clients,
        "actor": record.actor,
        "account_gone": record.account_gone,
        "confirmed_at": record.confirmed_at,
        "local_time": record.local_time,
        "wording": record.wording,
        "language": record.language,
        "version": record.version,
        "basis": record.basis.value.replace("_", "-"),
        "collected": record.collected,
        "kind": record.kind,
        "source": record.source_name,
        "size": record.source_size,
        "sha256": record.source_sha256,
        "counts": dict(record.counts),
        "proofs": [
            {"name": proof.name, "size": proof.size, "sha256": proof.sha256}
            for proof in record.proofs
        ],
    }
