"""Backups on the command line: made before the first change of a day, shown and restored."""

from clientlists_desktop.storage.backups.backup_files import all_backups, backups_folder


def kinds(workspace) -> list[str]:
    return [one.kind.value for one in all_backups(workspace)]


def test_the_first_change_of_a_day_makes_a_backup_of_what_was_before(run, make, workspace):
    make("Spring")
    assert kinds(workspace) == []
    make("Summer")
    make("Autumn")
    assert kinds(workspace) == ["daily"]


def test_looking_makes_no_backup(run, make, workspace):
    make("Spring")
    for verb in (("lists",), ("show", "Spring"), ("trash", "list"), ("journal",), ("channels",)):
        assert run(*verb).status == 0
    assert kinds(workspace) == []


def test_a_backup_that_cannot_be_made_stops_nothing_and_is_told(run, make, workspace):
    make("Spring")
    backups_folder(workspace).write_text("in the way")
    ran = run("rename", "Spring", "Summer")
    assert ran.status == 0
    assert "Today’s backup could not be made. The workspace" in ran.err


def test_erasing_tells_how_many_backups_were_rewritten(run, make):
    make("Spring")
    make("Summer")
    assert run("delete", "Spring", "--yes").status == 0
    ran = run("trash", "erase", "Spring", "--yes")
    assert ran.out.splitlines()[-1] == "1 backup rewritten without it."


def test_backups_are_shown(run, make, workspace):

    make("Spring")
    assert run("backups").out == "No backups yet.\n"
    make("Summer")
    (name,) = [one.name for one in all_backups(workspace)]
    shown = run("backups")
    assert (shown.status, shown.err) == (0, "")
    assert shown.out.startswith(f"{name}  20")
    assert shown.out.endswith("  1 list, 2 clients  daily\n")
    (found,) = run("backups", "--json").json
    assert found["lists"] == [{"name": "Spring", "channel": "telephony", "clients": 2}]
    assert (found["name"], found["kind"], found["readable"]) == (name, "daily", True)


def test_a_backup_is_restored_after_a_yes(run, make, names, workspace, no_terminal):
    make("Spring")
    make("Summer")
    (name,) = [one.name for one in all_backups(workspace)]
    refused = run("restore-backup", name)
    assert refused.status == 3
    assert names() == ["Summer", "Spring"]
    restored = run("restore-backup", name, "--yes")
    assert (restored.status, restored.err) == (0, "")
    first, second = restored.out.splitlines()
    assert first == f"Backup “{name}” was restored: 1 list, 2 clients."
    assert second.startswith("What was there before is kept as backup “20")
    assert names() == ["Spring"]
    assert run("journal", "--verify").status == 0


def test_one_list_is_restored_beside_that_of_today(run, make, names, workspace):
    make("Spring")
    make("Summer")
    (name,) = [one.name for one in all_backups(workspace)]
    restored = run("restore-backup", name, "--list", "Spring")
    assert restored.out == "List “Spring (2)” with 2 clients was restored from the backup.\n"
    assert sorted(names()) == ["Spring", "Spring (2)", "Summer"]
    refused = run("restore-backup", name, "--list", "Winter")
    assert (refused.status, refused.out) == (3, "")
    assert f"The backup “{name}” has no list “Winter”." in refused.err


def test_a_damaged_workspace_is_replaced_without_signing_in(run, make, names, workspace):
    make("Spring")
    make("Summer")
    name = all_backups(workspace)[0].name
    workspace.write_bytes(b"these are no tables" * 20)
    refused = run("lists")
    assert refused.status == 3
    asked = run("restore-backup")
    assert (asked.status, workspace.read_bytes()[:9]) == (3, b"these are")
    done = run("restore-backup", "--yes")
    first, second, third = done.out.splitlines()
    assert first == (
        "The workspace “workspace.sqlite” is damaged. Whatever you choose, the file is kept as "
        "it is."
    )
    assert second.startswith(f"Backup {name}  20")
    assert second.endswith("1 list, 2 clients  daily was restored.")
    (kept,) = workspace.parent.glob("*damaged*")
    assert third == f"The damaged file is kept as “{kept.name}”."
    assert kept.read_bytes() == b"these are no tables" * 20
    assert names() == ["Spring"]


def test_the_newest_sound_backup_is_the_default(run, make, names, workspace):
    make("Spring")
    make("Summer")
    assert run("restore-backup", "--yes").out.startswith("Backup “20")
    assert names() == ["Spring"]


def test_a_damaged_workspace_without_a_backup_is_refused_in_words(run, workspace):
    workspace.parent.mkdir()
    workspace.write_bytes(b"these are no tables" * 20)
    refused = run("restore-backup", "--yes")
    assert (refused.status, refused.out) == (3, "")
    assert "There is no sound backup of" in refused.err
