"""The figures of a list: what they say after a later version."""

from dataclasses import replace

from clientlists_desktop.core.lists.versions import VersionKind
from clientlists_desktop.ui.widgets.controls import FigureCard
from tests.ui import made
from tests.ui.places import Builder


def figures_of(builder: Builder, **version) -> dict[str, tuple[str, str]]:
    """Return figure and detail of the cards of a list of which 40 rows were left out at first."""
    page = builder.opened_list()
    page.open(made.a_list(left_out=140))
    counts = {"ready": 9812, "failed": 30, "duplicate": 4, "blank": 1, "removed": 5, "read": 9852}
    now = replace(made.file().balance, failed=30, duplicate=4, blank=1, removed=105)
    file = made.file(balance=now)
    evidence = [made.a_consent(counts=counts)]
    found = (file, evidence, None, True, made.a_version(**version))
    builder.database.answer("list", found)
    cards = page.figures.findChildren(FigureCard)
    return {card.figure.objectName(): (card.figure.text(), card.detail.text()) for card in cards}


def test_a_list_is_of_the_rows_of_its_file_until_it_becomes_another_version(
    builder: Builder,
) -> None:
    assert figures_of(builder)["summary-clients"] == ("9,812", "of 9,852 rows read")


def test_a_later_version_says_what_it_is_from(builder: Builder) -> None:
    """And what an update removed is nothing that the check left out."""
    shown = figures_of(builder, number=3, kind=VersionKind.SYNC, source_name="week & co.csv")
    assert shown["summary-clients"] == ("9,812", "version 3, from week & co.csv")
    assert shown["summary-left"][0] == "40"


def test_a_version_of_no_file_names_none(builder: Builder) -> None:
    shown = figures_of(builder, number=4, kind=VersionKind.RESTORED, source_name="")
    assert shown["summary-clients"] == ("9,812", "version 4")
