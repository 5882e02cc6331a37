-- Auth101 0.1.0: Shop.AppUser on SQLite, mapping 4af5dddfb10d9cbe
-- Drops the tables that Auth101 made, WITH EVERYTHING IN THEM. What is not recorded as made by Auth101 stays.
-- sqlite3 -bail app.db < 99_drop.sql

SAVEPOINT auth101;

-- The tables that Auth101 made
CREATE TABLE IF NOT EXISTS "auth101_schema" (
    -- Schema of the table; empty if it lies where this table lies
    "schema_name" TEXT NOT NULL,
    -- Name of the table
    "table_name" TEXT NOT NULL,
    -- The mapping that the table was created for
    "mapping" TEXT NOT NULL,
    -- Creation of the row, UTC
    "created_at" TEXT NOT NULL,
    CONSTRAINT "pk_auth101_schema" PRIMARY KEY ("schema_name", "table_name")
) STRICT;

-- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours: SQLite cannot drop a table on a condition.
CREATE TEMP TABLE "auth101_refused" ("name" TEXT NOT NULL);
CREATE TEMP TRIGGER "auth101_refuse" BEFORE INSERT ON "auth101_refused"
BEGIN
    SELECT RAISE(ABORT, 'Table session exists and was not made by Auth101. Nothing was dropped. Drop those that are not needed by hand.') WHERE NEW."name" = '"session"';
    SELECT RAISE(ABORT, 'Table account exists and was not made by Auth101. Nothing was dropped. Drop those that are not needed by hand.') WHERE NEW."name" = '"account"';
    SELECT RAISE(ABORT, 'Table verification exists and was not made by Auth101. Nothing was dropped. Drop those that are not needed by hand.') WHERE NEW."name" = '"verification"';
    SELECT RAISE(ABORT, 'Table rate_limit exists and was not made by Auth101. Nothing was dropped. Drop those that are not needed by hand.') WHERE NEW."name" = '"rate_limit"';
END;
INSERT INTO temp."auth101_refused" ("name")
SELECT '"session"' WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'session' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = '' COLLATE NOCASE AND "table_name" = 'session' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('session', 'main') WHERE name COLLATE NOCASE IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"account"' WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'account' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = '' COLLATE NOCASE AND "table_name" = 'account' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('account', 'main') WHERE name COLLATE NOCASE IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"verification"' WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'verification' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = '' COLLATE NOCASE AND "table_name" = 'verification' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('verification', 'main') WHERE name COLLATE NOCASE IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"rate_limit"' WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'rate_limit' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = '' COLLATE NOCASE AND "table_name" = 'rate_limit' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('rate_limit', 'main') WHERE name COLLATE NOCASE IN ('id', 'full_at')) = 2);
DROP TABLE temp."auth101_refused";

-- Stops where another table refers to one of these: without foreign keys its rows would be left without users, with them they might go, too. What is no path of
-- JSON is quoted in the error. No query, because drivers forget errors that come after one.
CREATE TEMP TABLE "auth101_refused" AS
SELECT json_extract('[]', 'Nothing was dropped: the table ' || t.name || ' has a foreign key to ' || f."table" || '. Drop it first.') AS "problem"
FROM main.sqlite_schema AS t, pragma_foreign_key_list(t.name, 'main') AS f
WHERE t.type = 'table' AND t.name COLLATE NOCASE NOT IN ('session', 'account', 'verification', 'rate_limit') AND f."table" COLLATE NOCASE IN ('session', 'account', 'verification', 'rate_limit');
DROP TABLE temp."auth101_refused";

DROP TABLE IF EXISTS "rate_limit";
DROP TABLE IF EXISTS "verification";
DROP TABLE IF EXISTS "account";
DROP TABLE IF EXISTS "session";
DELETE FROM "auth101_schema" WHERE ("schema_name", "table_name") IN (VALUES ('', 'session'), ('', 'account'), ('', 'verification'), ('', 'rate_limit'));

RELEASE auth101;
