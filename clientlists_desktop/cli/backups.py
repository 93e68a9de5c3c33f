"""`backups` are shown; `restore-backup` restores the whole workspace or single lists from one."""

from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_json,
    add_verb,
    add_yes,
    text,
)
from clientlists_desktop.cli.runtime.output import counted, print_all, print_line
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.backups import BackupContents
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.operations.backups.readers import read_backups
from clientlists_desktop.operations.backups.recovery import (
    Recovered,
    find_sound_backup,
    is_damaged,
    recover_from_backup,
)
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
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of backups."""
    add_verb(verbs, "backups", "show the backups of the workspace", _backups, add_json, reads=True)
    meaning = "restore the workspace, or single lists, from a backup"
    restore = add_verb(
        verbs, "restore-backup", meaning, _restore, add_yes, reads=True
    )  # fmt: skip
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


def _backups(options: Options) -> None:
    found = read_backups(options.workspace, actor_of(options))
    print_all(options, found, _json, _line, "No backups yet.")


def _line(one: BackupContents) -> str:
    backup = one.backup
    made_at = local_time(backup.made_at).strftime("%Y-%m-%d %H:%M")
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
    print_line(damage_text(workspace.path, english))
    if not options.yes:
        print_line(recovery_warning(english))
        confirm(f"Restore backup “{name}”?")
    done: Recovered = run(recover_from_backup, workspace, name)
    print_line(f"Backup {_line(done.backup)} was restored.")
    print_line(f"The damaged file is kept as “{done.kept.name}”.")
