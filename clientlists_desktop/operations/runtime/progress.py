"""Progress of work whose own steps say nothing to the window."""

from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

from clientlists_desktop.core.progress import Progress

S = TypeVar("S")
R = TypeVar("R")


def map_progress(
    work: Generator[S, None, R], progress_at: Callable[[S], Progress]
) -> Generator[Progress, None, R]:
    """Run work to its end, yielding a Progress for each of its steps; it is closed if cancelled."""
    try:
        while True:
            yield progress_at(next(work))
    except StopIteration as done:
        result: R = done.value
        return result
    finally:
        work.close()


def compared(comparison: Iterator[None]) -> Iterator[Progress]:
    """Compare something with its digests, so that it can be cancelled; Refused if it differs."""
    for _ in comparison:
        yield Progress()
