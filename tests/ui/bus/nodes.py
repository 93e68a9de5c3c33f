"""Programs as a screen reader finds them on the accessibility bus (AT-SPI)."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_LABELLED_BY = 2
_SYMBOL, _STRING = 3, 4
_MOST_CHILDREN = 60
_PATIENCE_S = 30.0

Found = TypeVar("Found")


class State(IntEnum):
    """Some states of AT-SPI by their bits."""

    ACTIVE = 1
    CHECKED = 4
    EDITABLE = 7
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25
    SELECTED = 23
    CHECKABLE = 41


class Key(IntEnum):
    """Some keys by their X symbols."""

    RETURN = 0xFF0D
    F2 = 0xFFBF
    F8 = 0xFFC5


class GoneError(Exception):
    """The object was deleted while it was read."""


class Bus:
    """A connection to the accessibility bus.

    Args:
        address: of the session bus.
    """

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            owner = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = session.send_and_get_reply(new_method_call(owner, "GetAddress"))
        self._connection: DBusConnection = open_dbus_connection(reply.body[0])

        self._heard: deque[Any] = deque()

    def close(self) -> None:
        self._connection.close()

    def listen(self) -> None:
        """Hear from now on what programs say of their own accord."""
        rule = MatchRule(
            type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement"
        )
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, "org.a11y.atspi.Registry")
        self.call(registry, "RegisterEvent", "s", "object:announcement")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule))
        self._connection.filter(rule, queue=self._heard).__enter__()

    def announced(self) -> list[str]:
        """Return what was said since `listen`, in order."""
        self.programs()
        return [str(one.body[3][1]) for one in self._heard]

    def programs(self) -> list["Node"]:
        """Return the programs that can be read."""
        return list(Node(self, _REGISTRY, _ROOT).children())

    def program(self, name: str) -> "Node":
        """Return a program, waiting until it is there."""
        return until(lambda: next((one for one in self.programs() if one.name == name), None))

    def press_key(self, key: "Key") -> None:
        """Press a key, as an on-screen keyboard does."""
        self._generate(key, "", _SYMBOL)

    def type(self, text: str) -> None:
        """Type a text, as an on-screen keyboard does."""
        self._generate(0, text, _STRING)

    def _generate(self, key: int, text: str, kind: int) -> None:
        path = "/org/a11y/atspi/registry/deviceeventcontroller"
        keyboard = DBusAddress(path, _REGISTRY, "org.a11y.atspi.DeviceEventController")
        self.call(keyboard, "GenerateKeyboardEvent", "isu", key, text, kind)

    def call(self, place: DBusAddress, method: str, signature: str = "", *args: Any) -> Any:
        message = new_method_call(place, method, signature or None, args)
        return self._answer(message)

    def read(self, place: DBusAddress, name: str) -> Any:
        return self._answer(Properties(place).get(name))[1]

    def _answer(self, message: Any) -> Any:
        reply = self._connection.send_and_get_reply(message, timeout=_PATIENCE_S)
        if reply.header.message_type is MessageType.error:
            raise GoneError(str(reply.body))
        return reply.body[0] if reply.body else None


@dataclass(frozen=True)
class Node:
    """One object of a program: what a screen reader reads and acts on."""

    bus: Bus
    owner: str
    path: str

    def _at(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, f"org.a11y.atspi.{interface}")

    @property
    def role(self) -> str:
        return str(self.bus.call(self._at("Accessible"), "GetRoleName"))

    @property
    def name(self) -> str:
        return str(self.bus.read(self._at("Accessible"), "Name")).strip()

    @property
    def description(self) -> str:
        return str(self.bus.read(self._at("Accessible"), "Description"))

    @property
    def label(self) -> str:
        """The name of the labels that say what this is."""
        relations = self.bus.call(self._at("Accessible"), "GetRelationSet")
        labels = [one for kind, ones in relations if kind == _LABELLED_BY for one in ones]
        return " ".join(Node(self.bus, *one).name for one in labels)

    @property
    def states(self) -> set[State]:
        low, high = self.bus.call(self._at("Accessible"), "GetState")
        return {state for state in State if (low | high << 32) >> state & 1}

    @property
    def actions(self) -> list[str]:
        found = self.bus.call(self._at("Action"), "GetActions")
        return [str(name) for name, *_ in found]

    @property
    def text(self) -> str:
        count = self.bus.read(self._at("Text"), "CharacterCount")
        return str(self.bus.call(self._at("Text"), "GetText", "ii", 0, count))

    def children(self) -> Iterator["Node"]:
        """Yield the parts of this; the first ones of a long table."""
        count = self.bus.read(self._at("Accessible"), "ChildCount")
        if count <= _MOST_CHILDREN:
            found = self.bus.call(self._at("Accessible"), "GetChildren")
        else:
            found = [
                self.bus.call(self._at("Accessible"), "GetChildAtIndex", "i", index)
                for index in range(_MOST_CHILDREN)
            ]
        yield from (Node(self.bus, *one) for one in found)

    def walk(self) -> Iterator["Node"]:
        """Yield this and everything in it that is on screen."""
        yield self
        for child in self.children():
            try:
                if State.SHOWING in child.states:
                    yield from child.walk()
            except GoneError:
                continue

    def act(self, action: str) -> None:
        """Do one of the things that this offers."""
        index = self.actions.index(action)
        self.bus.call(self._at("Action"), "DoAction", "i", index)

    def write(self, text: str) -> None:
        """Put a text into this in place of what it holds."""
        self.bus.call(self._at("EditableText"), "SetTextContents", "s", text)

    def focus(self) -> None:
        self.bus.call(self._at("Component"), "GrabFocus")

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


def until(look: Callable[[], Found | None]) -> Found:
    """Wait until something is found."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except GoneError:
            pass
        time.sleep(0.05)
    raise AssertionError("not found on the accessibility bus in time")
