"""Edits that clear one reason of failure in many rows and can be proved.

An edit gives new cells, never an outcome: the validator checks them like a file's own. If the
result would be a guess, the row is left for a person to edit.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clientlists_desktop.core.client_ids import ClientIdRule
from clientlists_desktop.core.findings import Reason, Severity
from clientlists_desktop.core.imports.row_validation import AddressRule
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.layouts import refuses_in_words
from clientlists_desktop.core.phones import (
    PhoneRule,
    WrittenNumber,
    current_number,
    id_in_link,
    number_after_label,
    number_in_link,
    read_syntax,
    split_extension,
    split_name,
    split_numbers,
    without_look_alikes,
)

EXTENSION_COLUMN = "Extension"
"""The field that an extension is moved to."""
_NATIONAL_DIGITS = range(9, 12)
NAME_COLUMN = "Name"
"""The field that a name is moved to."""


class EditKind(StrEnum):
    """What an edit does. The values are stored."""

    COUNTRY = "country"
    EXTENSION = "extension"
    SPLIT = "split"
    LINK = "link"
    LABEL = "label"
    NAME = "name"
    LOOK_ALIKE = "look_alike"
    MOVE = "move"
    LEGACY_NUMBER = "old_form"
    ZONE = "zone"
    CLEAR_PRIORITY = "clear_priority"


_NATIONAL = (EditKind.COUNTRY, EditKind.LEGACY_NUMBER)
_IN_TEXT = (EditKind.LINK, EditKind.LABEL, EditKind.NAME)
KINDS: dict[Reason, tuple[EditKind, ...]] = {
    Reason.NO_COUNTRY_CODE: _NATIONAL,
    Reason.NO_SUCH_COUNTRY_CODE: _NATIONAL,
    Reason.NOT_POSSIBLE: _NATIONAL,
    Reason.TOO_SHORT: (*_NATIONAL, EditKind.MOVE),
    Reason.TOO_LONG: _NATIONAL,
    Reason.UNLIKELY: (EditKind.LEGACY_NUMBER,),
    Reason.UNLIKELY_LEFT_OUT: (EditKind.LEGACY_NUMBER,),
    Reason.EXTENSION: (EditKind.EXTENSION,),
    Reason.SEVERAL_NUMBERS: (EditKind.SPLIT,),
    Reason.LETTERS: (*_IN_TEXT, EditKind.LOOK_ALIKE, EditKind.MOVE),
    Reason.NOT_A_NUMBER: (*_IN_TEXT, EditKind.MOVE),
    Reason.NOT_AN_ID: (EditKind.LINK,),
    Reason.EMPTY: (EditKind.MOVE,),
    Reason.DATE: (EditKind.MOVE,),
    Reason.BAD_ZONE: (EditKind.ZONE,),
    Reason.BAD_PRIORITY: (EditKind.CLEAR_PRIORITY,),
}
"""The edits that may clear each reason, likeliest first."""


@dataclass(frozen=True)
class Edit:
    """One edit with its options.

    Attributes:
        reason: the first reason of the rows to edit.
        region: country of the numbers, for COUNTRY.
        shape: the shape of the address cells to edit, for COUNTRY; "" for all.
        column: where the address is (MOVE), or where the extension or the name goes.
        beside: another column of names, for rows in which it has another one already (NAME).
        seen, zone: the text in the zone column and the zone that it means, for ZONE.
    """

    kind: EditKind
    reason: Reason
    region: str = ""
    shape: str = ""
    column: int = 0
    beside: int = 0
    seen: str = ""
    zone: str = ""


class Editor:
    """Applies one edit to rows of a file.

    Args:
        rule: the rule of the file's addresses, which an edited address must pass.
        movable: columns that may hold a misplaced address.
    """

    def __init__(
        self,
        edit: Edit,
        rule: AddressRule,
        *,
        zone_column: int | None = None,
        priority_column: int | None = None,
        movable: Sequence[int] = (),
    ) -> None:
        self._edit, self._rule = edit, rule
        self._zone_column, self._priority_column = zone_column, priority_column
        self._movable = movable
        self._home = PhoneRule(edit.region) if edit.kind is EditKind.COUNTRY else None
        self._apply: Callable[[list[str]], list[list[str]] | None] = {
            EditKind.COUNTRY: self._country,
            EditKind.EXTENSION: self._extension,
            EditKind.SPLIT: self._split,
            EditKind.LINK: self._link,
            EditKind.LABEL: self._label,
            EditKind.NAME: self._name,
            EditKind.LOOK_ALIKE: self._look_alike,
            EditKind.MOVE: self._move,
            EditKind.LEGACY_NUMBER: self._legacy_number,
            EditKind.ZONE: self._zone,
            EditKind.CLEAR_PRIORITY: self._clear_priority,
        }[edit.kind]

    def edit(self, cells: Sequence[str]) -> list[list[str]] | None:
        """Return the rows that the cells become, the row itself first; None if there is no edit."""
        return self._apply(list(cells) or [""])

    def _passes(self, cell: str) -> bool:
        return self._rule.accepts(cell) or bool(self._rule.check(cell).address)

    def _country(self, cells: list[str]) -> list[list[str]] | None:
        assert self._home is not None
        if self._edit.shape and shape_of(cells[0]) != self._edit.shape:
            return None
        address = self._home.address_of(cells[0])
        return self._with_address(cells, address)

    def _legacy_number(self, cells: list[str]) -> list[list[str]] | None:
        country = self._rule.country if isinstance(self._rule, PhoneRule) else None
        return self._with_address(cells, current_number(cells[0], country))

    def _link(self, cells: list[str]) -> list[list[str]] | None:
        if isinstance(self._rule, ClientIdRule):
            return self._with_address(cells, id_in_link(cells[0]))
        return self._with_address(cells, number_in_link(cells[0]))

    def _label(self, cells: list[str]) -> list[list[str]] | None:
        number = number_after_label(cells[0])
        return [[number, *cells[1:]]] if number and self._stands_alone(number) else None

    def _look_alike(self, cells: list[str]) -> list[list[str]] | None:
        """Read letters as the digits they look like, if that makes a likely number."""
        address = without_look_alikes(cells[0])
        if address is None or not self._is_certain(address):
            return None
        return self._with_address(cells, address)

    def _name(self, cells: list[str]) -> list[list[str]] | None:
        parts = split_name(cells[0])
        if parts is None or refuses_in_words(parts[1]):
            # "+7 916 … do not call" is no name, and nobody would see it in that column.
            return None
        beside = self._edit.beside
        if beside and not (beside < len(cells) and self._is_other(cells[beside], parts[1])):
            return None
        return self._with_part(cells, parts)

    @staticmethod
    def _is_other(cell: str, text: str) -> bool:
        """Whether a cell has no room for a text, since it holds another one."""
        return folded(cell) not in ("", folded(text))

    def _stands_alone(self, cell: str) -> bool:
        """Whether a cell is an address, or a number that only lacks its country code."""
        written = read_syntax(cell)
        is_whole = isinstance(written, WrittenNumber) and len(written.digits) in _NATIONAL_DIGITS
        return is_whole or self._passes(cell)

    def _with_address(self, cells: list[str], address: str | None) -> list[list[str]] | None:
        if not address or not self._passes(address):
            return None
        return [[address, *cells[1:]]]

    def _extension(self, cells: list[str]) -> list[list[str]] | None:
        return self._with_part(cells, split_extension(cells[0]))

    def _with_part(self, cells: list[str], parts: tuple[str, str] | None) -> list[list[str]] | None:
        """Return the number as the address, and what stood beside it in a cell of its own."""
        if parts is None:
            return None
        number, other = parts
        plain = next((text for text in _plain_forms(number) if self._stands_alone(text)), None)
        column = self._edit.column
        made = [plain or "", *cells[1:]]
        made += [""] * (column + 1 - len(made))
        if plain is None or self._is_other(made[column], other):
            return None
        made[column] = made[column].strip() or other
        return [made]

    def _split(self, cells: list[str]) -> list[list[str]] | None:
        numbers = split_numbers(cells[0])
        if not 2 <= len(numbers) < SPACING or not all(map(self._can_be_alone, numbers)):
            return None
        return [[number, *cells[1:]] for number in numbers]

    def _can_be_alone(self, cell: str) -> bool:
        """Whether a cell is an address, but for an extension or a label, which have edits too."""
        extension = split_extension(cell)
        number = extension[0] if extension else cell
        return any(map(self._passes, _plain_forms(number)))

    def _move(self, cells: list[str]) -> list[list[str]] | None:
        """Swap the address with the cell in its place, if only one cell can be the address."""
        places = [c for c in self._movable if c < len(cells) and self._is_certain(cells[c])]
        if places != [self._edit.column]:
            return None
        column = places[0]
        cells[0], cells[column] = cells[column], cells[0]
        return [cells]

    def _is_certain(self, cell: str) -> bool:
        if not cell.strip():
            return False
        verdict = self._rule.check(cell)
        return bool(verdict.address) and all(
            found.severity is not Severity.WARNING for found in verdict.findings
        )

    def _zone(self, cells: list[str]) -> list[list[str]] | None:
        column = self._zone_column
        if column is None or column >= len(cells) or folded(cells[column]) != self._edit.seen:
            return None
        cells[column] = self._edit.zone
        return [cells]

    def _clear_priority(self, cells: list[str]) -> list[list[str]] | None:
        column = self._priority_column
        if column is None or column >= len(cells):
            return None
        cells[column] = ""
        return [cells]


def _plain_forms(text: str) -> list[str]:
    """Return a text as it is, and the number that it links to or announces."""
    return [text, *filter(None, (number_in_link(text), number_after_label(text)))]


def shape_of(cell: str) -> str:
    """Return how a number is written: its digits as #, but a leading 0 or 8, maybe a prefix, kept.

    `8 (912) 345-67-89` has the shape `8 (###) ###-##-##`. Cells of one shape were most likely
    written by the same person or program, so one answer serves them all.
    """
    shape = re.sub(r"\d", "#", cell.strip())
    first = re.search(r"\d", cell)
    if first and first[0] in "08":
        place = shape.index("#")
        shape = shape[:place] + first[0] + shape[place + 1 :]
    return shape


def folded(cell: str) -> str:
    """Return a text without outer blanks and in one case, for comparison."""
    return cell.strip().casefold()
