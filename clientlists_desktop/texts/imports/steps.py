"""What a step of editing did, and to how many rows, for the window and the command line."""

from collections.abc import Callable, Mapping
from typing import Any

from clientlists_desktop.core.imports.duplicates import KeepPolicy
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.translation import Text, Translate

_STEPS = {
    "country": Text("Step", "%Ln row(s) read as number(s) of {country}"),
    "extension": Text("Step", "Extension moved to its own field in %Ln row(s)"),
    "split": Text("Step", "%Ln cell(s) split"),
    "link": Text("Step", "Number extracted from a link in %Ln row(s)"),
    "label": Text("Step", "Label removed in %Ln row(s)"),
    "name": Text("Step", "Name moved to its own field in %Ln row(s)"),
    "look_alike": Text("Step", "Letters read as digits in %Ln row(s)"),
    "move": Text("Step", "Address taken from {column} in %Ln row(s)"),
    "old_form": Text("Step", "Old number format updated in %Ln row(s)"),
    "zone": Text("Step", "“{seen}” → {zone} in %Ln row(s)"),
    "clear_priority": Text("Step", "Wrong priority cleared in %Ln row(s)"),
    "edit": Text("Step", "%Ln cell(s) edited: {column}"),
    "replace": Text("Step", "“{find}” replaced in {column}, %Ln row(s)"),
    "remove": Text("Step", "%Ln row(s) removed"),
    "add": Text("Step", "%Ln row(s) added"),
    "merge": Text("Step", "Corrections imported: %Ln row(s)"),
}

_DUPLICATES = {
    KeepPolicy.SAME_ROW: Text("Step", "Identical rows kept once"),
    KeepPolicy.FIRST: Text("Step", "One row for each address: the first"),
    KeepPolicy.LAST: Text("Step", "One row for each address: the last"),
    KeepPolicy.FULLEST: Text("Step", "One row for each address: the most complete"),
}

_DUPLICATES_AND_LISTS = {
    KeepPolicy.SAME_ROW: Text(
        "Step", "Identical rows kept once, without the clients of %Ln list(s)"
    ),
    KeepPolicy.FIRST: Text(
        "Step", "One row for each address: the first, without the clients of %Ln list(s)"
    ),
    KeepPolicy.LAST: Text(
        "Step", "One row for each address: the last, without the clients of %Ln list(s)"
    ),
    KeepPolicy.FULLEST: Text(
        "Step", "One row for each address: the most complete, without the clients of %Ln list(s)"
    ),
}


def step_text(step: Step, translate: Translate, name_country: Callable[[str], str] = str) -> str:
    """Say what a step did.

    Args:
        name_country: names a country by its two letters; by default the letters stay.
    """
    facts = step.facts
    if step.kind == "repeats":
        return _duplicates(facts["after"], translate)
    shown = {key: value for key, value in facts.items() if isinstance(value, str)}
    if "region" in shown:
        shown["country"] = name_country(shown["region"])
    count = facts.get("cells", facts["rows"])
    return _STEPS[step.kind].translated(translate, count).format(**shown)


def _duplicates(chosen: Mapping[str, Any], translate: Translate) -> str:
    """Say which duplicate rows are kept, and whether clients of lists are left out."""
    lists = len(chosen["lists"])
    texts = _DUPLICATES_AND_LISTS if lists else _DUPLICATES
    return texts[KeepPolicy(chosen["keep"])].translated(translate, lists)
