"""Names and codes of countries as people write them in a column of a spreadsheet."""

import re
from functools import cache

from clientlists_desktop.core.phones import all_countries, main_region

_NAMES = """
RU russia, russian federation, россия, рф, российская федерация, rus
KZ kazakhstan, казахстан, республика казахстан
BY belarus, беларусь, белоруссия, республика беларусь
UA ukraine, украина
UZ uzbekistan, узбекистан
KG kyrgyzstan, киргизия, кыргызстан, киргизстан
TJ tajikistan, таджикистан
TM turkmenistan, туркмения, туркменистан
AM armenia, армения
AZ azerbaijan, азербайджан
GE georgia, грузия
MD moldova, молдова, молдавия
LT lithuania, литва
LV latvia, латвия
EE estonia, эстония
PL poland, польша, polska
DE germany, германия, deutschland
AT austria, австрия, österreich
CH switzerland, швейцария, schweiz, suisse
FR france, франция
BE belgium, бельгия
NL netherlands, the netherlands, holland, нидерланды, голландия
GB united kingdom, uk, great britain, england, великобритания, англия
IE ireland, ирландия
ES spain, испания, españa
PT portugal, португалия
IT italy, италия, italia
GR greece, греция
CY cyprus, кипр
TR turkey, türkiye, турция
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
JP japan, япония, 日本
KR south korea, korea, южная корея, корея
TH thailand, таиланд, тайланд
VN vietnam, вьетнам
ID indonesia, индонезия
MY malaysia, малайзия
SG singapore, сингапур
PH philippines, филиппины
AU australia, австралия
NZ new zealand, новая зеландия
US united states, united states of america, usa, сша
CA canada, канада
MX mexico, méxico, мексика
BR brazil, brasil, бразилия
AR argentina, аргентина
CL chile, чили
CO colombia, колумбия
PE peru, перу
ZA south africa, юар
NG nigeria, нигерия
KE kenya, кения
MA morocco, марокко
DZ algeria, алжир
SE sweden, швеция
NO norway, норвегия
DK denmark, дания
FI finland, финляндия
CZ czech republic, czechia, чехия
SK slovakia, словакия
HU hungary, венгрия
RO romania, румыния
BG bulgaria, болгария
RS serbia, сербия
HR croatia, хорватия
SI slovenia, словения
ME montenegro, черногория
MN mongolia, монголия
"""
_CODE = re.compile(r"(?:\+|00)?\s*(\d{1,3})")


@cache
def _regions() -> dict[str, str]:
    regions = {region.casefold(): region for region in all_countries()}
    for line in _NAMES.strip().splitlines():
        region, _, names = line.partition(" ")
        regions |= dict.fromkeys(map(str.strip, names.split(",")), region)
    return regions


def read_country(cell: str) -> str | None:
    """Return the region that a cell names, by its name, its two letters or its calling code."""
    text = cell.strip().casefold()
    if match := _CODE.fullmatch(text):
        return main_region(match[1])
    return _regions().get(text.strip(".").replace("ё", "е"))
