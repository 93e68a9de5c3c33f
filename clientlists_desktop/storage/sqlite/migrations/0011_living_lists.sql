-- What somebody settled about a list: the column with the IDs of its clients, by its name, and the
-- last day that it is kept; both are empty by default. And the version of its list that a campaign
-- has copied.

CREATE TABLE list_setting (
    list_id INTEGER NOT NULL PRIMARY KEY,
    key_column TEXT NOT NULL,
    kept_until VARCHAR(10) NOT NULL
);

CREATE TABLE campaign_source (
    campaign_id INTEGER NOT NULL PRIMARY KEY,
    list_version INTEGER NOT NULL
);
