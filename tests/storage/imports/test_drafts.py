import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.storage import queries
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.storage.samples import HEADER, ROWS, SOURCE, WORDING, confirm, make_draft, make_list

LAYOUT = LayoutOptions("cp1251", ";", "Data", 3, "B", ((1, "Town"), ("C", "Note")), (4, "E"))


def count_rows(workspace: Path, list_id: int) -> int:
    with closing(sqlite3.connect(workspace.path)) as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM row WHERE list_id = ?", [list_id]
        ).fetchone()
    return int(count)


def test_the_stored_balance_is_the_count_of_the_stored_rows(workspace):
    draft = make_draft(workspace)
    with closing(sqlite3.connect(workspace.path)) as connection:
        counted = dict(
            connection.execute("SELECT outcome, count(*) FROM row GROUP BY outcome").fetchall()
        )
    assert counted == {outcome: n for outcome in Outcome if (n := draft.balance.of(outcome))}
    assert (draft.balance.ready, draft.balance.failed) == (4, 2)
    assert (draft.balance.duplicate, draft.balance.blank) == (1, 1)
    assert draft.balance.read == len(ROWS)


@pytest.mark.parametrize(
    "reason", [Reason.LETTERS, Reason.EMPTY, Reason.DUPLICATE_ROW, Reason.UNLIKELY]
)
def test_the_count_of_a_reason_is_the_count_of_its_rows(workspace, reason):
    draft = make_draft(workspace)
    assert (
        len(rows.positions(workspace, draft, RowFilter(reason=reason)))
        == draft.balance.reasons[reason]
    )


def test_a_draft_remembers_its_file_and_what_was_chosen(workspace):
    choices = Choices("RU", TwoWays.COUNTRY, "KZ", leave_out_unlikely=True, layout_options=LAYOUT)
    identity = drafts.create_draft(workspace, "telegram", SOURCE, choices, "maker", "")
    draft = drafts.get_checked_file(workspace, identity)
    assert (draft.channel_code, draft.source, draft.choices) == ("telegram", SOURCE, choices)


def test_a_checked_draft_keeps_what_the_check_found(workspace):
    draft = make_draft(workspace)
    assert draft.columns == HEADER
    assert draft.facts.kind == "csv"
    assert draft.facts.header_row == 1
    assert draft.balance.reasons == {
        Reason.LETTERS: 1,
        Reason.EMPTY: 1,
        Reason.DUPLICATE_ROW: 1,
        Reason.UNLIKELY: 1,
        Reason.SEPARATORS: 1,
    }
    assert (draft.balance.warned, draft.balance.repaired) == (1, 1)


def test_nobody_sees_a_draft_among_the_lists(workspace):
    make_draft(workspace)
    assert lists.all_lists(workspace) == []


def test_a_confirmed_draft_is_a_list_with_its_consent(workspace):
    draft = make_draft(workspace)
    before = datetime.now(UTC).replace(microsecond=0)
    confirm(workspace, draft.id, "Весна", "Ольга")
    (made,) = lists.all_lists(workspace)
    assert (made.id, made.name, made.made_by) == (draft.id, "Весна", "Ольга")
    assert (made.clients, made.left_out, made.read) == (4, 4, len(ROWS))
    assert before <= datetime.fromisoformat(made.made_at) <= datetime.now(UTC)
    consent = consents.consent_of(workspace, made.id)
    assert consent is not None
    source = SourceFile(consent.source_name, consent.source_size, consent.source_sha256)
    assert (consent.wording, consent.actor, source) == (WORDING, "Ольга", SOURCE)
    assert consent.confirmed_at == made.made_at


def test_a_consent_counts_the_clients_it_was_given_for(workspace):
    draft = make_draft(workspace)
    confirm(workspace, draft.id, "Spring", "maker")
    with closing(sqlite3.connect(workspace.path)) as connection:
        stored = connection.execute("SELECT list_name, channel, clients FROM consent").fetchall()
    assert stored == [("Spring", "telephony", 4)]


@pytest.mark.parametrize(
    ("taken", "wanted"),
    [
        ("Spring", "sPRING"),
        ("Весна ёлки", "ВЕСНА ЁЛКИ"),
        ("Straße", "STRASSE"),
        ("Q3", "Q3"),
        ("Café", "Cafe\u0301"),
    ],
)
def test_a_name_is_taken_in_any_case_of_any_script(workspace, taken, wanted):
    make_list(workspace, taken)
    draft = make_draft(workspace)
    assert not lists.is_name_free(workspace, wanted)
    with pytest.raises(Refused) as refused:
        confirm(workspace, draft.id, wanted, "maker")
    assert refused.value.reason is Refusal.NAME_TAKEN
    assert refused.value.facts == {"name": wanted}
    assert [made.name for made in lists.all_lists(workspace)] == [taken]
    assert consents.consent_of(workspace, draft.id) is None
    confirm(workspace, draft.id, "Another", "maker")
    assert lists.get_list(workspace, draft.id).name == "Another"


def test_a_draft_that_is_not_checked_cannot_be_confirmed(workspace):
    unchecked = drafts.create_draft(workspace, "telephony", SOURCE, Choices(), "maker", "")
    with pytest.raises(Refused) as refused:
        confirm(workspace, unchecked, "Spring", "maker")
    assert refused.value.reason is Refusal.NO_SUCH_LIST
    assert lists.all_lists(workspace) == []
    assert consents.consent_of(workspace, unchecked) is None


def test_a_draft_is_confirmed_once(workspace):
    draft = make_draft(workspace)
    confirm(workspace, draft.id, "Spring", "maker")
    with pytest.raises(Refused) as refused:
        confirm(workspace, draft.id, "Summer", "maker")
    assert refused.value.reason is Refusal.NO_SUCH_LIST
    assert [made.name for made in lists.all_lists(workspace)] == ["Spring"]


def test_two_drafts_do_not_touch_each_other(workspace):
    one, two = make_draft(workspace), make_draft(workspace, [("12025550162",), ("12125550163",)])
    drafts.discard(workspace, one.id)
    assert count_rows(workspace, one.id) == 0
    assert [row.address for row in rows.every_row(workspace, two)] == ["12025550162", "12125550163"]
    confirm(workspace, two.id, "Two", "maker")
    assert lists.get_list(workspace, two.id).clients == 2


def test_a_discarded_draft_leaves_nothing(workspace):
    draft = make_draft(workspace)
    assert count_rows(workspace, draft.id) == len(ROWS)
    drafts.discard(workspace, draft.id)
    assert count_rows(workspace, draft.id) == 0
    with pytest.raises(Refused) as refused:
        drafts.get_checked_file(workspace, draft.id)
    assert refused.value.reason is Refusal.NO_SUCH_LIST


def test_discarding_finishes_what_a_killed_process_began(workspace):
    draft = make_draft(workspace)
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("DELETE FROM client_list WHERE id = ?", [draft.id])
    drafts.discard(workspace, draft.id)
    assert count_rows(workspace, draft.id) == 0


def test_discarding_never_touches_a_list(workspace):
    made = make_list(workspace, "Spring")
    drafts.discard(workspace, made.id)
    assert lists.get_list(workspace, made.id) == made
    assert count_rows(workspace, made.id) == len(ROWS)


def test_an_id_is_never_used_twice(workspace):
    first = make_draft(workspace)
    drafts.discard(workspace, first.id)
    second = make_list(workspace, "Spring")
    lists.trash_list(workspace, second.id, "maker")
    trash.remove_from_trash(workspace, second.id, "Spring")
    list(trash.erase_traces(workspace))
    third = make_draft(workspace)
    assert len({first.id, second.id, third.id}) == 3
    assert consents.consent_of(workspace, third.id) is None


def test_rows_of_a_discarded_draft_are_refused(workspace):
    draft = make_draft(workspace)
    drafts.discard(workspace, draft.id)
    with pytest.raises(Refused) as refused:
        drafts.add_rows(workspace, draft.id, [(1, 2, "12025550147", "")])
    assert refused.value.reason is Refusal.NO_SUCH_LIST
    assert count_rows(workspace, draft.id) == 0


def test_more_rows_than_a_statement_holds_are_all_stored(workspace):
    numbers = [(f"1202555{number:04d}", "Лев", str(number)) for number in range(1_203)]
    draft = make_draft(workspace, numbers)
    assert [row.cells for row in rows.every_row(workspace, draft)] == numbers


def test_rows_are_deleted_to_the_last_whatever_their_number(workspace, monkeypatch):
    monkeypatch.setattr(queries, "_DELETED_AT_ONCE", 10)
    kept = make_draft(workspace)
    for count in (9, 10, 11, 35):
        draft = make_draft(workspace, [(f"1202555{number:04d}",) for number in range(count)])
        drafts.discard(workspace, draft.id)
        assert count_rows(workspace, draft.id) == 0
    assert count_rows(workspace, kept.id) == len(ROWS)


def unfinished(workspace: Workspace, owner: str) -> int:
    return drafts.create_draft(workspace, "telephony", SOURCE, Choices(), "maker", owner)


def test_unfinished_drafts_of_a_running_owner_are_not_abandoned(workspace):
    with Owner(workspace) as owner:
        owned, nobodys = unfinished(workspace, owner.token), unfinished(workspace, "")
        make_list(workspace, "Spring")
        make_draft(workspace)
        assert drafts.abandoned_drafts(workspace) == [nobodys]
    assert drafts.abandoned_drafts(workspace) == [owned, nobodys]


def test_checked_drafts_wait_until_somebody_goes_on_with_them(workspace):
    with Owner(workspace) as owner, Owner(workspace) as other:
        owned = make_draft(workspace, owner=owner.token)
        waiting = make_draft(workspace)
        make_list(workspace, "Spring")
        assert drafts.kept_drafts(workspace) == [waiting]
        with pytest.raises(Refused) as refused:
            drafts.adopt(workspace, owned.id, other.token)
        assert refused.value.reason is Refusal.DRAFT_IN_USE
        drafts.adopt(workspace, waiting.id, other.token)
        assert drafts.kept_drafts(workspace) == []
    assert drafts.kept_drafts(workspace) == [waiting, owned]


def test_only_the_newest_drafts_are_read_and_all_are_counted(workspace):
    made = [make_draft(workspace) for _ in range(5)]
    with Owner(workspace) as owner:
        make_draft(workspace, owner=owner.token)
        found = drafts.newest_drafts(workspace, 3)
        assert found.newest == [made[4], made[3], made[2]]
        assert found.count == 5


def test_rows_without_a_list_are_found(workspace):
    kept, lost = make_draft(workspace), make_draft(workspace)
    made = make_list(workspace, "Spring")
    assert drafts.orphaned_rows(workspace) == []
    with workspace.writing() as db:
        db.execute_sql("DELETE FROM client_list WHERE id = ?", [lost.id])
    assert drafts.orphaned_rows(workspace) == [lost.id]
    drafts.delete_rows(workspace, lost.id)
    assert drafts.orphaned_rows(workspace) == []
    assert count_rows(workspace, kept.id) == count_rows(workspace, made.id) == len(ROWS)
