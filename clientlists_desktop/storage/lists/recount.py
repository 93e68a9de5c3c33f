"""Recounts what a workspace says of itself, and compares the two."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.health import Problem, ProblemKind
from clientlists_desktop.core.imports.balance import Balance, RowWeight
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import StoredRow, weight_of
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.versions.records import ListVersionModel, VersionRowModel
from clientlists_desktop.storage.models import (
    CHECKING,
    CampaignClientModel,
    CampaignModel,
    ClientListModel,
    ConsentModel,
    ProofModel,
    RowModel,
    StepModel,
    StepRowModel,
)
from clientlists_desktop.storage.serialization import balance_fields, checked_file
from clientlists_desktop.storage.workspace import Workspace

_UNREADABLE = (ValueError, TypeError, KeyError, IndexError)
"""What a value that nobody wrote so makes of its reader."""


def check_lists(workspace: Workspace) -> Iterator[Problem | None]:
    """Recount the rows of each list and draft; yields what is wrong with it, or None."""
    for model in _lists(workspace):
        name = model.name or model.source_name
        try:
            counted = recount(workspace, checked_file(model), bool(model.client_filter))
        except (*_UNREADABLE, Refused) as error:
            if isinstance(error, Refused) and error.reason is not Refusal.WORKSPACE_DAMAGED:
                raise
            yield Problem(ProblemKind.UNREADABLE, name)
            continue
        if counted == _stored_balance(model):
            yield None
        else:
            stored = checked_file(model).balance
            yield Problem(ProblemKind.BALANCE, name, counted.rows, stored.rows)


def recount(workspace: Workspace, file: CheckedFile, of_clients: bool) -> Balance:
    """Return the balance of the rows that are there.

    Args:
        of_clients: whether the list was made from clients, of which only the first reason counts.
    """
    is_phone = file.channel.has_phone_numbers or file.choices.clients

    def weights() -> Iterator[RowWeight]:
        query = RowModel.select(*STORED_COLUMNS).where(RowModel.list_id == file.id)
        with workspace.reading() as db:
            for values in db.execute(query):
                stored = StoredRow(*values)
                if of_clients:
                    stored = stored._replace(findings=None)
                yield weight_of(stored, is_phone, file.zone_column)

    return Balance().changed((), weights())


def store_recounted(workspace: Workspace) -> None:
    """Store recounted balances in a workspace that was rescued in part."""
    for model in _lists(workspace):
        counted = recount(workspace, checked_file(model), bool(model.client_filter))
        with workspace.writing() as db:
            query = ClientListModel.update(**balance_fields(counted))
            query.where(ClientListModel.id == model.id).execute(db)


def repair_balances(workspace: Workspace) -> list[str]:
    """Store the recounted balances where that contradicts no digest.

    Returns the names of the lists. A list whose rows were changed keeps its balance, and so does
    one in whose record more than the balance was changed: nothing says what is right then.
    """
    repaired = []
    for model in _lists(workspace):
        try:
            counted = recount(workspace, checked_file(model), bool(model.client_filter))
        except (*_UNREADABLE, Refused):
            continue
        if counted != _stored_balance(model) and _store_balance(workspace, model, counted):
            repaired.append(model.name or model.source_name)
    return repaired


class _Contradiction(Exception):  # noqa: N818
    """A recounted balance contradicts a digest."""


def _store_balance(workspace: Workspace, model: ClientListModel, counted: Balance) -> bool:
    digests, record = workspace.digests, ("client_list", 0, model.id, model.id)
    try:
        with workspace.writing() as db:
            if any(difference for _, difference in digests.differences("row", model.id)):
                return False
            was_damaged = any(difference for _, difference in digests.differences(*record))
            fields = balance_fields(counted)
            if was_damaged:
                # Exactly what was stored, so that the digest can say whether it is.
                del fields["row_version"]
                if _reasons(model) == counted.reasons:
                    del fields["reasons"]
            ClientListModel.update(**fields).where(ClientListModel.id == model.id).execute(db)
            if was_damaged and any(difference for _, difference in digests.differences(*record)):
                raise _Contradiction
    except _Contradiction:
        return False
    return True


def check_campaigns(workspace: Workspace) -> Iterator[Problem]:
    """Yield the campaigns that don't have as many clients as they say."""
    with workspace.reading() as db:
        copies = CampaignClientModel.select(
            CampaignClientModel.campaign_id, peewee.fn.COUNT(CampaignClientModel.position)
        ).group_by(CampaignClientModel.campaign_id)
        counted = dict(copies.tuples().execute(db))
        said = CampaignModel.select(CampaignModel.id, CampaignModel.name, CampaignModel.clients)
        for identity, name, clients in said.tuples().execute(db):
            if counted.get(identity, 0) != clients:
                yield Problem(ProblemKind.CAMPAIGN, name, counted.get(identity, 0), clients)


def check_orphans(workspace: Workspace) -> Iterator[Problem]:
    """Yield the tables with rows whose list, campaign or record is gone."""
    owners = (
        ("row", RowModel.list_id, ClientListModel),
        ("step", StepModel.list_id, ClientListModel),
        ("step_row", StepRowModel.list_id, ClientListModel),
        ("list_version", ListVersionModel.list_id, ClientListModel),
        ("version_row", VersionRowModel.list_id, ClientListModel),
        ("campaign_client", CampaignClientModel.campaign_id, CampaignModel),
        ("proof", ProofModel.consent_id, ConsentModel),
    )
    with workspace.reading() as db:
        for table, column, owner in owners:
            gone = column.model.select().where(column.not_in(owner.select(owner.id))).count(db)
            if gone:
                yield Problem(ProblemKind.ORPHANS, table, gone)


def check_proofs(workspace: Workspace) -> Iterator[Problem | None]:
    """Compare each proof with its digest; yields what is wrong with it, or None."""
    with workspace.reading() as db:
        proofs = [identity for (identity,) in ProofModel.select(ProofModel.id).tuples().execute(db)]
    for identity in proofs:
        with workspace.reading() as db:
            proof = ProofModel.select().where(ProofModel.id == identity).first(db)
        if proof is not None:
            content = bytes(proof.content)
            is_whole = hashlib.sha256(content).hexdigest() == proof.sha256
            yield (
                None
                if is_whole
                else Problem(ProblemKind.PROOF, proof.name, len(content), proof.size)
            )


def _lists(workspace: Workspace) -> list[ClientListModel]:
    with workspace.reading() as db:
        query = ClientListModel.select().where(ClientListModel.state != CHECKING)
        return list(query.order_by(ClientListModel.id).execute(db))


def _stored_balance(model: ClientListModel) -> Balance:
    return replace(checked_file(model).balance, reasons=_reasons(model))


def _reasons(model: ClientListModel) -> dict[Reason, int]:
    found = checked_file(model).balance.reasons
    return {reason: count for reason, count in found.items() if count}
