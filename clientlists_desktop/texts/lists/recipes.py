"""What is said of lists that are made from other lists."""

from collections.abc import Iterator, Mapping
from typing import Any

from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.consent import LegalBasis
from clientlists_desktop.core.lists.recipes import Combination, Evidence, Origin, SplitBy
from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.consent.consent import basis_name
from clientlists_desktop.texts.lists.line_kinds import kind_label
from clientlists_desktop.texts.translation import Text, Translate, grouped, named

_COMBINATIONS = {
    Combination.UNION: Text("Recipe", "all clients of {lists}"),
    Combination.MINUS: Text("Recipe", "clients of {first} who are not in {others}"),
    Combination.INTERSECTION: Text("Recipe", "clients who are in all of {lists}"),
}
_ONE_LIST = Text("Recipe", "clients of {lists}")
_FILTERED = Text("Recipe", "{clients}, only those with {conditions}")
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
    said = _sentence(facts, len(names)).translated(translate).format_map(words)
    if conditions := "; ".join(_conditions(facts.get("filter", {}), translate)):
        said = _FILTERED.translated(translate).format(clients=said, conditions=conditions)
    return said


def _sentence(facts: Mapping[str, Any], parents: int) -> Text:
    kind = facts["kind"]
    if kind == "sample":
        return _GROUP if "label" in facts else _SAMPLE
    if kind == "split":
        return _SPLITS[SplitBy(facts["by"])]
    return _ONE_LIST if parents == 1 else _COMBINATIONS[Combination(kind)]


def _conditions(chosen: Mapping[str, Any], translate: Translate) -> Iterator[str]:
    """Yield the conditions of a filter, as a recipe keeps them."""
    for heading, value in chosen.get("cells", ()):
        seen = f"“{value}”" if value.strip() else no_value(translate)
        yield translate("Recipe", "{column}: {value}").format(column=heading, value=seen)
    kinds = [kind_label(LineKind(one), translate) for one in chosen.get("kinds", ())]
    results = [result_label(Result(one), translate) for one in chosen.get("results", ())]
    for said, values in (
        (translate("Recipe", "time zone: {values}"), chosen.get("zones", ())),
        (translate("Recipe", "country: {values}"), chosen.get("countries", ())),
        (translate("Recipe", "kind of number: {values}"), kinds),
        (translate("Recipe", "agreed from {values}"), [chosen.get("agreed_from", "")]),
        (translate("Recipe", "agreed until {values}"), [chosen.get("agreed_until", "")]),
        (translate("Recipe", "last result in a campaign: {values}"), results),
    ):
        if any(values):
            yield said.format(values=", ".join(values))


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
