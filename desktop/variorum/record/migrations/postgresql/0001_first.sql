-- What PostgreSQL needs beside the tables: numbers without gaps, one writer at a time, who is who,
-- an index of words, and safeguards that hold for whoever comes with another program.
-- Every function names the schema it works in: a temporary table must not stand in for one of ours.

-- One row, which whoever writes holds until the end: entries of the ledger follow one another.
CREATE TABLE turn (one boolean PRIMARY KEY CHECK (one));
INSERT INTO turn VALUES (true);

-- The name under which a login writes; one that is not here writes under its own.
CREATE TABLE member (
    login text COLLATE "C" PRIMARY KEY CHECK (length(login) > 0),
    name text COLLATE "C" NOT NULL UNIQUE CHECK (length(btrim(name)) > 0)
);

CREATE FUNCTION name_of_login() RETURNS text LANGUAGE sql STABLE
SET search_path = variorum, pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT name FROM member WHERE login = session_user), session_user::text)
$$;

-- Who set the record up, or is in its role of owners, brings in what others wrote elsewhere.
CREATE FUNCTION is_owner() RETURNS boolean LANGUAGE sql STABLE
SET search_path = variorum, pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM pg_roles JOIN pg_database ON datname = current_database()
        WHERE rolname = 'variorum_' || pg_database.oid || '_owner'
        AND pg_has_role(session_user, pg_roles.oid, 'MEMBER')
    ) OR pg_has_role(
        session_user, (SELECT relowner FROM pg_class WHERE oid = 'variorum.revision'::regclass), 'MEMBER'
    )
$$;

CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is never %', TG_TABLE_NAME, TG_ARGV[0];
END $$;

-- The next number of the table's first column.
CREATE FUNCTION numbered() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
DECLARE last integer;
BEGIN
    PERFORM 1 FROM turn FOR UPDATE;
    IF TG_TABLE_NAME = 'revision' THEN
        SELECT max(seq) INTO last FROM revision;
        NEW.seq := coalesce(NEW.seq, last + 1, 1);
        IF NEW.seq <= last THEN
            RAISE EXCEPTION 'an entry stands after all others';
        END IF;
    ELSIF TG_TABLE_NAME = 'cases' THEN
        SELECT max(id) INTO last FROM cases;
        NEW.id := coalesce(NEW.id, last + 1, 1);
    ELSE
        SELECT max(id) INTO last FROM case_article;
        NEW.id := coalesce(NEW.id, last + 1, 1);
    END IF;
    RETURN NEW;
END $$;

-- An entry is what its hash says, stands in its own writer's name, and follows the ledger.
CREATE FUNCTION entry_holds() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
DECLARE
    before text;
    told jsonb;
BEGIN
    SELECT ledger INTO before FROM revision ORDER BY seq DESC LIMIT 1;
    IF NEW.ledger <> encode(sha256(convert_to(coalesce(before, '') || NEW.hash, 'UTF8')), 'hex') THEN
        RAISE EXCEPTION 'the entry does not follow the ledger';
    END IF;
    IF is_owner() THEN
        RETURN NEW;
    END IF;
    IF NEW.hash <> encode(sha256(NEW.content), 'hex') THEN
        RAISE EXCEPTION 'the entry is not what its hash says';
    END IF;
    told := convert_from(NEW.content, 'UTF8')::jsonb;
    IF told->>'editor' IS DISTINCT FROM name_of_login() THEN
        RAISE EXCEPTION '“%” writes as “%”, not as “%”', session_user, name_of_login(), told->>'editor';
    END IF;
    IF (told->>'number', told->>'action', told->>'at', coalesce(told->>'previous', ''), told->>'dispute')
        IS DISTINCT FROM (NEW.number::text, NEW.action, NEW.at, NEW.previous, NEW.dispute) THEN
        RAISE EXCEPTION 'the entry is not what stands beside it';
    END IF;
    RETURN NEW;
END $$;

-- A text is what its hash says, or is not here.
CREATE FUNCTION text_holds() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
DECLARE said bytea;
BEGIN
    IF TG_TABLE_NAME = 'original' THEN said := NEW.data; ELSE said := NEW.text; END IF;
    IF length(said) > 0 AND NEW.sha256 <> encode(sha256(said), 'hex') THEN
        RAISE EXCEPTION '% is not what its hash says', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

-- Whoever listens looks for what is new.
CREATE FUNCTION tell_others() RETURNS trigger LANGUAGE plpgsql
SET search_path = variorum, pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('variorum', '');
    RETURN NULL;
END $$;

-- Triggers of one table run in the order of their names.
CREATE TRIGGER a_numbered BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION numbered();
CREATE TRIGGER a_numbered BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION numbered();
CREATE TRIGGER a_numbered BEFORE INSERT ON case_article FOR EACH ROW EXECUTE FUNCTION numbered();
CREATE TRIGGER entry_holds BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION entry_holds();
CREATE TRIGGER text_holds BEFORE INSERT OR UPDATE ON original FOR EACH ROW EXECUTE FUNCTION text_holds();
CREATE TRIGGER text_holds BEFORE INSERT OR UPDATE ON extraction FOR EACH ROW EXECUTE FUNCTION text_holds();
CREATE TRIGGER tell_others AFTER INSERT ON revision FOR EACH STATEMENT EXECUTE FUNCTION tell_others();
CREATE TRIGGER tell_others AFTER INSERT OR UPDATE ON cases FOR EACH STATEMENT EXECUTE FUNCTION tell_others();
CREATE TRIGGER original_never_emptied BEFORE TRUNCATE ON original EXECUTE FUNCTION never('emptied');
CREATE TRIGGER extraction_never_emptied BEFORE TRUNCATE ON extraction EXECUTE FUNCTION never('emptied');
CREATE TRIGGER case_article_never_emptied BEFORE TRUNCATE ON case_article EXECUTE FUNCTION never('emptied');
CREATE TRIGGER revision_never_emptied BEFORE TRUNCATE ON revision EXECUTE FUNCTION never('emptied');
CREATE TRIGGER account_never_emptied BEFORE TRUNCATE ON account EXECUTE FUNCTION never('emptied');

CREATE TABLE paragraph_words (rowid bigint PRIMARY KEY, text text NOT NULL, words tsvector NOT NULL);
CREATE INDEX paragraph_words_words ON paragraph_words USING gin (words);
CREATE TABLE decision_words (rowid bigint PRIMARY KEY, text text NOT NULL, words tsvector NOT NULL);
CREATE INDEX decision_words_words ON decision_words USING gin (words);
