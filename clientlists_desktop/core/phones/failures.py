"""Why cells fail, found once for all that are written alike.

In a file whose every row fails, what is wrong is looked for a million times; most of it doesn't
depend on the digits, or only on a number's calling code and its length.
"""

from collections.abc import Callable

from clientlists_desktop.core.findings import Fact, Finding, Reason
from clientlists_desktop.core.phones.plans import LONGEST, PLANS, SHORTEST
from clientlists_desktop.core.phones.readings import Reading
from clientlists_desktop.core.phones.syntax import (
    ANY_DIGIT,
    MOST_CHARACTERS,
    WrittenNumber,
    may_be_date,
    read_syntax,
)

_MOST_FORMS = 2_000
_NOT_BY_DIGITS = frozenset(
    {
        Reason.EMPTY,
        Reason.LETTERS,
        Reason.SEVERAL_NUMBERS,
        Reason.NOT_A_NUMBER,
        Reason.SHORTENED,
        Reason.DIGITS_LOST,
    }
)
_MISFIT = {
    "no_such_code": Reason.NO_SUCH_COUNTRY_CODE,
    "too_short": Reason.TOO_SHORT,
    "local_only": Reason.TOO_SHORT,
    "too_long": Reason.TOO_LONG,
    "not_possible": Reason.NOT_POSSIBLE,
}


def misfit(cell: str, written: WrittenNumber, reading: Reading) -> Finding:
    """Return why digits are no number in a reading."""
    digits = len(written.digits)
    facts: dict[str, Fact] = {"digits": digits}
    plan = PLANS.of(written.digits)
    if plan is not None:
        facts["code"] = plan.code
    if digits < SHORTEST:
        return Finding(Reason.TOO_SHORT, before=cell, facts=facts)
    if digits > LONGEST:
        return Finding(Reason.TOO_LONG, before=cell, facts=facts)
    return Finding(_MISFIT[reading.misfit or "not_possible"], before=cell, facts=facts)


class _FailingForms(dict[str, Finding | None]):
    """Why texts fail whatever their digits are, by the text with a 0 for each digit."""

    def __missing__(self, form: str) -> Finding | None:
        if len(self) >= _MOST_FORMS:
            return None
        found, known = read_syntax(form), None
        if isinstance(found, Finding) and found.code in _NOT_BY_DIGITS and not may_be_date(form):
            known = found
        self[form] = known
        return known


class KnownFailures:
    """What is known of the cells that one rule has failed.

    Args:
        find: returns why a cell fails; None if it doesn't.
        by_code: whether a bare number fails by its calling code and length alone, since no country
            is chosen or waited for.
    """

    def __init__(self, find: Callable[[str], Finding | None], *, by_code: bool) -> None:
        self._find, self._by_code = find, by_code
        # Of this rule alone: its limit counts the writings of one file.
        self._forms = _FailingForms()
        self._numbers: dict[tuple[int, bool | str], Finding | None] = {}

    def of(self, cell: str) -> Finding | None:
        """Return why a cell fails; None leaves it to the rule."""
        if type(cell) is not str or len(cell) > MOST_CHARACTERS:
            return None
        if cell.isascii() and cell.isdigit():
            known = self._of_number(cell) if self._by_code else None
        else:
            known = self._forms[cell.translate(ANY_DIGIT)]
        if known is None or known.code is Reason.EMPTY:
            return known
        return Finding(known.code, cell, None, known.facts)

    def _of_number(self, digits: str) -> Finding | None:
        if digits.startswith("00"):
            return None
        plan = PLANS.of(digits)
        key = (len(digits), digits[0] == "0" if plan is None else plan.code)
        known = self._numbers.get(key, _UNKNOWN)
        if known is None:
            return None
        if plan is not None and (plan.may_strip.match(digits) or plan.is_valid(digits)):
            # Others of the same length may fail all the same.
            return None
        if known is _UNKNOWN:
            known = self._numbers[key] = self._find(digits)
        return known


_UNKNOWN = Finding(Reason.EMPTY)
