"""The questions that a file raises, as a command prints them: with the option that answers each."""

import shlex
from collections.abc import Iterator
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.questions import Question, QuestionCode
from clientlists_desktop.texts.imports.questions import answer_text, question_text
from clientlists_desktop.texts.translation import english

_OPTIONS = {
    QuestionCode.COUNTRY: "--country",
    QuestionCode.TWO_READINGS: "--two-ways",
    QuestionCode.ADDRESS: "--address-column",
    QuestionCode.OPT_OUT: "--opt-out",
    QuestionCode.COUNTRY_COLUMN: "--country-column",
    QuestionCode.AREA_COLUMN: "--area-column",
    QuestionCode.ZONE: "--zone-column",
    QuestionCode.PRIORITY: "--priority-column",
    QuestionCode.HIDDEN: "--hidden",
    QuestionCode.MARKED: "--marked",
    QuestionCode.MERGED: "--merged",
    QuestionCode.DELIMITER: "--delimiter",
    QuestionCode.QUOTES: "--quotes",
    QuestionCode.ENCODING: "--encoding",
}


def questions_json(file: CheckedFile) -> list[dict[str, Any]]:
    """Return the open questions of a file as `--json` prints them."""
    return [
        {
            "code": question.code.value,
            "vital": question.vital,
            "rows": question.rows,
            **({"facts": dict(question.facts)} if question.facts else {}),
            "answers": [
                {
                    "option": f"{_OPTIONS[question.code]} {shlex.quote(answer.value)}",
                    "value": answer.value,
                    "rows": answer.rows,
                    **({"facts": dict(answer.facts)} if answer.facts else {}),
                }
                for answer in question.answers
            ],
        }
        for question in file.questions
    ]


def question_lines(file: CheckedFile) -> Iterator[str]:
    """Yield the open questions of a file in words, each with the options that answer it."""
    for question in file.questions:
        mark = "must be answered" if question.vital else "question"
        yield f"{mark}: {question_text(question, english, str)}"
        for answer in question.answers:
            said = answer_text(question, answer, english, str)
            yield f"  {_OPTIONS[question.code]} {shlex.quote(answer.value)}  ({said})"


def refuse_open_questions(file: CheckedFile) -> None:
    """Refuse a file with a vital question open: a list must not depend on a guess."""
    vital = [question for question in file.questions if question.vital]
    if vital:
        raise Refused(
            Refusal.QUESTIONS_OPEN,
            file=file.source.name,
            seen=len(vital),
            expected="; ".join(map(_usage, vital)),
        )


def _usage(question: Question) -> str:
    """Return the option that answers a question with its possible values."""
    values = "|".join(shlex.quote(answer.value) for answer in question.answers)
    return f"{_OPTIONS[question.code]} {values}"
