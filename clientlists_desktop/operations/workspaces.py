"""The workspace file itself: copied, moved, remembered."""

from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.database import copy_workspace


def save_copy(target: Path) -> None:
    """Copy the open workspace to a new file."""
    copy_workspace(target)


def move_workspace(old: Path) -> None:
    """Delete the old file after its copy was opened in its place."""
    try:
        old.unlink()
    except OSError as error:
        raise Refused(Refusal.NOT_WRITABLE, file=str(old), seen="") from error


def remembered_workspace(folder: Path) -> Path | None:
    """Return the workspace that was opened last, if a person ever chose one."""
    note = folder / "workspace.txt"
    if not note.exists():
        return None
    path = Path(note.read_text("utf-8").strip())
    return path if path.exists() else None


def remember_workspace(folder: Path, path: Path) -> None:
    """Open this workspace at the next start, too."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "workspace.txt").write_text(str(path), "utf-8")
