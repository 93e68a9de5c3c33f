"""The limit to a reader's memory, where the system sets one and where it doesn't."""

import sys

import psutil
import pytest

from clientlists_desktop import systems
from clientlists_desktop.files.workbooks.memory import limited_memory


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such a limit")
def test_a_reader_cannot_take_more_and_the_limit_ends_with_it() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    with limited_memory(50_000_000):
        limit, _ = resource.getrlimit(resource.RLIMIT_AS)
        assert 0 < limit - psutil.Process().memory_info().vms < 100_000_000
    assert resource.getrlimit(resource.RLIMIT_AS) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such module")
def test_where_the_system_refuses_such_a_limit_a_file_is_read_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import resource

    def refuse(*_: object) -> None:
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    monkeypatch.setattr(systems, "limits_memory", lambda: False)
    with limited_memory():
        pass
