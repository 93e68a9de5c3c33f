"""Lists: created, renamed, exported, deleted, purged."""
