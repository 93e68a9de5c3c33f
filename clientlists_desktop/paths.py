"""Paths of the program's resources and of the person's data, and what is remembered beside them."""

import contextlib
import errno
import os
import re
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import platformdirs

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused

WORKSPACE_VARIABLE, LOG_VARIABLE = "CLIENTLISTS_WORKSPACE", "CLIENTLISTS_LOG_FOLDER"
_NAME = "ClientLists"
_WORKSPACE_NOTE, _LANGUAGE_NOTE, _THEME_NOTE = "workspace.txt", "language.txt", "theme.txt"
_MOST_BYTES_OF_A_NOTE, _LONGEST_WORD = 64 * 1024, 16

_TORN = re.compile("[\0\r\n\udc80-\udcff]")

OnBadNote = Callable[[Path], None]
"""Is given the file that could not be read and was put aside."""


def resource(name: str) -> Path:
    """Return a file of resources/, from the source tree, the wheel or the frozen program."""
    package = Path(__file__).parent
    for root in (package / "resources", package.parent / "resources"):
        if (path := root / name).exists():
            return path
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """Return the platform's folder for this program's data."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def pasted_folder() -> Path:
    """Return the folder of tables that were pasted, while they are checked."""
    return data_folder() / "pasted"


def log_folder() -> Path:
    """Return the folder of the log: the environment's, or the platform's."""
    named = os.environ.get(LOG_VARIABLE)
    return Path(named or platformdirs.user_log_dir(_NAME, appauthor=False))


def runtime_folder() -> Path:
    """Return the platform's folder for sockets and locks, which nobody else can use."""
    shared, sandbox = os.environ.get("XDG_RUNTIME_DIR"), os.environ.get("FLATPAK_ID")
    if shared and sandbox:
        # Every start in a Flatpak has a sandbox of its own, which shares this folder alone.
        return Path(shared) / "app" / sandbox / _NAME
    with warnings.catch_warnings():
        # A session without such a folder, as over ssh, is no reason to warn anybody.
        warnings.simplefilter("ignore")
        return Path(platformdirs.user_runtime_dir(_NAME, appauthor=False))


def default_workspace(on_bad_note: OnBadNote = lambda _: None) -> Path:
    """Return the workspace to open: the environment's, the one opened last, or the main one."""
    if named := os.environ.get(WORKSPACE_VARIABLE):
        return Path(named)
    remembered = _read_note(_WORKSPACE_NOTE, _may_be_a_file, on_bad_note)
    # It may be on a drive that isn't connected today, so a file that isn't there is not forgotten.
    if remembered and os.path.exists(remembered):  # noqa: PTH110 - never raises, unlike Path's
        return Path(remembered)
    return data_folder() / "workspace.sqlite"


def backups_folder(workspace: Path) -> Path:
    """Return the folder of the backups of a workspace."""
    return workspace.with_name(workspace.name + ".backups")


def key_file(workspace: Path) -> Path:
    """Return the file that holds the key of a workspace's journal if there is no keyring."""
    return workspace.with_name(workspace.name + ".key")


def anchor_file(workspace: Path) -> Path:
    """Return the file that says outside a workspace how its journal ends."""
    return workspace.with_name(workspace.name + ".anchor")


def remember_workspace(path: Path) -> None:
    """Open this workspace from now on, in the window and on the command line."""
    _write_note(_WORKSPACE_NOTE, str(path.resolve()))


def remembered_language() -> str:
    """Return the language that was chosen for the window; "" if none was."""
    return _read_note(_LANGUAGE_NOTE, _may_be_a_word) or ""


def remember_language(language: str) -> None:
    """Use this language in the window from now on; "" for the system's."""
    _write_note(_LANGUAGE_NOTE, language)


def remembered_theme() -> str:
    """Return the colours that were chosen for the window; "" if none were."""
    return _read_note(_THEME_NOTE, _may_be_a_word) or ""


def remember_theme(theme: str) -> None:
    """Use these colours in the window from now on; "" for the system's."""
    _write_note(_THEME_NOTE, theme)


def aside(note: Path) -> Path:
    """Return where a bad note is kept."""
    return note.with_name(note.name + ".bad")


def _may_be_a_word(text: str) -> bool:
    return len(text) <= _LONGEST_WORD and text.isascii() and text.isprintable()


def _may_be_a_file(text: str) -> bool:
    exists, is_folder = os.path.exists(text), os.path.isdir(text)  # noqa: PTH110, PTH112
    # A name of bytes that are no UTF-8 is a name only if a file has it.
    is_name = exists or not _TORN.search(text)
    return Path(text).is_absolute() and is_name and not is_folder


def _read_note(
    name: str, is_good: Callable[[str], bool], on_bad_note: OnBadNote = lambda _: None
) -> str | None:
    """Return the text of a note, None if there is no good one; a bad one is put aside."""
    note = data_folder() / name
    try:
        with note.open("rb") as file:
            text = file.read(_MOST_BYTES_OF_A_NOTE).decode("utf-8", "surrogateescape").strip("\r\n")
        if is_good(text):
            return text
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        pass
    with contextlib.suppress(OSError):
        note.replace(aside(note))
    on_bad_note(note)
    return None


def _write_note(name: str, text: str) -> None:
    """Replace a note as a whole; Refused if it can't be written, and the old one stays."""
    note = data_folder() / name
    part = ""
    try:
        note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=note.parent, prefix=name)
        os.close(handle)
        with open(part, "wb") as file:  # noqa: PTH123 - a name of its own, as text
            file.write(text.encode("utf-8", "surrogateescape"))
            file.flush()
            systems.sync_file(file.fileno())
        systems.replace_file(Path(part), note)
    except OSError as error:
        if part:
            with contextlib.suppress(OSError):
                Path(part).unlink()
        full = error.errno == errno.ENOSPC
        reason = Refusal.DISK_FULL if full else Refusal.NOT_WRITABLE
        raise Refused(reason, file=str(note), seen=error.strerror or "") from error
