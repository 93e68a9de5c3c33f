"""Whatever a person can act on has a name for tests, words for a screen reader, and a tool tip."""

from tests.ui.places import Builder
from tests.ui.survey import Survey, survey


def test_each_widget_has_a_name(surveyed: Survey) -> None:
    assert surveyed.widgets
    assert [str(one) for one in surveyed.widgets if not one.name] == []


def test_each_widget_can_be_told_apart_by_its_name(surveyed: Survey) -> None:
    names = [one.name for one in surveyed.visible if one.name]
    assert sorted(names) == sorted(set(names))


def test_each_widget_is_called_something_by_a_screen_reader(surveyed: Survey) -> None:
    assert [str(one) for one in surveyed.visible if not one.spoken] == []


def test_each_button_without_words_has_a_tool_tip(surveyed: Survey) -> None:
    assert [str(one) for one in surveyed.visible if one.icon_alone and not one.tip] == []


def test_the_narrow_side_bar_shows_its_words_as_tool_tips(builder: Builder) -> None:
    bar = builder.narrow_side_bar()
    seen = survey(bar, builder.qtbot).visible
    assert [one.tip for one in seen] == [
        "Client lists", "Settings", "Help", "Anna Petrova\nOwner, Outbound manager",
    ]  # fmt: skip
    bar.set_narrow(narrow=False)
    assert not any(one.icon_alone for one in survey(bar, builder.qtbot).visible)
