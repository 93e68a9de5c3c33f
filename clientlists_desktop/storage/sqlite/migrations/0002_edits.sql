-- Edits: room between rows for the parts of split ones, marks of edited rows, and the steps.

CREATE TABLE step (
    list_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(32) NOT NULL,
    facts TEXT NOT NULL,
    undone INTEGER NOT NULL,
    PRIMARY KEY (list_id, number)
) WITHOUT ROWID;

CREATE TABLE step_row (
    list_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (list_id, number, position)
) WITHOUT ROWID;

ALTER TABLE client_list ADD COLUMN source_path TEXT NOT NULL DEFAULT '';
ALTER TABLE client_list ADD COLUMN priority_column INTEGER;
ALTER TABLE client_list ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE client_list ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE row ADD COLUMN mended INTEGER NOT NULL DEFAULT 0;

-- Through negative numbers, so that no new position meets an old one.
UPDATE row SET position = -position * 64;
UPDATE row SET position = -position;
