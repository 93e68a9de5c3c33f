-- Lists with their rows, consents and settings.

-- AUTOINCREMENT: rows and consents outlive their list for a while, and a new list must not
-- inherit them.
CREATE TABLE client_list (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    state VARCHAR(16) NOT NULL,
    owner VARCHAR(64) NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key TEXT NOT NULL,
    channel VARCHAR(32) NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    deleted_at VARCHAR(32),
    source_name TEXT NOT NULL,
    source_size INTEGER NOT NULL,
    source_sha256 VARCHAR(64) NOT NULL,
    facts TEXT NOT NULL,
    columns TEXT NOT NULL,
    zone_column INTEGER,
    choices TEXT NOT NULL,
    ready INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    warned INTEGER NOT NULL,
    repaired INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    offered INTEGER NOT NULL
);

-- The key is the only index: another one made loading a million rows seven times slower.
CREATE TABLE row (
    list_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    sheet INTEGER NOT NULL,
    number INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    reason VARCHAR(32),
    repaired INTEGER NOT NULL,
    address TEXT NOT NULL,
    original TEXT,
    fields TEXT NOT NULL,
    zone VARCHAR(64),
    priority INTEGER,
    findings TEXT,
    PRIMARY KEY (list_id, position)
) WITHOUT ROWID;

CREATE TABLE consent (
    id INTEGER NOT NULL PRIMARY KEY,
    list_id INTEGER NOT NULL,
    list_name VARCHAR(100) NOT NULL,
    channel VARCHAR(32) NOT NULL,
    clients INTEGER NOT NULL,
    actor TEXT NOT NULL,
    confirmed_at VARCHAR(32) NOT NULL,
    wording TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_size INTEGER NOT NULL,
    source_sha256 VARCHAR(64) NOT NULL
);
CREATE INDEX consent_list_id ON consent (list_id);

CREATE TABLE setting (key VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT NOT NULL);

-- Two lists may not share a name. Drafts have none yet, and a deleted list frees its own.
CREATE UNIQUE INDEX client_list_name ON client_list (name_key) WHERE state = 'list';
