"""What the program says about backups."""

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import Text, Translate

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
