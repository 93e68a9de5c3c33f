"""`python -m tests.countries` writes resources/countries/, the names of countries, from Babel.

Babel has them of CLDR for a hundred languages and takes 36 MB; the window needs them in its own.
"""

import json
from pathlib import Path

from clientlists_desktop.core.phones.rule import all_countries
from clientlists_desktop.ui.runtime.languages import LANGUAGES

FOLDER = Path(__file__).parent.parent / "resources" / "countries"


def main() -> None:
    """Write a file for each language of the window."""
    from babel import Locale

    for language in LANGUAGES:
        names = Locale.parse(language).territories
        found = {region: names[region] for region in sorted(all_countries())}
        text = json.dumps(found, ensure_ascii=False, indent=0)
        (FOLDER / f"{language}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
