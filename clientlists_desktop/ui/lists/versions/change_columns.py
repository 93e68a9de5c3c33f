"""The columns of a table of clients that differ, each cell as it was and as it is."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QIcon

from clientlists_desktop.core.lists.updates import ChangedClient, ClientChange
from clientlists_desktop.texts.lists.updates import change_label
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column, heading_code

CHANGE_LOOKS = {
    ClientChange.ADDED: ("plus", "ready"),
    ClientChange.CHANGED: ("pencil-simple", "repaired"),
    ClientChange.REMOVED: ("trash", "failed"),
    ClientChange.BLOCKED: ("prohibit", "failed"),
    ClientChange.SKIPPED: ("minus-circle", "muted"),
    ClientChange.KEPT: ("minus-circle", "muted"),
    ClientChange.UNCHANGED: ("check", "muted"),
}
"""Icon and tone of what becomes of a client, in the order of the chips."""


def change_columns(names: Sequence[str]) -> list[Column]:
    """Return what became of a client, and each of its cells before and after.

    Args:
        names: of the columns of the list, the address first.
    """
    what = Column(
        translate("Update", "What happens"),
        lambda one: change_label(one.change, translate),
        icon=_icon,
        tone=lambda one: CHANGE_LOOKS[one.change][1],
    )
    cells = (
        Column(name, _cell(at), tone=_tone(at), code=heading_code(name))
        for at, name in enumerate(names)
    )
    return [what, *cells]


def _icon(one: ChangedClient) -> QIcon:
    return icon(*CHANGE_LOOKS[one.change])


def _cell(at: int) -> Callable[[ChangedClient], str]:
    """Return what a cell shows: its value, or the one before and the one after."""

    def text(one: ChangedClient) -> str:
        before, after = _value(one.before, at), _value(one.after, at)
        if one.before is None or one.after is None or before == after:
            return before or after
        return f"{before or '–'} → {after or '–'}"

    return text


def _tone(at: int) -> Callable[[ChangedClient], str]:
    def tone(one: ChangedClient) -> str:
        differs = one.before is not None and one.after is not None
        return "repaired" if differs and _value(one.before, at) != _value(one.after, at) else ""

    return tone


def _value(side: tuple[str, ...] | None, at: int) -> str:
    return side[at] if side is not None and at < len(side) else ""
