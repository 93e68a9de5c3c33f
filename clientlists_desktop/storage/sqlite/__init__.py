"""SQLite: everything that only this database system knows."""
