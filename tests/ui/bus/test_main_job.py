"""The main job on the accessibility bus alone: what a screen reader reads, and what it can do."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.workspace import Workspace
from tests.people import ANNA, sign_up
from tests.ui.bus.session import bus_session, needs_bus

pytest.importorskip("jeepney", reason="reads the bus, which is Linux’s")

from tests.ui.bus.nodes import Bus, Key, Node, State, until

pytestmark = [pytest.mark.long, needs_bus]

ROWS = ["Phone,Name", "12025550147,Ann", "12O2555013,Ed", "12025550148,Bo", "12O2555014,Di"]


@dataclass(frozen=True)
class Words:
    """What the program calls things in one language."""

    language: str
    program: str
    wizard: str
    next: str
    go_on: str
    create: str
    rows: str
    address: str
    failed: str
    list_name: str


ENGLISH = Words(
    "en_US", "Client Lists", "Create client list", "Next", "Continue", "Create list with 2 clients",
    "Rows of the file", "Phone number in the file: 12O2555014", "Letters in the number",
    "Name of the list",
)  # fmt: skip
RUSSIAN = Words(
    "ru_RU", "Client Lists", "Новый список клиентов", "Далее", "Продолжить",
    "Создать список: 2 клиента", "Строки файла", "Номер телефона в файле: 12O2555014",
    "Буквы в номере", "Название списка",
)  # fmt: skip


class Listener:
    """Somebody who only hears the window."""

    def __init__(self, bus: Bus, words: Words) -> None:
        self.bus, self.words = bus, words
        self._program = bus.program(words.program)

    def heard(self, role: str, name: str) -> list[Node]:
        """Return what is on screen of a role whose name begins so, in the window in front."""
        dialogs = [one for one in self._program.children() if one.role == "dialog"]
        front = dialogs[-1] if dialogs else self._program
        return [n for n in front.walk() if n.role == role and re.match(name, n.name)]

    def find(self, role: str, name: str) -> Node:
        """Return the one thing of a role that can be acted on, waiting until it is there."""

        def look() -> Node | None:
            found = [node for node in self.heard(role, name) if State.ENABLED in node.states]
            return found[0] if found else None

        return until(look)

    def press(self, name: str) -> None:
        self.find("push button", name).act("Press")

    def go_to_rows(self) -> Node:
        """Go on in the wizard until the checked rows can be heard."""
        pressed: set[str] = set()

        def look() -> Node | None:
            for on in self.heard("push button", self.words.next):
                if State.ENABLED in on.states and on.name not in pressed:
                    pressed.add(on.name)
                    on.act("Press")
            found = self.heard("table", self.words.rows)
            return found[0] if found else None

        return until(look)

    def create(self, name: str) -> None:
        """Go on from the checked rows to the list."""
        self.press(self.words.go_on)
        self.find("text", self.words.list_name).write(name)
        self.find("check box", "").act("Toggle")
        self.press(self.words.create)
        until(lambda: not self.heard("dialog", self.words.wizard))
        until(lambda: self.heard("label", name))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with an account that needs no password."""
    made = Workspace(tmp_path / "workspace.sqlite")
    sign_up(made, ANNA)
    made.close()
    return made


@pytest.fixture(params=[ENGLISH, RUSSIAN], ids=["English", "Russian"])
def listener(
    request: pytest.FixtureRequest, workspace: Workspace, tmp_path: Path
) -> Iterator[Listener]:
    """The program, started with a file, and somebody who listens to it."""
    words: Words = request.param
    source = tmp_path / "spring.csv"
    source.write_text("\n".join(ROWS) + "\n", "utf-8")
    command = [sys.executable, "-m", "clientlists_desktop", "--workspace", str(workspace.path)]
    with ExitStack() as stack:
        environment = stack.enter_context(bus_session(tmp_path / "home", words.language))
        program = stack.enter_context(subprocess.Popen([*command, str(source)], env=environment))
        stack.callback(program.terminate)
        bus = Bus(environment["DBUS_SESSION_BUS_ADDRESS"])
        bus.listen()
        stack.callback(bus.close)
        yield Listener(bus, words)


def made_lists(workspace: Workspace, actor: Actor = ANNA) -> list[tuple[str, int]]:
    found = [(one.name, one.clients) for one in all_lists(workspace, actor)]
    workspace.close()
    return found


def test_a_list_is_made_by_listening_alone(listener: Listener, workspace: Workspace) -> None:
    listener.go_to_rows()
    listener.create("Spring")
    assert made_lists(workspace) == [("Spring", 2)]


def test_a_failed_row_is_found_and_edited(listener: Listener, workspace: Workspace) -> None:
    rows = listener.go_to_rows()
    words = listener.words
    cell = listener.find("cell", words.address)
    assert words.failed in cell.description
    rows.focus()
    until(lambda: State.FOCUSED in rows.states)
    listener.bus.press_key(Key.F8)
    until(lambda: State.FOCUSED in listener.find("cell", words.address).states)
    listener.bus.press_key(Key.F2)
    listener.bus.type("12025550149")
    listener.bus.press_key(Key.RETURN)
    until(lambda: listener.heard("check box", "3 "))
    until(lambda: len(listener.bus.announced()) > 2)
    # The balance at the end of the check, the edit, and what came of it: each once.
    numbers = [re.findall(r"\d+", said) for said in listener.bus.announced()]
    assert numbers == [["4", "2", "2", "0", "0"], ["1"], ["3", "4"]]
    assert made_lists(workspace) == []
