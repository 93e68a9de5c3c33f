-- Projects with their clients and saved filters; campaigns with their own copies of clients.

CREATE TABLE project (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(100) NOT NULL,
    name_key TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    deleted_at VARCHAR(32),
    attributes TEXT NOT NULL,
    bots TEXT NOT NULL,
    counts TEXT NOT NULL
);
CREATE UNIQUE INDEX project_name ON project (name_key) WHERE deleted_at IS NULL;

CREATE TABLE client (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    channel VARCHAR(32) NOT NULL,
    address TEXT NOT NULL,
    bot TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    username TEXT NOT NULL,
    joined INTEGER,
    last_visit INTEGER,
    sessions INTEGER,
    blocked INTEGER NOT NULL,
    block_reason TEXT NOT NULL,
    blocked_by TEXT NOT NULL,
    block_date INTEGER,
    attributes TEXT NOT NULL,
    reason VARCHAR(32),
    findings TEXT,
    searched TEXT NOT NULL
);
CREATE UNIQUE INDEX client_address ON client (project_id, channel, address);
-- Covers every filter without a text, so that no client is read for one.
CREATE INDEX client_facts
    ON client (project_id, last_visit, channel, blocked, bot, joined, sessions);

CREATE TABLE saved_filter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key TEXT NOT NULL,
    client_filter TEXT NOT NULL
);
CREATE UNIQUE INDEX saved_filter_name ON saved_filter (project_id, name_key);

CREATE TABLE campaign (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(100) NOT NULL,
    name_key TEXT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    status VARCHAR(16) NOT NULL,
    project_id INTEGER,
    project_name VARCHAR(100) NOT NULL,
    list_id INTEGER,
    list_name VARCHAR(100) NOT NULL,
    channel VARCHAR(32) NOT NULL,
    settings TEXT NOT NULL,
    planned_for VARCHAR(32) NOT NULL,
    clients INTEGER NOT NULL,
    columns TEXT NOT NULL,
    totals TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    started_at VARCHAR(32) NOT NULL,
    ended_at VARCHAR(32) NOT NULL
);
CREATE UNIQUE INDEX campaign_name ON campaign (name_key) WHERE status <> 'deleted';

CREATE TABLE campaign_move (
    campaign_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    move VARCHAR(16) NOT NULL,
    status VARCHAR(16) NOT NULL,
    made_by TEXT NOT NULL,
    made_at VARCHAR(32) NOT NULL,
    PRIMARY KEY (campaign_id, number)
) WITHOUT ROWID;

CREATE TABLE campaign_client (
    campaign_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    fields TEXT NOT NULL,
    zone VARCHAR(64),
    priority INTEGER,
    result VARCHAR(16) NOT NULL,
    attempts INTEGER NOT NULL,
    talk_seconds INTEGER NOT NULL,
    last_try INTEGER,
    note TEXT NOT NULL,
    PRIMARY KEY (campaign_id, position)
) WITHOUT ROWID;

ALTER TABLE client_list ADD COLUMN project_id INTEGER;
ALTER TABLE client_list ADD COLUMN client_filter TEXT;
