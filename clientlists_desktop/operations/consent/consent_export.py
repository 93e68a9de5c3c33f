"""Exports evidence of consent: the sheet for a regulator, and the proofs."""

import hashlib
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.files.writers.target_file import replace_file
from clientlists_desktop.operations.output_paths import check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.workspace import Workspace

SHEET = (".pdf",)


@needs(Permission.VIEW_CONSENT)
def save_sheet(
    workspace: Workspace,
    consent_id: int,
    sheet: bytes,
    target: Path,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> bool:
    """Write the sheet of a record; returns whether the journal has no line about it.

    The file appears once it is complete.

    Args:
        sheet: the PDF, which the window has drawn.

    Raises:
        Refused: the file can't be written there, or there is no such record.
    """
    check_target(target, SHEET, overwrite=overwrite, never=[workspace.path])
    record = consents.get_consent(workspace, consent_id)
    line = ExportLine(
        workspace, actor, Event.CONSENT_EXPORTED, record=consent_id, name=record.list_name,
        size=len(sheet),
    )  # fmt: skip
    with replace_file(target, line.write, overwrite=overwrite) as file:
        file.write(sheet)
    return line.is_missing


@needs(Permission.VIEW_CONSENT)
def save_proof(
    workspace: Workspace, proof_id: int, target: Path, actor: Actor, *, overwrite: bool = False
) -> bool:
    """Write a proof as it was stored; returns whether the journal has no line about it.

    The file appears once it is complete.

    Raises:
        Refused: the file can't be written there, there is no such proof, or it is damaged.
    """
    proof, consent_id = consents.get_proof(workspace, proof_id)
    ending = Path(proof.name).suffix.lower() or target.suffix.lower()
    check_target(target, (ending,), overwrite=overwrite, never=[workspace.path])
    record = consents.get_consent(workspace, consent_id)
    content = consents.content_of(workspace, proof_id)
    if hashlib.sha256(content).hexdigest() != proof.sha256:
        raise Refused(Refusal.PROOF_DAMAGED, file=proof.name)
    line = ExportLine(
        workspace, actor, Event.CONSENT_EXPORTED, record=consent_id, name=record.list_name,
        proof=proof_id, size=proof.size,
    )  # fmt: skip
    with replace_file(target, line.write, overwrite=overwrite) as file:
        file.write(content)
    return line.is_missing
