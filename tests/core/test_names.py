"""Names that become file names."""

import errno
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.names import safe_file_name

ADDED = " - для исправления (12).xlsx"
"""The longest that is put after a name."""
DEVICES = ["con", "prn", "aux", "nul", "conin$", "conout$",
           *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Весна 2026", "Весна 2026"),
        ("Calls: May/June?", "Calls_ May_June_"),
        ('a<>:"/\\|?*\x00\x1fb', "a_b"),
        ("CON", "_CON"),
        ("nul", "_nul"),
        ("Com1", "_Com1"),
        ("LPT¹", "_LPT¹"),
        ("con.tar.gz", "_con.tar.gz"),
        ("aux .x", "_aux .x"),
        ("console", "console"),
        ("common", "common"),
        ("dots...", "dots"),
        (" . spaces . ", "spaces"),
        ("...", "list"),
        ("", "list"),
        ("exe\u202efdp", "exe_fdp"),
        ("a\x1b[2J\x9bb", "a_[2J_b"),
        ("👩\u200d👩 می\u200cخ", "👩\u200d👩 می\u200cخ"),
        ("😀" * 100, "😀" * 45),
        ("я" * 300, "я" * 90),
        ("x" * 179 + "😀", "x" * 179),
        ("x" * 179 + ".y", "x" * 179),
        ("\ud800x", "_x"),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_allows(name, safe):
    assert safe_file_name(name) == safe


def assert_is_allowed_everywhere(name: str) -> None:
    assert len(name.encode()) <= 255
    assert len(name.encode("utf-16-le")) <= 2 * 255
    assert re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name) is None
    assert name == name.strip(" ")
    assert not name.endswith(".")
    assert name.split(".")[0].strip(" ").casefold() not in DEVICES


_ODD = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from("conaulprtm19$¹. \x00:/😀\u200d"), max_size=300),
    st.sampled_from(DEVICES).flatmap(
        lambda name: st.sampled_from([name, name.upper(), f" {name}. ", f"{name} .x", f"{name}:"])
    ),
)


@given(name=_ODD)
def test_any_name_becomes_one(name, tmp_path_factory):
    safe = safe_file_name(name)
    for file_name in (safe, safe + ".xlsx", safe + ADDED):
        assert_is_allowed_everywhere(file_name)
    assert safe_file_name(safe) == safe
    path = tmp_path_factory.getbasetemp() / (safe + ADDED)
    try:
        path.write_bytes(b"")
    except OSError as error:
        pytest.fail(f"{os.strerror(error.errno or errno.EIO)}: {safe!r}")
    path.unlink()
