"""What the program says about backups."""

from collections.abc import Sequence
from pathlib import Path

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import Text, Translate, named

_KINDS = {
    BackupKind.DAILY: Text("Backups", "daily"),
    BackupKind.MIGRATION: Text("Backups", "before an update of the workspace"),
    BackupKind.ERASE: Text("Backups", "before lists were erased"),
    BackupKind.MOVE: Text("Backups", "before the workspace was moved"),
    BackupKind.RESTORE: Text("Backups", "before a backup was restored"),
    BackupKind.REPAIR: Text("Backups", "before the workspace was repaired"),
}


def backup_kind_label(kind: BackupKind, translate: Translate) -> str:
    """Say why a backup was made."""
    return _KINDS[kind].translated(translate)


def no_backup_warning(error: Refused, translate: Translate) -> str:
    """Say that the backup of the day could not be made, and why."""
    text = translate("Backups", "Today’s backup could not be made. {why}")
    return text.format(why=refusal_text(error, translate))


def restore_warning(translate: Translate) -> str:
    """Say what restoring a whole backup does."""
    return translate(
        "Backups",
        "Everything done since this backup disappears from the workspace: lists, clients, "
        "campaigns, accounts. What is there now is kept as a backup first.",
    )


def restored_lists_text(lists: Sequence[ListSummary], translate: Translate) -> str:
    """Say which lists were restored from a backup."""
    text = translate("Backups", "%Ln list(s) restored: {names}", None, len(lists))
    return text.format(names=named([one.name for one in lists], translate))


def damage_text(workspace: Path, translate: Translate, *, is_lost: bool = False) -> str:
    """Say that a workspace is damaged and is kept, or that it is gone."""
    if is_lost:
        text = translate(
            "Backups",
            "The file of the workspace “{file}” is gone, but its backups are still there.",
        )
        return text.format(file=workspace.name)
    text = translate(
        "Backups",
        "The workspace “{file}” is damaged. Whatever you choose, the file is kept as it is.",
    )
    return text.format(file=workspace.name)


def recovery_warning(translate: Translate, *, is_lost: bool = False) -> str:
    """Say what restoring a backup of a damaged workspace, or of one that is gone, does."""
    if is_lost:
        return translate(
            "Backups",
            "What was done since then is not in it. You sign in with the accounts of that time.",
        )
    return translate(
        "Backups",
        "What was done since then is not in it. The damaged file is kept beside it under another "
        "name. You sign in with the accounts of that time.",
    )


def recovered_text(kept: Path | None, translate: Translate) -> str:
    """Say that a backup took the place of a damaged workspace."""
    if kept is None:
        return translate("Backups", "The backup was restored.")
    text = translate("Backups", "The backup was restored. The damaged file is kept as “{file}”.")
    return text.format(file=kept.name)
