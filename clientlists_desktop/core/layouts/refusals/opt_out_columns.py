"""Columns that say who must not be contacted, recognised by their headings and their cells."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clientlists_desktop.core.layouts.refusals.headings import (
    HeadingTopic,
    is_watched_heading,
    topic_of,
)
from clientlists_desktop.core.layouts.refusals.phrases import (
    REFUSALS,
    REMARK,
    folded,
    refuses_in_words,
)

_NO = frozenset(
    {"no", "n", "false", "f", "0", "☐", "□", "✗", "✘", "☒", "❌", "🚫", "⛔",
     "nok", "-", "–", "—", "none", "нет", "н", "ложь", "nein",
     "falsch", "ні", "не", "nee", "nej", "nei", "ne", "nem", "nu", "ei", "nē", "όχι", "否", "不",
     "不可", "いいえ", "無", "아니오", "لا", "לא", "không", "ไม่", "tidak",
     "falso", "faux", "non", "não", "nao", "nie", "hayır", "hayir", "yok", "yanlış",
     "жоқ", "नहीं", "ไม่ได้", "denied", "declined", "rejected", "refused", "not given",
     "not granted"}
)  # fmt: skip
_WITHHELD = frozenset(
    {"запрещено", "запрещен", "запрещена", "запрещены", "заборонено", "ret", "reddedildi", "×",
     "거부", "미동의", "비동의", "拒绝", "不同意", "不接受", "不允许", "不可以", "拒否", "verboten",
     "refusé", "refuse", "rechazado", "recusado", "rifiutato", "abgelehnt", "brak zgody",
     "do not allow", "not allowed", "disallow", "not subscribed", "not_subscribed",
     "non_subscribed", "never subscribed", "not opted in", "not_opted_in", "opted_out",
     "отсутствует", "отсутствуют", "не подписано", "не имеется", "missing", "absent",
     "not obtained", "not received", "not on file", "fehlt", "liegt nicht vor", "nicht erteilt",
     "без согласия", "не дано", "не получено", "не подписан", "не подписана"}
)  # fmt: skip
"""A no to what is asked for."""
_ALLOWED = frozenset({"allow", "allowed"})
_YES = frozenset(
    {"yes", "y", "true", "t", "1", "+", "x", "х", "✓", "✔", "☑", "✅", "👍",
     "ok", "agreed", "agree", "согласен", "согласна", "да", "д", "истина", "ja", "oui",
     "si", "так", "ano", "áno", "igen", "da", "jo", "kyllä", "jah", "taip", "jā", "ναι", "是", "可",
     "はい", "有", "예", "네", "نعم", "כן", "có", "ใช่", "ya", "sì",
     "sí", "sim", "tak", "evet", "var", "wahr", "verdadero", "vrai", "doğru",
     "разрешено", "разрешен", "разрешена", "разрешены", "дозволено", "можно", "иә", "हाँ", "हां",
     "ได้", "onay", "onaylı", "동의", "同意", "接受", "允许", "可以", "○", "〇", "all", "accepted",
     "erlaubt", "accepté", "acepta", "aceita", "accetta", "setuju", "boleh", "zgoda",
     "есть", "имеется", "подписано", "подписан", "подписана", "предоставлено", "obtained",
     "received", "on file", "signed", "liegt vor", "vorhanden", "erteilt", "є", "mevcut",
     "granted", "given", "opt-in", "opted in", "subscribed", "получено", "дано"}
)  # fmt: skip
_DENIAL = re.compile(r"(?:not|no|never|нет|не|без|nicht|kein\w*|non|nie|niet|não|pas) (?=\w)")
"""How a cell begins that says of a consent that it wasn't given: `not agreed`."""
_ANSWERS = _YES | _NO | _WITHHELD | _ALLOWED | REFUSALS
_DATE = re.compile(r"\s*(?:\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{2,4})(?!\d)")
"""Of a consent; `2026-05-01 10:00` and `01.05.26`, too."""
_MOST_DIGITS = 7
"""With as many a cell holds the number of a phone, not an answer."""


@dataclass(frozen=True)
class OptOutColumn:
    """A column that says who must not be contacted.

    Attributes:
        index: the column in the order of reading.
        topic: of a refusal, filled cells refuse, of anything else a no does; without one, only
            cells that say so themselves, as a status or in a remark.
        must_agree: an empty cell refuses, too.
    """

    index: int
    topic: HeadingTopic | None = None
    must_agree: bool = False

    @property
    def is_agreement(self) -> bool:
        """Whether it says who agreed to be contacted, not just to a newsletter."""
        return self.topic is HeadingTopic.CONSENT

    def refuses(self, cell: str) -> bool:
        """Whether a cell says that its client must not be contacted."""
        text = folded(cell)
        if not text:
            return self.must_agree
        if refuses_in_words(text):
            return True
        said = _said(text)
        if self.topic is HeadingTopic.REFUSAL:
            # A date, a name, a note: whatever stands here says when, to whom or why.
            return said not in _NO and said not in _ALLOWED
        denies = said in _NO or said in _WITHHELD or _DENIAL.match(text) is not None
        return self.topic is not None and denies


def _said(text: str) -> str:
    """Return what an answer says without the remark behind it: `no` of `no, by mail only`."""
    return text if text in _ANSWERS else REMARK.split(text, maxsplit=1)[0]


def opt_out_column(index: int, heading: str, *, must_agree: bool = False) -> OptOutColumn:
    """Return how a column is read in which somebody says that refusals stand."""
    topic = topic_of(heading)
    return OptOutColumn(index, topic, must_agree and topic is not HeadingTopic.REFUSAL)


def find_opt_out_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], refusing: Collection[int]
) -> list[OptOutColumn]:
    """Return the columns that may say who must not be contacted, without the address column.

    Args:
        rows: a sample of the rows below the header.
        refusing: columns in which some cell of the file is a refusal; see `RefusalSearch`.
    """
    found = []
    for index, heading in enumerate(header):
        column = opt_out_column(index, heading)
        cells = [cells[index] for cells in rows if index < len(cells) and cells[index].strip()]
        # Of a million rows only some are here: what a heading announces may stand in the others.
        if index and (index in refusing or is_watched_heading(heading)):
            found.append(column if _is_plausible(column, cells) else OptOutColumn(index))
    return found


def _is_plausible(column: OptOutColumn, cells: Sequence[str]) -> bool:
    """Whether the cells are what the heading promises; a refusal may be told in any words."""
    if column.topic is HeadingTopic.REFUSAL:
        # `No contact` may be short for the number of a contact.
        return 2 * sum(map(_looks_like_number, cells)) <= len(cells)
    known = sum(map(_is_answer, cells))
    if column.topic is HeadingTopic.CONTACT:
        return known == len(cells) and any(map(str.isalpha, cells))
    return 2 * known >= len(cells)


def _is_answer(cell: str) -> bool:
    text = folded(cell)
    return _said(text) in _ANSWERS or (_DATE.match(cell) or _DENIAL.match(text)) is not None


def _looks_like_number(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= _MOST_DIGITS and _DATE.match(cell) is None
