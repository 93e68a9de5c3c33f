"""Records of consent: stored with a list, kept when the list is gone."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from peewee import Database

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.consent import (
    Confirmation,
    ConsentKind,
    ConsentRecord,
    LegalBasis,
    ListState,
    Proof,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.storage.lists.origins import origin_of
from clientlists_desktop.storage.models import (
    DELETED,
    LIST,
    AccountModel,
    ClientListModel,
    ConsentModel,
    ProofModel,
)
from clientlists_desktop.storage.workspace import Workspace

_C = ConsentModel
_COUNTED = ("ready", "failed", "duplicate", "blank", "removed", "added", "warned", "repaired")


@dataclass(frozen=True)
class ProofFile:
    """A proof with its content, to be stored."""

    proof: Proof
    content: bytes


def confirm(
    workspace: Workspace,
    list_id: int,
    actor: Actor,
    given: Confirmation,
    proofs: Sequence[ProofFile] = (),
) -> int:
    """Record who confirmed what for a list, in the transaction that creates or refreshes it.

    Returns the record's ID. The record bears the very moment at which the list was made.
    """
    with workspace.writing() as db:
        made = ClientListModel.select().where(ClientListModel.id == list_id).get(db)
        kind = ConsentKind.FILE if made.client_filter is None else ConsentKind.CLIENTS
        return _store(db, made, made, made.ready, made.made_at, kind, actor, given, proofs)


def confirm_added(
    workspace: Workspace,
    list_id: int,
    draft: int | None,
    clients: int,
    at: str,
    actor: Actor,
    given: Confirmation,
    proofs: Sequence[ProofFile] = (),
) -> int:
    """Record who confirmed what for clients that are added to a list.

    The older evidence of the list holds for its other clients. Returns the record's ID.

    Args:
        draft: the checked file that adds them; None if somebody typed them in.
        clients: how many are added.
        at: the moment of the update, as `now` writes it.
    """
    with workspace.writing() as db:
        listed = ClientListModel.select().where(ClientListModel.id == list_id).get(db)
        file = None
        if draft is not None:
            file = ClientListModel.select().where(ClientListModel.id == draft).get(db)
        return _store(db, listed, file, clients, at, ConsentKind.UPDATE, actor, given, proofs)


def _store(
    db: Database,
    listed: ClientListModel,
    file: ClientListModel | None,
    clients: int,
    at: str,
    kind: ConsentKind,
    actor: Actor,
    given: Confirmation,
    proofs: Sequence[ProofFile],
) -> int:
    counts = {}
    if file is not None:
        counts = {name: getattr(file, name) for name in _COUNTED}
        left_out = file.failed + file.duplicate + file.blank + file.removed
        counts["read"] = file.ready + left_out - file.added
    record = _C.insert(
        list_id=listed.id,
        list_name=listed.name,
        channel=listed.channel,
        clients=clients,
        actor=actor.name,
        account_id=actor.id,
        confirmed_at=at,
        local_time=local_time(datetime.fromisoformat(at)).isoformat(),
        wording=given.wording,
        language=given.language,
        version=given.version,
        basis=given.basis.value,
        collected=given.collected,
        kind=kind.value,
        source_name="" if file is None else file.source_name,
        source_size=0 if file is None else file.source_size,
        source_sha256="" if file is None else file.source_sha256,
        counts=json.dumps(counts),
    ).execute(db)
    for one in proofs:
        ProofModel.insert(
            consent_id=record,
            name=one.proof.name,
            size=one.proof.size,
            sha256=one.proof.sha256,
            content=one.content,
        ).execute(db)
    return int(record)


def consent_of(workspace: Workspace, list_id: int) -> ConsentRecord | None:
    """Return the consent that was confirmed for a list, the latest one if it was refreshed.

    That of clients who were added later is among `consents_of`.
    """
    with workspace.reading() as db:
        of_all = (_C.list_id == list_id) & (_C.kind != ConsentKind.UPDATE.value)
        model = _C.select().where(of_all).order_by(_C.id.desc()).first(db)
        return next(iter(_records(db, [model])), None) if model is not None else None


def consents_of(workspace: Workspace, list_id: int) -> list[ConsentRecord]:
    """Return the evidence of a list: its own, or that of the lists that it was made from.

    Then that of the clients who were added since.
    """
    origin = origin_of(workspace, list_id)
    with workspace.reading() as db:
        if origin is None:
            own = consent_of(workspace, list_id)
            first = [] if own is None else [own]
        else:
            first = _records(
                db, _C.select().where(_C.id.in_(origin.consents)).order_by(_C.id).execute(db)
            )
        since = first[-1].id if first and origin is None else 0
        added = (_C.list_id == list_id) & (_C.kind == ConsentKind.UPDATE.value) & (_C.id > since)
        return first + _records(db, _C.select().where(added).order_by(_C.id).execute(db))


def get_consent(workspace: Workspace, consent_id: int) -> ConsentRecord:
    """Return one record; Refused when there is none."""
    with workspace.reading() as db:
        model = _C.select().where(_C.id == consent_id).first(db)
        if model is None:
            raise Refused(Refusal.NO_CONSENT_RECORD, name=str(consent_id))
        return _records(db, [model])[0]


def all_consents(workspace: Workspace) -> list[ConsentRecord]:
    """Return every record, newest first, including those of lists that are gone."""
    with workspace.reading() as db:
        return _records(db, _C.select().order_by(_C.id.desc()).execute(db))


def get_proof(workspace: Workspace, proof_id: int) -> tuple[Proof, int]:
    """Return a proof and the ID of its record; Refused when there is none."""
    with workspace.reading() as db:
        model = (
            ProofModel.select(
                ProofModel.id,
                ProofModel.name,
                ProofModel.size,
                ProofModel.sha256,
                ProofModel.consent_id,
            )
            .where(ProofModel.id == proof_id)
            .first(db)
        )
    if model is None:
        raise Refused(Refusal.NO_CONSENT_RECORD, name=str(proof_id))
    return Proof(model.name, model.size, model.sha256, model.id), int(model.consent_id)


def content_of(workspace: Workspace, proof_id: int) -> bytes:
    """Return the content of a proof as it was stored."""
    with workspace.reading() as db:
        model = ProofModel.select().where(ProofModel.id == proof_id).first(db)
    if model is None:
        raise Refused(Refusal.NO_CONSENT_RECORD, name=str(proof_id))
    return bytes(model.content)


def _records(db: Database, models: Iterable[ConsentModel]) -> list[ConsentRecord]:
    """Return records with their proofs and the present state of their list and account."""
    found = list(models)
    one = found[0].id if len(found) == 1 else None
    proofs = _proofs(db, one)
    states = {LIST: ListState.STANDS, DELETED: ListState.TRASH}
    stored = ClientListModel.select(ClientListModel.id, ClientListModel.state).tuples()
    lists = {identity: states.get(state) for identity, state in stored.execute(db)}
    there = AccountModel.select(AccountModel.id).where(AccountModel.removed_at.is_null())
    accounts = {identity for (identity,) in there.tuples().execute(db)}
    return [
        ConsentRecord(
            id=model.id,
            list_id=model.list_id,
            list_name=model.list_name,
            channel_code=decode_channel(model.channel),
            clients=model.clients,
            actor=model.actor,
            confirmed_at=model.confirmed_at,
            local_time=model.local_time,
            wording=model.wording,
            language=model.language,
            version=model.version,
            basis=LegalBasis(model.basis),
            collected=model.collected,
            kind=ConsentKind(model.kind),
            source_name=model.source_name,
            source_size=model.source_size,
            source_sha256=model.source_sha256,
            counts=json.loads(model.counts),
            proofs=tuple(proofs[model.id]),
            list_state=lists.get(model.list_id) or ListState.ERASED,
            account_gone=model.account_id is not None and model.account_id not in accounts,
        )
        for model in found
    ]


def _proofs(db: Database, consent_id: int | None) -> dict[int, list[Proof]]:
    """Return the proofs of one record, or of all records, without their content."""
    columns = (ProofModel.name, ProofModel.size, ProofModel.sha256, ProofModel.id)
    query = ProofModel.select(*columns, ProofModel.consent_id).order_by(ProofModel.id)
    if consent_id is not None:
        query = query.where(ProofModel.consent_id == consent_id)
    found: dict[int, list[Proof]] = defaultdict(list)
    for name, size, sha256, identity, owner in query.tuples().execute(db):
        found[owner].append(Proof(name, size, sha256, identity))
    return found
