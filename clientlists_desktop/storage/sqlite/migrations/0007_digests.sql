-- Digests of all rows, in blocks, by which damage is noticed. Those of rows that were there before
-- are worked out later: block -1 says that they are missing.

CREATE TABLE digest (
    name VARCHAR(32) NOT NULL,
    owner INTEGER NOT NULL,
    block INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    digest BLOB,
    PRIMARY KEY (name, owner, block)
) WITHOUT ROWID;

INSERT INTO digest (name, owner, block, rows) VALUES
    ('client_list', 0, -1, 0), ('consent', 0, -1, 0), ('proof', 0, -1, 0), ('statement', 0, -1, 0),
    ('account', 0, -1, 0), ('attempt', 0, -1, 0), ('token', 0, -1, 0), ('setting', 0, -1, 0),
    ('opening', 0, -1, 0), ('project', 0, -1, 0), ('campaign', 0, -1, 0),
    ('sqlite_sequence', 0, -1, 0);
INSERT INTO digest (name, owner, block, rows) SELECT 'row', id, -1, 0 FROM client_list;
INSERT INTO digest (name, owner, block, rows) SELECT 'step', id, -1, 0 FROM client_list;
INSERT INTO digest (name, owner, block, rows) SELECT 'step_row', id, -1, 0 FROM client_list;
INSERT INTO digest (name, owner, block, rows) SELECT 'client', id, -1, 0 FROM project;
INSERT INTO digest (name, owner, block, rows) SELECT 'saved_filter', id, -1, 0 FROM project;
INSERT INTO digest (name, owner, block, rows) SELECT 'campaign_move', id, -1, 0 FROM campaign;
INSERT INTO digest (name, owner, block, rows) SELECT 'campaign_client', id, -1, 0 FROM campaign;
