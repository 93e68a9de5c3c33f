"""A thousand texts that a spreadsheet, a terminal or a file system would take for its own."""

from collections.abc import Iterator
from functools import cache
from itertools import product

LONGEST = 32_767
_DELIMITERS = (
    "", ";", "\t", "|", ",", "\n", "\r", "\r\n", " ", '"', "'", "\xa0", "\ufeff", "\x0b", "\x1c",
    "\x85", "\u2028", ":", "^",
)  # fmt: skip
_FORMULAS = (
    "=1+1", "=cmd|'/C calc'!A0", "+cmd|'/C calc'!A0", "-2+3", "@SUM(A1)", "＝1+1", "＋1+A1",
    '=HYPERLINK("http://localhost/x","y")', "=1+1;=2+2", "-1", "+7 912 100-00-07", "0+cmd|A0",
)  # fmt: skip
_ESCAPES = (
    "\x1b]0;title\x07", "\x1b]0;title\x1b\\", "\x1b[2J", "\x1b[31m", "\x9b31m", "\x9d0;title\x9c",
    "\x1bP1$r\x1b\\", "\x1b[6n", "\x1b(0", "\x8e", "\r\x1b[K", "\b\b\b", "\x07", "\x1bc", "\x1b[1A",
    "\x1b]52;c;eA==\x07", "\x1b[?1049h", "\x0e", "\x7f", "\r\nFORGED", "\nFORGED", "\x0bx", "\x0c",
)  # fmt: skip
_DIRECTIONS = (
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff\xad",
    "\u202egnp.exe", "אבג", "مرحبا",
)  # fmt: skip
_MARKUP = (
    "<b>x</b>", "<img src=x>", "<a href='file:///x'>y</a>", "&amp;", "&", "&&", "&#27;", "]]>",
    "<!--", "-->", "<script>x</script>", "<?xml?>", "<!DOCTYPE x>", "</t></is></c>", "'\"", "\\",
    "{}", "{0}", "{name}", "{0.__class__}", "%1", "%n", "%Ln", "%s", "%(x)s", "%%", "${x}", "$(x)",
    "`x`", "_x0041_", "_x000D_", "_x005F_", "_x000d_", "__x0041__", "_x0000_", "_xD800_", "\\n",
)  # fmt: skip
_NAMES = (
    "CON", "nul", "COM1", "LPT¹", "aux.txt", "a.", "...", "..", "/", "\\", "../../x", "C:\\x", "~",
    "[a]", "a:b", "a*b?", "History", "'a'", "a" * 31, "a" * 32, "👩\u200d👩\u200d👧", "e\u0301",
)  # fmt: skip
_VALUES = (
    "1E5", "007", "12345678901234567890", "TRUE", "#N/A", "#REF!", "2024-01-31", "31.01.2024",
    "1,5", "1.5", "-0", "∞", "½", "٣", "NaN", "null", "None", "12:30", "50%", "1/2", "0x1F",
)  # fmt: skip
_LONG = (
    "x" * LONGEST, "=" + "x" * (LONGEST - 1), "😀" * (LONGEST // 2), "<" * LONGEST, "&" * LONGEST,
    "\n" * (LONGEST - 1) + "x", "a;" * (LONGEST // 2), "_x0041_" * 4_000, "\x1b[31m" * 6_000,
)  # fmt: skip
_CONTROLS = tuple(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF, 0xD800, 0xDFFF]))


@cache
def nasty_texts() -> tuple[str, ...]:
    """Return all of them, each once."""
    return tuple(dict.fromkeys(_made()))


def _made() -> Iterator[str]:
    yield from ("".join(pair) for pair in product(_DELIMITERS, _FORMULAS))
    yield from (f"Anna{delimiter}{one}" for delimiter, one in product(_DELIMITERS, _FORMULAS))
    yield from (text for one in _CONTROLS for text in (f"a{one}b", f"{one}b", f"a{one}"))
    for one in (*_ESCAPES, *_DIRECTIONS, *_MARKUP, *_NAMES, *_VALUES):
        yield from (one, f"Anna {one} b", f"{one}{one}", f" {one} ")
    yield from _LONG


def short_texts() -> list[str]:
    """Return those that may be names."""
    return [text for text in nasty_texts() if len(text) <= 100]


def pieces(count: int) -> Iterator[tuple[str, ...]]:
    """Yield all texts, so many at a time; the last are filled up with an innocent one."""
    texts = nasty_texts()
    for at in range(0, len(texts), count):
        some = texts[at : at + count]
        yield (*some, *("Anna",) * (count - len(some)))
