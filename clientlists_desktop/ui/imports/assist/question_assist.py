"""Asks what a file leaves open, with the possible answers as buttons."""

from collections.abc import Callable
from functools import partial

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.questions import Question, QuestionCode
from clientlists_desktop.core.phones import TwoWays
from clientlists_desktop.texts.imports.questions import (
    answer_text,
    country_given,
    question_given,
    question_text,
)
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.country_box import country_name


def question_items(
    file: CheckedFile,
    answer: Callable[[QuestionCode, str], None],
    ask_again: Callable[[QuestionCode], None],
) -> list[AssistItem]:
    """Return the open questions of a file, and what was answered already.

    The country has an item of its own, with a box of all countries.

    Args:
        answer: takes an answer. ask_again: takes it back.
    """
    found = [_item(one, answer) for one in file.questions if _is_asked_here(one)]
    given = file.choices.answer(QuestionCode.TWO_READINGS)
    if given is not None and given != TwoWays.FAIL:
        text = translate("QuestionAssist", "Numbers with two readings are read as you chose")
        code = QuestionCode.TWO_READINGS
        found.append(_answered(text, code, ask_again))
    for code, value in file.choices.answers:
        if code is not QuestionCode.TWO_READINGS:
            found.append(_answered(answered_text(file, code, value), code, ask_again))
    return found


def answered_text(file: CheckedFile, code: QuestionCode, value: str) -> str:
    """Say what an answer does; another check of the file may not raise its question again."""
    if code is QuestionCode.COUNTRY:
        return country_given(value, translate, country_name)
    asked = next(
        (one for one in (*file.facts.questions, *file.questions) if one.code is code), None
    )
    chosen = next((one for one in asked.answers if one.value == value), None) if asked else None
    if asked is None or chosen is None:
        return question_given(code, translate)
    return translate("QuestionAssist", "You answered: {answer}").format(
        answer=answer_text(asked, chosen, translate, country_name)
    )


def _is_asked_here(question: Question) -> bool:
    return question.code is not QuestionCode.COUNTRY or "default" in question.facts


def _item(question: Question, answer: Callable[[QuestionCode, str], None]) -> AssistItem:
    preset = question.preset
    ordered = sorted(question.answers, key=lambda one: one is not preset)
    buttons = tuple(
        AssistButton(
            answer_text(question, one, translate, country_name),
            f"answer-{question.code.value}-{one.value}",
            partial(answer, question.code, one.value),
        )
        for one in ordered
    )
    waits = translate("QuestionAssist", "You can continue when this is answered.")
    return AssistItem(
        f"question-{question.code.value}",
        Weight.VITAL if question.vital else Weight.QUESTION,
        question_text(question, translate, country_name),
        waits if question.vital else "",
        buttons=buttons,
        icon="question",
        tone="amber",
    )


def _answered(
    text: str, code: QuestionCode, ask_again: Callable[[QuestionCode], None]
) -> AssistItem:
    again = AssistButton(
        translate("QuestionAssist", "Ask again"), f"askAgain-{code.value}", partial(ask_again, code)
    )
    return AssistItem(f"answered-{code.value}", Weight.NEWS, text, buttons=(again,))
