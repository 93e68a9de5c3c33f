"""Functions for the workers of jobs: they run in a process of their own."""

from pathlib import Path


def note_discarded(mark: Path, draft: int) -> None:
    """Stand in for the discarding of a draft: leave its number on the disk."""
    mark.with_suffix(".discarded").write_text(str(draft))
