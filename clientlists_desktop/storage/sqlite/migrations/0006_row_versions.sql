-- How often the rows of a list or the clients of a campaign have changed.

ALTER TABLE client_list ADD COLUMN row_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE campaign ADD COLUMN row_version INTEGER NOT NULL DEFAULT 0;
