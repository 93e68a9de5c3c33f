-- The do-not-contact book, and what was changed in it. An address is stored in its canonical form,
-- or as a keyed hash if nobody may read it any more.

CREATE TABLE do_not_contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    space VARCHAR(32) NOT NULL,
    is_hash INTEGER NOT NULL,
    address TEXT NOT NULL,
    scope VARCHAR(32) NOT NULL,
    reason VARCHAR(32) NOT NULL,
    note TEXT NOT NULL,
    source VARCHAR(16) NOT NULL,
    source_name TEXT NOT NULL,
    made_by TEXT NOT NULL,
    since VARCHAR(32) NOT NULL,
    until VARCHAR(32) NOT NULL,
    removed_at VARCHAR(32)
);
CREATE UNIQUE INDEX do_not_contact_address ON do_not_contact (space, is_hash, address, scope)
    WHERE removed_at IS NULL;

CREATE TABLE do_not_contact_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    at VARCHAR(32) NOT NULL,
    made_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    before TEXT NOT NULL
);
CREATE INDEX do_not_contact_change_entry ON do_not_contact_change (entry_id);
