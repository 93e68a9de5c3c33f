"""The evidence of consent: stored with its list, kept when list and account are gone."""

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import pytest

from clientlists_desktop.core.accounts.accounts import NOBODY
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.consent import (
    MOST_PROOF_BYTES,
    MOST_PROOFS,
    MOST_WORDING,
    OWN_STATEMENTS,
    Confirmation,
    ConsentKind,
    LegalBasis,
    ListState,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.operations.accounts.accounts import add_account, remove_account
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.operations.consent.consent_export import save_proof, save_sheet
from clientlists_desktop.operations.consent.statements import current_statement, edit_statement
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.from_clients import create_list_of_clients, refresh_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.storage.consent import consents, statements
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import WORDS, with_clients
from tests.operations.helpers import HEADER, WORDING, check, finish, stored, write
from tests.people import AGREED, MAKER

ROWS = (
    HEADER,
    ("12025550147", "Maria", "Boston"),
    ("letters", "Lev", "Томск"),
    ("12025550147", "Maria", "Boston"),
    ("", "", ""),
    ("79123456789", "Ольга", "Самара"),
)


@pytest.fixture
def draft(workspace, tmp_path):
    return check(workspace, write(tmp_path / "clients.csv", ROWS))


@pytest.fixture
def proof(tmp_path):
    path = tmp_path / "форма.pdf"
    path.write_bytes(b"%PDF-1.4 signed by all")
    return path


def refusal_of(function, *args, **options) -> Refused:
    with pytest.raises(Refused) as refused:
        function(*args, **options)
    return refused.value


def count_of(workspace, table: str) -> int:
    with closing(sqlite3.connect(workspace.path)) as connection:
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return count


def lines_of(workspace, event: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(workspace.path)) as connection:
        found = connection.execute(
            "SELECT facts FROM journal WHERE event = ? ORDER BY number", (event,)
        )
        return [json.loads(facts) for (facts,) in found]


# --- the record --------------------------------------------------------------------------------


def test_all_that_was_confirmed_is_stored(workspace, draft, proof, tmp_path):
    given = Confirmation(
        WORDING, "ru", 3, LegalBasis.CONTRACT, "  a form\non our site ", (proof, proof)
    )
    made = create_list(workspace, draft.id, "Весна", given, MAKER)
    record = consents.consent_of(workspace, made.id)
    assert record is not None
    assert (record.list_name, record.channel_code, record.clients) == ("Весна", "telephony", 2)
    assert (record.actor, record.account_gone) == (MAKER.name, False)
    assert (record.wording, record.language, record.version) == (WORDING, "ru", 3)
    assert (record.basis, record.collected) == (LegalBasis.CONTRACT, "a form on our site")
    source = (tmp_path / "clients.csv").read_bytes()
    assert record.kind is ConsentKind.FILE
    assert (record.source_name, record.source_size) == ("clients.csv", len(source))
    assert record.source_sha256 == hashlib.sha256(source).hexdigest()
    assert record.balance == replace(draft.balance, reasons={})
    assert record.balance.read == 5
    utc, local = map(datetime.fromisoformat, (record.confirmed_at, record.local_time))
    assert utc == local
    assert record.list_state is ListState.STANDS


def test_proofs_are_stored_with_their_content_and_hash_two_of_one_name_too(
    workspace, draft, proof, tmp_path
):
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / proof.name
    other.write_bytes(b"\x00another one\xff")
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=(proof, other)), MAKER)
    record = consents.consent_of(workspace, draft.id)
    assert record is not None
    assert [found.name for found in record.proofs] == [proof.name, proof.name]
    for found, path in zip(record.proofs, (proof, other), strict=True):
        content = consents.content_of(workspace, found.id)
        assert content == path.read_bytes()
        assert (found.size, found.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_list_of_clients_keeps_its_evidence_each_time(workspace, tmp_path, proof):
    project = with_clients(workspace, tmp_path)
    chosen = ClientFilter(("telegram",))
    given = replace(AGREED, basis=LegalBasis.LEGITIMATE_INTERESTS, proofs=(proof,))
    made = finish(
        create_list_of_clients(workspace, project.id, chosen, "Chat", given, MAKER, WORDS)
    )
    again = Confirmation("They agreed again.", collected="in the chat")
    finish(refresh_list(workspace, made.id, again, MAKER, WORDS))
    newest, first = consents.all_consents(workspace)
    assert consents.consent_of(workspace, made.id) == newest
    assert (newest.wording, newest.collected, newest.proofs) == (
        "They agreed again.", "in the chat", (),
    )  # fmt: skip
    assert (first.basis, len(first.proofs)) == (LegalBasis.LEGITIMATE_INTERESTS, 1)
    assert (first.kind, first.source_name, first.source_sha256) == (
        ConsentKind.CLIENTS, "Support", "",
    )  # fmt: skip
    assert first.balance is not None
    assert first.balance.read == first.balance.ready == first.clients == 2


def test_evidence_stays_when_the_list_is_deleted_and_erased(workspace, tmp_path, draft, proof):
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=(proof,)), MAKER)
    before = consents.consent_of(workspace, draft.id)
    delete_list(workspace, draft.id, MAKER)
    assert consents.all_consents(workspace) == [replace(before, list_state=ListState.TRASH)]
    finish(erase_list(workspace, draft.id, "Spring", MAKER))
    assert stored(workspace) == (0, 0)
    gone = replace(before, list_state=ListState.ERASED)
    assert consents.all_consents(workspace) == [gone]
    assert consents.get_consent(workspace, gone.id) == gone
    assert consents.content_of(workspace, gone.proofs[0].id) == proof.read_bytes()


def test_evidence_stays_when_the_account_is_removed(workspace, tmp_path):
    change_password(workspace, MAKER, "", "a long enough one")
    other = add_account(workspace, "Ольга", "another long one", {Role.OUTBOUND_MANAGER}, MAKER)
    draft = check(workspace, write(tmp_path / "clients.csv", ROWS), actor=other.actor)
    create_list(workspace, draft.id, "Spring", AGREED, other.actor)
    remove_account(workspace, other.id, MAKER)
    record = consents.consent_of(workspace, draft.id)
    assert record is not None
    assert (record.actor, record.account_gone) == ("Ольга", True)
    # Somebody else of the same name did not confirm it.
    add_account(workspace, "Ольга", "another long one", {Role.OUTBOUND_MANAGER}, MAKER)
    assert consents.get_consent(workspace, record.id).account_gone


# --- proofs that cannot be stored --------------------------------------------------------------


def test_a_proof_that_vanished_refuses_the_list_and_nothing_is_stored(workspace, draft, proof):
    before = stored(workspace), count_of(workspace, "journal")
    given = replace(AGREED, proofs=(proof, proof.with_name("gone.pdf")))
    refused = refusal_of(create_list, workspace, draft.id, "Spring", given, MAKER)
    assert (refused.reason, refused.facts["file"]) == (Refusal.PROOF_GONE, "gone.pdf")
    assert lists.all_lists(workspace) == []
    assert (stored(workspace), count_of(workspace, "journal")) == before
    assert (count_of(workspace, "consent"), count_of(workspace, "proof")) == (0, 0)
    # The page stays; without the proof, or with the file back, the list is made.
    assert create_list(workspace, draft.id, "Spring", AGREED, MAKER).clients == 2


@pytest.mark.parametrize(
    ("octets", "fits"), [(MOST_PROOF_BYTES, True), (MOST_PROOF_BYTES + 1, False)]
)
def test_ten_megabytes_are_the_most_to_the_byte(workspace, draft, tmp_path, octets, fits):
    big = tmp_path / "scan.pdf"
    big.write_bytes(b"x" * octets)
    given = replace(AGREED, proofs=(big,))
    if fits:
        create_list(workspace, draft.id, "Spring", given, MAKER)
        record = consents.consent_of(workspace, draft.id)
        assert record is not None
        assert record.proofs[0].size == octets
        return
    refused = refusal_of(create_list, workspace, draft.id, "Spring", given, MAKER)
    assert refused.reason is Refusal.PROOF_TOO_BIG
    assert refused.facts == {"file": "scan.pdf", "seen": octets, "expected": MOST_PROOF_BYTES}
    assert count_of(workspace, "consent") == 0


def test_twenty_proofs_are_the_most(workspace, draft, proof):
    most = (proof,) * MOST_PROOFS
    refused = refusal_of(
        create_list, workspace, draft.id, "Spring", replace(AGREED, proofs=(*most, proof)), MAKER
    )
    assert refused.reason is Refusal.TOO_MANY_PROOFS
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=most), MAKER)
    assert count_of(workspace, "proof") == MOST_PROOFS


def test_a_folder_is_no_proof(workspace: Workspace, draft, tmp_path):
    refused = refusal_of(
        create_list, workspace, draft.id, "Spring", replace(AGREED, proofs=(tmp_path,)), MAKER
    )
    assert refused.reason is Refusal.PROOF_NO_FILE


def test_a_list_of_clients_with_a_proof_that_vanished_is_not_made(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    given = replace(AGREED, proofs=(tmp_path / "gone.pdf",))
    work = create_list_of_clients(
        workspace, project.id, ClientFilter(("telegram",)), "Chat", given, MAKER, WORDS
    )
    assert refusal_of(finish, work).reason is Refusal.PROOF_GONE
    assert lists.all_lists(workspace) == []


# --- statements --------------------------------------------------------------------------------


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("language", "code", "expected"),
    [
        ("en", "telephony", "their phone numbers to us"),
        ("en", "telegram", "their client IDs to us"),
        ("ru", "whatsapp", "свои номера телефонов"),
        ("ru", "viber", "свои идентификаторы"),
        ("de", "telephony", "their phone numbers to us"),
    ],
)
def test_the_programs_own_statement_speaks_of_what_the_channel_needs(
    workspace: Workspace, language, code, expected
):
    found = current_statement(workspace, language, channel_of(code), MAKER)
    assert expected in found.wording
    assert "{" not in found.wording
    assert (found.version, found.made_by) == (1, "")


def test_the_statement_is_shown_to_accounts_of_any_role_and_to_nobody_else(workspace):
    phones = channel_of("telephony")
    change_password(workspace, MAKER, "", "a long enough one")
    linguist = add_account(workspace, "Lev", "a river in spring", [Role.LINGUIST], MAKER).actor
    assert current_statement(workspace, "en", phones, linguist).version == 1
    refused = refusal_of(current_statement, workspace, "en", phones, NOBODY)
    assert refused.reason is Refusal.NO_SUCH_ACCOUNT


def test_an_edited_statement_is_the_next_version_and_old_ones_stay(workspace):
    phones = channel_of("telephony")
    first = edit_statement(workspace, "en", "  They gave us {what}.\r\nAll of them. ", MAKER)
    second = edit_statement(workspace, "en", "They gave {what} in writing.", MAKER)
    assert (first.version, second.version) == (2, 3)
    assert (
        current_statement(workspace, "en", phones, MAKER).wording
        == "They gave phone numbers in writing."
    )
    assert current_statement(workspace, "ru", phones, MAKER).version == 1
    assert [
        (one.version, one.wording, one.made_by) for one in statements.versions(workspace, "en")
    ] == [
        (3, "They gave {what} in writing.", "maker"),
        (2, "They gave us {what}.\nAll of them.", "maker"),
        (1, OWN_STATEMENTS["en"], ""),
    ]
    assert lines_of(workspace, "statement_changed") == [
        {"language": "en", "before": 1, "after": 2},
        {"language": "en", "before": 2, "after": 3},
    ]


def test_the_same_wording_makes_no_version(workspace):
    assert edit_statement(workspace, "en", OWN_STATEMENTS["en"] + "\n", MAKER).version == 1
    edit_statement(workspace, "en", "Another.", MAKER)
    assert edit_statement(workspace, "en", " Another. ", MAKER).version == 2
    assert len(lines_of(workspace, "statement_changed")) == 1


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("wording", "reason"),
    [
        ("", Refusal.NO_CONSENT),
        (" \n\t ", Refusal.NO_CONSENT),
        ("x" * (MOST_WORDING + 1), Refusal.WORDING_TOO_LONG),
    ],
)
def test_an_empty_or_too_long_statement_is_refused(workspace: Workspace, wording, reason):
    assert refusal_of(edit_statement, workspace, "en", wording, MAKER).reason is reason
    assert len(statements.versions(workspace, "en")) == 1
    assert edit_statement(workspace, "en", "x" * MOST_WORDING, MAKER).version == 2


@pytest.mark.usefixtures("workspace")
def test_braces_in_a_statement_are_plain_text(workspace: Workspace):
    edit_statement(workspace, "en", "Agreed {what} {whom} {0} {", MAKER)
    assert (
        current_statement(workspace, "en", channel_of("viber"), MAKER).wording
        == "Agreed client IDs {whom} {0} {"
    )


def test_a_record_keeps_the_wording_that_was_confirmed(workspace, draft):
    shown = current_statement(workspace, "en", channel_of("telephony"), MAKER)
    edit_statement(workspace, "en", "Another.", MAKER)
    given = Confirmation(shown.wording, shown.language, shown.version)
    create_list(workspace, draft.id, "Spring", given, MAKER)
    record = consents.consent_of(workspace, draft.id)
    assert record is not None
    assert (record.wording, record.version) == (shown.wording, 1)


# --- files out ---------------------------------------------------------------------------------


def test_a_proof_is_exported_unchanged(workspace, draft, proof, tmp_path):
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=(proof,)), MAKER)
    (stored_proof,) = consents.all_consents(workspace)[0].proofs
    target = tmp_path / "out.pdf"
    save_proof(workspace, stored_proof.id, target, MAKER)
    assert target.read_bytes() == proof.read_bytes()
    assert (
        refusal_of(save_proof, workspace, stored_proof.id, target, MAKER).reason
        is Refusal.FILE_EXISTS
    )
    save_proof(workspace, stored_proof.id, target, MAKER, overwrite=True)
    wrong = tmp_path / "out.exe"
    assert (
        refusal_of(save_proof, workspace, stored_proof.id, wrong, MAKER).reason
        is Refusal.WRONG_ENDING
    )
    assert not wrong.exists()
    exported = lines_of(workspace, "consent_exported")
    assert [line["name"] for line in exported] == ["Spring", "Spring"]
    assert "форма" not in json.dumps(exported, ensure_ascii=False)


def test_a_sheet_is_written_whole_and_journaled(workspace, draft, tmp_path):
    create_list(workspace, draft.id, "Spring", AGREED, MAKER)
    record = consents.all_consents(workspace)[0]
    target = tmp_path / "evidence.pdf"
    save_sheet(workspace, record.id, b"%PDF", target, MAKER)
    assert target.read_bytes() == b"%PDF"
    assert lines_of(workspace, "consent_exported") == [
        {"record": record.id, "name": "Spring", "size": 4}
    ]
    for wanted, reason in (
        (target, Refusal.FILE_EXISTS),
        (tmp_path / "evidence.txt", Refusal.WRONG_ENDING),
        (tmp_path / "none" / "evidence.pdf", Refusal.NOT_WRITABLE),
    ):
        assert refusal_of(save_sheet, workspace, record.id, b"new", wanted, MAKER).reason is reason
    assert refusal_of(save_sheet, workspace, 77, b"new", tmp_path / "a.pdf", MAKER).reason is (
        Refusal.NO_CONSENT_RECORD
    )
    assert target.read_bytes() == b"%PDF"
    assert sorted(path.name for path in tmp_path.glob("*.pdf*")) == ["evidence.pdf"]
    assert len(lines_of(workspace, "consent_exported")) == 1


def test_who_may_not_see_evidence_gets_no_file(workspace, draft, tmp_path, proof):
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=(proof,)), MAKER)
    record = consents.all_consents(workspace)[0]
    change_password(workspace, MAKER, "", "a long enough one")
    looker = add_account(
        workspace, "Ольга", "another long one", {Role.CONTENT_MANAGER}, MAKER
    ).actor
    for work, wanted, given in (
        (save_sheet, "a.pdf", (record.id, b"%PDF")),
        (save_proof, "b.pdf", (record.proofs[0].id,)),
    ):
        refused = refusal_of(work, workspace, *given, tmp_path / wanted, looker)
        assert refused.reason is Refusal.NOT_PERMITTED
        assert not (tmp_path / wanted).exists()
    assert (
        refusal_of(edit_statement, workspace, "en", "Mine.", looker).reason is Refusal.NOT_PERMITTED
    )


def test_the_journal_holds_after_all_of_it(workspace, draft, proof):
    edit_statement(workspace, "ru", "Согласие получено.", MAKER)
    create_list(workspace, draft.id, "Spring", replace(AGREED, proofs=(proof,)), MAKER)
    assert journal.verify_journal(workspace).state is ChainState.HOLDS
