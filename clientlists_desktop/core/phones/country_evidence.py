"""What a file tells about its country, beside the numbers without a country code."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from clientlists_desktop.core.phones.national_numbers import bare_number, main_region
from clientlists_desktop.core.phones.plans import PLANS
from clientlists_desktop.core.phones.rule import PhoneRule, country_code_of

_LETTERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile("[іїєґ]"), ("UA",)),
    (re.compile("[әғқңұһ]"), ("KZ",)),
    (re.compile("ў"), ("BY", "UZ")),
    (re.compile("[а-яё]"), ("RU", "KZ", "BY", "UA", "KG")),
    (re.compile("[şğı]"), ("TR", "AZ")),
    (re.compile("[ąęłśźż]"), ("PL",)),
    (re.compile("[řěů]"), ("CZ", "SK")),
    (re.compile("[őű]"), ("HU",)),
    (re.compile("[țșăâ]"), ("RO", "MD")),
    (re.compile("[ơưđ]"), ("VN",)),
    (re.compile("[ñ¿]"), ("ES", "MX", "CO", "AR", "PE", "CL")),
    (re.compile("[ãõ]"), ("BR", "PT")),
    (re.compile("ß"), ("DE", "AT")),
    (re.compile("[æø]"), ("NO", "DK")),
    (re.compile("[α-ω]"), ("GR", "CY")),
    (re.compile("[א-ת]"), ("IL",)),
    (re.compile("[ა-ჰ]"), ("GE",)),
    (re.compile("[ա-ֆ]"), ("AM",)),
    (re.compile("[\u0600-\u06ff]"), ("EG", "SA", "AE", "IQ", "MA", "DZ")),
    (re.compile("[\u0900-\u0d7f]"), ("IN", "BD", "LK")),
    (re.compile("[\u0e00-\u0e7f]"), ("TH",)),
    (re.compile("[\uac00-\ud7a3]"), ("KR",)),
    (re.compile("[\u3040-\u30ff]"), ("JP",)),
    (re.compile("[\u4e00-\u9fff]"), ("CN", "TW", "HK")),
)
"""Letters that only some languages have, with the countries of these. The first match counts."""
_WORDS: dict[str, tuple[str, ...]] = {
    "vorname": ("DE", "AT", "CH"), "nachname": ("DE", "AT", "CH"), "handy": ("DE", "AT", "CH"),
    "rufnummer": ("DE", "AT", "CH"), "handynummer": ("DE", "AT", "CH"),
    "telefonnummer": ("DE", "AT", "CH"), "straße": ("DE", "AT"),
    "prénom": ("FR", "BE"), "nom": ("FR", "BE"), "téléphone": ("FR", "BE"), "ville": ("FR", "BE"),
    "nombre": ("ES", "MX", "CO", "AR", "PE"), "teléfono": ("ES", "MX", "CO", "AR", "PE"),
    "telefono": ("ES", "MX", "CO", "IT"), "ciudad": ("ES", "MX", "CO", "AR", "PE"),
    "móvil": ("ES",), "celular": ("BR", "CO", "MX"), "nome": ("BR", "PT", "IT"),
    "telefone": ("BR", "PT"), "cidade": ("BR", "PT"), "cellulare": ("IT",), "cognome": ("IT",),
    "imię": ("PL",), "nazwisko": ("PL",), "miasto": ("PL",), "soyad": ("TR",), "soyadı": ("TR",),
    "şehir": ("TR",), "cep": ("TR",),
}  # fmt: skip
_LEAST_SHARE, _FEWEST_TEXTS = 0.1, 2
_LEAST_SHARE_OF_CODES = 0.3


@dataclass(frozen=True)
class CountryEvidence:
    """What a file tells about its country.

    Attributes:
        spoken: countries of the language of its texts, likeliest first.
        codes: how many of its numbers that have a calling code have which.
    """

    spoken: tuple[str, ...] = ()
    codes: Counter[str] = field(default_factory=Counter)

    def bears_out(self, region: str) -> bool:
        """Whether the file has other numbers of a country, or texts in its language."""
        return region in self.spoken[:1] or country_code_of(region) in self.frequent_codes()

    def regions(self) -> tuple[str, ...]:
        """Return the countries that it points to, likeliest first."""
        by_code = [main_region(code) for code in self.frequent_codes()]
        return tuple(dict.fromkeys([*(region for region in by_code if region), *self.spoken]))

    def frequent_codes(self) -> list[str]:
        """Return the calling codes that many of the numbers have, most frequent first."""
        least = _LEAST_SHARE_OF_CODES * self.codes.total()
        return [code for code, count in self.codes.most_common(3) if count >= least]


def spoken_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the countries whose language the texts are in, likeliest first; () if none shows."""
    found: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        folded = text.casefold()
        regions = next((regions for letters, regions in _LETTERS if letters.search(folded)), None)
        if regions is None:
            regions = next((_WORDS[word] for word in folded.split() if word in _WORDS), None)
        if regions is not None:
            found[regions] += 1
    # Most Ukrainian words have no letter that Russian lacks: a few that have one are enough.
    least = max(_FEWEST_TEXTS, _LEAST_SHARE * found.total())
    likely = [regions for regions, count in found.items() if count >= least] or list(found)
    likely.sort(key=lambda regions: (len(regions), -found[regions]))
    return tuple(dict.fromkeys(region for regions in likely for region in regions))


def evidence_of(
    header: Sequence[str] | None, rows: Sequence[Sequence[str]], addresses: Iterable[str]
) -> CountryEvidence:
    """Return what a file tells.

    Args:
        rows: a sample of its rows, the address first.
        addresses: address cells; those with a calling code are counted.
    """
    texts = [cell for cell in header or () if cell]
    texts += [cell for cells in rows for cell in cells[1:] if cell and not cell[0].isdigit()]
    codes = Counter(code for cell in addresses if (code := code_of(cell)))
    return CountryEvidence(spoken_in(texts), codes)


def code_of(cell: str) -> str:
    """Return the calling code of a valid number that is written with one; "" for other cells."""
    plan = PLANS.of(address) if (address := _RULE.address_of(cell)) else None
    bare = bare_number(cell)
    return plan.code if plan is not None and (bare is None or bare.is_valid) else ""


_RULE = PhoneRule()
