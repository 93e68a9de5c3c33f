"""Names and codes of countries as people write them in a column of a spreadsheet."""

import json
import re
from functools import cache

from clientlists_desktop.core.phones import all_countries, main_region
from clientlists_desktop.paths import resource

_NAMES = """
RU russia, russian federation, россия, рф, российская федерация, rus, russland, russie, rusia
RU rússia, rosja, rusya, росія
KZ kazakhstan, казахстан, республика казахстан, қазақстан
BY belarus, беларусь, белоруссия, республика беларусь, білорусь
UA ukraine, украина, україна, ukraina, ucrania
UZ uzbekistan, узбекистан, oʻzbekiston, o'zbekiston, uzbekiston
KG kyrgyzstan, киргизия, кыргызстан, киргизстан
TJ tajikistan, таджикистан
TM turkmenistan, туркмения, туркменистан
AM armenia, армения
AZ azerbaijan, азербайджан, azərbaycan
GE georgia, грузия
MD moldova, молдова, молдавия
LT lithuania, литва
LV latvia, латвия
EE estonia, эстония
PL poland, польша, polska, polen, pologne, polonia, polônia, polonya
DE germany, германия, deutschland, allemagne, alemania, alemanha, germania, niemcy, almanya
AT austria, австрия, österreich, autriche, austria, áustria, avusturya
CH switzerland, швейцария, schweiz, suisse, suiza, svizzera, suíça, szwajcaria, switserland
CH isviçre
FR france, франция, frankreich, francia, frança, francja, fransa
BE belgium, бельгия, belgien, belgië, belgique, bélgica, belgio, belçika
NL netherlands, the netherlands, holland, нидерланды, голландия, niederlande, nederland
NL pays-bas, países bajos, paesi bassi, hollanda
GB united kingdom, uk, great britain, england, великобритания, англия, großbritannien
GB vereinigtes königreich, royaume-uni, reino unido, regno unito, wielka brytania, ingiltere
GB britain, scotland, wales
IE ireland, ирландия
ES spain, испания, españa, spanien, espagne, spagna, espanha, hiszpania, ispanya
PT portugal, португалия, portugalia
IT italy, италия, italia, italien, italie, itália, włochy, italya
GR greece, греция, griechenland, ελλάδα, ellada
CY cyprus, кипр
TR turkey, türkiye, турция, turkei, türkei, turquie, turquía, turcja, turkiye
IL israel, израиль
EG egypt, египет
AE united arab emirates, uae, оаэ, эмираты
SA saudi arabia, саудовская аравия
IN india, индия
PK pakistan, пакистан
BD bangladesh, бангладеш
CN china, китай, кнр, 中国
HK hong kong, гонконг
TW taiwan, тайвань
JP japan, япония, 日本, japan
KR south korea, korea, южная корея, корея, 대한민국, 한국
TH thailand, таиланд, тайланд
VN vietnam, вьетнам
ID indonesia, индонезия
MY malaysia, малайзия
SG singapore, сингапур
PH philippines, филиппины
AU australia, австралия
NZ new zealand, новая зеландия
US united states, united states of america, usa, сша, u.s.a, u.s, vereinigte staaten
US états-unis, estados unidos, stati uniti, stany zjednoczone, abd
CA canada, канада
MX mexico, méxico, мексика, mexique, mexiko
BR brazil, brasil, бразилия, brasilien, brésil
AR argentina, аргентина
CL chile, чили
CO colombia, колумбия
PE peru, перу
ZA south africa, юар
NG nigeria, нигерия
KE kenya, кения
MA morocco, марокко
DZ algeria, алжир
SE sweden, швеция, sverige, schweden, suède
NO norway, норвегия, norge, norwegen
DK denmark, дания, danmark, dänemark
FI finland, финляндия, suomi, finnland
CZ czech republic, czechia, чехия, česko, česká republika, tschechien, чешская республика
SK slovakia, словакия
HU hungary, венгрия, magyarország, ungarn
RO romania, румыния, românia, rumänien
BG bulgaria, болгария
RS serbia, сербия
HR croatia, хорватия
SI slovenia, словения
ME montenegro, черногория
MN mongolia, монголия
"""
"""What people write beside the names that CLDR has."""
_FLAG = 0x1F1E6 - ord("a")
"""A flag is two letters, each as far behind those of the alphabet."""
_CODE = re.compile(r"(?:\+|00)?\s*(\d{1,3})")


@cache
def _regions() -> dict[str, str]:
    """Return the regions by what they are called, in small letters."""
    regions: dict[str, str] = json.loads(resource("countries/written.json").read_text("utf-8"))
    regions |= {region.casefold(): region for region in all_countries()}
    for line in _NAMES.strip().splitlines():
        region, _, names = line.partition(" ")
        regions |= dict.fromkeys(names.split(","), region)
    return {_plain(name): region for name, region in regions.items()}


def _plain(name: str) -> str:
    """Return a name without what some people leave out: capitals, the dots of ё and of `U.S.`."""
    return name.strip().casefold().strip(".").replace("ё", "е")


def read_country(cell: str) -> str | None:
    """Return the region that a cell names, by its name, its two letters or its calling code."""
    text = cell.strip().casefold()
    if match := _CODE.fullmatch(text):
        return main_region(match[1])
    if all(ord(letter) > _FLAG + ord("a") - 1 for letter in text):
        text = "".join(chr(ord(letter) - _FLAG) for letter in text)
    return _regions().get(_plain(text))
