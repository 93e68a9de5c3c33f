"""Reads files that prove consent, before anything is stored."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from clientlists_desktop.core.consent import MOST_PROOF_BYTES, MOST_PROOFS, Confirmation, Proof
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.storage.consent.consents import ProofFile


def check_proof(path: Path, count: int) -> int:
    """Return the size of a file in bytes; Refused when it can't be stored as a proof.

    Args:
        count: the number of proofs including this one.
    """
    if count > MOST_PROOFS:
        raise Refused(Refusal.TOO_MANY_PROOFS, seen=count, expected=MOST_PROOFS)
    with _readable(path) as name:
        size = path.stat().st_size
    if size > MOST_PROOF_BYTES:
        raise Refused(Refusal.PROOF_TOO_BIG, file=name, seen=size, expected=MOST_PROOF_BYTES)
    return size


def check_proofs(given: Confirmation) -> None:
    """Refuse a confirmation whose proofs can't be stored, without reading them."""
    for count, path in enumerate(given.proofs, 1):
        check_proof(path, count)


def read_proofs(given: Confirmation) -> Sequence[ProofFile]:
    """Return the chosen proofs with their content.

    Raises:
        Refused: there are too many, or one is missing, isn't a file, or is too big.
    """
    if len(given.proofs) > MOST_PROOFS:
        raise Refused(Refusal.TOO_MANY_PROOFS, seen=len(given.proofs), expected=MOST_PROOFS)
    return [_read(path) for path in given.proofs]


def _read(path: Path) -> ProofFile:
    with _readable(path) as name, path.open("rb") as file:
        content = file.read(MOST_PROOF_BYTES + 1)
        size = os.fstat(file.fileno()).st_size
    if len(content) > MOST_PROOF_BYTES:
        raise Refused(Refusal.PROOF_TOO_BIG, file=name, seen=size, expected=MOST_PROOF_BYTES)
    digest = hashlib.sha256(content).hexdigest()
    return ProofFile(Proof(name, len(content), digest), content)


@contextmanager
def _readable(path: Path) -> Iterator[str]:
    """Turn the system's errors about a file into refusals; yields the name to show."""
    name = as_text(path.name)
    try:
        if path.exists() and not path.is_file():
            raise Refused(Refusal.PROOF_NO_FILE, file=name)
        yield name
    except FileNotFoundError:
        raise Refused(Refusal.PROOF_GONE, file=name) from None
    except OSError as error:
        raise Refused(Refusal.NOT_READABLE, file=name, seen=error.strerror or "") from error
