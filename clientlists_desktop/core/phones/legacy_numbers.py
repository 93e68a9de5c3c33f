"""Legacy numbers, which real lists still hold, and the current numbers that replaced them.

Each rule is a change of a country's numbering plan. If it allows two valid answers, none is given.
"""

import re
from collections.abc import Callable, Iterable

from phonenumbers import country_code_for_region

from clientlists_desktop.core.phones.national_numbers import national_address
from clientlists_desktop.core.phones.plans import PLANS
from clientlists_desktop.core.phones.readings import Reading, world_reading
from clientlists_desktop.core.phones.syntax import DROP, WrittenNumber, read_syntax

_RUSSIAN_DIGITS = 11


def current_number(cell: str, country: str | None = None) -> str | None:
    """Return the current address of a legacy number; None if the cell doesn't hold one.

    Args:
        country: the region that a person chose for numbers without a country code.
    """
    written = read_syntax(cell)
    if not isinstance(written, WrittenNumber):
        return None
    digits = written.digits
    if written.explicit and digits.startswith("89") and len(digits) == _RUSSIAN_DIGITS:
        # No country code begins with 89, so this is Russia's 8, as it is dialled at home.
        return _only_valid([f"7{digits[1:]}"])
    if written.explicit and digits.startswith("0"):
        return _without_zeros(written, country)
    for code, rule in _RULES.items():
        if digits.startswith(code) and (found := _only_valid(rule(digits))):
            return found
    dialled = _DIALLED_AT_HOME.get(country) if country and not written.explicit else None
    match = dialled.fullmatch(digits) if dialled else None
    if country is None or match is None:
        return None
    code = str(country_code_for_region(country))
    whole = code + match["number"]
    return _only_valid([whole, *_RULES[code](whole)])


def _only_valid(numbers: Iterable[str]) -> str | None:
    """Return the only one of some numbers that is in an assigned range."""
    found = {one for one in numbers if world_reading(one) == Reading("valid", one)}
    return found.pop() if len(found) == 1 else None


def _dialled_at_home(digits: str, country: str) -> str:
    """Return the number of a country that a plus was put before, as in `+0151 …`; "" if none.

    Somebody may have put the 0 there as well, in a country where none is dialled: `+0 916 …`.
    """
    if not digits.startswith("0") or digits.startswith("00"):
        return ""
    return national_address(digits, country) or national_address(digits[1:], country)


def _without_zeros(written: WrittenNumber, country: str | None) -> str | None:
    """Return what somebody meant who put a plus before the zeros that are dialled.

    No country code begins with 0. After `00`, and before 7 or the code of the chosen country, the
    zeros are what is left out abroad. Before another code a single zero may as well be the national
    prefix: `+0151 …` is Germany's, though it reads as an American number without it.
    """
    digits = written.digits
    rest = digits.lstrip("0")
    reading = world_reading(rest)
    abroad = reading.address if reading.state == "valid" else ""
    own = str(country_code_for_region(country)) if country else "7"
    is_own = abroad.startswith(("7", own))
    if abroad and len(rest) >= _RUSSIAN_DIGITS and (is_own or digits.startswith("00")):
        return abroad
    home = _dialled_at_home(digits, country) if country else ""
    if home and abroad not in ("", home) and _may_begin_with_code(written, rest):
        return None
    return home or (abroad if is_own else None)


def _may_begin_with_code(written: WrittenNumber, rest: str) -> bool:
    """Whether the groups of digits allow a country code at the start of the last ones, `rest`."""
    plan = PLANS.of(rest)
    whole = written.text.translate(DROP)
    # Digits in one group tell nothing.
    undivided = whole in written.text
    return plan is not None and (
        undivided or written.is_cut_after(len(whole) - len(rest) + len(plan.code))
    )


def _mexico(digits: str) -> list[str]:
    """Mobile numbers lost their 1 in August 2019: 52 1 55 … became 52 55 …."""
    return ["52" + digits[3:]] if len(digits) == 13 and digits[2] == "1" else []


def _argentina(digits: str) -> list[str]:
    """Mobile numbers dialled at home have 15 after the area code; from abroad, a 9 before it."""
    if len(digits) != 14:
        return []
    areas = (digits[2 : 2 + length] for length in (2, 3, 4))
    return [
        f"549{area}{digits[4 + len(area) :]}"
        for area in areas
        if digits[2 + len(area) :].startswith("15")
    ]


def _brazil(digits: str) -> list[str]:
    """Mobile numbers gained a 9 before their eight digits between 2012 and 2016."""
    old = len(digits) == 12 and digits[4] in "6789"
    return [f"{digits[:4]}9{digits[4:]}"] if old else []


def _benin(digits: str) -> list[str]:
    """All numbers gained 01 before their eight digits in November 2024."""
    return [f"22901{digits[3:]}"] if len(digits) == 11 else []


def _ivory_coast(digits: str) -> list[str]:
    """Mobile numbers gained the two digits of their network in January 2021.

    Until then the second digit told the network.
    """
    if len(digits) != 11 or digits[3] in "23":
        return []
    network = {"0": "01", "1": "01", "2": "01", "3": "01", "4": "05", "5": "05", "6": "05"}
    return [f"225{network.get(digits[4], '07')}{digits[3:]}"]


def _dialled_8_0(digits: str) -> list[str]:
    """Ukraine (until 2009) and Belarus are dialled 8 and 0 before the area code at home."""
    return [f"380{digits[2:]}", f"375{digits[2:]}"] if len(digits) == 11 else []


_MEXICO, _ARGENTINA = re.compile(r"521?(\d{10})"), re.compile(r"549?(\d{10})")
_BRAZIL = re.compile(r"55(\d\d)9?([6-9]\d{7})")


def account_forms(address: str) -> tuple[str, ...]:
    """Return every form of the number of one messenger account, the current one first.

    Messengers keep the number that somebody registered with, so that one person is found under the
    old form in one list and under the new one in another.
    """
    if match := _MEXICO.fullmatch(address):
        return f"52{match[1]}", f"521{match[1]}"
    if match := _ARGENTINA.fullmatch(address):
        return f"549{match[1]}", f"54{match[1]}"
    if match := _BRAZIL.fullmatch(address):
        return f"55{match[1]}9{match[2]}", f"55{match[1]}{match[2]}"
    return (address,)


_RULES: dict[str, Callable[[str], list[str]]] = {
    "52": _mexico,
    "54": _argentina,
    "55": _brazil,
    "229": _benin,
    "225": _ivory_coast,
    "80": _dialled_8_0,
}

_DIALLED_AT_HOME = {
    "AR": re.compile(r"0?(?P<number>\d{12})"),
    "BR": re.compile(r"(?:0(?:\d\d(?=\d{10}))?)?(?P<number>\d{10})"),
    "MX": re.compile(r"(?:01|04[45])(?P<number>\d{10})"),
}
"""What was dialled in a country before its number, a carrier's code in Brazil among it."""
