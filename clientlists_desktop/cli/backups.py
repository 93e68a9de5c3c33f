"""`backups`, `restore-backup`, and `doctor`, which looks for damage and rescues what is left."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_json,
    add_verb,
    add_yes,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.backups import BackupContents
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Health, Repaired, Rescued
from clientlists_desktop.operations.backups.doctor import check_workspace, rescue_workspace
from clientlists_desktop.operations.backups.readers import read_backups
from clientlists_desktop.operations.backups.recovery import (
    Recovered,
    find_sound_backup,
    is_damaged,
    recover_from_backup,
)
from clientlists_desktop.operations.backups.repair import repair_workspace, restore_identity
from clientlists_desktop.operations.backups.restore import (
    Restored,
    restore_backup,
    restore_lists_from_backup,
)
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import (
    backup_kind_label,
    damage_text,
    recovery_warning,
    restore_warning,
)
from clientlists_desktop.texts.health import (
    exposed_text,
    health_text,
    problem_text,
    repaired_lines,
    rescued_list_text,
)
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of backups."""
    add_verb(verbs, "backups", _backups, add_json, reads=True)
    restore = add_verb(verbs, "restore-backup", _restore, add_yes, reads=True)
    restore.add_argument(
        "name", type=text, nargs="?", help="of the backup; default: the newest sound one"
    )
    restore.add_argument(
        "--list",
        type=text,
        metavar="LIST",
        action="append",
        help="only this list, beside those of today; may be given again",
    )
    _declare_doctor(verbs)


def _declare_doctor(verbs: Verbs) -> None:
    parser = add_verb(verbs, "doctor", _doctor, add_json, reads=True)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--repair", action="store_true", help="back up, then repair what can be repaired"
    )
    chosen.add_argument(
        "--rescue", type=Path, metavar="OUT", help="write what can be read to this new workspace"
    )


def _backups(options: Options) -> None:
    found = read_backups(options.workspace, actor_of(options))
    print_all(options, found, _json, _line, "No backups yet.")


def _line(one: BackupContents) -> str:
    backup = one.backup
    made_at = moment_text(backup.made_at)
    held = "damaged"
    if one.lists is not None:
        held = f"{counted('%Ln list(s)', len(one.lists))}, {counted('%Ln client(s)', one.clients)}"
    return f"{backup.name}  {made_at}  {held}  {backup_kind_label(backup.kind, english)}"


def _json(one: BackupContents) -> dict[str, Any]:
    return {
        "name": one.backup.name,
        "kind": one.backup.kind.value,
        "made_at": one.backup.made_at.isoformat(),
        "size": one.backup.size,
        "readable": one.lists is not None,
        "clients": one.clients,
        "lists": [
            {"name": each.name, "channel": each.channel_code, "clients": each.clients}
            for each in one.lists or ()
        ],
    }


def _restore(options: Options) -> None:
    workspace = options.workspace
    if options.list is None and run(is_damaged, workspace):
        _recover(options)
        return
    actor = authorize(options, Permission.COPY_WORKSPACE)
    name = options.name or _newest(workspace)
    if options.list is not None:
        for made in run(restore_lists_from_backup, workspace, name, options.list, actor):
            clients = counted("%Ln client(s)", made.clients)
            print_line(f"List “{made.name}” with {clients} was restored from the backup.")
        return
    if not options.yes:
        print_line(restore_warning(english))
        confirm(f"Restore backup “{name}”?")
    done: Restored = run(restore_backup, workspace, name, actor)
    lists, clients = counted("%Ln list(s)", done.lists), counted("%Ln client(s)", done.clients)
    print_line(f"Backup “{done.name}” was restored: {lists}, {clients}.")
    print_line(f"What was there before is kept as backup “{done.kept}”.")


def _newest(workspace: Workspace) -> str:
    found: BackupContents | None = run(find_sound_backup, workspace)
    if found is None:
        raise Refused(Refusal.NO_SOUND_BACKUP, file=str(workspace.path))
    return found.backup.name


def _recover(options: Options) -> None:
    """Put a backup in the place of a damaged workspace, which nobody can sign in to."""
    workspace = options.workspace
    name = options.name or _newest(workspace)
    is_lost = not workspace.path.exists()
    print_line(damage_text(workspace.path, english, is_lost=is_lost))
    if not options.yes:
        print_line(recovery_warning(english, is_lost=is_lost))
        confirm(f"Restore backup “{name}”?")
    done: Recovered = run(recover_from_backup, workspace, name)
    print_line(f"Backup {_line(done.backup)} was restored.")
    if done.kept is not None:
        print_line(f"The damaged file is kept as “{done.kept.name}”.")


def _doctor(options: Options) -> int:
    if options.rescue is not None:
        return _rescue(options)
    repaired = None
    if options.repair:
        restore_identity(options.workspace)
        actor = authorize(options, Permission.COPY_WORKSPACE)
        repaired = run(repair_workspace, options.workspace, actor)
    return _look_for_damage(options, repaired)


def _look_for_damage(options: Options, repaired: Repaired | None) -> int:
    health: Health = run(check_workspace, options.workspace)
    if options.json:
        done = {} if repaired is None else {"repaired": asdict(repaired)}
        print_json({"sound": health.is_sound, **asdict(health), **done})
    else:
        for line in repaired_lines(repaired, english) if repaired is not None else ():
            print_line(line)
        for problem in health.problems:
            print_line(problem_text(problem, english))
        print_line(health_text(health, english))
        if health.leftovers:
            print_line(f"note: {counted('%Ln file(s)', health.leftovers)} of killed programs left.")
        if health.undigested:
            what = counted("%Ln list(s) or table(s)", health.undigested)
            print_line(f"note: {what} will be given digests by the next start of the program.")
        if health.exposed:
            print_line(exposed_text(health.exposed, english))
        if not health.is_sound and health.good_backup:
            print_line(f"note: the newest sound backup is {health.good_backup}")
    return Exit.DONE if health.is_sound else Exit.FOUND_FAILED


def _rescue(options: Options) -> int:
    rescued: Rescued = run(rescue_workspace, options.workspace, options.rescue)
    if options.json:
        lists = [{**asdict(one), "whole": one.is_whole} for one in rescued.lists]
        print_json({**asdict(rescued), "lists": lists, "whole": rescued.is_whole})
    else:
        for one in rescued.lists:
            print_line(rescued_list_text(one, english))
        for table in rescued.damaged_tables:
            print_line(f"Table “{table}”: cut short")
        print_line(f"{counted('%Ln list(s)', len(rescued.lists))} written to {options.rescue}.")
    return Exit.DONE if rescued.is_whole else Exit.FOUND_FAILED
