-- Import profiles: the layout that a person chose for files with a certain header.

CREATE TABLE opening (
    channel VARCHAR(32) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    opening TEXT NOT NULL,
    used_at VARCHAR(32) NOT NULL,
    PRIMARY KEY (channel, fingerprint)
) WITHOUT ROWID;
