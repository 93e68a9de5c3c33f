"""Sentences of steps: what each one did to how many rows, for the window and the command line."""

from collections.abc import Callable, Mapping
from typing import Any

from clientlists_desktop.core.imports.duplicates import KeepPolicy
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.translation import Translate


def step(made: Step, translate: Translate, name_country: Callable[[str], str] = str) -> str:
    """Say what a step did.

    Args:
        name_country: names a country by its two letters; they stand for it when it is not given.
    """
    facts = made.facts
    if made.kind == "repeats":
        return _duplicates(facts["after"], translate)
    count = facts.get("cells", facts["rows"])
    shown = {key: value for key, value in facts.items() if isinstance(value, str)}
    if "region" in shown:
        shown["country"] = name_country(shown["region"])
    return _done(made.kind, count, translate).format(**shown)


def _done(kind: str, n: int, translate: Translate) -> str:
    """Return the sentence of a kind, with fields for its facts."""
    return {
        "country": translate("Step", "%Ln row(s) read as number(s) of {country}", "", n),
        "extension": translate(
            "Step", "Extension moved to a field of its own in %Ln row(s)", "", n
        ),
        "split": translate("Step", "%Ln cell(s) split", "", n),
        "link": translate("Step", "Number taken out of a link in %Ln row(s)", "", n),
        "move": translate("Step", "Address taken from {column} in %Ln row(s)", "", n),
        "old_form": translate("Step", "Old form of a number renewed in %Ln row(s)", "", n),
        "zone": translate("Step", "“{seen}” → {zone} in %Ln row(s)", "", n),
        "clear_priority": translate("Step", "Wrong priority cleared in %Ln row(s)", "", n),
        "edit": translate("Step", "%Ln cell(s) edited: {column}", "", n),
        "replace": translate("Step", "“{find}” replaced in {column}, %Ln row(s)", "", n),
        "remove": translate("Step", "%Ln row(s) removed", "", n),
        "add": translate("Step", "%Ln row(s) added", "", n),
        "merge": translate("Step", "Corrections brought back: %Ln row(s)", "", n),
    }[kind]


def _duplicates(chosen: Mapping[str, Any], translate: Translate) -> str:
    """Say which rows that repeat are kept now, and whether lists are left out."""
    n = len(chosen["lists"])
    keep = KeepPolicy(chosen["keep"])
    if n:
        return {
            KeepPolicy.SAME_ROW: translate(
                "Step", "Equal rows once, without the clients of %Ln list(s)", "", n
            ),
            KeepPolicy.FIRST: translate(
                "Step",
                "One row for each address: the first, without the clients of %Ln list(s)",
                None,
                n,
            ),
            KeepPolicy.LAST: translate(
                "Step",
                "One row for each address: the last, without the clients of %Ln list(s)",
                None,
                n,
            ),
            KeepPolicy.FULLEST: translate(
                "Step",
                "One row for each address: the most complete, without the clients of %Ln list(s)",
                None,
                n,
            ),
        }[keep]
    return {
        KeepPolicy.SAME_ROW: translate("Step", "Equal rows once"),
        KeepPolicy.FIRST: translate("Step", "One row for each address: the first"),
        KeepPolicy.LAST: translate("Step", "One row for each address: the last"),
        KeepPolicy.FULLEST: translate("Step", "One row for each address: the most complete"),
    }[keep]
