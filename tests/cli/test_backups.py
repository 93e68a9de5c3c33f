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
