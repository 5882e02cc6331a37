-- Auth101 0.1.0: Shop.AppUser on SQL Server, mapping d70069b9331f86b5
-- Drops the tables that Auth101 made, WITH EVERYTHING IN THEM. What is not recorded as made by Auth101 stays.
-- sqlcmd -b -d app -i 99_drop.sql

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
    PRINT N'Nothing was dropped: there is no table auth101_schema, which would say what Auth101 made.';
ELSE
BEGIN
    -- A table without a schema lies where the record lies.
    DECLARE @home nvarchar(260) = QUOTENAME(OBJECT_SCHEMA_NAME(OBJECT_ID(N'[auth101_schema]', N'U'))) + N'.';
    DECLARE @tables TABLE (position int, id int, name nvarchar(600), schema_name nvarchar(128) COLLATE Latin1_General_100_BIN2, table_name nvarchar(128) COLLATE Latin1_General_100_BIN2, is_made bit);
    INSERT INTO @tables (position, id, name, schema_name, table_name, is_made)
    SELECT t.position, OBJECT_ID(n.name), n.name, t.schema_name, t.table_name,
           CASE WHEN EXISTS (SELECT 1 FROM [auth101_schema] AS m WHERE m.[schema_name] = t.schema_name COLLATE Latin1_General_100_BIN2 AND m.[table_name] = t.table_name COLLATE Latin1_General_100_BIN2)
          AND (SELECT COUNT(*) FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(n.name) AND CHARINDEX(QUOTENAME(c.name), t.marks) > 0) = t.number_of_marks THEN 1 ELSE 0 END
    FROM (VALUES
        (1, N'', N'rate_limit', N'[id] [full_at]', 2),
        (2, N'', N'verification', N'[id] [identifier] [value] [expires_at] [created_at] [updated_at]', 6),
        (3, N'', N'account', N'[id] [account_id] [provider_id] [user_id] [created_at] [updated_at]', 6),
        (4, N'', N'session', N'[id] [token] [expires_at] [user_id] [created_at] [updated_at]', 6)
    ) AS t (position, schema_name, table_name, marks, number_of_marks)
    CROSS APPLY (SELECT COALESCE(QUOTENAME(NULLIF(t.schema_name, N'')) + N'.', @home) + QUOTENAME(t.table_name) AS name) AS n;

    DECLARE @problem nvarchar(2048) = (
        SELECT TOP (1) N'Nothing was dropped: the foreign key ' + f.name + N' of the table ' + OBJECT_NAME(f.parent_object_id)
            + N' refers to ' + OBJECT_NAME(f.referenced_object_id) + N'. Drop it first.'
        FROM sys.foreign_keys AS f
        WHERE f.referenced_object_id IN (SELECT id FROM @tables WHERE is_made = 1)
          AND f.parent_object_id NOT IN (SELECT id FROM @tables WHERE is_made = 1 AND id IS NOT NULL));
    SET @problem = REPLACE(@problem, N'%', N'%%');
    IF @problem IS NOT NULL THROW 50103, @problem, 1;

    DECLARE @position int = 1, @statement nvarchar(max), @left nvarchar(max);
    WHILE @position <= 4
    BEGIN
        SELECT @statement = NULL, @left = NULL;
        SELECT @statement = N'DROP TABLE ' + name + N';' FROM @tables WHERE position = @position AND id IS NOT NULL AND is_made = 1;
        SELECT @left = N'Left alone: ' + name + N', which Auth101 did not make.' FROM @tables WHERE position = @position AND id IS NOT NULL AND is_made = 0;
        IF @statement IS NOT NULL EXEC (@statement);
        IF @left IS NOT NULL PRINT @left;
        SET @position = @position + 1;
    END;
    DELETE m FROM [auth101_schema] AS m JOIN @tables AS t ON m.[schema_name] = t.schema_name COLLATE Latin1_General_100_BIN2 AND m.[table_name] = t.table_name COLLATE Latin1_General_100_BIN2;
    IF EXISTS (SELECT 1 FROM [auth101_schema])
        PRINT N'Left: auth101_schema, which records tables of other user classes.';
    ELSE
        DROP TABLE [auth101_schema];
END;

COMMIT TRANSACTION;
SET LOCK_TIMEOUT -1;
