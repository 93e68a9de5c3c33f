"""What the program asks about a file as a whole, and the answers it offers."""

from collections.abc import Callable

from clientlists_desktop.core.imports.questions import (
    FILL,
    IGNORE,
    LEAVE,
    LEAVE_OUT,
    NONE,
    READ,
    Answer,
    Question,
    QuestionCode,
)
from clientlists_desktop.core.layouts.layout_options import ALIGNED
from clientlists_desktop.core.phones import TwoWays
from clientlists_desktop.texts.imports.layout import delimiter_name, encoding_name
from clientlists_desktop.texts.translation import Text, Translate

_C = QuestionCode

_QUESTIONS = {
    _C.COUNTRY: Text(
        "Question", "%Ln number(s) without a country code. Which country are they from?"
    ),
    _C.TWO_READINGS: Text(
        "Question",
        "%Ln row(s) can be read as two valid numbers: as written, and as one of {country}. Which "
        "is right?",
    ),
    _C.ADDRESS: Text(
        "Question", "Several columns may hold the addresses. Which one is right for this list?"
    ),
    _C.OPT_OUT: Text(
        "Question",
        "Column “{name}” says of %Ln client(s) that they don’t want to be contacted. Leave them "
        "out?",
    ),
    _C.COUNTRY_COLUMN: Text(
        "Question",
        "Column “{name}” gives the country of %Ln number(s). Use it to read them?",
    ),
    _C.AREA_COLUMN: Text(
        "Question",
        "Column “{name}” gives the area code of %Ln number(s). Put it before them, as in {sample}?",
    ),
    _C.ZONE: Text("Question", "Column “{name}” holds %Ln time zone(s). Use it to time calls?"),
    _C.PRIORITY: Text(
        "Question", "Column “{name}” holds %Ln priority value(s). Use it to order calls?"
    ),
    _C.HIDDEN: Text("Question", "The spreadsheet hides %Ln row(s). Leave them out?"),
    _C.MARKED: Text(
        "Question", "Struck through, or refused in a comment: %Ln row(s). Leave them out?"
    ),
    _C.MERGED: Text(
        "Question",
        "In %Ln row(s), merged cells leave a column empty: {columns}. Fill it with the value "
        "shown there?",
    ),
    _C.DELIMITER: Text(
        "Question",
        "“{preset}” rarely separates columns, but seems to do so here. Which reading of the first "
        "client is right?",
    ),
    _C.QUOTES: Text(
        "Question",
        "Quotation marks inside cells can be read in two ways, which matters for %Ln row(s). Which "
        "reading of row {row} is right?",
    ),
    _C.ENCODING: Text(
        "Question",
        "The encoding of this file is a guess, which matters for %Ln row(s). Which reading of row "
        "{row} is right?",
    ),
}
_COUNTRY_VITAL = Text(
    "Question",
    "Country codes seem to be missing from %Ln number(s), which would be numbers of many countries "
    "as written. Which country are they from?",
)
_COUNTRY_DEFAULT = Text(
    "Question",
    "%Ln number(s) without a country code, read as numbers of {country} as in your last list. Is "
    "that right for this file?",
)

_UNSAID = Text(
    "Question",
    "Of %Ln client(s), column “{name}” doesn’t say that they agreed to be contacted. Leave them "
    "out?",
)

_PLACE = Text(
    "Question",
    "“{name}” says that the %Ln client(s) in this file don’t want to be contacted. Keep them all "
    "the same?",
)

_ANSWERS = {
    (_C.COUNTRY, NONE): Text("Question", "Read as written"),
    (_C.TWO_READINGS, TwoWays.FAIL): Text("Question", "Leave them out"),
    (_C.TWO_READINGS, TwoWays.WRITTEN): Text("Question", "Read as written"),
    (_C.TWO_READINGS, TwoWays.COUNTRY): Text("Question", "Numbers of {country}"),
    (_C.OPT_OUT, IGNORE): Text("Question", "Keep them"),
    (_C.COUNTRY_COLUMN, IGNORE): Text("Question", "Don’t use it"),
    (_C.AREA_COLUMN, IGNORE): Text("Question", "Don’t use it"),
    (_C.ZONE, IGNORE): Text("Question", "Don’t use it"),
    (_C.PRIORITY, IGNORE): Text("Question", "Don’t use it"),
    (_C.HIDDEN, LEAVE_OUT): Text("Question", "Leave them out"),
    (_C.HIDDEN, READ): Text("Question", "Read them"),
    (_C.MARKED, LEAVE_OUT): Text("Question", "Leave them out"),
    (_C.MARKED, READ): Text("Question", "Read them"),
    (_C.MERGED, FILL): Text("Question", "Fill them: row {row} gets “{sample}”"),
    (_C.MERGED, LEAVE): Text("Question", "Leave them empty"),
}
_OTHER_ANSWERS = {
    _C.COUNTRY: Text("Question", "{country}: %Ln valid number(s)"),
    _C.ADDRESS: Text("Question", "“{name}”: %Ln row(s)"),
    _C.OPT_OUT: Text("Question", "Leave out %Ln client(s)"),
    _C.COUNTRY_COLUMN: Text("Question", "Use it"),
    _C.AREA_COLUMN: Text("Question", "Use it"),
    _C.ZONE: Text("Question", "Use it"),
    _C.PRIORITY: Text("Question", "Use it"),
    _C.DELIMITER: Text("Question", "“{sample}” ({delimiter})"),
    _C.QUOTES: Text("Question", "“{sample}”"),
    _C.ENCODING: Text("Question", "“{sample}” ({encoding})"),
}

_ALIGNED = Text(
    "Question", "Blanks seem to align the columns. Which reading of the first client is right?"
)
_ABOUT_COUNTRY = Text("Question", "{country}: about %Ln valid number(s)")
_NEXT_ADDRESS = Text("Question", "“{name}”; where it is empty or fails, “{others}”: %Ln row(s)")
_WHOLE_LINE = Text("Question", "“{sample}” (a single column)")
_REFUSED = Text("Question", "Leave out %Ln client(s) who refused")
_NOT_AGREED = Text("Question", "Leave out %Ln client(s) who didn’t agree")
_EACH_ADDRESS = Text("Question", "A row for each number in “{name}”: %Ln row(s)")

_GIVEN = Text("Question", "You answered a question about this file: {subject}")
_SUBJECTS = {
    _C.COUNTRY: Text("Question", "the country of the numbers"),
    _C.TWO_READINGS: Text("Question", "numbers with two readings"),
    _C.ADDRESS: Text("Question", "the column of the addresses"),
    _C.OPT_OUT: Text("Question", "clients who don’t want to be contacted"),
    _C.COUNTRY_COLUMN: Text("Question", "the column of the countries"),
    _C.AREA_COLUMN: Text("Question", "the column of the area codes"),
    _C.ZONE: Text("Question", "time zones"),
    _C.PRIORITY: Text("Question", "priorities"),
    _C.HIDDEN: Text("Question", "hidden rows"),
    _C.MARKED: Text("Question", "rows that are struck through"),
    _C.MERGED: Text("Question", "merged cells"),
    _C.DELIMITER: Text("Question", "the delimiter"),
    _C.QUOTES: Text("Question", "quotation marks"),
    _C.ENCODING: Text("Question", "the encoding"),
}
_AS_WRITTEN = Text("Question", "Numbers without a country code are read as written")
_AS_COUNTRY = Text("Question", "Numbers without a country code are read as numbers of {country}")

CountryName = Callable[[str], str]


def question_text(question: Question, translate: Translate, country_name: CountryName) -> str:
    """Ask a question.

    Args:
        country_name: names a country by its code.
    """
    text = _QUESTIONS[question.code]
    if question.code is _C.COUNTRY and "default" in question.facts:
        text = _COUNTRY_DEFAULT
    elif question.code is _C.COUNTRY and question.vital:
        text = _COUNTRY_VITAL
    elif question.code is _C.DELIMITER and question.facts.get("preset") == ALIGNED:
        text = _ALIGNED
    elif "unsaid" in question.facts:
        text = _UNSAID
    elif "place" in question.facts:
        text = _PLACE
    facts = {"country": country_name(str(question.facts.get("region", ""))), **question.facts}
    return text.translated(translate, question.rows).format(**facts)


def answer_text(
    question: Question, answer: Answer, translate: Translate, country_name: CountryName
) -> str:
    """Return an answer as it reads on its button."""
    text = _ANSWERS.get((question.code, answer.value)) or _OTHER_ANSWERS[question.code]
    if "others" in answer.facts:
        text = _NEXT_ADDRESS
    elif "each" in answer.facts:
        text = _EACH_ADDRESS
    elif "whole" in answer.facts:
        text = _WHOLE_LINE
    elif "agreed" in answer.facts:
        text = _NOT_AGREED
    elif "unsaid" in question.facts and answer.value != IGNORE:
        text = _REFUSED
    elif "estimated" in question.facts and answer.value != NONE:
        text = _ABOUT_COUNTRY
    region = question.facts.get("region", "")
    region = answer.value if question.code is _C.COUNTRY else str(region)
    facts = {
        "country": country_name(region),
        "encoding": encoding_name(answer.value),
        "delimiter": delimiter_name(answer.value, translate),
        **question.facts,
        **answer.facts,
    }
    return text.translated(translate, answer.rows).format(**facts)


def country_given(value: str, translate: Translate, country_name: CountryName) -> str:
    """Say what an answer about the country does."""
    if value == NONE:
        return _AS_WRITTEN.translated(translate)
    return _AS_COUNTRY.translated(translate).format(country=country_name(value))


def question_given(code: QuestionCode, translate: Translate) -> str:
    """Name a question that was answered and that the file no longer raises."""
    return _GIVEN.translated(translate).format(subject=_SUBJECTS[code].translated(translate))
