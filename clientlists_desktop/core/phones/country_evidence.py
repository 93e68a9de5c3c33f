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
    (re.compile("ə"), ("AZ",)),
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
_SPOKEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("vorname,nachname,handy,rufnummer,handynummer,mobilnummer,telefonnummer,ort,plz,anrede,kunde",
     ("DE", "AT", "CH")),
    ("straße", ("DE", "AT")),
    ("prénom,nom,téléphone,ville", ("FR", "BE", "CH")),
    ("nombre,apellido,apellidos,teléfono,ciudad,dirección,provincia",
     ("ES", "MX", "CO", "AR", "PE", "CL")),
    ("telefono", ("ES", "MX", "CO", "IT")), ("móvil", ("ES",)), ("cédula", ("CO",)),
    ("celular", ("BR", "CO", "MX", "AR", "PE", "CL")),
    ("nome", ("BR", "PT", "IT")), ("telefone,cidade", ("BR", "PT")), ("cpf,bairro", ("BR",)),
    ("telemóvel,apelido,morada,localidade", ("PT",)),
    ("cellulare,cognome,città,indirizzo,nominativo", ("IT",)),
    ("imię,imie,nazwisko,miasto,komórka,miejscowość", ("PL",)),
    ("soyad,soyadı,adı,isim,soyisim,şehir,cep,müşteri,ilçe", ("TR",)),
    ("naam,voornaam,achternaam,telefoon,telefoonnummer,mobiel,plaats,woonplaats", ("NL", "BE")),
    ("namn,förnamn,efternamn,telefonnr", ("SE",)), ("navn,fornavn", ("NO", "DK")),
    ("etternavn", ("NO",)), ("efternavn", ("DK",)),
    ("nimi,etunimi,sukunimi,puhelin,puhelinnumero,kaupunki", ("FI",)),
    ("név,telefonszám,város,keresztnév,vezetéknév", ("HU",)),
    ("jméno,příjmení,město", ("CZ",)), ("meno,priezvisko,mesto", ("SK",)),
    ("nume,prenume,oraș,oras", ("RO", "MD")), ("ime,prezime", ("HR", "RS", "SI", "BA")),
    ("име,телефонен,град", ("BG",)), ("vardas,pavardė,telefonas,miestas", ("LT",)),
    ("vārds,uzvārds,tālrunis", ("LV",)), ("eesnimi,perekonnanimi", ("EE",)),
    ("ism,familiya,raqami,shahar", ("UZ",)), ("nama,alamat,telepon,kota", ("ID", "MY")),
    ("氏名,名前,電話番号,携帯電話,住所", ("JP",)),
)  # fmt: skip
_WORDS = {word: regions for words, regions in _SPOKEN for word in words.split(",")}
"""Headings that tell a language."""
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


def spoken_in(headings: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the countries whose language a file is in, likeliest first; () if none shows.

    A heading says as much as a tenth of the texts: they are names and towns, often foreign ones.
    """
    found: Counter[tuple[str, ...]] = Counter()
    of_heading = max(1, int(_LEAST_SHARE * len(texts)))
    weighted = [(text, of_heading) for text in headings] + [(text, 1) for text in texts]
    for text, weight in weighted:
        folded = text.casefold()
        regions = next((_WORDS[word] for word in folded.split() if word in _WORDS), None)
        if regions is None:
            regions = next((named for letters, named in _LETTERS if letters.search(folded)), None)
        if regions is not None:
            found[regions] += weight
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
    headings = [cell for cell in header or () if cell]
    texts = [cell for cells in rows for cell in cells[1:] if cell and not cell[0].isdigit()]
    codes = Counter(code for cell in addresses if (code := code_of(cell)))
    return CountryEvidence(spoken_in(headings, texts), codes)


def code_of(cell: str) -> str:
    """Return the calling code of a valid number that is written with one; "" for other cells."""
    plan = PLANS.of(address) if (address := _RULE.address_of(cell)) else None
    bare = bare_number(cell)
    return plan.code if plan is not None and (bare is None or bare.is_valid) else ""


_RULE = PhoneRule()
