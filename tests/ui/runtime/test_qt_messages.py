"""Qt's own messages in the log: their kind, never their text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QLoggingCategory,
    qCritical,
    qCWarning,
    qDebug,
    qInstallMessageHandler,
    qWarning,
)

from clientlists_desktop import log, paths
from clientlists_desktop.ui.runtime import qt_messages

SECRET = "/home/anna/Мария 12025550147.xlsx"


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(paths.LOG_VARIABLE, str(tmp_path / "log"))
    log.start(log.Program.WINDOW)
    before = qInstallMessageHandler(None)
    qt_messages.install()
    yield log.path()
    qInstallMessageHandler(before)


def lines(file: Path) -> list[str]:
    found = file.read_text("utf-8").splitlines()
    return [line.split(" qt_message ", 1)[1] for line in found if " qt_message " in line]


def test_severity_and_category_are_logged_and_no_text(
    log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    qWarning(SECRET)
    qCritical(SECRET)
    qDebug(SECRET)
    qCWarning(QLoggingCategory("qt.qpa.fonts"), SECRET)
    assert [line.split(" line=")[0] for line in lines(log_file)] == [
        "severity=warning category=default",
        "severity=critical category=default",
        "severity=warning category=qt.qpa.fonts",
    ]
    assert "anna" not in log_file.read_text("utf-8")
    assert capsys.readouterr().err.count(SECRET) == 4


def test_a_category_that_is_no_name_of_one_is_not_logged(log_file: Path) -> None:
    qCWarning(QLoggingCategory(SECRET), "x")
    assert [line.split(" line=")[0] for line in lines(log_file)] == [
        "severity=warning category=other"
    ]


def test_a_flood_does_not_fill_the_log(log_file: Path) -> None:
    for _ in range(200):
        qWarning("again")
    assert len(lines(log_file)) == 20
