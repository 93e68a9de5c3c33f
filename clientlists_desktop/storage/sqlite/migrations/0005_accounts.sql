-- Accounts, the journal, consent with its evidence, and the trash.

CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(100) NOT NULL,
    name_key TEXT NOT NULL,
    password TEXT NOT NULL,
    roles TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    removed_at VARCHAR(32)
);
CREATE UNIQUE INDEX account_name ON account (name_key) WHERE removed_at IS NULL;

CREATE TABLE attempt (
    key VARCHAR(64) NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE token (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL,
    digest VARCHAR(64) NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    made_on TEXT NOT NULL
);
CREATE UNIQUE INDEX token_digest ON token (digest);

CREATE TABLE journal (
    number INTEGER NOT NULL PRIMARY KEY,
    at VARCHAR(32) NOT NULL,
    event VARCHAR(32) NOT NULL,
    account_id INTEGER,
    account_name TEXT NOT NULL,
    facts TEXT NOT NULL,
    code VARCHAR(64) NOT NULL
);

CREATE TABLE journal_seal (
    id INTEGER NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    last VARCHAR(64) NOT NULL,
    key_id VARCHAR(16) NOT NULL,
    begins INTEGER NOT NULL,
    code VARCHAR(64) NOT NULL
);

-- Whoever wants to change the journal has to go around these, and the chain shows it.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'a line of the journal is never changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'a line of the journal is never deleted'); END;
-- INSERT OR REPLACE deletes without asking a trigger.
CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM journal)
    BEGIN SELECT RAISE(ABORT, 'a line of the journal comes after the last one'); END;

CREATE TABLE statement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    language VARCHAR(8) NOT NULL,
    version INTEGER NOT NULL,
    wording TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL
);
CREATE UNIQUE INDEX statement_version ON statement (language, version);

CREATE TABLE proof (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    consent_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX proof_consent_id ON proof (consent_id);

ALTER TABLE client_list ADD COLUMN deleted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'file';
ALTER TABLE consent ADD COLUMN account_id INTEGER;
ALTER TABLE consent ADD COLUMN language VARCHAR(8) NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN version INTEGER;
ALTER TABLE consent ADD COLUMN basis VARCHAR(32) NOT NULL DEFAULT 'consent';
ALTER TABLE consent ADD COLUMN collected TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN local_time VARCHAR(32) NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN counts TEXT NOT NULL DEFAULT '{}';
UPDATE consent SET kind = 'clients' WHERE source_sha256 = '';

-- Two copies of a workspace share their name in the keyring; two workspaces never do.
INSERT INTO setting (key, value) VALUES ('workspace_id', lower(hex(randomblob(16))));
