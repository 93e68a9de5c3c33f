"""A database thread whose answers come when a test says so."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import Then, Work
from tests.people import ANNA

CHANGE = "change"
_NOTHING = object()


@dataclass
class Question:
    """What was asked for, and who hears of it."""

    asker: QObject
    key: object
    work: Work
    then: Then
    refused: Callable[[Refused], None] | None


class HeldDatabaseThread(QObject):
    """Stands in for the DatabaseThread: keeps each question until it is answered by its key."""

    trouble = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace, self.actor = workspace, ANNA
        self.questions: list[Question] = []
        self.asked: list[object] = []
        self.is_stopped = False

    def ask(self, asker, key, work, then, refused=None) -> None:
        """Keep a question; a newer one of the same asker and key replaces it."""
        self.questions = [q for q in self.questions if (q.asker, q.key) != (asker, key)]
        self.questions.append(Question(asker, key, work, then, refused))
        self.asked.append(key)

    def do(self, asker, work, then, refused=None) -> None:
        """Keep a change."""
        self.questions.append(Question(asker, CHANGE, work, then, refused))
        self.asked.append(CHANGE)

    def take(self, key: object) -> Question:
        """Take the question of a key away, without an answer."""
        found = next(q for q in self.questions if q.key == key)
        self.questions.remove(found)
        return found

    def answer(self, key: object, answer: object = _NOTHING) -> None:
        """Answer the question of a key, with its own work where no answer is given."""
        question = self.take(key)
        question.then(self.run(question) if answer is _NOTHING else answer)

    def run(self, question: Question) -> Any:
        """Do the work of a question, as the real one does."""
        return question.work(self.workspace, self.actor)

    def refuse(self, key: object, error: Refused) -> None:
        """Refuse the question of a key, as the real one does."""
        question = self.take(key)
        (question.refused or self.trouble.emit)(error)

    def stop(self) -> None:
        """Forget what nobody answered, as the real one does."""
        self.is_stopped = True
        self.questions = [one for one in self.questions if one.key == CHANGE]

    def resume(self) -> None:
        """Take questions again."""
        self.is_stopped = False
