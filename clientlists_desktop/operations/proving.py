"""Files that prove a consent, read before anything is stored."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from clientlists_desktop.core.consent import MOST_PROOF_BYTES, MOST_PROOFS, Confirmation, Proof
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.storage.consents import ProofFile


def read_proofs(given: Confirmation) -> Sequence[ProofFile]:
    """Return the files that were chosen, with their content.

    Raises:
        Refused: one is gone, is no file, is too big, or there are too many.
    """
    if len(given.proofs) > MOST_PROOFS:
        raise Refused(Refusal.TOO_MANY_PROOFS, seen=len(given.proofs), expected=MOST_PROOFS)
    return [_read(path) for path in given.proofs]


def _read(path: Path) -> ProofFile:
    name = as_text(path.name)
    if path.exists() and not path.is_file():
        raise Refused(Refusal.PROOF_NO_FILE, file=name)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_PROOF_BYTES + 1)
    except FileNotFoundError:
        raise Refused(Refusal.PROOF_GONE, file=name) from None
    except OSError as error:
        raise Refused(Refusal.NOT_READABLE, file=name, seen=error.strerror or "") from error
    if len(content) > MOST_PROOF_BYTES:
        size = path.stat().st_size
        raise Refused(Refusal.PROOF_TOO_BIG, file=name, seen=size, expected=MOST_PROOF_BYTES)
    digest = hashlib.sha256(content).hexdigest()
    return ProofFile(Proof(name, len(content), digest), content)
