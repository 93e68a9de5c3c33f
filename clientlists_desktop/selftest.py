"""The self-test of an installed program: makes lists from samples, for real."""

import os
import sys
import tempfile
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import CHANNELS, TELEPHONY
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.accounts.sign_in import make_first_account, sign_in
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.operations.sample_files import save_sample
from clientlists_desktop.paths import resource
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.texts.translation import english

_PASSWORD = "a sentence of the self-test"


def self_test() -> int:
    """Create lists from samples, export and read them, open the window; returns 0 on success."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "workspace.sqlite")
        problems = _problems(workspace)
        workspace.close()
    for problem in problems:
        _print(f"self-test: {problem}")
    _print("self-test: failed" if problems else "self-test: passed")
    return 1 if problems else 0


def _problems(workspace: Workspace) -> list[str]:
    problems: list[str] = []
    folder = workspace.path.parent
    make_first_account(workspace, "self-test", _PASSWORD)
    actor = sign_in(workspace, "self-test", _PASSWORD).actor
    resource("icons/clientlists.svg")
    for channel in (TELEPHONY, CHANNELS[6]):
        for suffix in (".xlsx", ".csv"):
            sample = folder / f"{channel.code}{suffix}"
            notes = sample_notes(channel, english)
            address = address_name(channel, english)
            save_sample(channel.code, sample, address, notes)
            args = (workspace, sample, channel.code, Choices(), actor)
            made = Worker(import_file, *args).wait()
            if made.balance.ready != 5 or made.balance.read != 5:
                problems.append(f"{sample.name}: {made.balance}")
                continue
            listed = create_list(workspace, made.id, sample.name, Confirmation("self-test"), actor)
            back = folder / f"back-{channel.code}{suffix}.xlsx"
            Worker(export_list, workspace, listed.id, back, actor).wait()
            again = Worker(import_file, workspace, back, *args[2:]).wait()
            if again.balance.ready != 5 or again.columns != made.columns:
                problems.append(f"{back.name}: {again.balance}")
    problems += _window_problems(workspace, actor)
    return problems


def _window_problems(workspace: Workspace, actor: Actor) -> list[str]:
    from PySide6.QtCore import QTimer

    from clientlists_desktop.ui.main_window import MainWindow
    from clientlists_desktop.ui.runtime.application import build_application

    application = build_application(["self-test"])
    window = MainWindow(workspace, actor)
    window.show()
    checks = 0

    def check() -> None:
        nonlocal checks
        checks += 1
        if window.lists_page.model.rowCount() == 4 or checks > 100:
            application.quit()

    timer = QTimer()
    timer.timeout.connect(check)
    timer.start(50)
    application.exec()
    rows = window.lists_page.model.rowCount()
    window.close()
    return [] if rows == 4 else [f"the window shows {rows} lists"]


def _print(text: str) -> None:
    # The frozen window program of Windows has no console.
    if sys.stderr is not None:
        print(text, file=sys.stderr)  # noqa: T201
