"""Evidence of consent on the command line: given with a list, shown also when the list is gone."""

import hashlib

import pytest

from clientlists_desktop.storage.consent import consents
from tests.cli.helpers import CLEAN, WORDING
from tests.operations.client_samples import CLIENTS
from tests.operations.helpers import stored, write

KEYS = {
    "id", "list", "list_state", "channel", "clients", "actor", "account_gone", "confirmed_at",
    "local_time", "wording", "language", "version", "basis", "collected", "kind", "source", "size",
    "sha256", "counts", "proofs",
}  # fmt: skip


@pytest.fixture
def proof(tmp_path):
    path = tmp_path / "форма.pdf"
    path.write_bytes(b"%PDF signed")
    return path


@pytest.fixture
def create(run, tmp_path):
    def create_list(name, *options):
        path = write(tmp_path / "clients.csv", CLEAN)
        given = ("--channel", "telephony", "--name", name, "--consent", WORDING)
        return run("create", path, *given, *options)

    return create_list


def test_evidence_is_stored_and_shown(create, run, proof, opened):
    other = proof.with_name("second.png")
    other.write_bytes(b"\x89PNG")
    made = create(
        "Весна", "--basis", "legitimate-interests", "--collected", "в офисе",
        "--proof", proof, "--proof", other,
    )  # fmt: skip
    assert (made.status, made.err) == (0, "")
    shown = run("consent", "show", "ВЕСНА", "--json").json
    assert set(shown) == KEYS
    assert (shown["list"], shown["list_state"], shown["clients"]) == ("Весна", "stands", 2)
    assert (shown["basis"], shown["collected"]) == ("legitimate-interests", "в офисе")
    assert (shown["wording"], shown["language"], shown["version"]) == (WORDING, "", None)
    assert shown["counts"]["read"] == shown["counts"]["ready"] == 2
    assert shown["proofs"] == [
        {
            "name": path.name,
            "size": len(path.read_bytes()),
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in (proof, other)
    ]
    (record,) = consents.all_consents(opened)
    assert consents.content_of(opened, record.proofs[0].id) == proof.read_bytes()
    for_people = run("consent", "show", str(shown["id"])).out
    for part in (
        "Весна", WORDING, "own wording", "Legitimate interests: GDPR, article 6 (1) (f)",
        "в офисе", "read 2 = ready 2", shown["sha256"], "форма.pdf", "second.png",
    ):  # fmt: skip
        assert part in for_people


def test_without_options_the_basis_is_consent_and_nothing_is_made_up(create, run):
    create("Spring")
    shown = run("consent", "show", "spring", "--json").json
    assert (shown["basis"], shown["collected"], shown["proofs"]) == ("consent", "", [])


def test_records_stay_when_the_list_is_deleted_and_can_be_distinguished(create, run):
    create("Spring", "--collected", "first")
    run("delete", "Spring", "--yes")
    create("SPRING", "--collected", "second")
    found = run("consent", "list", "--json").json
    assert [(one["list"], one["list_state"]) for one in found] == [
        ("SPRING", "stands"), ("Spring", "trash"),
    ]  # fmt: skip
    newest, older = (one["id"] for one in found)
    assert run("consent", "show", "spring", "--json").json["collected"] == "second"
    assert f"older records of this name: {older}" in run("consent", "show", "spring").out
    assert run("consent", "show", str(older), "--json").json["collected"] == "first"
    lines = run("consent", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == [str(newest), str(older)]
    assert "deleted" in lines[1]


@pytest.mark.parametrize("wanted", ["nobody", "77"])
def test_a_record_that_is_not_there_is_refused(create, run, wanted):
    create("Spring")
    refused = run("consent", "show", wanted, "--json")
    assert (refused.status, refused.json["refused"]["reason"]) == (3, "no_consent_record")


def test_a_list_whose_name_is_a_number_is_found_where_no_record_has_it(create, run):
    create("2026")
    assert run("consent", "show", "2026", "--json").json["list"] == "2026"


def test_an_empty_workspace_explains_how_records_are_added(run):
    assert "each list that is made" in run("consent", "list").out
    assert run("consent", "list", "--json").json == []


def test_a_missing_proof_is_refused_before_the_check_and_nothing_is_stored(
    create, run, tmp_path, opened
):
    gone = create("Spring", "--proof", tmp_path / "gone.pdf", "--json")
    assert (gone.status, gone.json["refused"]) == (
        3, {"reason": "proof_gone", "file": "gone.pdf"},
    )  # fmt: skip
    folder = create("Spring", "--proof", tmp_path)
    assert (folder.status, "is a folder" in folder.err) == (3, True)
    assert run("lists", "--json").json == []
    assert stored(opened) == (0, 0)


def test_an_unknown_basis_is_wrong_usage(create):
    refused = create("Spring", "--basis", "because")
    assert refused.status == 2
    assert "legitimate-interests" in refused.err


def test_lists_of_clients_take_evidence_too(run, tmp_path, proof):
    people = write(tmp_path / "people.csv", CLIENTS)
    run("projects", "add", "Support")
    run("clients", "import", people, "--project", "Support")
    made = run(
        "clients", "create-list", "--project", "Support", "--channel", "telegram",
        "--name", "Chat", "--consent", WORDING, "--basis", "contract", "--proof", proof,
    )  # fmt: skip
    assert (made.status, made.err) == (0, "")
    again = run("clients", "refresh-list", "Chat", "--consent", "Again.", "--collected", "by mail")
    assert (again.status, again.err) == (0, "")
    newest, first = run("consent", "list", "--json").json
    assert (first["kind"], first["basis"], len(first["proofs"])) == ("clients", "contract", 1)
    assert (newest["wording"], newest["collected"], newest["basis"]) == (
        "Again.", "by mail", "consent",
    )  # fmt: skip
    assert run("clients", "refresh-list", "Chat", "--dry-run").status == 0
    assert run("clients", "refresh-list", "Chat").status == 3
    gone = run("clients", "refresh-list", "Chat", "--consent", "x", "--proof", tmp_path / "no.pdf")
    assert gone.status == 3
    assert len(run("consent", "list", "--json").json) == 2


def test_the_help_says_where_the_sheet_is_saved(run):
    assert "saved as PDF in the window" in " ".join(run("consent", "--help").out.split())
