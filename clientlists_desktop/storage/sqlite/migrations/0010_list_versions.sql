-- Versions of lists: who changed a list, when and from which file, and the rows as they were before.
-- A row whose outcome is null wasn't there.

CREATE TABLE list_version (
    list_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    source_name TEXT NOT NULL,
    source_size INTEGER NOT NULL,
    source_sha256 VARCHAR(64) NOT NULL,
    clients INTEGER NOT NULL,
    counts TEXT NOT NULL,
    columns TEXT NOT NULL,
    zone_column INTEGER,
    priority_column INTEGER,
    consent_id INTEGER,
    PRIMARY KEY (list_id, number)
);

CREATE TABLE version_row (
    list_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    sheet INTEGER,
    row_number INTEGER,
    outcome INTEGER,
    reason VARCHAR(32),
    repaired INTEGER,
    address TEXT,
    original TEXT,
    fields TEXT,
    zone VARCHAR(64),
    priority INTEGER,
    findings TEXT,
    edited INTEGER,
    PRIMARY KEY (list_id, number, position)
) WITHOUT ROWID;
