"""Paths of the program's resources and of the person's data."""

import os
from pathlib import Path

import platformdirs

WORKSPACE_VARIABLE = "CLIENTLISTS_WORKSPACE"


def resource(name: str) -> Path:
    """Return a file of resources/, from the source tree, the wheel or the frozen program."""
    package = Path(__file__).parent
    for root in (package / "resources", package.parent / "resources"):
        if (path := root / name).exists():
            return path
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """Return the platform's folder for this program's data."""
    return Path(platformdirs.user_data_dir("ClientLists", appauthor=False))


def default_workspace() -> Path:
    """Return the workspace to open: the environment's, the one opened last, or the main one."""
    if named := os.environ.get(WORKSPACE_VARIABLE):
        return Path(named)
    note = _workspace_note()
    if note.exists():
        remembered = Path(note.read_text("utf-8").strip())
        if remembered.exists():
            return remembered
    return data_folder() / "workspace.sqlite"


def remember_workspace(path: Path) -> None:
    """Open this workspace from now on, in the window and on the command line."""
    _write_note(_workspace_note(), str(path.resolve()))


def remembered_language() -> str:
    """Return the language that was chosen for the window; "" if none was."""
    try:
        return _language_note().read_text("utf-8").strip()
    except OSError:
        return ""


def remember_language(language: str) -> None:
    """Use this language from the next start on; "" for the system's."""
    _write_note(_language_note(), language)


def _write_note(note: Path, text: str) -> None:
    note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    note.write_text(text, "utf-8")


def _language_note() -> Path:
    return data_folder() / "language.txt"


def _workspace_note() -> Path:
    return data_folder() / "workspace.txt"
