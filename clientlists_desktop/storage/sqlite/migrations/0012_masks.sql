-- A forgotten person's address is removed from a line of the journal; its mask is what proves it
-- from then on.

ALTER TABLE journal ADD COLUMN mask TEXT NOT NULL DEFAULT '';

DROP TRIGGER journal_no_update;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    WHEN NEW.mask = '' OR (NEW.number, NEW.at, NEW.event, NEW.account_id, NEW.code)
        IS NOT (OLD.number, OLD.at, OLD.event, OLD.account_id, OLD.code)
    BEGIN SELECT RAISE(ABORT, 'a line of the journal is never changed, only masked'); END;
