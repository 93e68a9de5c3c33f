"""The verbs of consent, and what a verb that makes a list confirms."""

import argparse
from typing import Any

from clientlists_desktop.cli import printing
from clientlists_desktop.cli.acting import may
from clientlists_desktop.cli.running import DONE
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import Confirmation, ConsentRecord, LegalBasis
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.lists.creation import valid_consent
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.texts.consent.consent import basis_name, evidence_parts, list_state_label
from clientlists_desktop.texts.translation import english


def confirmation(options: argparse.Namespace) -> Confirmation:
    """Return what the options confirm; the wording is one's own, so it has no version."""
    return valid_consent(
        Confirmation(
            options.consent or "",
            basis=LegalBasis(options.basis.replace("-", "_")),
            collected=options.collected,
            proofs=tuple(options.proof),
        )
    )


def _consent(options: argparse.Namespace) -> int:
    may(options, Permission.VIEW_CONSENT)
    if options.action == "list":
        _print_all(consents.all_consents(), as_json=options.json)
        return DONE
    record, others = _find(options.record)
    if options.json:
        print(printing.encoded(_json(record)))
        return DONE
    _print_one(record)
    if others:
        older = ", ".join(str(one.id) for one in others)
        print(f"note: older records of this name: {older}")
    return DONE


def _find(given: str) -> tuple[ConsentRecord, list[ConsentRecord]]:
    """Return the record of an ID, or the newest of a list's name with the older ones."""
    found = consents.all_consents()
    if given.isascii() and given.isdigit():
        for one in found:
            if one.id == int(given):
                return one, []
    named = [one for one in found if name_key(one.list_name) == name_key(given)]
    if not named:
        raise Refused(Refusal.NO_CONSENT_RECORD, name=given)
    return named[0], named[1:]


def _print_all(found: list[ConsentRecord], *, as_json: bool) -> None:
    if as_json:
        print(printing.encoded([_json(one) for one in found]))
        return
    for one in found:
        basis = basis_name(one.basis, english)
        state = list_state_label(one.list_state, english)
        print(
            f"{one.id:>6}  {one.clients:>10,}  {one.confirmed_at[:16]}  {one.actor:<20} "
            f"{basis:<20} {len(one.proofs):>2}  {state:<8}  {one.list_name}"
        )
    if not found:
        print("No consent recorded yet: each list that is made brings a record.")


def _print_one(record: ConsentRecord) -> None:
    for part in evidence_parts(record, english, lambda count: f"{count:,}"):
        print(part.title)
        for fact in part.facts:
            print(f"  {fact.label:<24} {fact.value}")
    print("Proof files")
    for proof in record.proofs:
        print(f"  {proof.name}, {proof.size:,} bytes, SHA-256 {proof.sha256}")
    if not record.proofs:
        print("  none")


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


VERBS = {"consent": _consent}
