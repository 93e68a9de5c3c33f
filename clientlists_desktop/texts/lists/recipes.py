"""What is said of lists that are made from other lists."""

from collections.abc import Mapping
from typing import Any

from clientlists_desktop.core.consent import LegalBasis
from clientlists_desktop.core.lists.recipes import Combination, Evidence, Origin, SplitBy
from clientlists_desktop.texts.consent.consent import basis_name
from clientlists_desktop.texts.translation import Text, Translate, grouped, named

_COMBINATIONS = {
    Combination.UNION: Text("Recipe", "all clients of {lists}"),
    Combination.MINUS: Text("Recipe", "clients of {first} who are not in {others}"),
    Combination.INTERSECTION: Text("Recipe", "clients who are in all of {lists}"),
}
_FILTERED = Text("Recipe", "clients of {lists} who match a filter")
_SPLITS = {
    SplitBy.COUNT: Text("Recipe", "part {part} of {parts} of {lists}"),
    SplitBy.SHARE: Text("Recipe", "part {part} of {parts} of {lists}"),
    SplitBy.FIELD: Text("Recipe", "clients of {lists} with “{label}” as “{column}”"),
    SplitBy.ZONE: Text("Recipe", "clients of {lists} in the time zone {label}"),
}
_SAMPLE = Text("Recipe", "clients of {lists} drawn at random, seed “{seed}”")
_GROUP = Text("Recipe", "group {label} of {parts} of {lists}, drawn at random, seed “{seed}”")


def origin_text(origin: Origin, translate: Translate) -> str:
    """Say in one phrase how a list was made from others."""
    facts, names = origin.facts, [parent.name for parent in origin.parents]
    words = {
        "first": named(names[:1], translate),
        "others": named(names[1:], translate),
        "lists": named(names, translate),
        "part": facts.get("part", 1),
        "parts": facts.get("parts", 1),
        "label": facts.get("label") or no_value(translate),
        "column": facts.get("column", ""),
        "seed": facts.get("seed", ""),
    }
    return _sentence(facts, len(names)).translated(translate).format_map(words)


def _sentence(facts: Mapping[str, Any], parents: int) -> Text:
    kind = facts["kind"]
    if kind == "sample":
        return _GROUP if "label" in facts else _SAMPLE
    if kind == "split":
        return _SPLITS[SplitBy(facts["by"])]
    return _FILTERED if parents == 1 else _COMBINATIONS[Combination(kind)]


def no_value(translate: Translate) -> str:
    """Return what clients without a value are called."""
    return translate("Recipe", "no value")


def evidence_text(evidence: Evidence, translate: Translate) -> str:
    """Say which consent comes with a list that is made from others, and what differs in it."""
    parts = []
    if evidence.records:
        parts.append(
            translate(
                "Recipe",
                "%Ln consent record(s) carried over unchanged; no new consent is recorded.",
                "",
                evidence.records,
            )
        )
    if len(evidence.bases) > 1:
        bases = ", ".join(basis_name(LegalBasis(one), translate) for one in evidence.bases)
        parts.append(translate("Recipe", "Their legal bases differ: {bases}.").format(bases=bases))
    if evidence.wordings > 1:
        text = translate("Recipe", "Their wordings differ: there are {count}.")
        parts.append(text.format(count=grouped(evidence.wordings, translate)))
    if evidence.missing:
        text = translate("Recipe", "Without any record of consent: {names}.")
        parts.append(text.format(names=named(evidence.missing, translate)))
    return " ".join(parts)
