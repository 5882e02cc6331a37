-- Auth101 0.1.0: Shop.AppUser on SQLite, mapping 4af5dddfb10d9cbe
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- sqlite3 -bail app.db < 01_create.sql
-- Table "app_user" belongs to the application and is not touched.

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
    SELECT RAISE(ABORT, 'Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]') WHERE NEW."name" = '"session"';
    SELECT RAISE(ABORT, 'Table account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]') WHERE NEW."name" = '"account"';
    SELECT RAISE(ABORT, 'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]') WHERE NEW."name" = '"verification"';
    SELECT RAISE(ABORT, 'Table rate_limit exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Counter(Table = "...", Managed = true)]') WHERE NEW."name" = '"rate_limit"';
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

INSERT INTO "auth101_schema" ("schema_name", "table_name", "mapping", "created_at")
SELECT '', 'session', '4af5dddfb10d9cbe', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'session' COLLATE NOCASE)
UNION ALL
SELECT '', 'account', '4af5dddfb10d9cbe', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'account' COLLATE NOCASE)
UNION ALL
SELECT '', 'verification', '4af5dddfb10d9cbe', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'verification' COLLATE NOCASE)
UNION ALL
SELECT '', 'rate_limit', '4af5dddfb10d9cbe', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name = 'rate_limit' COLLATE NOCASE)
ON CONFLICT ("schema_name", "table_name") DO UPDATE SET "mapping" = excluded."mapping", "created_at" = excluded."created_at";

-- Sessions: one row for each sign-in that has not ended
CREATE TABLE IF NOT EXISTS "session" (
    -- Primary key; the tokens carry it as sid
    "id" TEXT NOT NULL,
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
    CONSTRAINT "pk_session" PRIMARY KEY ("id"),
    CONSTRAINT "uq_session_token" UNIQUE ("token"),
    CONSTRAINT "fk_session_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("user_id") ON DELETE CASCADE
) STRICT;
CREATE INDEX IF NOT EXISTS "ix_session_user_id_expires_at" ON "session" ("user_id", "expires_at");
CREATE INDEX IF NOT EXISTS "ix_session_expires_at" ON "session" ("expires_at");

-- Ways to sign in: a password, or an account with another provider
CREATE TABLE IF NOT EXISTS "account" (
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
    CONSTRAINT "fk_account_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("user_id") ON DELETE CASCADE
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

-- Budgets of requests that are not full, which all nodes share
CREATE TABLE IF NOT EXISTS "rate_limit" (
    -- Primary key: keyed hash of what is counted and for whom
    "id" TEXT NOT NULL,
    -- When the budget is full again, in milliseconds since 1970, UTC
    "full_at" INTEGER NOT NULL,
    CONSTRAINT "pk_rate_limit" PRIMARY KEY ("id")
) STRICT;
CREATE INDEX IF NOT EXISTS "ix_rate_limit_full_at" ON "rate_limit" ("full_at");

RELEASE auth101;
