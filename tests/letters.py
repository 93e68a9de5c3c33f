"""Write the table of letters by language: `python -m tests.letters`.

It is counted in the names of countries, languages, currencies, months and days that the Unicode
CLDR holds in every language; babel ships them. The guess of an encoding reads the table.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale

PAGE = Path(__file__).parent.parent / "resources" / "letters" / "frequencies.json"
LANGUAGES = (
    "ar", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hr",
    "hu", "is", "it", "lt", "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv",
    "th", "tr", "uk", "vi",
)  # fmt: skip
# The letters beyond ASCII of the main exemplar set that CLDR gives for each language, for letters
# that its own words happen to use rarely: babel doesn't ship these sets.
ALPHABETS = {
    "ca": "àçéèíïóòúü", "cs": "áčďéěíňóřšťúůýž", "da": "åæø", "de": "äöüß", "es": "áéíñóúü",
    "et": "äõöšüž", "fi": "åäöšž", "fr": "àâæçéèêëîïôœùûüÿ", "hr": "čćđšž", "hu": "áéíóöőúüű",
    "is": "áæéíðóöþúý", "it": "àéèìíóòù", "lt": "ąčęėįšūųž", "lv": "āčēģīķļņšūž", "nb": "åæéèêóòôø",
    "nl": "áäéëíïóöúü", "pl": "ąćęłńóśźż", "pt": "áàâãçéêíóôõú", "ro": "ăâîșțşţ",
    "sk": "áäčďéíľĺňóôŕšťúýž", "sl": "čšž", "sv": "åäéàö", "tr": "çğıöşü",
}  # fmt: skip
_WORD = re.compile(r"(?:[^\W\d_][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)+")
"""Thai vowels above and below a letter, and tones, are marks."""
_LEAST = 2
"""A pair that stands only once tells little and is left out."""


def texts(language: str) -> Iterator[str]:
    """Yield what CLDR says in a language."""
    locale = Locale.parse(language)
    data = locale._data
    yield from locale.territories.values()
    yield from locale.languages.values()
    yield from locale.currencies.values()
    for key in ("months", "days", "unit_patterns", "date_fields", "time_zones"):
        yield from _strings(data[key])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif hasattr(value, "values"):
        for inner in value.values():
            yield from _strings(inner)


def count(language: str) -> dict[str, Any]:
    """Return how often each letter stands in the words of a language, and beside which letters."""
    letters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    words = {
        unicodedata.normalize("NFC", word.lower())
        for text in texts(language)
        for word in _WORD.findall(text)
    }
    for word in sorted(words):
        letters.update(word)
        for left, right in zip(f" {word}", f"{word} ", strict=True):
            pairs[left + right] += 1
    kept = {pair: n for pair, n in sorted(pairs.items()) if n >= _LEAST}
    alphabet = ALPHABETS.get(language, "")
    return {"alphabet": alphabet, "letters": dict(sorted(letters.items())), "pairs": kept}


def main() -> None:
    """Write the table."""
    table = {language: count(language) for language in LANGUAGES}
    PAGE.parent.mkdir(exist_ok=True)
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    PAGE.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
