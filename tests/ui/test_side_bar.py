"""The side bar: narrow and wide."""

from tests.ui.places import Builder
from tests.ui.survey import survey


def test_the_narrow_side_bar_shows_its_words_as_tool_tips(builder: Builder) -> None:
    bar = builder.narrow_side_bar()
    seen = survey(bar, builder.qtbot).visible
    assert [one.tip for one in seen] == [
        "Client lists", "Settings", "Help", "Anna Petrova\nOwner, Outbound manager",
    ]  # fmt: skip
    bar.set_narrow(narrow=False)
    assert not any(one.icon_alone for one in survey(bar, builder.qtbot).visible)
