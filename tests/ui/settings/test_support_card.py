"""The details for support: seen before they are copied, and without anybody's name."""

import re
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from clientlists_desktop import __version__, log
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.settings.support_card import SupportCard
from tests.operations.helpers import make_list, write
from tests.people import new_workspace
from tests.ui.runtime.held_database_thread import HeldDatabaseThread


def shown(card: SupportCard) -> str:
    field = card.findChild(QPlainTextEdit, "supportDetails")
    assert field.isReadOnly()
    return field.toPlainText()


def test_versions_sizes_and_counts_are_shown_and_copied_exactly(
    qtbot: QtBot, held: HeldDatabaseThread, tmp_path: Path
) -> None:
    held.workspace = Workspace(new_workspace(tmp_path / "Kazan.sqlite").path)
    rows = [("Phone", "Name"), ("12025550147", "Oleg"), ("letters", "Vera")]
    make_list(held.workspace, write(tmp_path / "secret.csv", rows), "Autumn offer")
    card = SupportCard(held)
    qtbot.addWidget(card)
    card.show()
    assert not card.findChild(QPushButton, "copyDetails").isVisible()
    card.findChild(QPushButton, "showDetails").click()
    held.answer("contents")
    held.workspace.close()
    text = shown(card)
    for line in (
        f"program: {__version__}", r"python: 3\.\d+\.\d+", r"qt: 6\.\d+\.\d+", r"sqlite: 3\.\d+.*",
        "system: .+", "lists list: 1", "rows list: 2", "client: 0", "account: 1", r"bytes: \d+",
    ):  # fmt: skip
        assert re.search(f"^{line}$", text, re.MULTILINE), line
    for secret in ("Oleg", "Vera", "12025550147", "Autumn", "secret", "Kazan", str(tmp_path)):
        assert secret not in text
    copy = card.findChild(QPushButton, "copyDetails")
    copy.click()
    assert QGuiApplication.clipboard().text() == text
    assert copy.text() == "Copied"
    assert str(log.path()) in card.findChild(QLabel, "logPath").text()


def test_whoever_may_not_see_counts_sees_the_versions(
    qtbot: QtBot, held: HeldDatabaseThread
) -> None:
    card = SupportCard(held)
    qtbot.addWidget(card)
    card.findChild(QPushButton, "showDetails").click()
    held.refuse("contents", Refused(Refusal.NOT_PERMITTED, name="Ivan", expected="change_settings"))
    assert "workspace: not_permitted" in shown(card)
    assert "qt: 6." in shown(card)
    assert "Ivan" not in shown(card)
