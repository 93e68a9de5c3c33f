"""Which country a column's numbers are from: asked where it matters, never guessed."""

from random import Random

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL
from clientlists_desktop.core.phones import AddressVerdict
from clientlists_desktop.core.phones.column_judgement import ColumnJudgement
from clientlists_desktop.core.phones.column_suspects import (
    AddressColumn,
    Suspects,
    find_suspects,
    is_national,
)
from clientlists_desktop.core.phones.country_evidence import evidence_of, spoken_in
from clientlists_desktop.core.phones.national_numbers import national_address
from clientlists_desktop.core.phones.plans import PLANS, plan_of_code
from clientlists_desktop.core.phones.rule import PhoneRule, all_countries
from tests.core.phones.phone_samples import examples, valid_number

AS_WRITTEN = PhoneRule()


def suspects_in(
    cells: list[str], header: list[str] | None = None, texts=(), system: str | None = None
) -> Suspects | None:
    verdicts = {cell: AS_WRITTEN.check(cell) for cell in cells}
    odd = [
        cell
        for cell, verdict in verdicts.items()
        if any(f.code in {*CAN_BE_NATIONAL, Reason.UNLIKELY} for f in verdict.findings)
    ]
    rows = [[cell, *texts] for cell in cells]
    column = AddressColumn(cells, odd, len(odd))
    return find_suspects(column, evidence_of(header, rows, cells), system)


def numbers(start: str, count: int = 60, digits: int = 10, seed: int = 1) -> list[str]:
    random = Random(seed)
    return [
        start + "".join(random.choice("0123456789") for _ in range(digits - len(start)))
        for _ in range(count)
    ]


def test_moscow_mobiles_are_russian_in_a_russian_file_and_anybody_s_in_another():
    russian = suspects_in(numbers("916"), ["Телефон", "Имя"])
    assert russian is not None
    assert (russian.regions[0], russian.preset, russian.are_likely) == ("RU", "RU", True)
    assert "KZ" not in russian.regions
    unknown = suspects_in(numbers("916"), ["Phone", "Name"])
    assert unknown is not None
    assert {"RU", "IN"} <= set(unknown.regions)
    assert (unknown.preset, unknown.are_likely) == ("", True)


@pytest.mark.parametrize("region", ["GB", "IN", "FR", "TR", "UA", "ES", "IT"])
def test_a_country_is_named_though_some_of_its_numbers_are_mistyped(region):
    """In Germany and Austria nearly any digits are valid: they explain the mistyped ones, too."""
    random = Random(region)
    cells = []
    for number in range(90):
        whole = phonenumbers.parse("+" + valid_number(random, region))
        cell = phonenumbers.format_number(whole, PhoneNumberFormat.NATIONAL)
        cells.append(cell[:-1] if number % 9 == 0 else cell)
    here, elsewhere = suspects_in(cells, system=region), suspects_in(cells)
    assert here is not None
    assert here.regions[0] == region
    assert elsewhere is not None
    assert region in elsewhere.regions
    assert elsewhere.preset in ("", region)


def test_other_numbers_of_the_file_bear_a_country_out():
    column = ["+7 912 345-67-89"] * 40 + ["8 (912) 345-67-80", "8 (912) 345-67-81"]
    suspects = suspects_in(column)
    assert suspects is not None
    assert (suspects.regions, suspects.preset) == (("RU",), "RU")


def test_a_few_national_numbers_hold_back_no_whole_ones_however_long_the_file():
    random = Random(7)
    cells = [
        f"8 (912) {random.randrange(100, 999)}-45-{n % 90 + 10}" if n % 30 == 0
        else f"1202{random.randrange(200, 999)}{n:04d}"
        for n in range(9_000)
    ]  # fmt: skip
    suspects = suspects_in(cells)
    assert suspects is not None
    assert suspects.regions[0] == "RU"
    held = PhoneRule(column=suspects.judgement)
    assert held.check(cells[1]).address == cells[1]


@pytest.mark.parametrize("region", ["DE", "AT", "IT", "US", "RU", "BR", "IN", "TR", "CN", "GB"])
def test_whole_numbers_of_a_country_wait_for_none_of_its_national_ones(region):
    random = Random(region)
    whole = [valid_number(random, region) for _ in range(90)]
    code = str(phonenumbers.country_code_for_region(region))
    national = [valid_number(random, region).removeprefix(code) for _ in range(10)]
    suspects = suspects_in(whole + national)
    held = PhoneRule(column=suspects.judgement) if suspects is not None else AS_WRITTEN
    assert [cell for cell in whole if held.check(cell).address != cell] == []


def test_whole_numbers_wait_for_no_country_whose_national_ones_they_are_not_proved_to_be():
    whole = numbers("4477", 90, digits=12)
    suspects = suspects_in([*whole, *numbers("0151", 10, digits=12)], ["Handynummer", "Vorname"])
    assert suspects is not None
    assert suspects.regions[0] == "DE"
    held = PhoneRule(column=suspects.judgement)
    assert [cell for cell in whole if held.check(cell).address != cell] == []


def test_national_numbers_wait_however_many_whole_ones_can_be_no_such_numbers():
    national = numbers("916", 40) + numbers("495", 40)
    whole = numbers("120255", 920, digits=11)
    suspects = suspects_in(whole + national)
    assert suspects is not None
    held = PhoneRule(column=suspects.judgement)
    assert [cell for cell in national if held.check(cell).address] == []
    assert [cell for cell in whole if held.check(cell).address != cell] == []


@pytest.mark.parametrize("whole", [[], numbers("7916", 100, digits=11)], ids=["alone", "among"])
def test_moscow_with_an_8_is_given_away_by_the_prefix_though_some_are_odd(whole):
    moscow = numbers("8495", 100, digits=11)
    suspects = suspects_in(moscow + whole)
    assert suspects is not None
    held = PhoneRule(column=suspects.judgement)
    assert [cell for cell in moscow if held.check(cell).address] == []
    assert [cell for cell in whole if held.check(cell).address != cell] == []


def test_unlikely_american_numbers_make_no_american_ones_chinese():
    whole = numbers("131055", 45, digits=11) + numbers("120255", 40, digits=11)
    suspects = suspects_in(whole + numbers("15551", 15, digits=11))
    assert suspects is None or not suspects.are_likely


@pytest.mark.parametrize("digits", [4, 5, 6, 7])
def test_numbers_too_short_to_have_an_area_code_tell_of_no_country(digits):
    local = numbers("2", 60, digits=digits)
    suspects = suspects_in(numbers("916", 100) + local)
    assert suspects is not None
    assert (suspects.regions[0], suspects.are_likely) == ("RU", True)
    few = suspects_in(numbers("120255", 100, digits=11) + local + ["8 (916) 234-56-78"] * 4)
    assert few is None or not few.are_likely


def test_one_number_of_a_country_that_nothing_else_points_to_is_not_preset():
    column = ["+7 912 345-67-89"] * 40 + ["(202) 555-0147"]
    suspects = suspects_in(column)
    assert suspects is not None
    assert (suspects.regions, suspects.preset) == (("US", "IN"), "")
    assert not suspects.are_likely


@pytest.mark.parametrize(
    ("cells", "header", "region"),
    [
        (["84951234567", "84991234568", "84951234569", "84951234560", "84951234561"], None, "RU"),
        (["84951234567", "84951234568"], ["Телефон"], "RU"),
        (numbers("138", digits=11), ["电话", "姓名"], "CN"),
    ],
)
def test_numbers_that_are_valid_elsewhere_are_given_away_by_prefix_or_language(
    cells, header, region
):
    suspects = suspects_in(cells, header)
    assert suspects is not None
    assert (suspects.regions[0], suspects.are_likely) == (region, True)


@pytest.mark.parametrize(
    "cells",
    [
        ["84951234567"],
        ["12671234567"] * 3,
        [f"1310555{number:04}" for number in range(40)],
        [f"7916{number:07}" for number in range(40)],
    ],
)
def test_whole_numbers_raise_no_question(cells):
    suspects = suspects_in(cells)
    assert suspects is None or not suspects.are_likely


def test_whole_numbers_of_all_countries_and_of_many_raise_no_question():
    random = Random(9)
    for region in random.sample(all_countries(), 40):
        cells = [valid_number(random, region) for _ in range(30)]
        suspects = suspects_in(cells)
        assert suspects is None or not suspects.are_likely, region
    mixed = [valid_number(random, random.choice(all_countries())) for _ in range(200)]
    suspects = suspects_in(mixed)
    assert suspects is None or not suspects.are_likely


def test_a_file_of_one_number_awaits_its_country():
    suspects = suspects_in(["9161234567"])
    assert suspects is not None
    assert suspects.are_likely
    assert suspects.regions[0] == "RU"
    example = suspects_in(["12671234567"])
    assert example is None or not example.are_likely


def test_valid_numbers_are_asked_about_if_they_may_all_be_the_systems():
    column = [f"495737425{n}" for n in range(8)]
    suspects = suspects_in(column, system="RU")
    assert suspects == Suspects(("RU",), are_likely=True, awaited=("RU",))
    assert suspects_in(column, header=["Rufnummer", "Vorname"], system="RU") is None
    assert suspects_in([f"4930123456{n}" for n in range(8)], system="RU") is None


def test_a_heading_says_as_much_as_many_names():
    assert spoken_in(["氏名", "電話番号"], ["田中"] * 30)[0] == "JP"
    assert spoken_in(["Naam", "Telefoonnummer"], ["Jan"] * 30)[0] == "NL"


@pytest.mark.parametrize(
    ("texts", "region"),
    [
        (["Телефон", "Имя", "Анна"], "RU"),
        (["Телефон", "Ім'я", "Київ", "Софія"], "UA"),
        (["Telefon", "Ad", "Şehir"], "TR"),
        (["Vorname", "Handy"], "DE"),
        (["Teléfono", "Nombre"], "ES"),
        (["電話", "東京"], "CN"),
        (["名前", "でんわ"], "JP"),
        (["Phone", "Name"], None),
        ([], None),
    ],
)
def test_the_language_of_the_texts_points_to_a_country(texts, region):
    assert next(iter(spoken_in((), texts)), None) == region


def written(kind: str, index: int, digits: str) -> str:
    number = phonenumbers.parse("+" + digits)
    bare = phonenumbers.national_significant_number(number)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    forms = {
        "bare": [bare],
        "national": [national],
        "mixed": [national, bare, digits],
        "among": [bare, bare, f"+{digits}"],
    }[kind]
    return forms[index % len(forms)]


def compare(kind: str, region: str, count: int) -> tuple[int, int]:
    """Return how many rows are another's without a question, and right or asked with an answer."""
    random = Random(f"{kind}{region}")
    truth = [valid_number(random, region) for _ in range(count)]
    cells = [written(kind, index, digits) for index, digits in enumerate(truth)]
    suspects = suspects_in(cells)
    held = PhoneRule(column=suspects.judgement) if suspects is not None else AS_WRITTEN
    column = ColumnJudgement(is_national=is_national(cells, region))
    answered = PhoneRule(region, column=column)
    wrong = right = 0
    for cell, digits in zip(cells, truth, strict=True):
        verdict = answered.check(cell)
        for one in (held.check(cell), verdict, AS_WRITTEN.check(cell)):
            assert is_shown(one, cell), (region, cell)
        wrong += held.check(cell).address not in ("", digits)
        is_asked = any(found.code is Reason.TWO_READINGS for found in verdict.findings)
        right += verdict.address == digits or is_asked
    return wrong, right


def is_shown(verdict: AddressVerdict, cell: str) -> bool:
    """Whether an address has the digits of its cell, or a repair shows which changed."""
    as_typed = "".join(filter(str.isdigit, cell))
    changed = verdict.address not in ("", as_typed)
    return not changed or any(found.after == verdict.address for found in verdict.findings)


@pytest.mark.parametrize("kind", ["bare", "national", "mixed", "among"])
def test_bare_numbers_of_a_country_are_never_another_s_without_a_question(kind):
    for region in ("RU", "US", "DE", "CO", "TR", "CN", "GB", "BR", "IT", "AT"):
        wrong, right = compare(kind, region, 60)
        assert (region, wrong) == (region, 0)
        assert right >= 57, region


@pytest.mark.long
@pytest.mark.parametrize("kind", ["bare", "national", "mixed", "among"])
def test_in_all_countries_nothing_is_another_s_and_nearly_all_is_right(kind):
    found = {region: compare(kind, region, 500) for region in all_countries()}
    print(f"{kind}: {sum(wrong for wrong, _ in found.values())} of another country, unasked")
    assert {region: wrong for region, (wrong, _) in found.items() if wrong} == {}
    assert sum(right for _, right in found.values()) >= 0.95 * 500 * len(found)


@pytest.mark.parametrize(
    ("starts", "region"),
    [
        (("495",), "RU"),
        (("499",), "RU"),
        (("495", "499", "498"), "RU"),
        (("3652",), "RU"),
        (("323",), "US"),
        (("646",), "US"),
        (("534",), "TR"),
    ],
)
@pytest.mark.parametrize("count", [3, 30])
def test_the_numbers_of_a_town_are_not_taken_for_another_country_s(starts, region, count):
    cells = [one for start in starts for one in area_numbers(start, count, region)]
    suspects = suspects_in(cells, ["Phone", "Name"])
    assert suspects is not None
    assert suspects.are_likely
    assert (region in suspects.regions, suspects.preset) == (True, "")
    assert set(suspects.regions) <= set(suspects.awaited)


@pytest.mark.parametrize(
    ("cells", "header"),
    [
        (["4953123456", "49303996192", "491713996193", "4989539961"], None),
        (["4953123456", "4953123457", "4953123458"], ["Vorname", "Telefon"]),
        (["4953123456", "4953123457", "4953123458", "+49 30 3996192"], None),
        (["4790123456", "4791234567", "4741234568"], None),
        (["6591234567", "6581234568", "6591234569"], None),
        (["3233996191", "3223996192", "32475996193"], None),
        (["687456789", "687234567", "687345678"], None),
        ([*numbers("656", 30), "+65 9123 4567"], ["Phone", "Name"]),
        (numbers("39055", 30, digits=12), ["Phone", "Name"]),
        (numbers("8210", 30, digits=12), ["Phone", "Name"]),
        (numbers("1917555", 30, digits=11), ["Phone", "Name"]),
    ],
    ids=["any lengths", "German", "others are German", "Norway", "Singapore", "Belgium", "687",
         "a plus tells", "all landlines of Italy", "all mobiles of Korea", "a town of America"],
)  # fmt: skip
def test_whole_numbers_of_a_country_are_not_taken_for_those_of_a_town(cells, header):
    suspects = suspects_in(cells, header)
    assert suspects is None or not suspects.are_likely


@pytest.mark.parametrize(
    ("start", "digits", "region"),
    [
        ("656", 10, "MX"),
        ("479", 10, "MX"),
        ("459", 10, "MX"),
        ("495", 8, "HT"),
        ("721", 11, "DE"),
        ("513", 11, "CN"),
    ],
)
def test_the_numbers_of_a_town_are_asked_about_though_all_are_another_country_s(
    start, digits, region
):
    code = phonenumbers.country_code_for_region(region)
    cells = [
        one
        for one in numbers(start, 4_000, digits=digits)
        if AS_WRITTEN.check(one).address == one
        and phonenumbers.is_valid_number(phonenumbers.parse(f"+{code}{one}"))
    ][:30]
    suspects = suspects_in(cells, ["Phone", "Name"])
    assert (len(cells), suspects is not None) == (30, True)
    assert suspects.are_likely
    held = PhoneRule(column=suspects.judgement)
    assert [cell for cell in cells if held.check(cell).address] == []


@pytest.mark.parametrize(
    ("start", "region", "header", "digits"),
    [
        ("228", "DE", ["Telefon", "Vorname"], 11),
        ("371", "DE", ["Telefon", "Vorname"], 11),
        ("311", "CN", ["电话", "姓名"], 11),
        ("591", "CN", ["电话", "姓名"], 11),
        ("598", "AT", ["Telefon", "Vorname"], 10),
    ],
)
@pytest.mark.parametrize("hint", ["language", "system"])
def test_a_town_whose_zero_is_gone_is_asked_about_in_a_file_of_its_country(
    start, region, header, digits, hint
):
    """Nothing else tells: in these plans nearly any digits are valid."""
    cells = [
        one
        for one in numbers(start, 300, digits=digits)
        if national_address(one, region, proved=False)
    ][:60]
    is_spoken = hint == "language"
    header, system = (header, None) if is_spoken else (["Phone", "Name"], region)
    suspects = suspects_in(cells, header, system=system)
    assert any(AS_WRITTEN.check(cell).address for cell in cells)
    assert suspects is not None
    assert region in suspects.regions
    held = PhoneRule(column=suspects.judgement)
    assert [cell for cell in cells if held.check(cell).address] == []


def test_the_country_of_the_language_is_named_though_others_prove_the_numbers():
    """Poland's landlines have no fixed length; France and Egypt explain Warsaw's just as well."""
    suspects = suspects_in(numbers("224", 30, digits=9), ["Telefon", "Imię"])
    assert suspects is not None
    assert (suspects.regions[0], suspects.preset) == ("PL", "PL")


def test_mobiles_of_one_brazilian_town_are_asked_about_though_all_are_peruvian_ones():
    suspects = suspects_in(numbers("5199", 30, digits=11), ["Phone", "Name"])
    assert suspects is not None
    assert (suspects.regions, suspects.preset, suspects.are_likely) == (("BR",), "", True)


@pytest.mark.long
def test_in_all_countries_the_numbers_of_a_town_are_never_another_s_without_a_question():
    """But for towns whose area code is a whole calling code: nothing tells these apart."""
    towns = {
        (region, f"{first}{rest:02}")
        for region in all_countries()
        for first in {example[0] for _, example in examples(region)[:2]}
        for rest in range(19, 100, 20)
        if PLANS[f"{first}{rest:02}"] is None
    }
    assert len(towns) > 1_000
    assert {town for town in towns if is_taken_for_another_s(*town)} == set()


def is_taken_for_another_s(region: str, start: str) -> bool:
    """Whether numbers of a town are ready as others', though none waits for an answer."""
    code, example = examples(region)[0]
    tails = numbers("", 200, digits=len(example) - len(start), seed=int(start))
    plan = plan_of_code(int(code))
    cells = [start + tail for tail in tails if plan.is_valid(code + start + tail)][:60]
    if len(cells) < 30:
        return False
    ready = [cell for cell in cells if AS_WRITTEN.check(cell).address not in ("", code + cell)]
    suspects = suspects_in(cells, ["Phone", "Name"])
    held = PhoneRule(column=suspects.judgement) if suspects is not None else AS_WRITTEN
    return bool(ready) and all(held.check(cell).address for cell in ready)


def area_numbers(start: str, count: int, region: str) -> list[str]:
    found = (number for number in numbers(start, 400, seed=len(start)))
    code = phonenumbers.country_code_for_region(region)
    parsed = ((one, phonenumbers.parse(f"+{code}{one}")) for one in found)
    return [one for one, number in parsed if phonenumbers.is_valid_number(number)][:count]


def test_a_language_of_several_countries_bears_out_none_of_them():
    cells = ["987654321", "987654322"]
    found = suspects_in(cells, ["Celular", "Nombre"])
    assert found is not None
    assert ({"PE", "CL"} <= set(found.regions), found.preset) == (True, "")
    chilean = suspects_in([*cells, "+56987654323", "+56987654324"], ["Celular", "Nombre"])
    assert chilean is not None
    assert chilean.preset == "CL"
