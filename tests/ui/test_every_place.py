"""Every page, wizard page and dialog: what a person can act on is seen, named and reached."""

from collections import Counter

import pytest

from clientlists_desktop.ui.help.help_pages import FIRST
from clientlists_desktop.ui.help.shortcuts import EVERYWHERE, SHORTCUTS, TABLES
from tests.ui.help.test_help_window import keys_said
from tests.ui.survey import Survey

pytestmark = pytest.mark.long


def unexplained_keys(seen: Survey) -> set[str]:
    """Return the keys of a place that its page of the help doesn't tell."""
    # A part of a page, alone in a window, may have the keys of any page.
    pages = SHORTCUTS if seen.help_page == FIRST else (EVERYWHERE, TABLES, seen.help_page)
    return seen.keys - keys_said(*pages)


def test_a_place_serves_everybody(surveyed: Survey) -> None:
    """One test for all that a place owes, since to build it takes longer than to look at it."""
    names = Counter(one.name for one in surveyed.visible if one.name)
    is_helped = surveyed.help_page != FIRST and "F1" in surveyed.keys
    faults = {
        "widgets without a name": [str(one) for one in surveyed.widgets if not one.name],
        "widgets with the same name": [name for name, count in names.items() if count > 1],
        "unspoken": [str(one) for one in surveyed.visible if not one.spoken],
        "icons without a tool tip": [
            str(one) for one in surveyed.visible if one.icon_alone and not one.tip
        ],
        "keys that the help doesn't tell": sorted(unexplained_keys(surveyed)),
        "dialogs without help": [surveyed.help_page] * (surveyed.is_dialog and not is_helped),
        "what Tab doesn't leave": [surveyed.trap] if surveyed.trap else [],
        "cut, covered or out of sight": surveyed.faults,
    }
    assert surveyed.widgets
    assert {what: found for what, found in faults.items() if found} == {}
