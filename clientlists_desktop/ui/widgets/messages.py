"""Opens all message boxes and file dialogs."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from clientlists_desktop import log
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.file_endings import ALSO_READABLE, READABLE
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.runtime.translation import translate


def show_refusal(parent: QWidget, error: Refused, then: Callable[[], None] | None = None) -> None:
    """Show why something cannot be done.

    Args:
        then: runs once the message is closed.
    """
    log.record(log.LogEvent.REFUSED, reason=error.reason)
    box = message_box(QMessageBox.Icon.Warning, parent, refusal_text(error, translate))
    box.setObjectName("refusalBox")
    _add_understood(box)
    if then is not None:
        box.finished.connect(lambda _: then())
    box.open()


def show_message(parent: QWidget, text: str, detail: str) -> None:
    """Show a message with details."""
    box = message_box(QMessageBox.Icon.Information, parent, text, detail)
    box.setObjectName("toldBox")
    _add_understood(box)
    box.open()


def show_fatal(text: str) -> None:
    """Show why the program ends, without a window of its own."""
    box = message_box(QMessageBox.Icon.Critical, None, text)
    box.setWindowTitle("Client Lists")
    box.exec()


def message_box(
    kind: QMessageBox.Icon, parent: QWidget | None, text: str, detail: str = ""
) -> QMessageBox:
    """Return a box of plain text, whatever the names in it look like."""
    title = parent.window().windowTitle() if parent is not None else ""
    box = QMessageBox(kind, title, "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    for words in box.findChildren(QLabel):
        words.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _add_understood(box: QMessageBox) -> None:
    ok = box.addButton(QMessageBox.StandardButton.Ok)
    ok.setObjectName("understood")
    ok.setIcon(QIcon())


def confirm(parent: QWidget, question: str, detail: str, action: str) -> bool:
    """Ask before doing something; Cancel is the default."""
    box, cancel = _question(parent, "confirmBox", question, detail)
    doing = box.addButton(literal(action), QMessageBox.ButtonRole.AcceptRole)
    doing.setObjectName("confirm")
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is doing


def ask_keep(
    parent: QWidget, question: str, detail: str, keep: str, drop: str, go_on: str
) -> bool | None:
    """Ask whether to keep something that would be lost; None to go on with it."""
    box, cancel = _question(parent, "keepBox", question, detail)
    cancel.setText(literal(go_on))
    keeping = box.addButton(literal(keep), QMessageBox.ButtonRole.AcceptRole)
    keeping.setObjectName("keep")
    dropping = box.addButton(literal(drop), QMessageBox.ButtonRole.DestructiveRole)
    dropping.setObjectName("drop")
    box.setDefaultButton(keeping)
    box.exec()
    clicked = box.clickedButton()
    return True if clicked is keeping else False if clicked is dropping else None


def _question(
    parent: QWidget, name: str, question: str, detail: str
) -> tuple[QMessageBox, QPushButton]:
    """Return a box with a question, and its Cancel button."""
    box = message_box(QMessageBox.Icon.Question, parent, question, detail)
    box.setObjectName(name)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setObjectName("cancelDialog")
    return box, cancel


def ask_open_file(parent: QWidget, title: str = "") -> Path | None:
    """Ask for a file to read."""
    endings = " ".join(f"*{ending}" for ending in (*READABLE, *ALSO_READABLE))
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        title or translate("File", "Choose the file with your clients"),
        "",
        translate("File", "Spreadsheets")
        + f" ({endings});;"
        + translate("File", "All files")
        + " (*)",
    )
    return Path(chosen) if chosen else None


def ask_proofs(parent: QWidget) -> list[Path]:
    """Ask for files that prove a consent; return none if nothing is chosen."""
    title = translate("File", "Choose files that prove the consent")
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, title, "", translate("File", "All files") + " (*)"
    )
    return [Path(one) for one in chosen]


def ask_save_file(parent: QWidget, title: str, name: str, kinds: Mapping[str, str]) -> Path | None:
    """Ask where to write; an existing file is replaced only after a question.

    Args:
        kinds: the names of what can be written, by suffix. A name with none of them gets that of
            the kind that is chosen.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    start = Path(folder) / name if folder and Path(folder).is_dir() else Path(name)
    filters = {f"{kind} (*{suffix})": suffix for suffix, kind in kinds.items()}
    while True:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start), ";;".join(filters))
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() in kinds:
            return path
        start = path.with_name(path.name + filters.get(kind, next(iter(kinds))))
        # The system's dialog asked about the name without the suffix.
        if start == path or not start.exists() or _may_replace(parent, start):
            return start


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = translate("File", "Replace “{name}”?").format(name=path.name)
    detail = translate("File", "The folder already has a file with this name.")
    return confirm(parent, question, detail, translate("File", "Replace"))


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_workspace(parent: QWidget) -> Path | None:
    """Ask for a workspace to open; a new name creates one."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        translate("File", "Open a workspace, or name a new one"),
        "",
        translate("File", "Workspaces") + " (*.sqlite)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(chosen) if chosen else None
