"""`doctor`: exit 0 for a sound workspace, 1 for a damaged one; rescuing what can be read."""

import sqlite3
from contextlib import closing

from tests.cli.helpers import CLEAN, HEADER


def test_a_sound_workspace(run, make):
    make("Spring")
    ran = run("doctor")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "The workspace is sound: 1 list and draft counted.\n"
    found = run("doctor", "--json").json
    assert (found["sound"], found["problems"], found["lists"]) == (True, [], 1)


def test_a_missing_row_is_told(run, make, workspace):
    make("Spring {name}", CLEAN)
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute("DELETE FROM row WHERE position = 64")
    ran = run("doctor")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "List “Spring {name}”: 1 row counted, but 2 recorded",
        "1 problem found.",
    ]
    (problem,) = run("doctor", "--json").json["problems"]
    assert problem == {"kind": "balance", "name": "Spring {name}", "seen": 1, "expected": 2}


def test_no_workspace_is_refused_and_none_is_made(run, workspace):
    ran = run("doctor")
    assert (ran.status, ran.out) == (3, "")
    assert not workspace.exists()


def test_what_can_be_read_is_rescued(run, make, workspace, tmp_path):
    make("Spring")
    make("Summer", [HEADER, *((f"12125{at:06}", f"Name {at}", "") for at in range(3_000))])
    out = tmp_path / "out.sqlite"
    ran = run("doctor", "--rescue", out)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "List “Spring”: whole, 2 rows",
        "List “Summer”: whole, 3,000 rows",
        f"2 lists written to {out}.",
    ]
    data = workspace.read_bytes()
    at = data.index(b"Name 1500") // 4096 * 4096
    workspace.write_bytes(data[:at] + b"\xab" * 4096 + data[at + 4096 :])
    ran = run("doctor", "--rescue", tmp_path / "second.sqlite")
    assert ran.status == 1
    first, second, _ = ran.out.splitlines()
    assert first == "List “Spring”: whole, 2 rows"
    assert second.endswith(" of 3,000 rows")


def test_a_damaged_list_is_shown_with_a_note_and_not_exported(run, make, workspace, tmp_path):
    make("Spring", CLEAN)
    assert run("show", "Spring", "--json").json["sound"] is True
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute("UPDATE row SET address = '1' WHERE position = 64")
    ran = run("show", "Spring", "--json")
    assert (ran.status, ran.json["sound"], ran.json["clients"]) == (1, False, 2)
    assert ran.err.startswith("note: The list “Spring” is not as it was stored")
    ran = run("export", "Spring", tmp_path / "out.xlsx")
    assert (ran.status, ran.out) == (3, "")
    assert "Restore the list from a backup" in ran.err
    assert not (tmp_path / "out.xlsx").exists()


def test_a_balance_is_repaired(run, make, workspace):
    make("Spring {name}", CLEAN)
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute("UPDATE client_list SET ready = 7")
    ran = run("doctor", "--repair")
    assert (ran.status, ran.err) == (0, "")
    backup, *rest = ran.out.splitlines()
    assert backup.startswith("Backup “")
    assert rest == [
        "List “Spring {name}”: its balance was recounted.",
        "The workspace is sound: 1 list and draft counted.",
    ]
    repaired = run("doctor", "--repair", "--json").json["repaired"]
    assert "-repair" in repaired.pop("backup")
    assert repaired == {"faults": 0, "lists": [], "rows": 0, "files": 0}
    assert "Nothing could be repaired." in run("doctor", "--repair").out
