"""How many made lists of people are decoded right, by language and code page."""

from collections.abc import Iterator
from dataclasses import dataclass

from clientlists_desktop.files.encodings import detect_encoding
from tests.files.made_lists import SIZES, MadeList, accented_list, made_list

PAGES = {
    "es": ("cp1252", "mac_roman"), "fr": ("cp1252", "mac_roman", "cp850"), "pt": ("cp1252",),
    "it": ("cp1252",), "de": ("cp1252",), "sv": ("cp1252",), "pl": ("cp1250", "iso8859_2"),
    "cs": ("cp1250",), "hu": ("cp1250",), "tr": ("cp1254",), "el": ("cp1253",),
    "ru": ("cp1251", "koi8_r", "cp866", "mac_cyrillic"), "uk": ("cp1251",),
    "he": ("cp1255",), "ar": ("cp1256",), "lt": ("cp1257",),
    "lv": ("cp1257",), "et": ("cp1257",), "vi": ("cp1258",), "th": ("cp874",),
}  # fmt: skip
_SEEDS = 5
LEAST = {("tr", "cp1254"): 60}
"""Of 65 lists of a kind so many must be right; of every other kind 63."""


@dataclass(frozen=True)
class Decoded:
    """How lists of one kind were decoded.

    Attributes:
        asked: those that a person is asked about.
        missed: those that are wrong and nobody is asked about.
    """

    kind: str
    lists: int
    right: int
    asked: int
    missed: int
    least: int


def decode_lists() -> Iterator[Decoded]:
    """Decode lists of every kind; the system's language is the one of this process."""
    for language, pages in PAGES.items():
        for page in pages:
            for heading in (True, False):
                lists = [
                    made_list(language, rows, seed, heading=heading)
                    for rows in SIZES
                    for seed in range(_SEEDS)
                ]
                kind = f"{language} in {page}" + ("" if heading else ", headings in English")
                yield decode(kind, lists, page, LEAST.get((language, page), 63))
    american = [
        accented_list(rows, accented, seed)
        for rows in (10, 30, 100, 300, 1000)
        for accented in (1, 2, 3, 4, 6, 8)
        for seed in range(_SEEDS)
    ]
    yield decode("American, few accents", american, "cp1252", 145)


def decode(kind: str, lists: list[MadeList], page: str, least: int) -> Decoded:
    """Decode lists that were written in a code page."""
    right = asked = missed = 0
    for made in lists:
        data = made.text.encode(page)
        encoding = detect_encoding("a.csv", data)
        is_right = data.decode(encoding.name, "replace") == made.text
        right += is_right
        asked += encoding.rival is not None
        missed += not is_right and encoding.rival is None
    return Decoded(kind, len(lists), right, asked, missed, least)
