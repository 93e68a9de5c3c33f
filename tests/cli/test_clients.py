"""Projects and their clients on the command line."""

import pytest

from tests.cli.helpers import WORDING, Terminal
from tests.operations.helpers import write


def listed(run, *options):
    return run("clients", "list", "--project", "Support", *options)


def test_projects_are_made_shown_renamed_and_deleted(run, project):
    assert run("projects", "list", "--json").json == [
        {"name": "Support", "clients": {"telegram": 3, "whatsapp": 2}}
    ]
    assert run("projects", "add", "SUPPORT").status == 3
    assert run("projects", "rename", project, "Помощь").status == 0
    refused = run("projects", "delete", "помощь")
    assert (refused.status, "--yes" in refused.err) == (3, True)
    assert run("projects", "delete", "помощь", "--yes").status == 0
    assert "No projects." in run("projects", "list").out
    assert run("projects", "rename", "nothing", "x").status == 3


def test_clients_are_updated_and_failed_rows_reported(run, project, tmp_path):
    rows = [("Name", "id", "Last visit"), ("Maria", "5120004411", "2026-11-01"),
            ("Odd", "5120004499", "31/11/26")]  # fmt: skip
    path = write(tmp_path / "more.csv", rows)
    ran = run("clients", "import", path, "--project", project, "--channel", "telegram")
    assert ran.status == 0
    assert "row 3: Last visit: “31/11/26” is not a date" in ran.out
    assert "2 rows read: 0 new, 1 updated, 0 unchanged, 1 failed" in ran.out
    strict = run("clients", "import", path, "--project", project, "--channel", "telegram",
                 "--strict")  # fmt: skip
    assert (strict.status, strict.out) == (3, "")
    as_json = run("clients", "import", path, "--project", project, "--channel", "telegram",
                  "--json").json  # fmt: skip
    assert (as_json["unchanged"], as_json["failed"], as_json["read"]) == (1, 1, 2)
    refused = run("clients", "import", path, "--project", project, "--channel", "fax")
    assert (refused.status, "“fax” is not a channel" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), 5),
        (("--channel", "telegram"), 3),
        (("--name-contains", "орл"), 1),
        (("--name-not-contains", "орл"), 4),
        (("--name-equals", "ivan smirnov"), 1),
        (("--name-starts-with", "1202"), 2),
        (("--bot", "Sales bot"), 1),
        (("--blocked", "yes"), 1),
        (("--joined-from", "2026-05-17"), 2),
        (("--last-visit-to", "2026-10-01"), 1),
        (("--least-sessions", "48", "--most-sessions", "48"), 1),
        (("--attribute", "City=bost"), 2),
        (("--attribute-not-contains", "City=bost"), 3),
        (("--attribute-equals", "City=казань"), 1),
        (("--attribute-starts-with", "City=oston"), 0),
    ],
)
def test_filters(run, project, options, found):
    assert listed(run, "--json", *options).json["found"] == found


def test_a_list_of_clients_is_made_and_refreshed(run, project, tmp_path):
    several = run("clients", "create-list", "--project", project, "--name", "TG", "--consent", "y")
    assert several.status == 3
    assert (
        "You cannot create a list of clients from several channels. Create a separate list for "
        "each channel." in several.err
    )
    made = run("clients", "create-list", "--project", project, "--name", "TG", "--consent",
               WORDING, "--channel", "telegram")  # fmt: skip
    assert made.out == "List “TG” made with 2 clients, 1 blocked left out.\n"
    assert run("lists", "--json").json[0]["source"] == "Clients of Support"
    assert run("show", "tg", "--json").json["filter"] == "Channel type: Telegram"
    rows = [("id", "Channel"), ("5120004499", "telegram")]
    run("clients", "import", write(tmp_path / "new.csv", rows), "--project", project)
    dry = run("clients", "refresh-list", "tg", "--dry-run")
    assert dry.out == "1 added, 0 removed, 2 kept, 1 blocked left out\n"
    refused = run("clients", "refresh-list", "tg")
    assert (refused.status, refused.out) == (3, "")
    assert run("clients", "refresh-list", "tg", "--consent", WORDING).status == 0
    assert run("clients", "refresh-list", "tg", "--dry-run").out.startswith("0 added, 0 removed")


def test_a_list_of_a_file_has_no_filter(run, make):
    make("Spring")
    refused = run("clients", "refresh-list", "Spring", "--dry-run")
    assert (refused.status, "from a file" in refused.err) == (3, True)


def test_a_sample_of_clients_is_imported_in_full(run, tmp_path):
    run("projects", "add", "P")
    for suffix in ("xlsx", "csv"):
        out = tmp_path / f"sample.{suffix}"
        assert run("clients", "sample", out, "--channel", "whatsapp").status == 0
        assert run("clients", "sample", out).status == 3
        taken = run("clients", "import", out, "--project", "P", "--json").json
        assert (taken["failed"], taken["read"]) == (0, 5)


@pytest.mark.parametrize("name", ["{} {0} {name}", "}", "%1 %n %Ln", "& <b>"])
def test_a_name_is_never_a_form_to_fill_in(run, tmp_path, monkeypatch, name):
    monkeypatch.setattr("sys.stdin", Terminal("yes\n" * 9))
    path = write(tmp_path / "clients.csv", [("id", "Name"), ("5120004411", name)])
    wanted = ("--project", name, "--channel", "telegram")
    for verb in (
        ("projects", "add", name),
        ("clients", "import", path, *wanted),
        ("clients", "list", *wanted, "--name-contains", name),
        ("clients", "create-list", *wanted, "--name", name, "--consent", name),
        ("clients", "refresh-list", name, "--consent", name),
        ("rename", name, name + "2"),
        ("delete", name + "2"),
        ("trash", "restore", name + "2"),
        ("campaigns", "add", name, "--project", name, "--list", name + "2"),
        ("campaigns", "show", name),
        ("campaigns", "start", name),
    ):
        ran = run(*verb)
        assert (ran.status, verb, ran.err) == (0, verb, "")
    refused = run("projects", "delete", name)
    assert refused.status == 3
    assert f"“{name}” cannot be deleted while its campaigns are running: “{name}”." in refused.err
    for verb in (
        ("campaigns", "stop", name),
        ("campaigns", "delete", name),
        ("projects", "delete", name),
        ("journal",),
    ):
        ran = run(*verb)
        assert (ran.status, verb, ran.err) == (0, verb, "")
    refused = run("projects", "delete", name)
    assert (refused.status, f"“{name}”" in refused.err) == (3, True)
