"""The self-test of an installed program: makes lists from samples, for real, and paints every page.

What an installation can lack is looked for where it would be missed: data files, libraries, plugins
of Qt, translations, icons, the system's keyring.
"""

import importlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import CHANNELS, TELEPHONY
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.zones.zones import all_names, zone_info
from clientlists_desktop.operations.accounts.sign_in import make_first_account, sign_in
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.runtime.worker import Worker, trace_of
from clientlists_desktop.operations.sample_files import save_sample
from clientlists_desktop.paths import resource
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.texts.translation import english

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from clientlists_desktop.ui.main_window import MainWindow

_PASSWORD = "a sentence of the self-test"
_LISTS = 4
_LEAST_ZONES = 400
_PATIENCE = 30.0
_KEYRINGS = {"linux": "secretstorage", "win32": "win32ctypes.pywin32.win32cred"}
_PLUGINS = {
    "linux": ("platforms/libqxcb.so", "platforms/libqwayland.so", "imageformats/libqsvg.so"),
    "win32": ("platforms/qwindows.dll", "imageformats/qsvg.dll"),
    "darwin": ("platforms/libqcocoa.dylib", "imageformats/libqsvg.dylib"),
}
_HARMLESS = ("This plugin does not support ", "Detected locale ")
"""What the platform without a screen says of windows that ask a window manager for something, and
Qt of a locale that is not UTF-8, in whose place it takes another one."""

Report = Callable[[str], None]


def self_test(report_file: Path | None = None) -> int:
    """Test everything; returns 0 on success, and ends the process with 1 otherwise.

    Args:
        report_file: is written, too: a window program of Windows has no output.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    problems: list[str] = []
    errors: list[Exception] = []
    parts = (
        _test_lists, _test_zones, _test_keyring, _test_translations, _test_plugins, _test_pages,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, _watched(problems.append):
        workspace = Workspace(Path(folder) / "workspace.sqlite")
        make_first_account(workspace, "self-test", _PASSWORD)
        actor = sign_in(workspace, "self-test", _PASSWORD).actor
        for part in parts:
            try:
                part(workspace, actor, problems.append)
            except Exception as error:
                problems.append(f"{part.__name__.removeprefix('_test_')}: {trace_of(error)}")
                # With its frames: taking a window apart that was built by half aborts the program.
                errors.append(error)
        workspace.close()
    # A paint that fails does so again and again.
    lines = [f"self-test: {problem}" for problem in dict.fromkeys(problems)]
    lines.append("self-test: failed" if problems else "self-test: passed")
    if report_file is not None:
        report_file.write_text("\n".join(lines) + "\n", "utf-8")
    if sys.stderr is not None:
        print("\n".join(lines), file=sys.stderr, flush=True)  # noqa: T201
    if problems:
        # A window that was built by half leaves threads behind, and Qt would abort the program.
        os._exit(1)
    return 0


@contextmanager
def _watched(report: Report) -> Iterator[None]:
    """Report what fails where Qt calls this program, and what Qt warns of."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del kind, trace
        report(f"in the window: {trace_of(error)}")

    def on_message(kind: QtMsgType, context: object, text: str) -> None:
        del context
        is_said = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if is_said and not text.startswith(_HARMLESS):
            report(f"Qt: {text}")

    before, sys.excepthook = sys.excepthook, on_error
    qInstallMessageHandler(on_message)
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(None)


def _test_lists(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Make lists from samples in worker processes, export them, read them back."""
    folder = workspace.path.parent
    for channel in (TELEPHONY, CHANNELS[6]):
        for suffix in (".xlsx", ".csv"):
            sample = folder / f"{channel.code}{suffix}"
            notes = sample_notes(channel, english)
            address = address_name(channel, english)
            save_sample(channel.code, sample, address, notes)
            args = (workspace, sample, channel.code, Choices(), actor)
            made = Worker(import_file, *args).wait()
            if made.balance.ready != 5 or made.balance.read != 5:
                report(f"{sample.name}: {made.balance}")
                continue
            listed = create_list(workspace, made.id, sample.name, Confirmation("self-test"), actor)
            back = folder / f"back-{channel.code}{suffix}.xlsx"
            Worker(export_list, workspace, listed.id, back, actor).wait()
            again = Worker(import_file, workspace, back, *args[2:]).wait()
            if again.balance.ready != 5 or again.columns != made.columns:
                report(f"{back.name}: {again.balance}")


def _test_zones(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Load every time zone that a file may name."""
    del workspace, actor
    names = all_names()
    if len(names) < _LEAST_ZONES:
        report(f"there are {len(names)} time zones")
    for name in names:
        zone_info(name)


def _test_keyring(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Keep a secret where the system has a keyring; what reaches one must be there anyway."""
    del workspace, actor
    if sys.platform in _KEYRINGS:
        importlib.import_module(_KEYRINGS[sys.platform])
    if keyrings.is_available() and not keyrings.can_keep():
        report("the system's keyring keeps no secret")


def _test_translations(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Load the translations, the program's own and Qt's."""
    del workspace, actor
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    from clientlists_desktop.ui.runtime.languages import ENGLISH, LANGUAGES, translator_for

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        if translator_for(language)("SideBar", "Client lists") == "Client lists":
            report(f"the translation into {language} is empty")
        if not QTranslator().load(QLocale(language), "qtbase", "_", folder):
            report(f"Qt's own translation into {language} is missing")


def _test_plugins(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Load the plugins with which Qt reaches the screen, and so the libraries they need."""
    del workspace, actor
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    for name in _PLUGINS.get(sys.platform, ()):
        plugin = QPluginLoader(f"{folder}/{name}")
        if not plugin.load():
            report(f"{name}: {plugin.errorString()}")


def _test_pages(workspace: Workspace, actor: Actor, report: Report) -> None:
    """Paint every page of the window, and each step of the wizard."""
    from clientlists_desktop.ui.main_window import MainWindow
    from clientlists_desktop.ui.runtime.application import build_application

    for name in (
        "icons/clientlists.svg",
        "help/en/start.md",
        *(["licences/INDEX.txt"] if _is_frozen() else []),
    ):
        resource(name)
    application = build_application(["self-test"])
    window = MainWindow(workspace, actor)
    window.show()
    try:
        if not _until(application, lambda: window.lists_page.model.rowCount() == _LISTS):
            report(f"the window shows {window.lists_page.model.rowCount()} lists")
        _paint_pages(application, window, report)
        _paint_wizard(application, window, report)
    finally:
        window.close()


def _paint_pages(application: "QApplication", window: "MainWindow", report: Report) -> None:
    from clientlists_desktop.operations.lists.readers import all_lists
    from clientlists_desktop.ui.navigation import SideBarPlace

    for place in SideBarPlace:
        window.show_page(place)
        _paint(application, window, place.value, report)
    window.database.ask(
        window, "self-test", all_lists, lambda lists: window.open_list(next(iter(lists)))
    )
    _until(application, lambda: window.list_page.summary is not None)
    _paint(application, window, "list", report)


def _paint_wizard(application: "QApplication", window: "MainWindow", report: Report) -> None:
    launcher = window.wizard_launcher
    launcher.create_list(window.database.workspace.path.with_name("telephony.xlsx"))
    if not _until(application, lambda: launcher.wizard is not None):
        report("the wizard does not open")
    wizard = launcher.wizard
    if wizard is None:
        return
    for number in wizard.pageIds():
        page = wizard.page(number)
        _paint(application, page, page.objectName() or type(page).__name__, report)
    launcher.close()


def _paint(application: "QApplication", widget: "QWidget", name: str, report: Report) -> None:
    application.processEvents()
    image = widget.grab().toImage()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    if len(colours) < 2:
        report(f"nothing is painted of {name}")


def _until(application: "QApplication", is_true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while not is_true() and time.monotonic() < deadline:
        application.processEvents()
        time.sleep(0.01)
    return is_true()


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
