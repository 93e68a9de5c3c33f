"""`python -m tests.countries` writes resources/countries/, the names of countries, from Babel.

Babel has them of CLDR for a hundred languages and takes 36 MB; the window needs them in its own,
and the check of a file in the languages that people write them in.
"""

import json
from pathlib import Path

from clientlists_desktop.core.phones.rule import all_countries
from clientlists_desktop.ui.runtime.languages import LANGUAGES

WRITTEN = (
    "en de fr es it pt nl sv nb da fi pl cs sk hu ro bg sr hr el",
    "tr ru uk be kk uz az ka hy he ar fa hi zh zh_Hant ja ko vi th id",
    "lt lv et",
)
"""The languages of country columns."""
_LETTERS = {"CD": "COD"}
"""Babel has two sets of three letters for Congo, of which the first is that of Zaire."""
FOLDER = Path(__file__).parent.parent / "resources" / "countries"


def main() -> None:
    """Write a file for each language of the window."""
    from babel import Locale

    for language in LANGUAGES:
        names = Locale.parse(language).territories
        found = {region: names[region] for region in sorted(all_countries())}
        text = json.dumps(found, ensure_ascii=False, indent=0)
        (FOLDER / f"{language}.json").write_text(text + "\n", "utf-8")
    text = json.dumps(_written_names(), ensure_ascii=False, indent=0)
    (FOLDER / "written.json").write_text(text + "\n", "utf-8")


def _written_names() -> dict[str, str]:
    """Return the regions by their names in all languages, and by their three letters."""
    from babel import Locale
    from babel.core import get_global

    found: dict[str, set[str]] = {}
    for language in " ".join(WRITTEN).split():
        names = Locale.parse(language).territories
        for region in all_countries():
            if name := names.get(region):
                found.setdefault(name.casefold(), set()).add(region)
    written = {name: min(regions) for name, regions in found.items() if len(regions) == 1}
    for letters, regions in get_global("territory_aliases").items():
        if len(letters) == 3 and letters.isalpha() and len(regions) == 1:
            written[letters.casefold()] = regions[0]
    written |= {letters.casefold(): region for region, letters in _LETTERS.items()}
    return {name: written[name] for name in sorted(written) if written[name] in all_countries()}


if __name__ == "__main__":
    main()
