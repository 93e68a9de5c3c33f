"""Files are read whole and once, and only regular files of an allowed size."""

import hashlib
import os

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import MAX_BYTES, read_source


def reason(path) -> Refused:
    with pytest.raises(Refused) as refused:
        read_source(path)
    assert refused.value.facts["file"] == path.name
    return refused.value


def test_the_hash_is_of_the_bytes_that_are_read(tmp_path):
    path = tmp_path / "Люди №1.csv"
    path.write_bytes(b"phone\n12025550147\n")
    source = read_source(path)
    assert (source.name, source.data) == ("Люди №1.csv", b"phone\n12025550147\n")
    assert source.size == 18
    assert source.sha256 == hashlib.sha256(source.data).hexdigest()


def test_exactly_twenty_mebibytes_are_read(tmp_path):
    path = tmp_path / "large.csv"
    path.write_bytes(b"1" * MAX_BYTES)
    assert MAX_BYTES == 20_971_520
    assert read_source(path).size == MAX_BYTES


def test_one_byte_more_is_refused_with_both_sizes(tmp_path):
    path = tmp_path / "larger.csv"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    refused = reason(path)
    assert refused.reason is Refusal.TOO_BIG
    assert (refused.facts["seen"], refused.facts["expected"]) == (MAX_BYTES + 1, MAX_BYTES)


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty.csv"
    path.touch()
    assert reason(path).reason is Refusal.EMPTY


def test_a_file_that_is_gone_is_refused(tmp_path):
    assert reason(tmp_path / "gone.csv").reason is Refusal.VANISHED
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "nowhere.csv")
    assert reason(link).reason is Refusal.VANISHED


def test_a_folder_is_refused_as_a_file(tmp_path):
    assert reason(tmp_path).reason is Refusal.NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    assert reason(path).reason is Refusal.NOT_A_FILE


@pytest.mark.parametrize("name", ["loop.csv", "x" * 300 + ".csv"])
def test_a_path_that_cannot_be_opened_is_refused(tmp_path, name):
    path = tmp_path / name
    if name == "loop.csv":
        path.symlink_to(path)
    assert reason(path).reason is Refusal.NOT_READABLE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_refused(tmp_path):
    path = tmp_path / "secret.csv"
    path.write_bytes(b"x")
    path.chmod(0)
    assert reason(path).reason is Refusal.NOT_READABLE
