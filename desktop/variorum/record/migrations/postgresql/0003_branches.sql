-- Histories may branch: a case has no longer one entry a number, and actions are rows of a table.
ALTER TABLE revision DROP CONSTRAINT revision_action_check;
ALTER TABLE revision DROP CONSTRAINT revision_case_id_number_key;
ALTER TABLE revision ADD FOREIGN KEY (action) REFERENCES action (name);
ALTER TABLE revision ADD COLUMN merges text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE revision ALTER COLUMN merges DROP DEFAULT;
ALTER TABLE revision ADD CHECK ((action = 'merge') = (merges <> ''));

-- An entry follows one of its own case that is there already.
CREATE FUNCTION entry_follows() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
DECLARE before text := to_jsonb(NEW)->>TG_ARGV[0];
BEGIN
    IF before <> '' AND NOT EXISTS (
        SELECT FROM revision WHERE hash = before AND case_id = NEW.case_id
    ) THEN
        RAISE EXCEPTION 'the entry before it is missing';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER revision_follows_previous BEFORE INSERT ON revision
    FOR EACH ROW EXECUTE FUNCTION entry_follows('previous');
CREATE TRIGGER revision_follows_merges BEFORE INSERT ON revision
    FOR EACH ROW EXECUTE FUNCTION entry_follows('merges');

-- What an entry of the history erases may lose some columns, and nothing else; what is absent may come.
CREATE FUNCTION unless_erased() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
DECLARE
    free text[] := TG_ARGV[0]::text[];
    own text;
    erased boolean;
    absent boolean := false;
BEGIN
    IF TG_TABLE_NAME = 'account' THEN
        SELECT hash INTO own FROM revision WHERE seq = OLD.seq;
    ELSIF TG_TABLE_NAME = 'revision' THEN
        own := OLD.hash;
    ELSE
        own := OLD.sha256;
    END IF;
    erased := EXISTS (SELECT FROM tombstone WHERE hash = own);
    IF TG_TABLE_NAME = 'original' THEN
        absent := length(OLD.data) = 0 AND NOT erased;
    ELSIF TG_TABLE_NAME = 'extraction' THEN
        absent := length(OLD.text) = 0 AND NOT erased;
    END IF;
    IF NOT (erased OR absent) OR to_jsonb(OLD) - free IS DISTINCT FROM to_jsonb(NEW) - free THEN
        RAISE EXCEPTION '% is never updated', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER original_never_updated ON original;
DROP TRIGGER extraction_never_updated ON extraction;
DROP TRIGGER revision_never_updated ON revision;
DROP TRIGGER account_never_updated ON account;
CREATE TRIGGER original_never_updated BEFORE UPDATE ON original
    FOR EACH ROW EXECUTE FUNCTION unless_erased('{data}');
CREATE TRIGGER extraction_never_updated BEFORE UPDATE ON extraction
    FOR EACH ROW EXECUTE FUNCTION unless_erased('{text}');
CREATE TRIGGER revision_never_updated BEFORE UPDATE ON revision
    FOR EACH ROW EXECUTE FUNCTION unless_erased('{content}');
CREATE TRIGGER account_never_updated BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION unless_erased('{quote,prefix,suffix,value}');
CREATE TRIGGER tombstone_never_emptied BEFORE TRUNCATE ON tombstone EXECUTE FUNCTION never('emptied');
CREATE TRIGGER reading_never_emptied BEFORE TRUNCATE ON reading EXECUTE FUNCTION never('emptied');
