"""Asks for one answer for all numbers of a file that are valid in two readings."""

from collections.abc import Callable
from functools import partial

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.country_box import country_name


def two_ways_items(file: CheckedFile, answer: Callable[[TwoWays], None]) -> list[AssistItem]:
    """Return the question, or what was answered, with the other answers."""
    waiting = file.balance.reasons.get(Reason.TWO_READINGS, 0)
    choice, country = file.choices.two_ways, file.choices.country
    if country is None or not (waiting or choice is not TwoWays.FAIL):
        return []
    name = country_name(country)
    words = {
        TwoWays.WRITTEN: translate("TwoWaysAssist", "Read as written"),
        TwoWays.COUNTRY: translate("TwoWaysAssist", "Read as numbers of {country}").format(
            country=name
        ),
        TwoWays.FAIL: translate("TwoWaysAssist", "Leave them out"),
    }
    buttons = tuple(
        AssistButton(text, f"twoWays-{way.value}", partial(answer, way))
        for way, text in words.items()
        if way is not choice
    )
    if waiting:
        text = translate("TwoWaysAssist", "%Ln row(s) can be read as two valid numbers",
                         None, waiting)  # fmt: skip
        detail = translate(
            "TwoWaysAssist", "Only you can know. They are left out until you choose."
        )
        return [
            AssistItem("two-ways", Weight.QUESTION, text, detail, buttons=buttons, icon="warning",
                       tone="amber")
        ]  # fmt: skip
    text = translate("TwoWaysAssist", "Numbers with two readings are read as you chose")
    return [AssistItem("two-ways", Weight.NEWS, text, buttons=buttons)]
