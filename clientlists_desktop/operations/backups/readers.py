"""What of the backups may be read, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage.backups import backups

read_backups = reader(Permission.COPY_WORKSPACE, backups.read_backups)
