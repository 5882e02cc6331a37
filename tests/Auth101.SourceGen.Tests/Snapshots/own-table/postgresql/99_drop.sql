-- Auth101 0.1.0: Shop.AppUser on PostgreSQL, mapping c40c022eef342aec
-- Drops the tables that Auth101 made, WITH EVERYTHING IN THEM. What is not recorded as made by Auth101 stays.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=99_drop.sql

BEGIN;

-- Two that apply the script at once do so one after the other.
SET LOCAL lock_timeout = '60s';
SELECT pg_advisory_xact_lock(27432215565643825);

-- Who waits for the lock of a table makes all wait that come later. So it gives up, and changes nothing, if a transaction that is under
-- way keeps it for longer. Apply it again when that transaction has ended.
SET LOCAL lock_timeout = '5s';

DO $auth101$
DECLARE
    home text;
    made record;
    cause text;
BEGIN
    SELECT n.nspname INTO home
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.oid = to_regclass('"auth101_schema"');
    IF NOT FOUND THEN
        RAISE NOTICE 'Nothing was dropped: there is no table auth101_schema, which would say what Auth101 made.';
        RETURN;
    END IF;
    FOR made IN
        SELECT t.*, format('%I.%I', coalesce(nullif(t.schema_name, ''), home), t.table_name) AS name
        FROM (VALUES
            (1, '', 'rate_limit', ARRAY['id', 'full_at']),
            (2, '', 'verification', ARRAY['id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at']),
            (3, '', 'account', ARRAY['id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at']),
            (4, '', 'session', ARRAY['id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at'])
        ) AS t (position, schema_name, table_name, marks)
        ORDER BY t.position
    LOOP
        IF to_regclass(made.name) IS NOT NULL
           AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" AS m WHERE m.schema_name = made.schema_name AND m.table_name = made.table_name)
           AND (SELECT count(*) FROM pg_attribute AS a WHERE a.attrelid = to_regclass(made.name) AND a.attname = ANY (made.marks)) = cardinality(made.marks)) THEN
            RAISE NOTICE 'Left alone: %, which Auth101 did not make.', made.name;
        ELSE
            EXECUTE 'DROP TABLE IF EXISTS ' || made.name;
        END IF;
        DELETE FROM "auth101_schema" AS m WHERE m.schema_name = made.schema_name AND m.table_name = made.table_name;
    END LOOP;
    IF NOT EXISTS (SELECT 1 FROM "auth101_schema") THEN
        DROP TABLE "auth101_schema";
    ELSE
        RAISE NOTICE 'Left: auth101_schema, which records tables of other user classes.';
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    GET STACKED DIAGNOSTICS cause = PG_EXCEPTION_DETAIL;
    RAISE EXCEPTION USING ERRCODE = 'dependent_objects_still_exist', MESSAGE = 'Nothing was dropped: ' || cause,
        HINT = 'Drop the foreign keys and views that depend on the tables of Auth101 first.';
END
$auth101$;

COMMIT;
