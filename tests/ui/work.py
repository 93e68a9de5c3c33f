"""Functions for the workers of jobs: they run in a process of their own."""

from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor


def note_discarded(mark: Path, draft: int, actor: Actor) -> None:
    """Stand in for the discarding of a draft: leave its number on the disk."""
    del actor
    mark.with_suffix(".discarded").write_text(str(draft))
