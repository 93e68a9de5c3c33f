"""The phone rule: how a cell is read as a phone number, and what is repaired.

In short: a cell that isn't written like a phone number fails. Any other is read as an international
number. It is also read as a number of a country, but only if a person chose that country, and that
reading changes the value only if the way it is written proves it. If both readings are valid,
nothing is guessed: the row waits for one answer for the whole file.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.phones.column_judgement import (
    ANY_COUNTRY,
    NO_JUDGEMENT,
    ColumnJudgement,
)
from clientlists_desktop.core.phones.failures import KnownFailures, misfit
from clientlists_desktop.core.phones.national_numbers import national_address
from clientlists_desktop.core.phones.plans import (
    LONGEST,
    PLANS,
    SHORTEST,
    Plan,
    home_plan_of,
    mobile_pattern,
)
from clientlists_desktop.core.phones.readings import Reading, home_reading, world_reading
from clientlists_desktop.core.phones.special_numbers import (
    DOUBTFUL_TAILS,
    FILLER_TAILS,
    TAIL,
    expected_pattern,
    is_example,
    special_findings,
)
from clientlists_desktop.core.phones.syntax import DROP, WrittenNumber, read_syntax
from clientlists_desktop.core.phones.written_forms import FORMS


class TwoWays(StrEnum):
    """What to do with numbers that are valid in both readings."""

    FAIL = "fail"
    WRITTEN = "written"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class AddressVerdict:
    """The result of checking an address cell: the address (empty if it failed) and the findings."""

    address: str
    findings: tuple[Finding, ...] = ()


# The library looks a code up in the region's metadata, and loading all of it takes 0.1 s.
_CODES = {
    region: str(code)
    for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
    for region in regions
}


def country_code_of(region: str) -> str:
    """Return the calling code of a region (`RU` → `7`); Refused if there is no such region."""
    if region not in phonenumbers.SUPPORTED_REGIONS:
        raise Refused(Refusal.UNKNOWN_COUNTRY, seen=region)
    return _CODES[region]


def all_countries() -> list[str]:
    """Return every region that has phone numbers, as two-letter codes."""
    return sorted(phonenumbers.SUPPORTED_REGIONS)


_DIALLED_8_0 = frozenset({"UA"})
"""Countries that dialled 8 before the 0 until 2009, as many lists still show."""
_TYPED = {
    "date": Reason.DATE,
    "number": Reason.NOT_A_NUMBER,
    "digits": Reason.DIGITS_LOST,
    "boolean": Reason.LETTERS,
}

Interpretation = tuple[Reading, tuple[Finding, ...]] | Finding
"""The reading of a cell that counts, with warnings; or why there is none."""


class PhoneRule:
    """The rule for one file.

    Args:
        country: region that a person chose for numbers without a country code.
        two_ways: what a person answered for numbers that are valid in both readings.
        for_texts: whether the numbers are those of a messenger. Then 7 to 15 digits of a known
            country code that match no current plan are kept with a warning, since messenger IDs
            still use Mexico's `521…` and Benin's eight digits; and landlines have a warning.
    """

    def __init__(
        self,
        country: str | None = None,
        two_ways: TwoWays = TwoWays.FAIL,
        *,
        for_texts: bool = False,
        column: ColumnJudgement = NO_JUDGEMENT,
    ) -> None:
        if country is not None:
            country_code_of(country)
        self.country = country
        self._two_ways = two_ways
        self._for_texts = for_texts
        self._home = home_plan_of(country) if country else None
        self._awaited, self._is_national = column.awaited, column.is_national
        self._examples = column.examples
        self._surely_foreign = self._compile_surely_foreign()
        by_code = country is None and not column.awaited
        self._failures = KnownFailures(self._failure_of, by_code=by_code)

    def accepts(self, text: str) -> bool:
        """Whether the cell is certainly ready as it stands; if not, `check` decides."""
        plan = PLANS[text[:1]] or PLANS[text[:2]] or PLANS[text[:3]]
        if plan is None or type(text) is not str:
            return False
        expected = mobile_pattern(plan.code) if self._for_texts else plan.ordinary
        if expected.fullmatch(text) is None:
            return False
        if text[-TAIL:] in DOUBTFUL_TAILS or (self._awaited and self._awaits_country(text)):
            return False
        if self._home is None or plan is self._home.plan:
            return True
        return self._surely_foreign.match(text) is not None

    def repair(self, cell: str) -> tuple[str, Reason | None] | None:
        """Return the address of a cell that is ready once it is written well, and the repair.

        Most rows of a messy file are written in one of the usual ways, and `check` takes ten times
        as long for them. What this returns `check` returns too; None leaves the cell to `check`.
        """
        text = cell.strip()
        form = FORMS.of(text)
        if form is None or type(cell) is not str:
            return None
        digits, home = text.translate(DROP), self._home
        double_zero = digits.startswith("00") and not form.explicit
        if double_zero:
            digits = digits[2:]
        explicit = form.explicit or double_zero
        plan = PLANS.of(digits)
        if digits[-TAIL:] in FILLER_TAILS or (self._examples and is_example(digits)):
            return None
        if plan is None or not self._is_expected(plan, digits):
            return None if explicit or home is None else self._repair_national(digits)
        if not explicit:
            if home is None and self._awaited and self._awaits_country(digits):
                return None
            is_own = home is not None and plan is home.plan
            if not is_own and len(plan.code) in form.excluded_code_lengths:
                return None
            if not is_own and self._surely_foreign.match(digits) is None:
                return None
        if text == digits:
            return digits, None
        if text == f"+{digits}":
            return digits, Reason.PLUS
        return digits, Reason.DOUBLE_ZERO if double_zero else Reason.SEPARATORS

    def _repair_national(self, digits: str) -> tuple[str, Reason] | None:
        """Do what `repair` does for digits that are no valid international number."""
        assert self._home is not None
        plan = PLANS.of(digits)
        if plan is not None and world_reading(digits).state == "valid":
            return None
        reading = home_reading(digits, self._home)
        if reading.state != "valid" or not (reading.proved or self._is_national):
            return None
        if reading.address == digits or self._special(reading.address, digits):
            return None
        return reading.address, _national_repair(digits, reading.address)

    def _is_expected(self, plan: Plan, digits: str) -> bool:
        return expected_pattern(plan, for_texts=self._for_texts).fullmatch(digits) is not None

    def _special(self, address: str, cell: str) -> tuple[Finding, ...]:
        texts, examples = self._for_texts, self._examples
        return special_findings(address, cell, for_texts=texts, examples=examples)

    def check(self, cell: str) -> AddressVerdict:
        """Check a cell."""
        found = self._interpret(cell)
        if isinstance(found, Finding):
            return AddressVerdict("", (found,))
        reading, warnings = found
        if reading.state == "possible":
            warnings = (*warnings, Finding(Reason.UNLIKELY, before=cell))
        else:
            warnings = (*warnings, *self._special(reading.address, cell))
        repair = derive_repair(cell, reading.address)
        return AddressVerdict(reading.address, (*warnings, repair) if repair else warnings)

    def failure(self, cell: str) -> Finding | None:
        """Return why a cell fails, if that is known of others written alike; else None."""
        return self._failures.of(cell)

    def _failure_of(self, cell: str) -> Finding | None:
        found = self._interpret(cell)
        return found if isinstance(found, Finding) else None

    def address_of(self, cell: str) -> str:
        """Return the address that `check` finds, without the findings; "" if the cell fails."""
        repaired = self.repair(cell)
        if repaired is not None:
            return repaired[0]
        found = self._interpret(cell)
        return "" if isinstance(found, Finding) else found[0].address

    def _interpret(self, cell: str) -> Interpretation:
        written = self._written(cell)
        if isinstance(written, Finding):
            return written
        world = self._world(written)
        if world is not None and world.state == "possible" and written.continues(_is_valid):
            # Such as `10-18`, when to call.
            return Finding(Reason.TOO_LONG, before=cell, facts={"digits": len(written.digits)})
        if self._home is None or written.explicit:
            return self._by_world(cell, written, world)
        home = home_reading(written.digits, self._home)
        if home.state == "no" and self.country in _DIALLED_8_0 and written.digits[:2] == "80":
            home = home_reading(written.digits[1:], self._home)
        return self._by_both(cell, written, world, home)

    def _written(self, cell: str) -> WrittenNumber | Finding:
        if isinstance(cell, CellText):
            return Finding(_TYPED[cell.kind], before=cell)
        if cell.isascii() and cell.isdigit() and not cell.startswith("00"):
            return WrittenNumber(cell, explicit=False, excluded_code_lengths=frozenset(), text=cell)
        return read_syntax(cell)

    def _world(self, written: WrittenNumber) -> Reading | None:
        """Return the world reading; None if the way it is written rules it out."""
        plan = PLANS.of(written.digits)
        reading = world_reading(written.digits)
        if plan is not None and len(plan.code) in written.excluded_code_lengths:
            # `38 (067) …` is how Ukrainians write their own code and prefix.
            is_own = self._home is not None and plan is self._home.plan
            if not (is_own and reading == Reading("valid", written.digits)):
                return None
        if (
            plan is not None
            and reading.address not in ("", written.digits)
            and not (written.explicit or written.is_cut_after(len(plan.code)))
        ):
            # A national prefix was dropped, but nothing in the writing shows that it is one.
            return Reading("no", misfit="not_possible")
        return reading

    def _by_world(self, cell: str, written: WrittenNumber, world: Reading | None) -> Interpretation:
        national = world is None or (written.digits.startswith("0") and not written.explicit)
        if national or (written.excluded_code_lengths and PLANS.of(written.digits) is None):
            return Finding(Reason.NO_COUNTRY_CODE, before=cell)
        assert world is not None
        if self._awaited and not written.explicit and self._awaits_country(written.digits):
            return Finding(Reason.NO_COUNTRY_CODE, before=cell)
        if world.state == "no":
            return self._misfit(cell, written, world)
        return world, ()

    def _awaits_country(self, digits: str) -> bool:
        """Whether digits may be a number of a country that a person has yet to name.

        A whole number of one of these is read as it stands, whichever is named, and so is any that
        nothing proves to be theirs: nearly all digits are valid landlines of Germany.
        """
        regions = [region for region in self._awaited if region != ANY_COUNTRY]
        plan = PLANS.of(digits)
        is_own = plan is not None and plan.code in map(country_code_of, regions)
        if is_own and world_reading(digits).state == "valid":
            return False
        return len(regions) < len(self._awaited) or any(
            national_address(digits, region) not in ("", digits) for region in regions
        )

    def _by_both(
        self, cell: str, written: WrittenNumber, world: Reading | None, home: Reading
    ) -> Interpretation:
        assert self._home is not None
        is_proved = home.proved or self._is_national
        if world is not None and world.state == "valid":
            plan = PLANS.of(written.digits)
            if plan is self._home.plan:
                return world, ()
            if home.state == "valid":
                if home.address == world.address:
                    return world, ()
                return self._two_readings(cell, world, home, is_proved)
            if home.misfit == "local_only":
                return Finding(Reason.AREA_CODE_MISSING, before=cell)
            return world, ()
        if home.state == "valid" and is_proved:
            return home, ()
        if world is not None and world.state == "possible":
            return world, ()
        if home.state == "valid":
            # It proves nothing, but there is no other reading: no country has such a number.
            return home, ()
        if home.misfit == "local_only":
            return Finding(Reason.AREA_CODE_MISSING, before=cell)
        if world is None or world.misfit == "no_such_code":
            return misfit(cell, written, home)
        return self._misfit(cell, written, world)

    def _misfit(self, cell: str, written: WrittenNumber, world: Reading) -> Interpretation:
        """Fail, or keep the digits with a warning if legacy numbers are still used as IDs."""
        finding = misfit(cell, written, world)
        in_range = SHORTEST <= len(written.digits) <= LONGEST
        if self._for_texts and in_range and finding.code is not Reason.NO_SUCH_COUNTRY_CODE:
            return Reading("possible", written.digits), ()
        return finding

    def _two_readings(
        self, cell: str, world: Reading, home: Reading, is_proved: bool
    ) -> Interpretation:
        facts = {"written": world.address, "country": home.address, "region": self.country or ""}
        if not is_proved:
            warning = Finding(Reason.ALSO_READS, before=cell, after=home.address, facts=facts)
            return world, (warning,)
        if self._two_ways is TwoWays.WRITTEN:
            return world, ()
        if self._two_ways is TwoWays.COUNTRY:
            return home, ()
        return Finding(Reason.TWO_READINGS, before=cell, facts=facts)

    def _compile_surely_foreign(self) -> re.Pattern[str]:
        """Compile what can't be a number of the country, by first digits and by length."""
        home = self._home
        if home is None:
            return re.compile("")
        near = {*home.lengths.possible, *home.lengths.local_only}
        near |= {*home.plan.lengths.possible, *home.plan.lengths.local_only}
        far = [length for length in range(SHORTEST, LONGEST + 1) if length not in near]
        if not far:
            return re.compile("(?!)")
        starts = home.uncertain.pattern + (f"|{home.prefix.pattern}" if home.prefix else "")
        lengths = "|".join(rf"\d{{{length}}}\Z" for length in far)
        return re.compile(rf"(?!{starts})(?:{lengths})", re.ASCII)


def _is_valid(digits: str) -> bool:
    return len(digits) >= SHORTEST and world_reading(digits) == Reading("valid", digits)


def derive_repair(cell: str, address: str) -> Finding | None:
    """Return how a cell became an address; None if only outer blanks were removed.

    Repairs are derived rather than stored: a list whose numbers all have a plus would store a
    million equal findings.
    """
    text = cell.strip()
    if text == address:
        return None
    written = read_syntax(text)
    assert isinstance(written, WrittenNumber)
    if written.digits != address:
        return Finding(_national_repair(written.digits, address), before=cell, after=address)
    if written.float_tail:
        reason = Reason.FLOAT_TAIL
    elif text[0] in "='":
        reason = Reason.TEXT_MARK
    elif text == f"+{address}":
        reason = Reason.PLUS
    elif written.double_zero:
        reason = Reason.DOUBLE_ZERO
    else:
        reason = Reason.SEPARATORS
    return Finding(reason, before=cell, after=address)


def _national_repair(digits: str, address: str) -> Reason:
    plan = PLANS.of(digits)
    if plan is not None and address.startswith(plan.code):
        national = address[len(plan.code) :]
        if digits.endswith(national) and world_reading(digits).address == address:
            return Reason.NATIONAL_PREFIX
    return Reason.COUNTRY_READ
