"""Numbers that reach no client, though they are valid: premium-rate, toll-free, fillers …."""

import re
from collections.abc import Sequence

import phonenumbers
from phonenumbers import PhoneNumberType

from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.phones.plans import PLANS, Plan, mobile_pattern

FILLER_TAILS = frozenset(("0000000", "9999999"))
"""The last seven digits of numbers that somebody typed to fill a required field."""
TAIL = 7
SEQUENCE = "1234567"
FICTION = "1___55501__"
"""As SQL's LIKE writes them: North American numbers that are kept for films and examples."""
_EXAMPLE_TAILS = (SEQUENCE, *(f"55501{rest:02d}" for rest in range(100)))
DOUBTFUL_TAILS = FILLER_TAILS.union(_EXAMPLE_TAILS)
"""What fillers and examples end in, and some other numbers."""
_FICTION = re.compile(r"1\d{3}55501\d\d", re.ASCII)
_RUN = re.compile("12345|23456|34567|45678|56789")
"""In numbers that somebody made up, such as the others of a file of examples."""
_FEW, _MOST_SHARE = 10, 0.2
_KINDS = {
    PhoneNumberType.PREMIUM_RATE: Reason.PREMIUM_RATE,
    PhoneNumberType.TOLL_FREE: Reason.TOLL_FREE,
    PhoneNumberType.SHARED_COST: Reason.SHARED_COST,
    PhoneNumberType.PAGER: Reason.PAGER,
    PhoneNumberType.VOICEMAIL: Reason.VOICEMAIL,
}
SPECIAL = frozenset((*_KINDS.values(), Reason.FILLER, Reason.LANDLINE))
"""The warnings about such numbers."""


def is_example(address: str) -> bool:
    """Whether a number looks like those of examples: `…1234567`, or 555-01xx in North America."""
    return address.endswith(SEQUENCE) or _FICTION.fullmatch(address) is not None


def examples_are_fillers(cells: Sequence[str]) -> bool:
    """Whether numbers that look like examples only fill a field: most numbers look like none.

    A file made of examples is one itself. Of a long file the sample may miss the only example.

    Args:
        cells: a sample of the address cells.
    """
    digits = ["".join(filter(str.isdigit, cell)) for cell in cells]
    found = sum(map(is_example, digits))
    if len(cells) < _FEW:
        real = sum(_RUN.search(one) is None and not is_example(one) for one in digits)
        is_lone = found == 1 and 0 < real == len(cells) - 1
        return is_lone or 0 < found <= _MOST_SHARE * len(cells)
    return found <= _MOST_SHARE * len(cells)


def special_findings(
    address: str, cell: str, *, for_texts: bool = False, examples: bool = False
) -> tuple[Finding, ...]:
    """Return the warning about an address that reaches no client; () for any other.

    Args:
        for_texts: a landline is one, too.
        examples: a number that looks like an example is one, too.
    """
    if address[-TAIL:] in FILLER_TAILS or (examples and is_example(address)):
        return (Finding(Reason.FILLER, before=cell),)
    plan = PLANS.of(address)
    if plan is None or expected_pattern(plan, for_texts=for_texts).fullmatch(address):
        return ()
    kind = phonenumbers.number_type(phonenumbers.parse(f"+{address}"))
    reason = _KINDS.get(kind)
    if for_texts and kind == PhoneNumberType.FIXED_LINE:
        reason = Reason.LANDLINE
    return () if reason is None else (Finding(reason, before=cell),)


def expected_pattern(plan: Plan, *, for_texts: bool) -> re.Pattern[str]:
    """Return what matches the numbers of a plan that certainly need no warning."""
    return mobile_pattern(plan.code) if for_texts else plan.ordinary
