"""A dialog that asks for a name and closes once the name is accepted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.speech import describe_field
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import name_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog


class NameDialog(SubmitDialog):
    """One field and one button; a refused name stays, to be corrected.

    Args:
        work: what to do with the name, on the database thread.
        window_title: where it differs from the title of the field.

    Signals:
        done_with: what the work returned.
    """

    done_with = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        title: str,
        action: str,
        name: str,
        work: Callable[[Workspace, Actor, str], Any],
        parent: QWidget,
        window_title: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("nameDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title or title)
        self._database, self._work = database, work
        self._name = name_field("newName", name, title)
        self._name.selectAll()
        self._name.textChanged.connect(lambda: describe_field(self._name, ""))
        self._refusal = label("", "wrap", "failed", name="nameRefusal")
        buttons, _ = self.submit_buttons(action, "takeName")
        heading = label(title, "strong")
        column(heading, self._name, self._refusal, buttons, on=self, spacing=8, margins=24)
        self.set_usual_width(scaled(420))

    def submit(self) -> None:
        """Do something with the name."""
        name, work = self._name.text(), self._work
        self.change(
            self._database, lambda workspace, actor: work(workspace, actor, name), self._on_done
        )

    def _on_done(self, result: Any) -> None:
        self.done_with.emit(result)
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why the name is not taken."""
        self._refusal.setText(refusal_text(error, translate))
        self._name.setFocus()
        describe_field(self._name, self._refusal.text())
