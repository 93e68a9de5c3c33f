"""A limit to the memory that a reader may take, where the system can set one."""

import contextlib
import sys
from collections.abc import Iterator

import psutil

from clientlists_desktop import systems

if sys.platform != "win32":
    import resource

MORE = 1024 * 1024 * 1024
"""Address space beyond what the process has: readers reserve more than they use."""


@contextlib.contextmanager
def limited_memory(more: int = MORE) -> Iterator[None]:
    """Let the process grow by no more than so many bytes.

    A reader in Rust that asks for more ends the process at once, which is what a worker is for:
    one file made it take 23 GB before anybody could look. Elsewhere the worker's watch must do.
    """
    if sys.platform != "win32" and systems.limits_memory():
        before = resource.getrlimit(resource.RLIMIT_AS)
        limit = psutil.Process().memory_info().vms + more
        if before[1] != resource.RLIM_INFINITY:
            limit = min(limit, before[1])
        resource.setrlimit(resource.RLIMIT_AS, (limit, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, before)
    else:
        yield
