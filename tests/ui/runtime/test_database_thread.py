"""The database thread: who hears which answer, on which thread, in which order."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from tests.people import ANNA


def busy(*_: object) -> None:
    raise Refused(Refusal.WORKSPACE_BUSY, file="workspace.sqlite")


class Gate:
    """Work that keeps the database thread busy from its begin until it is let go."""

    def __init__(self) -> None:
        self.entered, self.open = Event(), Event()

    def work(self, *_: object) -> str:
        self.entered.set()
        assert self.open.wait(10)
        return "held"


@pytest.fixture
def asker(qapp) -> QObject:
    del qapp
    return QObject()


@pytest.fixture
def gate(database: DatabaseThread, asker: QObject) -> Iterator[Gate]:
    """A gate that holds the thread already."""
    made = Gate()
    database.do(asker, made.work, lambda _: None)
    assert made.entered.wait(10)
    yield made
    made.open.set()


def settle(database: DatabaseThread, qtbot: QtBot) -> None:
    """Wait until the thread has answered all that it was asked."""
    done: list[object] = []
    # A plain question waits behind all others where it was asked for first; so ask when idle.
    other = QObject()
    database.do(other, lambda *_: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    database.ask(other, "idle", lambda *_: None, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)


@pytest.mark.parametrize("how", ["ask", "do"])
def test_work_is_done_elsewhere_and_answered_on_the_windows_thread(
    database: DatabaseThread, asker: QObject, qtbot: QtBot, how: str
) -> None:
    heard: list[tuple[object, object]] = []

    def then(worked_on: object) -> None:
        heard.append((worked_on, current_thread()))

    if how == "ask":
        database.ask(asker, "rows", lambda *_: current_thread(), then)
    else:
        database.do(asker, lambda *_: current_thread(), then)
    qtbot.waitUntil(lambda: bool(heard))
    worked_on, heard_on = heard[0]
    assert heard_on is main_thread()
    assert worked_on is not main_thread()


def test_changes_reach_the_workspace(
    database: DatabaseThread, asker: QObject, qtbot: QtBot
) -> None:
    heard: list[object] = []
    database.do(
        asker,
        lambda workspace, _: settings.set_setting(workspace, settings.COUNTRY, "RU"),
        lambda _: None,
    )
    database.ask(
        asker,
        "setting",
        lambda workspace, _: settings.get_setting(workspace, settings.COUNTRY),
        heard.append,
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["RU"]


@pytest.mark.parametrize("how", ["ask", "do"])
def test_a_refusal_goes_to_who_asked_and_nowhere_else(
    database: DatabaseThread, asker: QObject, qtbot: QtBot, how: str
) -> None:
    refusals: list[Refused] = []
    threads: list[object] = []
    answers: list[object] = []
    troubles: list[object] = []
    database.trouble.connect(troubles.append)

    def refused(error: Refused) -> None:
        refusals.append(error)
        threads.append(current_thread())

    if how == "ask":
        database.ask(asker, "rows", busy, answers.append, refused)
    else:
        database.do(asker, busy, answers.append, refused)
    qtbot.waitUntil(lambda: bool(refusals))
    settle(database, qtbot)
    assert [error.reason for error in refusals] == [Refusal.WORKSPACE_BUSY]
    assert threads == [main_thread()]
    assert (answers, troubles) == ([], [])


def test_a_refusal_nobody_cares_for_is_trouble(
    database: DatabaseThread, asker: QObject, qtbot: QtBot
) -> None:
    answers: list[object] = []
    with qtbot.waitSignal(database.trouble) as trouble:
        database.ask(asker, "rows", busy, answers.append)
    assert trouble.args[0].reason is Refusal.WORKSPACE_BUSY
    assert answers == []


def test_a_workspace_that_cannot_be_opened_is_refused(qtbot: QtBot, tmp_path) -> None:
    asker = QObject()
    refusals: list[Refused] = []
    file = tmp_path / "workspace.sqlite"
    file.write_text("this is no database, " * 100)
    database = DatabaseThread(Workspace(file), ANNA)
    try:
        database.ask(asker, "lists", lambda *_: None, lambda _: None, refusals.append)
        qtbot.waitUntil(lambda: bool(refusals))
    finally:
        database.stop()
    assert refusals[0].reason is Refusal.NOT_A_WORKSPACE


def test_an_asker_that_is_gone_hears_nothing(
    database: DatabaseThread, gate: Gate, qtbot: QtBot
) -> None:
    heard: list[object] = []
    gone = QObject()
    database.ask(gone, "rows", lambda *_: "rows", heard.append)
    database.do(gone, lambda *_: "change", heard.append)
    shiboken6.delete(gone)
    gate.open.set()
    settle(database, qtbot)
    assert heard == []


def test_a_refusal_for_an_asker_that_is_gone_is_still_said(
    database: DatabaseThread, gate: Gate, qtbot: QtBot
) -> None:
    refusals: list[object] = []
    gone = QObject()
    database.do(gone, busy, lambda _: None, refusals.append)
    shiboken6.delete(gone)
    with qtbot.waitSignal(database.trouble):
        gate.open.set()
    assert refusals == []


def test_a_later_question_takes_the_place_of_one_that_waits(
    database: DatabaseThread, gate: Gate, asker: QObject, qtbot: QtBot
) -> None:
    done: list[str] = []
    heard: list[object] = []
    database.ask(asker, "rows", lambda *_: done.append("first"), lambda _: heard.append("first"))
    database.ask(asker, "rows", lambda *_: done.append("second"), lambda _: heard.append("second"))
    gate.open.set()
    settle(database, qtbot)
    assert (done, heard) == (["second"], ["second"])


@pytest.mark.parametrize("first_is_refused", [False, True])
def test_a_later_question_makes_the_answer_on_its_way_void(
    database: DatabaseThread, asker: QObject, qtbot: QtBot, first_is_refused: bool
) -> None:
    heard: list[object] = []
    gate = Gate()

    def first(*_: object) -> str:
        gate.work()
        if first_is_refused:
            busy()
        return "first"

    database.ask(asker, "rows", first, heard.append, heard.append)
    assert gate.entered.wait(10)
    database.ask(asker, "rows", lambda *_: "second", heard.append, heard.append)
    gate.open.set()
    qtbot.waitUntil(lambda: bool(heard))
    settle(database, qtbot)
    assert heard == ["second"]


def test_questions_of_other_keys_and_other_askers_stand_beside_each_other(
    database: DatabaseThread, gate: Gate, asker: QObject, qtbot: QtBot
) -> None:
    heard: list[str] = []
    other = QObject()
    database.ask(asker, "rows", lambda *_: "rows", heard.append)
    database.ask(asker, "list", lambda *_: "list", heard.append)
    database.ask(other, "rows", lambda *_: "rows of another", heard.append)
    gate.open.set()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["rows of another", "list", "rows"], "the newest comes first"


def test_changes_come_before_questions_in_their_order_and_are_never_replaced(
    database: DatabaseThread, gate: Gate, asker: QObject, qtbot: QtBot
) -> None:
    heard: list[str] = []
    database.ask(asker, "rows", lambda *_: "rows", heard.append)
    for name in ("first", "second", "third"):
        database.do(asker, lambda workspace, actor, name=name: name, heard.append)
    gate.open.set()
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert heard == ["first", "second", "third", "rows"]


def test_stop_finishes_changes_and_forgets_questions(
    database: DatabaseThread, gate: Gate, asker: QObject
) -> None:
    done: list[str] = []
    database.ask(asker, "rows", lambda *_: done.append("rows"), lambda _: None)
    database.do(asker, lambda *_: done.append("change"), lambda _: None)
    gate.open.set()
    database.stop()
    assert "change" in done
    assert database.isFinished()


def test_after_a_stop_nobody_hears_of_a_question(
    database: DatabaseThread, asker: QObject, qtbot: QtBot
) -> None:
    """The workspace may have moved away under it; changes are still answered."""
    heard: list[object] = []
    database.trouble.connect(heard.append)

    database.ask(asker, "rows", busy, heard.append)
    database.do(asker, lambda *_: "changed", heard.append)
    database.stop()
    qtbot.waitUntil(lambda: "changed" in heard)
    QCoreApplication.processEvents()
    assert heard == ["changed"]


def test_a_bug_in_the_work_reaches_the_one_handler(
    database: DatabaseThread, asker: QObject, qtbot: QtBot
) -> None:
    heard: list[object] = []
    with qtbot.captureExceptions() as caught:
        database.ask(asker, "rows", lambda *_: [][1], heard.append, heard.append)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is IndexError
    assert heard == []


def test_the_thread_goes_on_after_a_refusal(
    database: DatabaseThread, asker: QObject, qtbot: QtBot
) -> None:
    heard: list[object] = []
    database.ask(asker, "rows", busy, heard.append, lambda _: heard.append("refused"))
    qtbot.waitUntil(lambda: bool(heard))
    database.ask(asker, "rows", lambda *_: "rows", heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["refused", "rows"]
