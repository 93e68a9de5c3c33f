"""The sentence of each step of mending, in the language of the translator."""

from typing import Any

from clientlists_desktop.core.lists import Step
from clientlists_desktop.core.repeats import Keep
from clientlists_desktop.sentences import Translate


def step_sentence(step: Step, translate: Translate) -> str:
    """Say what a step did, and to how many rows."""
    facts: dict[str, Any] = {"region": "", "column": "", "seen": "", "zone": "", **step.facts}
    if step.kind == "repeats":
        return _repeats(step.facts["after"], translate)
    count = int(facts.get("rows", 0))
    return {
        "country": translate("Step", "%Ln row(s) read as numbers of {region}", None, count),
        "extension": translate(
            "Step", "%Ln extension(s) moved to a field of their own", None, count
        ),
        "split": translate("Step", "Cells with several numbers split: %Ln row(s)", None, count),
        "link": translate("Step", "Numbers taken out of links: %Ln row(s)", None, count),
        "move": translate(
            "Step", "Addresses taken from the column “{column}”: %Ln row(s)", None, count
        ),
        "old_form": translate("Step", "Old forms brought up to date: %Ln row(s)", None, count),
        "zone": translate("Step", "“{seen}” read as {zone}: %Ln row(s)", None, count),
        "clear_priority": translate("Step", "Wrong priorities cleared: %Ln row(s)", None, count),
        "edit": translate("Step", "Cell edited: {column}"),
        "replace": translate("Step", "Text replaced in “{column}”: %Ln row(s)", None, count),
        "remove": translate("Step", "%Ln row(s) removed", None, count),
        "add": translate("Step", "%Ln row(s) added", None, count),
        "merge": translate("Step", "Corrections brought back: %Ln row(s)", None, count),
    }[step.kind].format(**facts)


def _repeats(after: dict[str, Any], translate: Translate) -> str:
    kept = {
        Keep.SAME_ROW: translate("Step", "Rows equal in every cell left out"),
        Keep.FIRST: translate("Step", "One row for each address: the first"),
        Keep.LAST: translate("Step", "One row for each address: the last"),
        Keep.FULLEST: translate("Step", "One row for each address: the fullest"),
    }[Keep(after["keep"])]
    lists = len(after["lists"])
    if not lists:
        return kept
    also = translate("Step", "{kept}; clients of %Ln list(s) left out", None, lists)
    return also.format(kept=kept)
