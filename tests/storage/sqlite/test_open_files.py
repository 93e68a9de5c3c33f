"""Addresses of files, as SQLite takes them."""

import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from clientlists_desktop.storage.sqlite.open_files import uri_of


def test_a_file_with_odd_letters_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "a b?c#%d é.sqlite"
    sqlite3.connect(file).close()
    file.touch()
    with closing(sqlite3.connect(uri_of(file), uri=True)) as opened:
        opened.execute("CREATE TABLE a (b)")
    assert file.stat().st_size > 0


@pytest.mark.parametrize(
    ("file", "address"),
    [
        (r"C:\lists\a b.sqlite", "file:///C:/lists/a%20b.sqlite?mode=rw"),
        (r"\\server\lists\a.sqlite", "file:////server/lists/a.sqlite?mode=rw"),
    ],
)
def test_a_file_of_windows_has_an_address_without_a_computer(file: str, address: str) -> None:
    assert uri_of(PureWindowsPath(file)) == address
    # SQLite refuses to open what names one, before it looks for the file.
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect(address, uri=True)
