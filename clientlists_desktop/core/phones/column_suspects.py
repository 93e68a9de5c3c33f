"""Which country the numbers without a country code are from, judged over the whole column.

A single reading misleads: 300 bare Moscow mobiles read as 300 Indian numbers. So the countries are
compared by how many of the column's odd numbers (those in no assigned range as they stand) their
own way of writing explains.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from clientlists_desktop.core.phones.column_judgement import ANY_COUNTRY, ColumnJudgement
from clientlists_desktop.core.phones.country_evidence import CountryEvidence, code_of
from clientlists_desktop.core.phones.line_facts import LineKind, number_facts
from clientlists_desktop.core.phones.national_numbers import (
    LARGE_COUNTRIES,
    BareNumber,
    bare_number,
    count_national,
    main_region,
    national_address,
    possible_regions,
)
from clientlists_desktop.core.phones.plans import metadata_of
from clientlists_desktop.core.phones.rule import country_code_of

T = TypeVar("T")

MOST_COUNTRIES = 4
"""So many countries are named at most; a person can choose any other."""
_EXPLAINED = 0.75
"""With so many of the odd numbers explained, the rest may well be mistyped."""
_NEARLY_ALL = 0.9
_ALIKE, _ALIKE_IF_LARGE, _ALIKE_IF_HINTED = 0.9, 0.85, 0.75
"""Of the numbers that the best explains. In plans without fixed lengths, such as Germany's, even
mistyped numbers of other countries are valid, so the true one may explain fewer."""
_SEARCHED_SHARE = 0.2
_MOSTLY = 0.5
_MANY_ODD = 0.3
_OF_ONE_CODE = 0.8
_FEWEST_SCATTERED = 10
_FEWEST = 3
_FEWEST_WITH_PREFIX = 5
_MOST_LOCAL_DIGITS = 7
_COMPARED = 400
_AREA_DIGITS, _MOST_AREAS, _ANY_LENGTHS = 3, 3, 8
_OF_FIXED_AREAS = ("US", "RU", "TR", "GB", "FR", "ES", "IT", "UA", "PL")
"""Whose numbers show by their length and area that they can be theirs."""
_OF_MOBILES_BY_AREA = ("BR",)
"""Where a town's mobiles begin alike: all of Porto Alegre's read as Peruvian ones."""
_UNPROVED = ("DE",)
"""Large ones whose landlines nothing proves."""
_TRIED = 20
_MOST_CODE_DIGITS = 2
"""A longer calling code is a town's whole area code, so its numbers go on differently."""


@dataclass(frozen=True)
class AddressColumn:
    """The cells of a file's addresses, as far as they are kept.

    Attributes:
        cells: all of them, or a sample.
        stride: every how many-th is in the sample.
        odd: a sample of those without a plus that are in no assigned range as they stand.
        odd_count: how many of these there are in the file.
    """

    cells: Sequence[str]
    odd: Sequence[str]
    odd_count: int
    stride: int = 1


@dataclass(frozen=True)
class Suspects:
    """The countries that the numbers without a country code may be from.

    Attributes:
        regions: likeliest first.
        are_likely: they explain so much that a ready number may be theirs rather than as written.
        preset: the one that the file bears out, if no other does.
        awaited: whose numbers have to wait for the answer: theirs, or in a column with many odd
            numbers all without a plus.
    """

    regions: tuple[str, ...]
    are_likely: bool
    preset: str = ""
    awaited: tuple[str, ...] = ()

    @property
    def judgement(self) -> ColumnJudgement:
        """What they say about each number of the column."""
        return ColumnJudgement(self.awaited if self.are_likely else ())


def is_national(column: Sequence[str], region: str) -> bool:
    """Whether most numbers without a plus are written as those of a chosen country.

    Args:
        column: all address cells, or a sample of them.
    """
    numbers = [number for cell in column if (number := bare_number(cell)) is not None]
    code = country_code_of(region)
    foreign = [one.digits for one in numbers if not (one.is_valid and one.code == code)]
    compared = _spread(foreign)
    national = count_national(compared, [region], proved=False)[region]
    return national >= _MOSTLY * len(compared) and len(foreign) >= _FEWEST


def find_suspects(
    column: AddressColumn, evidence: CountryEvidence, system: str | None
) -> Suspects | None:
    """Return the countries in question; None if the numbers are whole as they stand.

    Args:
        system: the country of this computer's system.
    """
    cells, odd = _spread(column.cells), _spread(column.odd)
    bare = [number for cell in cells if (number := bare_number(cell)) is not None]
    unread = [number for cell in odd if (number := bare_number(cell)) is not None]
    if 2 * sum(map(_is_local, bare)) < len(bare):
        # They lack their area code, so they tell of no country.
        unread = [number for number in unread if not _is_local(number)]
    # The samples are equally large, however few of the file's numbers are odd.
    rows_of_one = column.stride * len(column.cells) / max(1, len(cells))
    rows_of_odd = column.odd_count / max(1, len(odd))
    odd_share = len(unread) * rows_of_odd / max(1, len(bare) * rows_of_one)
    near = (*evidence.regions(), *((system,) if system else ()), *LARGE_COUNTRIES)
    hinted = evidence.spoken or ((system,) if system else ())
    explicit = {code_of(cell) for cell in cells if bare_number(cell) is None}
    area = _suspects_of_area(bare, near, evidence, explicit, hinted)
    found = _explaining(unread, near, hinted, odd_share)
    best = max(found.values(), default=0)
    if not best:
        return _suspects_of_valid(bare, near, evidence, system) or area
    alike = _alike(found, near, evidence, system)
    borne_out = [region for region in alike if evidence.bears_out(region)]
    regions = tuple(alike[:MOST_COUNTRIES])
    explained = best * rows_of_odd
    claimed = _count_claimed(bare, [one for one in regions if found[one] >= _ALIKE * best])
    claimed_rows = claimed * rows_of_one
    share = odd_share
    if _one_code_of(unread) not in evidence.frequent_codes():
        share = max(share, explained / (explained + claimed_rows))
    # Of a few numbers even one odd one tells, if most are odd or all may be a country's.
    is_told = 2 * len(unread) > len(cells) or (
        best == len(unread) and 0 < claimed == sum(number.is_valid for number in bare)
    )
    is_weighty = share >= _SEARCHED_SHARE and (len(unread) >= _FEWEST or is_told)
    are_likely = best >= _EXPLAINED * len(unread) and (is_weighty or bool(borne_out))
    if not are_likely:
        given_away = _suspects_of_valid(bare, near, evidence, system) or area
        if given_away is not None:
            return given_away
    preset = _borne_out(alike, evidence)
    if len(alike) == 1 and evidence.codes.total() < len(unread):
        preset = alike[0]
    has_many_odd = len(unread) >= _FEWEST and odd_share >= _MANY_ODD
    return Suspects(
        regions, are_likely, preset, (*alike, ANY_COUNTRY) if has_many_odd else tuple(alike)
    )


def _alike(
    found: dict[str, int], near: Sequence[str], evidence: CountryEvidence, system: str | None
) -> list[str]:
    """Return the countries that explain about as many numbers as the best does, likeliest first."""
    best = max(found.values())
    least = dict.fromkeys(LARGE_COUNTRIES, _ALIKE_IF_LARGE)
    hinted = (*evidence.spoken, *((system,) if system else ()))
    least |= dict.fromkeys(hinted, _ALIKE_IF_HINTED)
    alike = [region for region, count in found.items() if count >= least.get(region, _ALIKE) * best]
    rank = {region: place for place, region in enumerate(dict.fromkeys(near))}
    alike.sort(key=lambda region: (not evidence.bears_out(region), rank.get(region, len(rank))))
    # Russia and Kazakhstan share a code, so their readings are the same.
    return list({country_code_of(region): region for region in reversed(alike)}.values())[::-1]


def _borne_out(regions: Sequence[str], evidence: CountryEvidence) -> str:
    """Return the country that the file bears out; "" if its language is also another one's."""
    found = next((region for region in regions if evidence.bears_out(region)), "")
    spoken = [region for region in regions if region in evidence.spoken]
    has_codes = bool(found) and country_code_of(found) in evidence.frequent_codes()
    return found if has_codes or len(spoken) < 2 else ""


def _is_local(number: BareNumber) -> bool:
    return len(number.digits) <= _MOST_LOCAL_DIGITS


def _count_claimed(bare: Sequence[BareNumber], regions: Sequence[str]) -> int:
    """Return how many numbers that are valid as they stand may be of one of some countries.

    Only with these are the odd ones compared: how many whole numbers the file has beside them that
    can be of no such country says nothing of theirs.
    """
    codes = {country_code_of(region) for region in regions}
    return sum(
        any(national_address(number.digits, region) for region in regions)
        for number in bare
        if number.is_valid and number.code not in codes
    )


def _spread(sample: Sequence[T]) -> Sequence[T]:
    """Return some hundred items from all over a sample."""
    return sample[:: max(1, len(sample) // _COMPARED)]


def _explaining(
    odd: Sequence[BareNumber], near: Sequence[str], hinted: Sequence[str], odd_share: float
) -> dict[str, int]:
    """Return how many numbers each country explains that explains any.

    Countries that nothing hints at are tried only if many numbers need an explanation, and plans
    in which nearly any digits are valid only if no other plan explains them, not even their own
    unless the file or the system is of that country.
    """
    unread = [number.digits for number in odd]
    found = count_national(unread, near)
    if len(unread) >= _FEWEST and odd_share >= _SEARCHED_SHARE:
        others = [region for region in possible_regions(unread) if region not in found]
        found |= count_national(unread, others)
        found |= count_national(unread, hinted, proved=False)
        if max(found.values(), default=0) < _EXPLAINED * len(unread) and _is_scattered(odd):
            found = count_national(unread, [*near, *others], proved=False)
    return {region: count for region, count in found.items() if count}


def _is_scattered(odd: Sequence[BareNumber]) -> bool:
    """Whether the numbers can't be just unlikely ones of a single country, as they are written."""
    return len(odd) >= _FEWEST_SCATTERED and not _one_code_of(odd)


def _one_code_of(odd: Sequence[BareNumber]) -> str:
    """Return the calling code of which most may be just unlikely numbers, as written; "" if none.

    Americans with a mistyped area code look like Chinese mobiles.
    """
    possible = Counter(
        number.code for number in odd if number.world and number.world.state == "possible"
    )
    code, count = next(iter(possible.most_common(1)), ("", 0))
    return code if count >= _OF_ONE_CODE * len(odd) else ""


def _suspects_of_valid(
    bare: Sequence[BareNumber],
    near: Sequence[str],
    evidence: CountryEvidence,
    system: str | None,
) -> Suspects | None:
    """Return a country whose numbers nearly all happen to be valid ones of another.

    So are `8 495 …` of Moscow in Vietnam, and most Chinese mobiles in the United States. Only the
    language of the file, the file's other numbers or the national prefix in every number give them
    away; in a file that shows no language, the country of the system.
    """
    for region in near:
        code = country_code_of(region)
        foreign = [one for one in bare if not (one.is_valid and one.code == code)]
        if evidence.bears_out(region) and any(
            _are_prefixed([one for one in foreign if one.code == other], region)
            for other in {one.code for one in foreign}
        ):
            return Suspects((region,), are_likely=True, preset=region, awaited=(region,))
        if len(foreign) < _NEARLY_ALL * len(bare):
            continue
        is_spoken = region in evidence.spoken
        if _are_prefixed(foreign, region) or (is_spoken and _are_explained(foreign, region)):
            # Of several countries with one language only the file's other numbers tell which.
            preset = region if evidence.bears_out(region) else ""
            return Suspects((region,), are_likely=True, preset=preset, awaited=(region,))
        is_near = region == system and not evidence.spoken and len(foreign) >= _FEWEST_WITH_PREFIX
        if is_near and _are_explained(foreign, region):
            return Suspects((region,), are_likely=True, awaited=(region,))
    return None


def _suspects_of_area(
    bare: Sequence[BareNumber],
    near: Sequence[str],
    evidence: CountryEvidence,
    explicit: Collection[str],
    hinted: Sequence[str],
) -> Suspects | None:
    """Return countries of which a column may hold the numbers of a town, without their code.

    Any area code begins some other country's numbers: 323… of Los Angeles reads as Antwerp's, and
    495… of Moscow as Germany's. Whole numbers of a country with any lengths differ in theirs.

    Args:
        explicit: the codes of the numbers that have a plus.
        hinted: the countries of the file's language, or else of the system.
    """
    code, count = next(iter(Counter(one.code for one in bare).most_common(1)), ("", 0))
    is_told = code in explicit or any(country_code_of(one) == code for one in evidence.spoken)
    if not code or is_told or len(bare) < _FEWEST or count < _NEARLY_ALL * len(bare):
        return None
    areas = {one.digits[: max(_AREA_DIGITS, len(code) + 1)] for one in bare}
    lengths = {len(one.digits) for one in bare}
    is_unlike = len(lengths) == 1 and len(areas) <= _MOST_AREAS and _has_any_lengths(code)
    if len(areas) > 1 and not is_unlike:
        return None
    compared = near if is_unlike else (*evidence.spoken, *_OF_FIXED_AREAS)
    found = _explaining_area([one.digits for one in bare], code, compared, hinted)
    rank = {region: place for place, region in enumerate(dict.fromkeys(near))}
    regions = tuple(
        region
        for region in sorted(found, key=lambda region: rank.get(region, len(rank)))
        if found[region] >= _NEARLY_ALL * len(bare) and country_code_of(region) != code
    )
    if not regions:
        return None
    preset = _borne_out(regions, evidence)
    awaited = (*regions, ANY_COUNTRY)
    return Suspects(regions[:MOST_COUNTRIES], are_likely=True, preset=preset, awaited=awaited)


def _explaining_area(
    numbers: Sequence[str], code: str, compared: Sequence[str], hinted: Sequence[str]
) -> dict[str, int]:
    """Return how many numbers of one area each country explains that may.

    In most countries all mobiles begin alike, so that a list of them shows no area: it is compared
    with few others, and so is one of an American town. Nor do Italian landlines, which all begin
    with 0, look like a German town's.
    """
    found = count_national(numbers, compared)
    if len(code) > _MOST_CODE_DIGITS:
        return found
    told = Counter((facts.region, facts.kind) for facts in map(number_facts, numbers))
    region, kind = told.most_common(1)[0][0]
    is_american = kind is LineKind.FIXED_OR_MOBILE and len(code) == 1
    is_common = is_american or _all_begin_alike(numbers, code, region, kind)
    if is_common and kind is not LineKind.FIXED:
        return found | count_national(numbers, _OF_MOBILES_BY_AREA)
    others = [region for region in possible_regions(numbers) if region not in found]
    found |= count_national(numbers, others, lines=True)
    if is_common:
        return found
    return found | count_national(numbers, (*_UNPROVED, *hinted), proved=False)


def _all_begin_alike(numbers: Sequence[str], code: str, region: str, kind: LineKind) -> bool:
    """Whether a country has no numbers of this kind that begin otherwise than these do."""
    place = len(code)
    others = (
        number_facts(f"{code}{digit}{number[place + 1 :]}")
        for number in numbers[:_TRIED]
        for digit in "0123456789"
        if digit != number[place]
    )
    return not any(facts.kind is kind and facts.region == region for facts in others)


def _has_any_lengths(code: str) -> bool:
    """Whether the numbers of a country may have nearly any length, as Germany's."""
    region = main_region(code)
    lengths = metadata_of(region, int(code)).general_desc.possible_length if region else ()
    return len(lengths) >= _ANY_LENGTHS


def _are_explained(foreign: Sequence[BareNumber], region: str) -> bool:
    explained = sum(bool(national_address(one.digits, region)) for one in foreign)
    return explained >= _NEARLY_ALL * len(foreign) > 0


def _are_prefixed(foreign: Sequence[BareNumber], region: str) -> bool:
    """Whether nearly all are numbers of a country with its national prefix, and none without."""
    code = country_code_of(region)
    addresses = [(national_address(one.digits, region), one.digits) for one in foreign]
    found = [(address, digits) for address, digits in addresses if address]
    return (
        len(foreign) >= _FEWEST_WITH_PREFIX
        and len(found) >= _NEARLY_ALL * len(foreign)
        and all(len(address) - len(code) < len(digits) for address, digits in found)
    )
