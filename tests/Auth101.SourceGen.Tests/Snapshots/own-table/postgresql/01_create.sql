-- Auth101 0.1.0: Shop.AppUser on PostgreSQL, mapping c40c022eef342aec
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=01_create.sql
-- Table "app_user" belongs to the application and is not touched.

BEGIN;

-- Two that apply the script at once do so one after the other.
SET LOCAL lock_timeout = '60s';
SELECT pg_advisory_xact_lock(27432215565643825);

-- Who waits for the lock of a table makes all wait that come later. So it gives up, and changes nothing, if a transaction that is under
-- way keeps it for longer. Apply it again when that transaction has ended.
SET LOCAL lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS "auth101_schema" (
    "schema_name" text NOT NULL,
    "table_name" text NOT NULL,
    "mapping" text NOT NULL,
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "pk_auth101_schema" PRIMARY KEY ("schema_name", "table_name")
);
COMMENT ON TABLE "auth101_schema" IS 'The tables that Auth101 made';
COMMENT ON COLUMN "auth101_schema"."schema_name" IS 'Schema of the table; empty if it lies where this table lies';
COMMENT ON COLUMN "auth101_schema"."table_name" IS 'Name of the table';
COMMENT ON COLUMN "auth101_schema"."mapping" IS 'The mapping that the table was created for';
COMMENT ON COLUMN "auth101_schema"."created_at" IS 'Creation of the row, UTC';

-- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
DO $auth101$
DECLARE
    problem text;
BEGIN
    SELECT t.problem INTO problem
    FROM (VALUES
        ('', 'session', ARRAY['id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at'], 'Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]'),
        ('', 'account', ARRAY['id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at'], 'Table account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]'),
        ('', 'verification', ARRAY['id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at'], 'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]'),
        ('', 'rate_limit', ARRAY['id', 'full_at'], 'Table rate_limit exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Counter(Table = "...", Managed = true)]')
    ) AS t (schema_name, table_name, marks, problem)
    WHERE to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name)) IS NOT NULL
      AND NOT (EXISTS (SELECT 1 FROM "auth101_schema" AS m WHERE m.schema_name = t.schema_name AND m.table_name = t.table_name)
           AND (SELECT count(*) FROM pg_attribute AS a WHERE a.attrelid = to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name)) AND a.attname = ANY (t.marks)) = cardinality(t.marks))
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'duplicate_table', MESSAGE = problem;
    END IF;
END
$auth101$;

INSERT INTO "auth101_schema" (schema_name, table_name, mapping, created_at)
SELECT t.schema_name, t.table_name, 'c40c022eef342aec', now()
FROM (VALUES
    ('', 'session'),
    ('', 'account'),
    ('', 'verification'),
    ('', 'rate_limit')
) AS t (schema_name, table_name)
WHERE to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name)) IS NULL
ON CONFLICT (schema_name, table_name) DO UPDATE SET mapping = excluded.mapping, created_at = excluded.created_at;

CREATE TABLE IF NOT EXISTS "session" (
    "id" uuid NOT NULL,
    "token" text NOT NULL,
    "expires_at" timestamptz NOT NULL,
    "user_id" uuid NOT NULL,
    "ip_address" text,
    "user_agent" text,
    "created_at" timestamptz NOT NULL,
    "updated_at" timestamptz NOT NULL,
    CONSTRAINT "pk_session" PRIMARY KEY ("id"),
    CONSTRAINT "uq_session_token" UNIQUE ("token"),
    CONSTRAINT "fk_session_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("user_id") ON DELETE CASCADE
);
-- No IF NOT EXISTS, which locks the table against writes even where the index is there.
DO $auth101$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM pg_class AS i JOIN pg_class AS t ON t.relnamespace = i.relnamespace
        WHERE t.oid = '"session"'::regclass AND i.relname = 'ix_session_user_id_expires_at')
    THEN
        CREATE INDEX "ix_session_user_id_expires_at" ON "session" ("user_id", "expires_at");
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM pg_class AS i JOIN pg_class AS t ON t.relnamespace = i.relnamespace
        WHERE t.oid = '"session"'::regclass AND i.relname = 'ix_session_expires_at')
    THEN
        CREATE INDEX "ix_session_expires_at" ON "session" ("expires_at");
    END IF;
END
$auth101$;
COMMENT ON TABLE "session" IS 'Sessions: one row for each sign-in that has not ended';
COMMENT ON COLUMN "session"."id" IS 'Primary key; the tokens carry it as sid';
COMMENT ON COLUMN "session"."token" IS 'jti of the current refresh token';
COMMENT ON COLUMN "session"."expires_at" IS 'End of the session unless it is refreshed, UTC';
COMMENT ON COLUMN "session"."user_id" IS 'The user';
COMMENT ON COLUMN "session"."ip_address" IS 'Address that signed in';
COMMENT ON COLUMN "session"."user_agent" IS 'User-Agent that signed in';
COMMENT ON COLUMN "session"."created_at" IS 'Creation of the row, UTC';
COMMENT ON COLUMN "session"."updated_at" IS 'Last rotation of the refresh token, UTC';

CREATE TABLE IF NOT EXISTS "account" (
    "id" uuid NOT NULL,
    "account_id" text NOT NULL,
    "provider_id" text NOT NULL,
    "user_id" uuid NOT NULL,
    "access_token" text,
    "refresh_token" text,
    "id_token" text,
    "access_token_expires_at" timestamptz,
    "refresh_token_expires_at" timestamptz,
    "scope" text,
    "password" text,
    "created_at" timestamptz NOT NULL,
    "updated_at" timestamptz NOT NULL,
    CONSTRAINT "pk_account" PRIMARY KEY ("id"),
    CONSTRAINT "uq_account_provider_id_account_id" UNIQUE ("provider_id", "account_id"),
    CONSTRAINT "uq_account_user_id_provider_id" UNIQUE ("user_id", "provider_id"),
    CONSTRAINT "fk_account_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("user_id") ON DELETE CASCADE
);
COMMENT ON TABLE "account" IS 'Ways to sign in: a password, or an account with another provider';
COMMENT ON COLUMN "account"."id" IS 'Primary key';
COMMENT ON COLUMN "account"."account_id" IS 'Id that the provider gives the user; the user''s own id for provider ''credential''';
COMMENT ON COLUMN "account"."provider_id" IS 'Provider; ''credential'' for email and password';
COMMENT ON COLUMN "account"."user_id" IS 'The user';
COMMENT ON COLUMN "account"."access_token" IS 'OAuth access token';
COMMENT ON COLUMN "account"."refresh_token" IS 'OAuth refresh token';
COMMENT ON COLUMN "account"."id_token" IS 'OpenID Connect id token';
COMMENT ON COLUMN "account"."access_token_expires_at" IS 'End of the OAuth access token, UTC';
COMMENT ON COLUMN "account"."refresh_token_expires_at" IS 'End of the OAuth refresh token, UTC';
COMMENT ON COLUMN "account"."scope" IS 'OAuth scope';
COMMENT ON COLUMN "account"."password" IS 'Password hash as a PHC string; only for provider ''credential''';
COMMENT ON COLUMN "account"."created_at" IS 'Creation of the row, UTC';
COMMENT ON COLUMN "account"."updated_at" IS 'Last change of the row, UTC';

CREATE TABLE IF NOT EXISTS "verification" (
    "id" uuid NOT NULL,
    "identifier" text NOT NULL,
    "value" text NOT NULL,
    "expires_at" timestamptz NOT NULL,
    "created_at" timestamptz NOT NULL,
    "updated_at" timestamptz NOT NULL,
    "sent_count" integer,
    "failed_attempts" integer,
    CONSTRAINT "pk_verification" PRIMARY KEY ("id"),
    CONSTRAINT "uq_verification_identifier" UNIQUE ("identifier"),
    CONSTRAINT "uq_verification_value" UNIQUE ("value")
);
-- No IF NOT EXISTS, which locks the table against writes even where the index is there.
DO $auth101$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM pg_class AS i JOIN pg_class AS t ON t.relnamespace = i.relnamespace
        WHERE t.oid = '"verification"'::regclass AND i.relname = 'ix_verification_expires_at')
    THEN
        CREATE INDEX "ix_verification_expires_at" ON "verification" ("expires_at");
    END IF;
END
$auth101$;
COMMENT ON TABLE "verification" IS 'Proofs that are waiting to be given, such as of an email address';
COMMENT ON COLUMN "verification"."id" IS 'Primary key';
COMMENT ON COLUMN "verification"."identifier" IS 'What is verified of whom: the purpose and the user''s id';
COMMENT ON COLUMN "verification"."value" IS 'Hash of the secret';
COMMENT ON COLUMN "verification"."expires_at" IS 'When the secret stops working, UTC';
COMMENT ON COLUMN "verification"."created_at" IS 'Creation of the row, UTC';
COMMENT ON COLUMN "verification"."updated_at" IS 'When the secret was made, UTC';
-- A table that was made before may lack one of these, until it is added.
DO $auth101$
BEGIN
    IF EXISTS (
        SELECT 1 FROM pg_attribute AS a
        WHERE a.attrelid = '"verification"'::regclass AND a.attname = 'sent_count' AND NOT a.attisdropped)
    THEN
        COMMENT ON COLUMN "verification"."sent_count" IS 'Secrets that were made in the hour that begins with the creation of the row';
    END IF;
    IF EXISTS (
        SELECT 1 FROM pg_attribute AS a
        WHERE a.attrelid = '"verification"'::regclass AND a.attname = 'failed_attempts' AND NOT a.attisdropped)
    THEN
        COMMENT ON COLUMN "verification"."failed_attempts" IS 'Guesses at the code';
    END IF;
END
$auth101$;

CREATE TABLE IF NOT EXISTS "rate_limit" (
    "id" uuid NOT NULL,
    "full_at" bigint NOT NULL,
    CONSTRAINT "pk_rate_limit" PRIMARY KEY ("id")
);
-- No IF NOT EXISTS, which locks the table against writes even where the index is there.
DO $auth101$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM pg_class AS i JOIN pg_class AS t ON t.relnamespace = i.relnamespace
        WHERE t.oid = '"rate_limit"'::regclass AND i.relname = 'ix_rate_limit_full_at')
    THEN
        CREATE INDEX "ix_rate_limit_full_at" ON "rate_limit" ("full_at");
    END IF;
END
$auth101$;
COMMENT ON TABLE "rate_limit" IS 'Budgets of requests that are not full, which all nodes share';
COMMENT ON COLUMN "rate_limit"."id" IS 'Primary key: keyed hash of what is counted and for whom';
COMMENT ON COLUMN "rate_limit"."full_at" IS 'When the budget is full again, in milliseconds since 1970, UTC';

COMMIT;
