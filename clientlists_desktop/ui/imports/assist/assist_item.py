"""What the assist line of the Check page can show: one question, offer or notice."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtWidgets import QWidget


class Weight(IntEnum):
    """What comes first."""

    WORK = 0
    VITAL = 1
    PICKED = 2
    """The fix of a reason that a person has just picked."""
    CHANGED_FILE = 3
    LAYOUT = 4
    QUESTION = 5
    FIX = 6
    NEWS = 7


@dataclass(frozen=True)
class AssistButton:
    """A button beside an item.

    Attributes:
        why_off: why it cannot be pressed now; "" if it can.
        spoken: what a screen reader calls it, where its words need the text beside it.
    """

    text: str
    name: str
    run: Callable[[], None]
    why_off: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class AssistItem:
    """One question, offer or notice.

    Attributes:
        key: what it is about; an item that comes again with its key stays where it is, and stays
            away if it was dismissed.
        text, detail: the sentence, and what else there is to know.
        widgets: fields to fill in, between text and detail; whoever makes the item keeps them.
        buttons: the most likely answer first.
        icon, tone: how it looks; the tone is `fix`, `amber` or "".
        brief: the part of the detail that a person must see, where all of it has no room.
    """

    key: str
    weight: Weight
    text: str
    detail: str = ""
    widgets: tuple[QWidget, ...] = ()
    buttons: tuple[AssistButton, ...] = ()
    icon: str = "info"
    tone: str = ""
    brief: str = ""

    @property
    def is_vital(self) -> bool:
        """Whether it must be answered and cannot be dismissed."""
        return self.weight <= Weight.VITAL
