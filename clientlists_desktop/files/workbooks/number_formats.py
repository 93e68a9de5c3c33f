"""Number formats that show more than the cell's value holds: `"+7"0000000000`, `00000`.

Only formats of whole numbers are rendered, those made of placeholders and fixed text. Every other
format (dates, money, percentages) leaves a cell as it is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_EXACT = 10**15
"""From here on a workbook has lost digits; showing zeros for them would hide that."""
_MANY_PLACES = 7
"""As many placeholders as a phone number has digits: `###-####` is how such a number is shown."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"'
    r"|\\(?P<escaped>.)"
    r"|_(?P<gap>.)"
    r"|\*(?P<fill>.)"
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General)"
    r"|(?P<place>[0#?])"
    r"|(?P<text>@)"
    # Only a denominator stands behind a stroke.
    r"|(?P<digit>(?<!/)[1-9])"
    r"|(?P<plain>[-+() $/:!^&'~{}<>=])"
    r"|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_SECTIONS = re.compile(r'(?:[^;"\\\[]|"[^"]*"|\\.|\[[^\]]*\])*(?:;|$)', re.DOTALL)
_PLACE, _WHOLE, _TEXT = "place", "general", "text"


@dataclass(frozen=True)
class _Section:
    """One of the up to four parts of a format.

    Attributes:
        tokens: (kind, text): placeholders, and fixed text of kind "".
        condition: operator and number, as in `[<=9999999]`.
    """

    tokens: tuple[tuple[str, str], ...]
    condition: tuple[str, float] | None

    @property
    def places(self) -> int:
        return sum(kind == _PLACE for kind, _ in self.tokens)

    @property
    def fixed(self) -> str:
        return "".join(text for kind, text in self.tokens if not kind)

    @property
    def adds(self) -> bool:
        """Whether digits or a plus that the value lacks may be shown."""
        zeros = sum(token == (_PLACE, "0") for token in self.tokens)
        has_sign = any(c.isdecimal() or c == "+" for c in self.fixed)
        return has_sign or zeros > 2 or self.places >= _MANY_PLACES

    def show(self, digits: str) -> str:
        """Return the text that is shown for the digits of a whole number."""
        places = self.places
        padded = digits.lstrip("0") if places else digits
        extra, shown = padded[: max(0, len(padded) - places)], []
        rest = list(padded[len(extra) :].rjust(places))
        for kind, text in self.tokens:
            if kind == _PLACE:
                digit = rest.pop(0)
                filler = {"0": "0", "?": " "}.get(text, "")
                shown.append(extra + (filler if digit == " " else digit))
                extra = ""
            elif kind:
                shown.append(digits)
            else:
                shown.append(text)
        return "".join(shown)


@dataclass(frozen=True)
class NumberFormat:
    """A format that adds something to what the cell holds."""

    sections: tuple[_Section | None, ...]

    def show(self, value: object) -> str | None:
        """Return what Excel shows for a value; None where the format adds nothing to it."""
        if isinstance(value, str):
            section = self._text_section()
            return None if section is None or not value else section.show(value)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        if not 0 <= value < _EXACT or value != int(value):
            return None
        section = self._section_of(value)
        return None if section is None or not section.adds else section.show(str(int(value)))

    def _text_section(self) -> _Section | None:
        for section in self.sections:
            if section is not None and any(kind == _TEXT for kind, _ in section.tokens):
                return section if section.adds else None
        return None

    def _section_of(self, value: float) -> _Section | None:
        sections = self.sections
        if any(section is not None and section.condition for section in sections):
            for section in sections[:3]:
                if section is not None and _applies(section.condition, value):
                    return section
            return None
        return sections[2] if value == 0 and len(sections) > 2 else sections[0]


@lru_cache(maxsize=1024)
def read_format(code: str) -> NumberFormat | None:
    """Read a format; None when it shows nothing that the value lacks."""
    sections = [match[0].removesuffix(";") for match in _SECTIONS.finditer(code)]
    parts = tuple(_read_section(section) for section in sections[:4])
    if not any(part is not None and part.adds for part in parts):
        return None
    return NumberFormat(parts)


def _read_section(code: str) -> _Section | None:
    """Read one section; None when it isn't made of placeholders and fixed text alone."""
    tokens: list[tuple[str, str]] = []
    condition = None
    for match in _TOKEN.finditer(code):
        kind, text = match.lastgroup, match[match.lastgroup or 0]
        if kind == "other":
            return None
        if kind == "bracket":
            if found := _CONDITION.fullmatch(text):
                condition = (found[1], float(found[2]))
            elif text.startswith("$"):
                tokens.append(("", text[1:].partition("-")[0]))
        elif kind in (_PLACE, _WHOLE, _TEXT):
            tokens.append((kind, text))
        elif kind == "gap":
            tokens.append(("", " "))
        elif kind != "fill":
            tokens.append(("", text))
    kinds = {kind for kind, _ in tokens if kind}
    return _Section(tuple(tokens), condition) if len(kinds) == 1 else None


def _applies(condition: tuple[str, float] | None, value: float) -> bool:
    if condition is None:
        return True
    operator, limit = condition
    return {
        "<=": value <= limit,
        ">=": value >= limit,
        "<>": value != limit,
        "<": value < limit,
        ">": value > limit,
        "=": value == limit,
    }[operator]
