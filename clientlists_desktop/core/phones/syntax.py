"""The syntax of phone numbers: what fails before any digit is read.

libphonenumber finds numbers in text; it doesn't check how they are written. It reads letters as
digits, drops trailing text and accepts dates without their separators, so the syntax comes first.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from clientlists_desktop.core.cell_text import without_text_mark
from clientlists_desktop.core.findings import Fact, Finding, Reason

SHORTENED = re.compile(r"[+-]?(\d+)(?:[.,](\d+))?[eEеЕ][+-]?\d+")
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_DATES = (
    re.compile(rf"(?P<d>\d{{1,2}})([./-])(?P<m>\d{{1,2}})\2(?P<y>\d{{4}}|\d{{2}}){_TIME}"),
    re.compile(rf"(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})/(?P<y>\d{{4}}|\d{{2}}){_TIME}"),
    re.compile(rf"(?P<y>\d{{4}})([./-])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}}){_TIME}"),
)
_EXTENSION = re.compile(r"\d{1,7}\Z", re.ASCII)
_EXTENSION_WORD = re.compile(
    r"(?:\bextension|ext|\bдобавочный|доб|\bвн|\bдод|\bdurchwahl|\bdw|\bposte|\bramal|\bint(?:erno)?|"
    r"\banexo|\btoestel|\bwew|\bdahili|[xх~])\Z",
    re.IGNORECASE,
)
_LONGEST_WORD = len("добавочный")
_SPACES = " \t\n\r\u00a0"
_PARTS = re.compile(
    r"[,;|\n\r&]|/|:::|\\n|<br\s*/?>|\s{2,}|\s(?=\+\d)"
    r"|\s(?:и|или|or|and|oder|und|ou|et|y|o|e|i|lub|oraz|ve|veya|та|або|чи|і|en|of)\s"
    r"|(?<=\d{10})\s(?=\d{10})|(?<=\d{7})(?=\+\d)",
    re.IGNORECASE,
)
_FLOAT_TAIL = re.compile(r"(\+?\d+)[.,]00?")
_DECIMAL = re.compile(r"\+?\d{7,}[.,]\d+")
_MINUS = re.compile(r"[-\u2010-\u2014\u2212]\s*\(?\d")
_SEPARATORS = " \u00a0\u2007\u2009\u202f-\u2010\u2011\u2012\u2013\u2014\u2212.()/+"
DROP = {ord(character): None for character in _SEPARATORS}
# Only digits and the usual separators between them: there can be no extension, second number,
# letter or decimal, so the expressions for these are skipped.
_ORDINARY = re.compile(r"[+(\d](?:[\d()-]| (?! ))+", re.ASCII)
_POSITION = re.compile(r"\d{1,4}(?:\)|\.\s)", re.ASCII)
"""The place in a list, `7) 916 …`, which no country code is."""
_HEAD = re.compile(r"(?:[^0-9]*[0-9]){0,3}")
ANY_DIGIT = str.maketrans("123456789", "0" * 9)
_LONGEST_DATE = len("31-12-2024")
_TWO_NUMBERS = len("9161234567 9161234567")
_WRAPPING = " \t\"'`«»“”„[]<>{}"
_ENDS = ",;. \t"
_THOUSANDS = re.compile(r"\+?\d{1,3}(?:[,'’]\d{3}){3,}", re.ASCII)
_OPENING_CODE = re.compile(r"\((\d+)\)")

MIN_DIGITS = 7
"""A part of a cell with fewer digits isn't a number of its own."""

MOST_CHARACTERS = 250
"""No single number is longer, whatever its separators; only so much is checked in full."""
_JUDGED = 200
_KEPT_BY_EXCEL = 15
_ENDING = 4
"""Fewer digits after a last slash are another ending of the number: 123456/57."""

_MAYBE_LETTER = re.compile(r"[^\W\d_]")


class WrittenNumber(NamedTuple):
    """A number as it was written.

    Attributes:
        digits: its ASCII digits, without a leading 00.
        explicit: whether it has + or a leading 00, and so begins with a country code.
        excluded_code_lengths: lengths (1, 2, 3) that its country code can't have, because a
            separator falls inside it, or because an opening bracket holds more or less than it.
        float_tail: whether Excel's `.0` was removed.
        double_zero: whether it is the 00 that makes it explicit.
        text: what was written, without invisible characters.
    """

    digits: str
    explicit: bool
    excluded_code_lengths: frozenset[int]
    float_tail: bool = False
    double_zero: bool = False
    text: str = ""

    def continues(self, is_number: Callable[[str], bool]) -> bool:
        """Whether something follows what is a number up to a blank."""
        blanks = re.finditer(r"\s", self.text)
        return any(is_number(self.text[: blank.start()].translate(DROP)) for blank in blanks)

    def is_cut_after(self, count: int) -> bool:
        """Whether a separator or a bracket follows so many digits."""
        return re.match(rf"(?:[^0-9]*[0-9]){{{count}}}[^0-9]+[0-9]", self.text) is not None


def read_syntax(cell: str) -> WrittenNumber | Finding:
    """Read a cell as written; a Finding says why it can't be one phone number."""
    if len(cell) > MOST_CHARACTERS and len(whole := cell.strip()) > MOST_CHARACTERS:
        # Its beginning tells what is wrong; reading all of many such cells would take minutes.
        return _reject_long_text(cell, _plain(whole[:_JUDGED]))
    text = _plain(cell)
    if not text:
        return Finding(Reason.EMPTY)
    return read_usual_syntax(text) or read_odd_syntax(cell, text)


def read_usual_syntax(text: str) -> WrittenNumber | None:
    """Read a text of only digits and the usual separators; None for any other one."""
    is_usual = _LONGEST_DATE < len(text) < _TWO_NUMBERS and _ORDINARY.fullmatch(text)
    if is_usual and not _POSITION.match(text):
        return _written(text)
    return None


def read_odd_syntax(cell: str, text: str) -> WrittenNumber | Finding:
    """Read a cell that may hold anything; `read_syntax` takes a shortcut for ordinary ones."""
    if text[0].isalpha() and _digit_count(text) < MIN_DIGITS:
        # Names and remarks; what is tried below begins with a digit or has more of them.
        return Finding(Reason.LETTERS, before=cell)
    if reason := shortened(text):
        return Finding(reason, before=cell)
    text = _unwrapped(text)
    if _is_date(text):
        return Finding(Reason.DATE, before=cell)
    if _digit_count(text) >= MIN_DIGITS:
        if found := _with_extension(text):
            return Finding(Reason.EXTENSION, before=cell, facts={"extension": found[1]})
        if finding := _several(cell, text):
            return finding
    if finding := _letters(cell, text):
        return finding
    tail = _FLOAT_TAIL.fullmatch(text)
    if tail:
        text = tail[1]
    elif _DECIMAL.fullmatch(text) or _MINUS.match(text) or _is_no_number(text):
        return Finding(Reason.NOT_A_NUMBER, before=cell)
    digits = text.translate(DROP)
    if not digits or not digits.isascii() or not digits.isdigit() or "+" in text.lstrip("( ")[1:]:
        return Finding(Reason.NOT_A_NUMBER, before=cell)
    return _written(text, float_tail=tail is not None)


def _unwrapped(text: str) -> str:
    """Return a text without quotes and brackets around it, and commas behind or in it.

    Commas stand in a number where Excel was told to group thousands: `79,161,234,567`.
    """
    text = text.strip(_WRAPPING).rstrip(_ENDS).strip(_WRAPPING)
    return re.sub("[,'’]", "", text) if _THOUSANDS.fullmatch(text) else text


def _written(text: str, *, float_tail: bool = False) -> WrittenNumber:
    """Return the number in a text of only digits and separators."""
    digits = text.translate(DROP)
    explicit = text.lstrip("( ").startswith("+")
    double_zero = not explicit and digits.startswith("00")
    if double_zero:
        explicit, digits = True, digits[2:]
    excluded_code_lengths = frozenset() if explicit else _excluded_code_lengths(text)
    return WrittenNumber(digits, explicit, excluded_code_lengths, float_tail, double_zero, text)


def split_extension(cell: str) -> tuple[str, str] | None:
    """Return number and extension as written; None unless the cell holds both."""
    return _with_extension(_plain(cell))


def split_numbers(cell: str) -> list[str]:
    """Return the parts of a cell that holds several numbers, each as written."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, _PARTS.split(_plain(cell)))):
        is_rest = parts and _digit_count(part) < MIN_DIGITS
        is_label = parts and not _digit_count(parts[-1])
        if is_label or (is_rest and _with_extension(f"{parts[-1]} {part}")):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def shortened(text: str, form: re.Pattern[str] = SHORTENED) -> Reason | None:
    """Return why a number that Excel shortened to a power of ten fails; None for other texts.

    Args:
        form: an expression whose groups are the digits before and after the point.
    """
    match = form.fullmatch(text)
    if match is None:
        return None
    kept = len(match[1]) + len(match[2] or "")
    return Reason.DIGITS_LOST if kept >= _KEPT_BY_EXCEL else Reason.SHORTENED


def _reject_long_text(cell: str, text: str) -> Finding:
    """Return what is wrong with a cell that is far too long for a number, by its beginning."""
    finding = _several(cell, text) or _letters(cell, text)
    return finding or Finding(Reason.NOT_A_NUMBER, before=cell)


def _with_extension(text: str) -> tuple[str, str] | None:
    """Return number and extension of a text; the extension is searched from the end."""
    text = text.rstrip(_SPACES + ")]")
    extension = _EXTENSION.search(text, max(0, len(text) - MIN_DIGITS))
    if extension is None:
        return None
    lead = text[: extension.start()]
    number = lead.rstrip(_SPACES + ".:=№#")
    if word := _EXTENSION_WORD.search(number, max(0, len(number) - _LONGEST_WORD)):
        number = number[: word.start()]
    elif "#" not in lead[len(number) :]:
        return None
    number = number.rstrip(_SPACES + ",;.([")
    if "\n" in number or _digit_count(number) < MIN_DIGITS:
        return None
    return number, extension[0]


def _several(cell: str, text: str) -> Finding | None:
    parts = [part for part in _PARTS.split(text) if _digit_count(part) >= MIN_DIGITS]
    if len(parts) < 2:
        return None
    return Finding(Reason.SEVERAL_NUMBERS, before=cell, facts={"count": len(parts)})


def _letters(cell: str, text: str) -> Finding | None:
    # An expression knows no letters; what it skips is sure to be none.
    for match in _MAYBE_LETTER.finditer(text):
        if match[0].isalpha():
            if _digit_count(text) < MIN_DIGITS:
                return Finding(Reason.LETTERS, before=cell)
            facts: dict[str, Fact] = {"seen": match[0], "place": match.end()}
            return Finding(Reason.LETTERS, before=cell, facts=facts)
    return None


def _is_no_number(text: str) -> bool:
    """Whether digits are the place in a list, or another ending of the number."""
    _, slash, ending = text.rpartition("/")
    has_two_endings = bool(slash) and 0 < _digit_count(ending) < _ENDING
    return has_two_endings or _POSITION.match(text) is not None


def _plain(cell: str) -> str:
    """Drop invisible characters and make full-width and other decimal digits ASCII.

    Superscripts are left (and make the cell fail): a footnote mark isn't a digit of the number.
    """
    text = cell.strip()
    if text.startswith(("'", "=")):
        text = without_text_mark(text).removeprefix("'").strip()
    if text.isascii():
        return text
    plain: list[str] = []
    for character in text:
        if character.isascii():
            plain.append(character)
        elif unicodedata.category(character) == "Cf":
            continue
        elif (digit := unicodedata.decimal(character, None)) is not None:
            plain.append(str(digit))
        elif unicodedata.decomposition(character).startswith("<wide>"):
            plain.append(unicodedata.normalize("NFKC", character))
        else:
            plain.append(character)
    return "".join(plain).strip().removeprefix("'").strip()


def may_be_date(form: str) -> bool:
    """Whether a text is a date with some digits in the place of its own."""
    text = _unwrapped(_plain(form))
    return any(pattern.fullmatch(text) for pattern in _DATES)


def _is_date(text: str) -> bool:
    return any(
        1 <= int(match["d"]) <= 31 and 1 <= int(match["m"]) <= 12
        for pattern in _DATES
        if (match := pattern.fullmatch(text))
    )


def _digit_count(text: str) -> int:
    return sum(map(text.count, "0123456789"))


def _excluded_code_lengths(text: str) -> frozenset[int]:
    """Return the lengths that the country code can't have, given the separators."""
    head = _HEAD.match(text)
    excluded_code_lengths = _lengths_cut_by(head[0].translate(ANY_DIGIT) if head else "")
    if text.startswith("("):
        bracket = _OPENING_CODE.match(text)
        return excluded_code_lengths | ({1, 2, 3} - ({len(bracket[1])} if bracket else set()))
    return excluded_code_lengths


@lru_cache(maxsize=1024)
def _lengths_cut_by(head: str) -> frozenset[int]:
    """Do the same for the text up to the third digit, cached: a file has few distinct ones."""
    excluded_code_lengths: set[int] = set()
    seen = 0
    for index, character in enumerate(head):
        if character == "0":
            seen += 1
        elif 0 < seen < 3 and "0" in head[index:]:
            # A separator after `seen` digits would fall inside any longer code.
            excluded_code_lengths.update(range(seen + 1, 4))
    return frozenset(excluded_code_lengths)
