"""Steps: the changes that a person made to a draft, each of which can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Step:
    """One change of a draft.

    Attributes:
        kind: an `EditKind`, or `edit`, `replace`, `remove`, `add`, `merge`, `repeats`.
        facts: what its sentence needs: `rows` changed, `reason`, `region`, `column` ….
    """

    number: int
    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    undone: bool = False
