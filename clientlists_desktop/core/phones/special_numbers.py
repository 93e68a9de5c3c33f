"""Numbers that no client has, though they are valid: premium-rate, toll-free, fillers."""

import phonenumbers
from phonenumbers import PhoneNumberType

from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.phones.plans import PLANS

FILLER_TAILS = frozenset(("0000000", "9999999"))
"""The last seven digits of numbers that somebody typed to fill a required field."""
TAIL = 7
_KINDS = {
    PhoneNumberType.PREMIUM_RATE: Reason.PREMIUM_RATE,
    PhoneNumberType.TOLL_FREE: Reason.TOLL_FREE,
    PhoneNumberType.SHARED_COST: Reason.SHARED_COST,
    PhoneNumberType.PAGER: Reason.PAGER,
    PhoneNumberType.VOICEMAIL: Reason.VOICEMAIL,
}
SPECIAL = frozenset((*_KINDS.values(), Reason.FILLER))
"""The warnings about such numbers."""


def special_findings(address: str, cell: str) -> tuple[Finding, ...]:
    """Return the warning about an address that no client has; () for any other."""
    if address[-TAIL:] in FILLER_TAILS:
        return (Finding(Reason.FILLER, before=cell),)
    plan = PLANS.of(address)
    if plan is None or plan.ordinary.fullmatch(address):
        return ()
    kind = phonenumbers.number_type(phonenumbers.parse(f"+{address}"))
    reason = _KINDS.get(kind)
    return () if reason is None else (Finding(reason, before=cell),)
