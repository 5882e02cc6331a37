-- Auth101 0.1.0: Shop.AppUser on SQL Server, mapping d70069b9331f86b5
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- sqlcmd -b -d app -i 01_create.sql
-- Table [app_user] belongs to the application and is not touched.

SET NOCOUNT, XACT_ABORT ON;
DECLARE @lock int;
BEGIN TRANSACTION;

-- Two that apply the script at once do so one after the other.
EXEC @lock = sys.sp_getapplock @Resource = N'auth101', @LockMode = N'Exclusive', @LockTimeout = 60000;
IF @lock < 0 THROW 50101, N'Another program applies a script of Auth101 and does not finish.', 1;

-- Who waits for the lock of a table makes all wait that come later. So it gives up, and changes nothing, if a transaction that is under
-- way keeps it for longer. Apply it again when that transaction has ended.
SET LOCK_TIMEOUT 5000;

IF OBJECT_ID(N'[auth101_schema]', N'U') IS NULL
BEGIN
    CREATE TABLE [auth101_schema] (
        [schema_name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [table_name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [mapping] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [created_at] datetime2(3) NOT NULL,
        CONSTRAINT [pk_auth101_schema] PRIMARY KEY ([schema_name], [table_name])
    );
    DECLARE @marker_schema sysname = SCHEMA_NAME();
    EXEC sys.sp_addextendedproperty N'MS_Description', N'The tables that Auth101 made', N'SCHEMA', @marker_schema, N'TABLE', N'auth101_schema';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Schema of the table; empty if it lies where this table lies', N'SCHEMA', @marker_schema, N'TABLE', N'auth101_schema', N'COLUMN', N'schema_name';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Name of the table', N'SCHEMA', @marker_schema, N'TABLE', N'auth101_schema', N'COLUMN', N'table_name';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'The mapping that the table was created for', N'SCHEMA', @marker_schema, N'TABLE', N'auth101_schema', N'COLUMN', N'mapping';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Creation of the row, UTC', N'SCHEMA', @marker_schema, N'TABLE', N'auth101_schema', N'COLUMN', N'created_at';
END;

-- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
DECLARE @problem nvarchar(2048) = (
    SELECT TOP (1) t.problem
    FROM (VALUES
        (N'[session]', N'', N'session', N'[id] [token] [expires_at] [user_id] [created_at] [updated_at]', 6, N'Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]'),
        (N'[account]', N'', N'account', N'[id] [account_id] [provider_id] [user_id] [created_at] [updated_at]', 6, N'Table account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]'),
        (N'[verification]', N'', N'verification', N'[id] [identifier] [value] [expires_at] [created_at] [updated_at]', 6, N'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]'),
        (N'[rate_limit]', N'', N'rate_limit', N'[id] [full_at]', 2, N'Table rate_limit exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Counter(Table = "...", Managed = true)]')
    ) AS t (name, schema_name, table_name, marks, number_of_marks, problem)
    WHERE OBJECT_ID(t.name) IS NOT NULL
      AND NOT (EXISTS (SELECT 1 FROM [auth101_schema] AS m WHERE m.[schema_name] = t.schema_name COLLATE Latin1_General_100_BIN2 AND m.[table_name] = t.table_name COLLATE Latin1_General_100_BIN2)
          AND (SELECT COUNT(*) FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(t.name) AND CHARINDEX(QUOTENAME(c.name), t.marks) > 0) = t.number_of_marks));
IF @problem IS NOT NULL THROW 50102, @problem, 1;

-- Tables that are gone, and those that are about to be made.
DELETE m
FROM [auth101_schema] AS m
JOIN (VALUES (N'[session]', N'', N'session'), (N'[account]', N'', N'account'), (N'[verification]', N'', N'verification'), (N'[rate_limit]', N'', N'rate_limit')) AS t (name, schema_name, table_name) ON m.[schema_name] = t.schema_name COLLATE Latin1_General_100_BIN2 AND m.[table_name] = t.table_name COLLATE Latin1_General_100_BIN2
WHERE OBJECT_ID(t.name) IS NULL;
INSERT INTO [auth101_schema] ([schema_name], [table_name], [mapping], [created_at])
SELECT t.schema_name, t.table_name, N'd70069b9331f86b5', SYSUTCDATETIME()
FROM (VALUES (N'[session]', N'', N'session'), (N'[account]', N'', N'account'), (N'[verification]', N'', N'verification'), (N'[rate_limit]', N'', N'rate_limit')) AS t (name, schema_name, table_name)
WHERE OBJECT_ID(t.name) IS NULL;

IF OBJECT_ID(N'[session]', N'U') IS NULL
BEGIN
    CREATE TABLE [session] (
        [id] uniqueidentifier NOT NULL,
        [token] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [expires_at] datetime2(3) NOT NULL,
        [user_id] uniqueidentifier NOT NULL,
        [ip_address] varchar(45) COLLATE Latin1_General_100_BIN2 NULL,
        [user_agent] nvarchar(512) NULL,
        [created_at] datetime2(3) NOT NULL,
        [updated_at] datetime2(3) NOT NULL,
        CONSTRAINT [pk_session] PRIMARY KEY NONCLUSTERED ([id]),
        CONSTRAINT [uq_session_token] UNIQUE ([token]),
        CONSTRAINT [fk_session_user_id] FOREIGN KEY ([user_id]) REFERENCES [app_user] ([user_id]) ON DELETE CASCADE
    );
    CREATE CLUSTERED INDEX [ix_session_created_at] ON [session] ([created_at]);
    CREATE INDEX [ix_session_user_id_expires_at] ON [session] ([user_id], [expires_at]);
    CREATE INDEX [ix_session_expires_at] ON [session] ([expires_at]);
    DECLARE @session_schema sysname = SCHEMA_NAME();
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Sessions: one row for each sign-in that has not ended', N'SCHEMA', @session_schema, N'TABLE', N'session';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Primary key; the tokens carry it as sid', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'jti of the current refresh token', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'token';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'End of the session unless it is refreshed, UTC', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'expires_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'The user', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'user_id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Address that signed in', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'ip_address';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'User-Agent that signed in', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'user_agent';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Creation of the row, UTC', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'created_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Last rotation of the refresh token, UTC', N'SCHEMA', @session_schema, N'TABLE', N'session', N'COLUMN', N'updated_at';
END;

IF OBJECT_ID(N'[account]', N'U') IS NULL
BEGIN
    CREATE TABLE [account] (
        [id] uniqueidentifier NOT NULL,
        [account_id] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [provider_id] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [user_id] uniqueidentifier NOT NULL,
        [access_token] nvarchar(max) NULL,
        [refresh_token] nvarchar(max) NULL,
        [id_token] nvarchar(max) NULL,
        [access_token_expires_at] datetime2(3) NULL,
        [refresh_token_expires_at] datetime2(3) NULL,
        [scope] nvarchar(max) NULL,
        [password] varchar(255) COLLATE Latin1_General_100_BIN2 NULL,
        [created_at] datetime2(3) NOT NULL,
        [updated_at] datetime2(3) NOT NULL,
        CONSTRAINT [pk_account] PRIMARY KEY NONCLUSTERED ([id]),
        CONSTRAINT [uq_account_provider_id_account_id] UNIQUE ([provider_id], [account_id]),
        CONSTRAINT [uq_account_user_id_provider_id] UNIQUE ([user_id], [provider_id]),
        CONSTRAINT [fk_account_user_id] FOREIGN KEY ([user_id]) REFERENCES [app_user] ([user_id]) ON DELETE CASCADE
    );
    CREATE CLUSTERED INDEX [ix_account_created_at] ON [account] ([created_at]);
    DECLARE @account_schema sysname = SCHEMA_NAME();
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Ways to sign in: a password, or an account with another provider', N'SCHEMA', @account_schema, N'TABLE', N'account';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Primary key', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Id that the provider gives the user; the user''s own id for provider ''credential''', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'account_id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Provider; ''credential'' for email and password', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'provider_id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'The user', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'user_id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'OAuth access token', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'access_token';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'OAuth refresh token', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'refresh_token';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'OpenID Connect id token', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'id_token';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'End of the OAuth access token, UTC', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'access_token_expires_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'End of the OAuth refresh token, UTC', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'refresh_token_expires_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'OAuth scope', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'scope';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Password hash as a PHC string; only for provider ''credential''', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'password';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Creation of the row, UTC', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'created_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Last change of the row, UTC', N'SCHEMA', @account_schema, N'TABLE', N'account', N'COLUMN', N'updated_at';
END;

IF OBJECT_ID(N'[verification]', N'U') IS NULL
BEGIN
    CREATE TABLE [verification] (
        [id] uniqueidentifier NOT NULL,
        [identifier] nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [value] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [expires_at] datetime2(3) NOT NULL,
        [created_at] datetime2(3) NOT NULL,
        [updated_at] datetime2(3) NOT NULL,
        [sent_count] int NULL,
        [failed_attempts] int NULL,
        CONSTRAINT [pk_verification] PRIMARY KEY NONCLUSTERED ([id]),
        CONSTRAINT [uq_verification_identifier] UNIQUE ([identifier]),
        CONSTRAINT [uq_verification_value] UNIQUE ([value])
    );
    CREATE CLUSTERED INDEX [ix_verification_created_at] ON [verification] ([created_at]);
    CREATE INDEX [ix_verification_expires_at] ON [verification] ([expires_at]);
    DECLARE @verification_schema sysname = SCHEMA_NAME();
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Proofs that are waiting to be given, such as of an email address', N'SCHEMA', @verification_schema, N'TABLE', N'verification';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Primary key', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'What is verified of whom: the purpose and the user''s id', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'identifier';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Hash of the secret', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'value';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'When the secret stops working, UTC', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'expires_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Creation of the row, UTC', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'created_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'When the secret was made, UTC', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'updated_at';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Secrets that were made in the hour that begins with the creation of the row', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'sent_count';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Guesses at the code', N'SCHEMA', @verification_schema, N'TABLE', N'verification', N'COLUMN', N'failed_attempts';
END;

IF OBJECT_ID(N'[rate_limit]', N'U') IS NULL
BEGIN
    CREATE TABLE [rate_limit] (
        [id] uniqueidentifier NOT NULL,
        [full_at] bigint NOT NULL,
        CONSTRAINT [pk_rate_limit] PRIMARY KEY ([id])
    );
    CREATE INDEX [ix_rate_limit_full_at] ON [rate_limit] ([full_at]);
    DECLARE @counter_schema sysname = SCHEMA_NAME();
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Budgets of requests that are not full, which all nodes share', N'SCHEMA', @counter_schema, N'TABLE', N'rate_limit';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'Primary key: keyed hash of what is counted and for whom', N'SCHEMA', @counter_schema, N'TABLE', N'rate_limit', N'COLUMN', N'id';
    EXEC sys.sp_addextendedproperty N'MS_Description', N'When the budget is full again, in milliseconds since 1970, UTC', N'SCHEMA', @counter_schema, N'TABLE', N'rate_limit', N'COLUMN', N'full_at';
END;

COMMIT TRANSACTION;
SET LOCK_TIMEOUT -1;
