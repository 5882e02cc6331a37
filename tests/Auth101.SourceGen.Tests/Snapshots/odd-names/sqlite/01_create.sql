-- Auth101 0.1.0: namespace.Größe.struct.class on SQLite, mapping a54603b9c7c3fc83
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- sqlite3 -bail app.db < 01_create.sql

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

-- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
CREATE TEMP TABLE "auth101_refused" ("name" TEXT NOT NULL);
CREATE TEMP TRIGGER "auth101_refuse" BEFORE INSERT ON "auth101_refused"
BEGIN
    SELECT RAISE(ABORT, 'Table ma''in.we"ird; -- <table> exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101User(Table = "...", Managed = true)]') WHERE NEW."name" = '"ma''in"."we""ird; -- <table>"';
    SELECT RAISE(ABORT, 'Table ma''in.session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]') WHERE NEW."name" = '"ma''in"."session"';
    SELECT RAISE(ABORT, 'Table ma''in.account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]') WHERE NEW."name" = '"ma''in"."account"';
    SELECT RAISE(ABORT, 'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]') WHERE NEW."name" = '"verification"';
END;
INSERT INTO temp."auth101_refused" ("name")
SELECT '"ma''in"."we""ird; -- <table>"' WHERE EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'we"ird; -- <table>' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = 'ma''in' COLLATE NOCASE AND "table_name" = 'we"ird; -- <table>' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('we"ird; -- <table>', 'ma''in') WHERE name COLLATE NOCASE IN ('id', '{e}\mail', 'email_verified', 'is_active', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"ma''in"."session"' WHERE EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'session' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = 'ma''in' COLLATE NOCASE AND "table_name" = 'session' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('session', 'ma''in') WHERE name COLLATE NOCASE IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"ma''in"."account"' WHERE EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'account' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = 'ma''in' COLLATE NOCASE AND "table_name" = 'account' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('account', 'ma''in') WHERE name COLLATE NOCASE IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6)
UNION ALL
SELECT '"verification"' WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'verification' COLLATE NOCASE)
    AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" WHERE "schema_name" = '' COLLATE NOCASE AND "table_name" = 'verification' COLLATE NOCASE)
    AND (SELECT count(*) FROM pragma_table_info('verification', 'main') WHERE name COLLATE NOCASE IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6);
DROP TABLE temp."auth101_refused";

INSERT INTO "auth101_schema" ("schema_name", "table_name", "mapping", "created_at")
SELECT 'ma''in', 'we"ird; -- <table>', 'a54603b9c7c3fc83', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'we"ird; -- <table>' COLLATE NOCASE)
UNION ALL
SELECT 'ma''in', 'session', 'a54603b9c7c3fc83', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'session' COLLATE NOCASE)
UNION ALL
SELECT 'ma''in', 'account', 'a54603b9c7c3fc83', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM "ma'in".sqlite_schema WHERE type IN ('table', 'view') AND name = 'account' COLLATE NOCASE)
UNION ALL
SELECT '', 'verification', 'a54603b9c7c3fc83', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'verification' COLLATE NOCASE)
ON CONFLICT ("schema_name", "table_name") DO UPDATE SET "mapping" = excluded."mapping", "created_at" = excluded."created_at";

-- Users
CREATE TABLE IF NOT EXISTS "ma'in"."we""ird; -- <table>" (
    -- Primary key
    "id" TEXT NOT NULL,
    -- Display name
    "name" TEXT,
    -- Email address in canonical form: NFKC, lower case
    "{e}\mail" TEXT NOT NULL,
    -- Whether the address has been proven to belong to the user
    "email_verified" INTEGER NOT NULL DEFAULT 0 CONSTRAINT "ck_we""ird; -- <table>_email_verified" CHECK ("email_verified" IN (0, 1)),
    -- Address of a picture
    "image" TEXT,
    -- Whether the user may sign in
    "is_active" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "ck_we""ird; -- <table>_is_active" CHECK ("is_active" IN (0, 1)),
    -- Creation of the row, UTC
    "created_at" TEXT NOT NULL,
    -- Last change of the row, UTC
    "updated_at" TEXT NOT NULL,
    -- Application column
    """""""event""""""" TEXT,
    -- Application column
    "reader" INTEGER NOT NULL,
    -- Application column
    "connection" TEXT,
    -- Application column
    "ünïcode" INTEGER,
    CONSTRAINT "pk_we""ird; -- <table>" PRIMARY KEY ("id"),
    CONSTRAINT "uq_we""ird; -- <table>_{e}\mail" UNIQUE ("{e}\mail")
) STRICT;

-- Sessions: one row for each sign-in that has not ended
CREATE TABLE IF NOT EXISTS "ma'in"."session" (
    -- Primary key; the tokens carry it as sid
    "id" INTEGER NOT NULL CONSTRAINT "pk_session" PRIMARY KEY AUTOINCREMENT,
    -- jti of the current refresh token
    "token" TEXT NOT NULL,
    -- End of the session unless it is refreshed, UTC
    "expires_at" TEXT NOT NULL,
    -- The user
    "user_id" TEXT NOT NULL,
    -- Address that signed in
    "ip_address" TEXT,
    -- User-Agent that signed in
    "user_agent" TEXT,
    -- Creation of the row, UTC
    "created_at" TEXT NOT NULL,
    -- Last rotation of the refresh token, UTC
    "updated_at" TEXT NOT NULL,
    CONSTRAINT "uq_session_token" UNIQUE ("token"),
    CONSTRAINT "fk_session_user_id" FOREIGN KEY ("user_id") REFERENCES "we""ird; -- <table>" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX IF NOT EXISTS "ma'in"."ix_session_user_id_expires_at" ON "session" ("user_id", "expires_at");
CREATE INDEX IF NOT EXISTS "ma'in"."ix_session_expires_at" ON "session" ("expires_at");

-- Ways to sign in: a password, or an account with another provider
CREATE TABLE IF NOT EXISTS "ma'in"."account" (
    -- Primary key
    "id" TEXT NOT NULL,
    -- Id that the provider gives the user; the user's own id for provider 'credential'
    "account_id" TEXT NOT NULL,
    -- Provider; 'credential' for email and password
    "provider_id" TEXT NOT NULL,
    -- The user
    "user_id" TEXT NOT NULL,
    -- OAuth access token
    "access_token" TEXT,
    -- OAuth refresh token
    "refresh_token" TEXT,
    -- OpenID Connect id token
    "id_token" TEXT,
    -- End of the OAuth access token, UTC
    "access_token_expires_at" TEXT,
    -- End of the OAuth refresh token, UTC
    "refresh_token_expires_at" TEXT,
    -- OAuth scope
    "scope" TEXT,
    -- Password hash as a PHC string; only for provider 'credential'
    "password" TEXT,
    -- Creation of the row, UTC
    "created_at" TEXT NOT NULL,
    -- Last change of the row, UTC
    "updated_at" TEXT NOT NULL,
    CONSTRAINT "pk_account" PRIMARY KEY ("id"),
    CONSTRAINT "uq_account_provider_id_account_id" UNIQUE ("provider_id", "account_id"),
    CONSTRAINT "uq_account_user_id_provider_id" UNIQUE ("user_id", "provider_id"),
    CONSTRAINT "fk_account_user_id" FOREIGN KEY ("user_id") REFERENCES "we""ird; -- <table>" ("id") ON DELETE CASCADE
) STRICT;

-- Proofs that are waiting to be given, such as of an email address
CREATE TABLE IF NOT EXISTS "verification" (
    -- Primary key
    "id" TEXT NOT NULL,
    -- What is verified of whom: the purpose and the user's id
    "identifier" TEXT NOT NULL,
    -- Hash of the secret
    "value" TEXT NOT NULL,
    -- When the secret stops working, UTC
    "expires_at" TEXT NOT NULL,
    -- Creation of the row, UTC
    "created_at" TEXT NOT NULL,
    -- When the secret was made, UTC
    "updated_at" TEXT NOT NULL,
    -- Secrets that were made in the hour that begins with the creation of the row
    "sent_count" INTEGER,
    -- Guesses at the code
    "failed_attempts" INTEGER,
    CONSTRAINT "pk_verification" PRIMARY KEY ("id"),
    CONSTRAINT "uq_verification_identifier" UNIQUE ("identifier"),
    CONSTRAINT "uq_verification_value" UNIQUE ("value")
) STRICT;
CREATE INDEX IF NOT EXISTS "ix_verification_expires_at" ON "verification" ("expires_at");

RELEASE auth101;
