"""Writes files whole or not at all, beside files of other people, and removes what a kill left."""

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from clientlists_desktop import paths, systems

if sys.platform != "win32":
    import fcntl

_PREFIX, _SUFFIX = ".clientlists-", ".part"
_PART_NAME = re.compile(re.escape(_PREFIX) + r"[a-z0-9_]{8}" + re.escape(_SUFFIX))
_NOTES_KEPT = 30 * 24 * 3600
"""Seconds after which a folder that is gone isn't expected back."""


@contextmanager
def replace_safely(
    path: Path, *, overwrite: bool = True, keep_mode: bool = True, durable: bool = True
) -> Iterator[IO[bytes]]:
    """Open a new file for writing that takes the place of `path` once all is written.

    It lies in the same folder under a name that nobody can foretell, and only its writer may read
    it. Where it lies is noted, so that the next start removes it if this process is killed.

    Args:
        overwrite: whether a file that is there by then may be replaced.
        keep_mode: whether a replaced file's permissions stay; else only the owner may read it.
        durable: whether it must survive a power failure; else it isn't noted either.

    Raises:
        OSError: it can't be written, or, as a FileExistsError, there is a file that nobody agreed
            to replace; `path` is as it was.
    """
    mode = _mode_of(path)
    remove_leftovers(path.parent)
    handle, part, note = _create_part(path.parent, is_noted=durable)
    try:
        with open(part, "wb", opener=lambda _name, _flags: handle) as file:
            yield file
            file.flush()
            if sys.platform != "win32" and keep_mode and mode is not None:
                os.fchmod(handle, mode)
            _sync(handle, durable)
            if systems.replaces_open_files():
                # Still locked, so that nobody takes it for a leftover.
                _put_in_place(part, path, overwrite=overwrite)
        if not systems.replaces_open_files():
            _put_in_place(part, path, overwrite=overwrite)
        if durable:
            _sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        if note is not None:
            note.delete()


@contextmanager
def unfinished_file(folder: Path) -> Iterator[Path]:
    """Give an empty file that only its owner can read; it is deleted after, unless it was renamed.

    If this process is killed, `remove_leftovers` of that folder deletes it.
    """
    remove_leftovers(folder)
    handle, part, _ = _create_part(folder, is_noted=False)
    stays_open = systems.replaces_open_files()
    if not stays_open:
        os.close(handle)
    try:
        yield part
    finally:
        with contextlib.suppress(OSError):
            _unlink(part)
        if stays_open:
            os.close(handle)


def remove_leftovers(folder: Path) -> None:
    """Remove what killed processes left of their files in a folder; those being written stay."""
    for part in _parts(folder):
        with _claimed(part) as is_left, contextlib.suppress(OSError):
            if is_left:
                _unlink(part)


def leftovers(folder: Path) -> list[Path]:
    """Return what killed processes left of their files in a folder, without touching it."""
    found = []
    for part in _parts(folder):
        with _claimed(part) as is_left:
            if is_left:
                found.append(part)
    return found


def remove_noted_leftovers() -> None:
    """Remove what killed processes left of their files in any folder."""
    with contextlib.suppress(OSError):
        for note in _notes_folder().glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError, ValueError):
                part = Path(note.read_text("utf-8"))
                with _claimed(part) as is_left:
                    if is_left:
                        _unlink(part)
                # A medium that isn't plugged in may come back. A name that is none, or not yet, is
                # a note that was never finished.
                is_old = time.time() - note.stat().st_mtime > _NOTES_KEPT
                is_gone = part.name == note.name and not part.exists() and part.parent.is_dir()
                if is_gone or (is_old and not (part.is_file() and part.name == note.name)):
                    note.unlink(missing_ok=True)


def _mode_of(path: Path) -> int | None:
    """Return the permissions of a file; None where there is none that could be kept."""
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return stat.S_IMODE(found) & 0o777 if stat.S_ISREG(found) else None


class _Note:
    """Says where a file is being written, so that the next start finds it; deleted in the end.

    It stays open meanwhile where nobody could delete it then: so others see that the file is being
    written, also when its writer has closed it to give it its name. Without a place for the note,
    the file is written without.
    """

    def __init__(self, part: Path) -> None:
        self._path = _notes_folder() / part.name
        self._file: IO[str] | None = None
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = self._path.open("x", encoding="utf-8")
            self._file.write(str(part.resolve()))
            self._file.flush()
            if systems.replaces_open_files():
                self._file.close()
        except (OSError, ValueError):
            self.delete()

    def delete(self) -> None:
        with contextlib.suppress(OSError):
            if self._file is not None:
                self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path, *, overwrite: bool) -> None:
    """Give a file its name; FileExistsError if another program has taken that meanwhile."""
    if overwrite:
        systems.replace_file(part, path)
    elif not systems.replaces_open_files():
        # Windows refuses by itself.
        part.rename(path)
    else:
        try:
            path.hardlink_to(part)
        except FileExistsError:
            raise
        except OSError:
            # Some file systems have no second names; there, a moment is left.
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            systems.replace_file(part, path)


def _create_part(folder: Path, *, is_noted: bool) -> tuple[int, Path, _Note | None]:
    """Create a file that nobody else had open, and lock it; returns it open, and its note.

    The note comes first: a process may be killed before it does the next thing.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    while True:
        part = folder / f"{_PREFIX}{secrets.token_hex(4)}{_SUFFIX}"
        note = _Note(part) if is_noted else None
        try:
            handle = os.open(part, flags, 0o600)
        except OSError as error:
            if note is not None:
                note.delete()
            if isinstance(error, FileExistsError):
                continue
            raise
        _lock(handle)
        if os.fstat(handle).st_nlink:
            return handle, part, note
        # Somebody took it for a leftover before it was locked, and its note with it.
        os.close(handle)


def _parts(folder: Path) -> list[Path]:
    try:
        return [part for part in folder.iterdir() if _PART_NAME.fullmatch(part.name)]
    except OSError:
        return []


def _notes_folder() -> Path:
    return paths.data_folder() / "unfinished"


def _sync(handle: int, durable: bool) -> None:
    if durable:
        systems.sync_file(handle)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power failure, where the system offers that."""
    if systems.replaces_open_files():
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _unlink(part: Path) -> None:
    # SQLite keeps a journal beside a copy of the workspace while it writes it.
    part.with_name(part.name + "-journal").unlink(missing_ok=True)
    part.unlink(missing_ok=True)


def _lock(handle: int) -> None:
    """Mark a file as being written; the system drops the lock when its process dies.

    Windows needs no mark: it deletes no file that a process has open.
    """
    if sys.platform != "win32" and systems.replaces_open_files():
        # Some network folders have no locks; there, nobody removes what is left either.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


def _claimed(part: Path) -> contextlib.AbstractContextManager[bool]:
    """Give whether a file is one of ours that no living process writes; locked meanwhile."""
    return _claimed_by_lock(part) if systems.replaces_open_files() else _claimed_by_name(part)


@contextmanager
def _claimed_by_name(part: Path) -> Iterator[bool]:
    try:
        is_left = bool(_PART_NAME.fullmatch(part.name)) and stat.S_ISREG(part.lstat().st_mode)
        note = _notes_folder() / part.name
        if is_left and note.exists():
            # Refused, which is an OSError, while its writer lives.
            note.replace(note)
    except OSError:
        is_left = False
    yield is_left


@contextmanager
def _claimed_by_lock(part: Path) -> Iterator[bool]:
    handle = None
    is_left = False
    with contextlib.suppress(OSError):
        if sys.platform != "win32" and _PART_NAME.fullmatch(part.name):
            handle = os.open(part, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
            if stat.S_ISREG(os.fstat(handle).st_mode):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                is_left = True
    try:
        yield is_left
    finally:
        if handle is not None:
            os.close(handle)


def keep_private(files: Iterable[Path]) -> None:
    """Take away the rights that others than the owner have to files, as far as that is possible."""
    for file in exposed(files):
        with contextlib.suppress(OSError):
            # By name: closing a file drops every lock that this process has on it.
            file.chmod(stat.S_IMODE(file.stat().st_mode) & stat.S_IRWXU)


def exposed(files: Iterable[Path]) -> list[Path]:
    """Return those that others than their owner can read, write or enter; links are passed over."""
    found = []
    for file in files if systems.has_modes() else ():
        with contextlib.suppress(OSError):
            mode = file.lstat().st_mode
            if mode & (stat.S_IRWXG | stat.S_IRWXO) and not stat.S_ISLNK(mode):
                found.append(file)
    return found
