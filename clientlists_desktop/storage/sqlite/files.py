"""SQLite files that aren't open; each function stands in the module of its task."""

from clientlists_desktop.storage.sqlite import (
    backup_copies,
    changed_backups,
    moved_file,
    replacement,
    rescue,
)


class SqliteFiles:
    """Files of workspaces and backups; `DatabaseFiles` says what each function does."""

    is_sound = staticmethod(backup_copies.is_sound)
    agrees = staticmethod(backup_copies.agrees)
    count_faults = staticmethod(rescue.count_faults)
    lists_in = staticmethod(backup_copies.lists_in)
    is_damaged = staticmethod(backup_copies.is_damaged)
    owners_in = staticmethod(backup_copies.owners_in)
    erase_from = staticmethod(backup_copies.erase_from)
    changed_backup = staticmethod(changed_backups.changed_backup)
    read_setting = staticmethod(rescue.read_setting)
    read_rows = staticmethod(rescue.read_rows)
    rescue = staticmethod(rescue.rescue)
    replace_damaged = staticmethod(replacement.replace_damaged)
    moved_to = staticmethod(moved_file.moved_to)
    is_moved = staticmethod(moved_file.is_moved)
