"""The facts of a journal's line as the text that is stored and chained."""

import json
from collections.abc import Mapping
from typing import Any


def encode_facts(facts: Mapping[str, Any]) -> str:
    """Encode facts for storage and for the chain: equal facts always give the same text."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def decode_facts(facts: object) -> dict[str, Any]:
    """Return the facts of a stored line; empty if somebody replaced them."""
    try:
        found = json.loads(facts) if isinstance(facts, str) else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def text_in(facts: Mapping[str, Any], name: str) -> str:
    """Return a fact that should be a text; "" if it isn't one."""
    found = facts.get(name, "")
    return found if isinstance(found, str) else ""
