"""Whether the book holds anybody, for whoever need not load what reads addresses otherwise."""

from clientlists_desktop.storage.do_not_contact.models import EntryModel
from clientlists_desktop.storage.workspace import Workspace


def is_book_empty(workspace: Workspace) -> bool:
    """Whether the book has no entry."""
    with workspace.reading() as db:
        return not EntryModel.select().where(EntryModel.removed_at.is_null()).exists(db)
