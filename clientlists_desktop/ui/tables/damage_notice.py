"""A notice above a table: what it shows isn't what was stored."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column

ComparePart = Callable[[Workspace, Actor, int, int], int | None]
"""Compares a part of a list or campaign; returns where the next part begins."""


class DamageNotice(QWidget):
    """Compares what a page shows with its digests, and appears if they differ.

    It compares part by part, so that the rows that are drawn meanwhile needn't wait for the end.
    """

    def __init__(self, database: DatabaseThread, compare_part: ComparePart) -> None:
        super().__init__()
        self._database, self._compare_part = database, compare_part
        self._text = label("", "wrap", "failed", "damageNotice")
        column(self._text, on=self, margins=(0, 0, 0, 0))
        self.hide()

    def compare(self, identity: int) -> None:
        """Compare a list or campaign, instead of the one before."""
        self.hide()
        self._compare_from(identity, 0)

    def _compare_from(self, identity: int, first: int) -> None:
        compare_part = self._compare_part

        def work(workspace: Workspace, actor: Actor) -> int | None:
            return compare_part(workspace, actor, identity, first)

        def go_on(following: int | None) -> None:
            if following is not None:
                self._compare_from(identity, following)

        self._database.ask(self, "digests", work, go_on, self._show)

    def _show(self, error: Refused) -> None:
        if error.reason is Refusal.WORKSPACE_BUSY:
            # Whatever relies on it compares it again.
            return
        self._text.setText(refusal_text(error, translate))
        self.show()
