"""Guesses the code page of a text from the letters that each page would make of its bytes.

A code page gives a letter for nearly any byte, so only the words tell: “Muñoz” is likely in Spanish
and “Muсoz” in no language. charset-normalizer advises; it alone knows the pages of East Asia.
"""

import locale
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clientlists_desktop.files.letter_frequencies import WORD, Language, languages

_WEST = ["en", "es", "fr", "pt", "it", "de", "nl", "sv", "da", "nb", "fi", "is", "ca"]
_CENTRE = ["pl", "cs", "sk", "hu", "sl", "hr", "ro"]
_CYRILLIC = ["ru", "uk", "be", "bg", "sr", "mk"]


@dataclass(frozen=True)
class _Page:
    """A code page.

    Attributes:
        languages: what people write in it.
        prior: how much rarer it is than the usual ones, as a logarithm.
    """

    name: str
    languages: Sequence[str]
    prior: float = 0.0


_PAGES = (
    _Page("cp1252", _WEST),
    _Page("cp1251", _CYRILLIC),
    _Page("cp1250", _CENTRE),
    _Page("cp1254", ["tr"], -1.0),
    _Page("cp1253", ["el"]),
    _Page("cp1257", ["lt", "lv", "et"], -1.0),
    _Page("cp1255", ["he"]),
    _Page("cp1256", ["ar", "fa"]),
    _Page("cp1258", ["vi"], -1.0),
    _Page("cp874", ["th"], -1.0),
    _Page("cp866", _CYRILLIC, -2.0),
    _Page("koi8_r", ["ru"], -2.0),
    _Page("koi8_u", ["uk"], -4.0),
    _Page("iso8859_2", _CENTRE, -3.0),
    _Page("mac_roman", _WEST, -4.0),
    _Page("mac_cyrillic", _CYRILLIC, -5.0),
    _Page("mac_latin2", _CENTRE, -6.0),
    _Page("cp850", _WEST, -5.0),
    _Page("cp852", _CENTRE, -6.0),
    _Page("iso8859_15", _WEST, -6.0),
)
_EASTERN = ("cp932", "gb18030", "big5", "cp949", "euc_jp")
_LETTER_BESIDE = re.compile("[A-Za-z][\u3040-\ud7af]|[\u3040-\ud7af][A-Za-z]")
_EASTERN_LETTER = re.compile("[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9d]")
"""Without one there are only marks, such as the bracket that Japan's page makes of a £."""
_EASTERN_BESIDE_LETTER = -40.0
"""“Mu駉z”: half of a letter of the West, taken for a character together with the next letter."""
_SYSTEM = 3.0
"""How much more likely the code page of the system's language is, as a logarithm."""
_ADVISED = 2.0
_MOST_WORDS = 600
_LONGEST_WORD = 64
_SAMPLE = 256 * 1024
_ENGLISH = "en"
_MOST_PLAIN_WORDS = 300
_PLAIN_WEIGHT = 0.5
"""How much a word in plain letters counts: it hints at the language but shows no letter of it."""
_PLAIN_WORD = re.compile(rb"(?<![A-Za-z'\x80-\xff])[A-Za-z']{2,}(?![A-Za-z'\x80-\xff])")
_OTHER_LANGUAGE = 0.1
"""The share of words in a list that are not in its main language."""


@dataclass(frozen=True)
class PageGuess:
    """The likeliest code page of a text.

    Attributes:
        name: Python's name of it.
        rival: the likeliest page that reads the text differently.
        margin: how much likelier the first is, as a logarithm.
    """

    name: str
    rival: str | None = None
    margin: float = math.inf


def guess_code_page(data: bytes, system_language: str | None = None) -> PageGuess:
    """Guess the code page of a text with bytes beyond ASCII.

    Args:
        system_language: such as `ru`; None for that of the system.
    """
    words = [word[:_LONGEST_WORD] for word in _words(data[:_SAMPLE])]
    plain = _plain_scores(data[:_SAMPLE])
    advice = _advice(data)
    system = system_language if system_language is not None else _system_language()
    scores: dict[str, float] = {}
    readings: dict[str, list[str]] = {}
    for page in _PAGES:
        decoded = _decode(words, page.name)
        if decoded is None or not _fits(data, page.name):
            continue
        readings[page.name] = decoded
        scores[page.name] = (
            _score(decoded, page, plain)
            + page.prior
            + _SYSTEM * (system in page.languages and page.prior > -2)
            + _ADVISED * (page.name == advice)
        )
    if not scores:
        return PageGuess("latin_1")
    for name in _EASTERN:
        if name == advice and _fits(data, name):
            readings[name] = [data[:_SAMPLE].decode(name, "replace")]
            scores[name] = _eastern_score(readings[name][0])
    best = max(scores, key=lambda name: scores[name])
    others = [name for name in scores if readings[name] != readings[best]]
    rival = max(others, key=lambda name: scores[name], default=None)
    margin = math.inf if rival is None else scores[best] - scores[rival]
    return PageGuess(best, rival, margin)


def _words(data: bytes) -> Iterator[bytes]:
    """Yield the distinct words with bytes beyond ASCII, with a character on each side."""
    seen: set[bytes] = set()
    for match in WORD.finditer(data):
        before = b"" if match[0][0] < 0x80 and not match[0][:1].isalpha() else b" "
        word = before + match[0] + (match[1] or b" ")
        if word not in seen:
            seen.add(word)
            yield word
            if len(seen) >= _MOST_WORDS:
                return


def _decode(words: Sequence[bytes], name: str) -> list[str] | None:
    try:
        # Vietnamese has its tones apart from the letters.
        return [unicodedata.normalize("NFC", word.decode(name)) for word in words]
    except UnicodeDecodeError:
        return None


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _plain_scores(data: bytes) -> dict[str, float]:
    """Return how well the words in plain letters fit each language."""
    found = dict.fromkeys(match.decode() for match in _PLAIN_WORD.findall(data))
    words = list(found)[:_MOST_PLAIN_WORDS]
    return {
        code: _PLAIN_WEIGHT * sum(map(language.plain_plausibility, words))
        for code, language in languages().items()
    }


def _score(words: Sequence[str], page: _Page, plain: Mapping[str, float]) -> float:
    """Return how likely the words are in the page's languages: mostly in one of them."""
    known = languages()
    codes = [code for code in page.languages if code != _ENGLISH]
    tables = [_plausibilities(words, known[code]) for code in codes]
    likeliest = [max(scores) for scores in zip(*tables, strict=True)]
    spread = math.log(_OTHER_LANGUAGE / len(tables))
    main = math.log(1 - _OTHER_LANGUAGE)
    scores: list[float] = [
        plain[code]
        + sum(max(main + one, best + spread) for one, best in zip(table, likeliest, strict=True))
        for code, table in zip(codes, tables, strict=True)
    ]
    if _ENGLISH in page.languages:
        # English has no such letters: they are in foreign names, each from a language of its own.
        scores.append(plain[_ENGLISH] + sum(likeliest) - 1.0 * len(words))
    return max(scores)


def _plausibilities(words: Sequence[str], language: Language) -> list[float]:
    return [language.plausibility(word) for word in words]


def _eastern_score(text: str) -> float:
    """Return how likely a text of East Asia is, by the kinds of its characters."""
    if not _EASTERN_LETTER.search(text):
        return -math.inf
    score = _EASTERN_BESIDE_LETTER * len(_LETTER_BESIDE.findall(text))
    for character in set(text):
        code = ord(character)
        if code < 0x80:
            continue
        if 0x3040 <= code < 0x3100:
            score -= 8.0
        elif 0x4E00 <= code < 0xA000 or 0xAC00 <= code < 0xD7B0:
            score -= 10.0
        else:
            score -= 20.0
    return score


def _advice(data: bytes) -> str:
    """Return the page that charset-normalizer finds, by Python's name."""
    # Here, because most texts are Unicode and need no advice.
    from charset_normalizer import from_bytes

    lines = [line for line in data[: 4 * _SAMPLE].splitlines() if not line.isascii()]
    best = from_bytes(b"\n".join(lines)[:_SAMPLE], cp_exclusion=["utf_7"]).best()
    found = best.encoding if best else ""
    return {"gbk": "gb18030", "gb2312": "gb18030", "shift_jis": "cp932", "shift_jis_2004": "cp932",
            "big5hkscs": "big5", "euc_kr": "cp949", "johab": "cp949", "latin_1": "cp1252",
            "iso8859_1": "cp1252", "euc_jis_2004": "euc_jp"}.get(found, found)  # fmt: skip


def _system_language() -> str:
    return (locale.getlocale()[0] or "").partition("_")[0].lower()
