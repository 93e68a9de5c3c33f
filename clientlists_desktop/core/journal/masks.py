"""Masks: how a forgotten person's address is removed from a journal whose chain has to hold.

A line keeps its code, so that the lines after it still follow, and gets a *mask*: a second code, of
the key, over what is left of it. So nobody without the key can pass a change off as a removal. Only
a line that followed until then gets a mask that fits: what was tampered with stays so.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from clientlists_desktop.core.journal.chain import (
    Chain,
    Key,
    StoredLine,
    bytes_for_digest,
)
from clientlists_desktop.core.journal.facts import decode_facts, encode_facts
from clientlists_desktop.core.journal.lines import Event

_UNFIT = "unfit"
"""The mask of a line that no key here can vouch for, or that was tampered with before."""


def masked_lines(
    lines: Iterable[StoredLine],
    keys: Mapping[str, Key],
    key: Key | None,
    cleaned: Callable[[StoredLine], StoredLine],
) -> Iterator[StoredLine]:
    """Yield the lines that change if an address is removed from a whole journal.

    Args:
        keys: the keys known on this computer, by ID.
        key: masks the lines whose own key isn't known; None if there is none at all.
        cleaned: returns a line without the address.
    """
    chain, digest, follows = Chain(keys), hashlib.sha256(), True
    for line in lines:
        before, known = chain.last, chain.digest
        follows = follows and chain.follow(line)
        new = cleaned(line)
        if follows and line.event == Event.KEY_CHANGED:
            new = _with_digest(new, known, digest.hexdigest())
        if new != line:
            new = replace(new, mask=_UNFIT)
            signer = chain.key or key
            if follows and signer is not None:
                is_read = not line.mask or chain.was_read(line.mask)
                was_read = chain.key is not None and is_read
                new = replace(new, mask=signer.mask_of(new, before, was_read=was_read))
            yield new
        if follows:
            digest.update(bytes_for_digest(new))


def _with_digest(line: StoredLine, known: str, changed: str) -> StoredLine:
    """Return a line that changes the key with the digest that the lines before it have now."""
    facts = decode_facts(line.facts)
    if changed == known or facts.get("digest") != known:
        return line
    return replace(line, facts=encode_facts(facts | {"digest": changed}))
