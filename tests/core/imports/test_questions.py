"""Questions: their order, what an answer changes, and that it can be taken back."""

import pytest

from clientlists_desktop.core.imports.choices import Choices, ImportProfile
from clientlists_desktop.core.imports.questions import (
    NONE,
    Answer,
    Question,
    QuestionCode,
    by_weight,
)
from clientlists_desktop.core.layouts import LayoutOptions
from clientlists_desktop.core.phones import TwoWays

C = QuestionCode


def question(code: QuestionCode, rows: int, *, vital: bool = False) -> Question:
    return Question(code, (Answer("a", 1), Answer("b", rows)), vital)


def codes(*questions: Question) -> list[QuestionCode]:
    return [asked.code for asked in by_weight(questions)]


def test_vital_questions_come_first_and_then_those_about_most_rows():
    found = codes(
        question(C.ZONE, 900), question(C.OPT_OUT, 3, vital=True), question(C.COUNTRY_COLUMN, 950)
    )
    assert found == [C.OPT_OUT, C.COUNTRY_COLUMN, C.ZONE]


def test_at_most_three_are_asked_unless_more_are_vital():
    others = [question(code, 10) for code in (C.ZONE, C.PRIORITY, C.COUNTRY_COLUMN, C.HIDDEN)]
    assert len(codes(*others)) == 3
    vital = [question(code, 1, vital=True) for code in (C.COUNTRY, C.OPT_OUT, C.ADDRESS, C.HIDDEN)]
    assert len(codes(*vital)) == 4


def test_the_preset_answer_is_one_of_the_answers():
    asked = Question(C.COUNTRY, (Answer("IN", 9), Answer("RU", 9)), facts={"preset": "RU"})
    assert asked.preset == Answer("RU", 9)
    assert question(C.COUNTRY, 9).preset is None


@pytest.mark.parametrize(
    ("code", "value", "changed"),
    [
        (C.COUNTRY, "RU", {"country": "RU"}),
        (C.COUNTRY, NONE, {"country": None}),
        (C.TWO_READINGS, "country", {"two_ways": TwoWays.COUNTRY}),
        (C.ADDRESS, "B", {"layout_options": LayoutOptions(address_column="B")}),
        (C.OPT_OUT, "DNC", {}),
    ],
)
def test_an_answer_is_a_choice_that_can_be_taken_back(code, value, changed):
    before = Choices(country=None)
    after = before.with_answer(code, value)
    assert after == Choices(**changed, answers=((code, value),))
    assert after.answer(code) == value
    assert after.without_answer(code) == before
    assert before.without_answer(code) is before


def test_another_answer_replaces_the_first():
    choices = Choices().with_answer(C.COUNTRY, "RU").with_answer(C.OPT_OUT, "DNC")
    again = choices.with_answer(C.COUNTRY, "KZ")
    assert (again.country, again.answer(C.COUNTRY), again.answer(C.OPT_OUT)) == ("KZ", "KZ", "DNC")
    assert len(again.answers) == 2


def test_a_profile_answers_what_was_not_answered_for_this_file():
    profile = ImportProfile(
        LayoutOptions(left_out=("City",)), ((C.COUNTRY, "RU"), (C.OPT_OUT, "DNC"))
    )
    applied = profile.applied_to(Choices().with_answer(C.COUNTRY, NONE))
    assert applied.country is None
    assert dict(applied.answers) == {C.COUNTRY: NONE, C.OPT_OUT: "DNC"}
    assert applied.layout_options == LayoutOptions(left_out=("City",))


def test_the_country_of_the_last_file_is_used_but_not_taken_for_an_answer():
    profile = ImportProfile(answers=((C.COUNTRY, "KZ"), (C.TWO_READINGS, "country")))
    applied = profile.applied_to(Choices(country="RU"))
    assert (applied.country, applied.two_ways) == ("KZ", TwoWays.COUNTRY)
    assert applied.answer(C.COUNTRY) is None
    refused = ImportProfile(answers=((C.COUNTRY, NONE),)).applied_to(Choices(country="RU"))
    assert (refused.country, refused.answer(C.COUNTRY)) == (None, NONE)
