"""A file for the book is a draft of its own: checked and edited like others, but never a list."""

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.do_not_contact.entries import BlockReason, EntryFacts, EntrySource
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.entries_import import add_checked, check_entries
from clientlists_desktop.operations.do_not_contact.readers import entries_at, found_entries
from clientlists_desktop.operations.imports.drafts import (
    continue_draft,
    discard_abandoned_drafts,
    discard_draft,
)
from clientlists_desktop.operations.imports.fixes import edit_cell
from clientlists_desktop.operations.imports.readers import kept_drafts, rows_at
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.accounts.accounts import create_account
from clientlists_desktop.storage.imports import drafts
from tests.operations.helpers import finish, write
from tests.people import AGREED, MAKER

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"
ROWS = (("Phone", "Name"), (ANN, "Ann"), ("letters", "Lev"), (EVE, "Eve"))
LATER = "2999-01-01T00:00:00+00:00"


@pytest.fixture
def path(tmp_path):
    return write(tmp_path / "refused.csv", ROWS)


@pytest.fixture
def owner(workspace) -> Actor:
    """An owner who makes no lists."""
    return create_account(workspace, "Only an owner", "", [Role.OWNER]).actor


def check(workspace, path, actor=MAKER):
    return finish(check_entries(workspace, path, "telephony", Choices(), actor))


def book(workspace):
    ids = found_entries(workspace, MAKER)
    return {one.address: one for one in entries_at(workspace, MAKER, ids)}


def test_whom_the_book_holds_already_fails_neither_the_check_nor_an_edit(workspace, path):
    add_addresses(workspace, [ANN, LEV], "telephony", EntryFacts(until=LATER), MAKER)
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.failed) == (2, 1)
    file = finish(edit_cell(workspace, file, 2 * 64, 0, f"+{LEV}", MAKER))
    assert (file.balance.ready, file.balance.failed) == (3, 0)
    facts = EntryFacts("calls", BlockReason.COMPLAINT, "rang twice")
    assert finish(add_checked(workspace, file.id, facts, MAKER)).added == 3
    facts = EntryFacts(reason=BlockReason.COMPLAINT)
    done = finish(add_checked(workspace, check(workspace, path).id, facts, MAKER))
    assert (done.added, done.changed, done.known, done.failures) == (1, 1, 0, 1)
    assert done.failed == ((3, "letters"),)
    found = book(workspace)
    assert (found[EVE].source, found[EVE].source_name) == (EntrySource.FILE, "refused.csv")
    with pytest.raises(Refused) as refused:
        finish(add_checked(workspace, file.id, facts, MAKER))
    assert refused.value.reason is Refusal.NO_SUCH_LIST


def test_no_list_is_made_of_those_who_refused(workspace, path):
    file = check(workspace, path)
    assert kept_drafts(workspace, MAKER).newest == []
    with pytest.raises(Refused):
        create_list(workspace, file.id, "Spring", AGREED, MAKER)
    assert all_lists(workspace, MAKER) == []
    discard_abandoned_drafts(workspace)
    assert drafts.find_draft(workspace, file.id) is None


def test_an_owner_who_makes_no_lists_fills_the_book_from_a_file(workspace, path, owner):
    file = check(workspace, path, owner)
    assert continue_draft(workspace, file.id, "", owner).balance == file.balance
    file = finish(edit_cell(workspace, file, 2 * 64, 0, f"+{LEV}", owner))
    assert [row.address for row in rows_at(workspace, owner, file, [2 * 64])] == [LEV]
    assert finish(add_checked(workspace, file.id, EntryFacts(), owner)).added == 3
    again = check(workspace, path, owner)
    discard_draft(workspace, again.id, owner)
    third = check(workspace, path, owner)
    with pytest.raises(Refused):
        create_list(workspace, third.id, "Spring", AGREED, owner)


def test_a_vital_question_keeps_the_book_as_it_is(workspace, tmp_path):
    path = tmp_path / "quotes.csv"
    path.write_text(f'phone,name,city\n{ANN},"Bob \\",Jr",Ely\n{EVE},Ann,Ely\n')
    file = check(workspace, path)
    assert [one.vital for one in file.questions] == [True]
    with pytest.raises(Refused) as refused:
        finish(add_checked(workspace, file.id, EntryFacts(), MAKER))
    assert refused.value.reason is Refusal.QUESTIONS_OPEN
    assert book(workspace) == {}
