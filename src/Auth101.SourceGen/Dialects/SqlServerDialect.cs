using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Dialects;

/// <summary>SQL Server 2019 and later, and Azure SQL Database.</summary>
internal sealed class SqlServerDialect : ServerDialect
{
    public static readonly SqlServerDialect Instance = new();

    /// <summary>The number of our own error: a column cannot hold a value.</summary>
    public const string CannotHold = "50102";

    private const string Binary = "COLLATE Latin1_General_100_BIN2";

    private SqlServerDialect()
    {
    }

    public override string Name => "sqlserver";

    public override string IdentifierName => "SqlServer";

    public override string DisplayName => "SQL Server";

    public override string ApplyCommand(string file) => $"sqlcmd -b -d app -i {file}";

    public override string True => "1";

    public override string False => "0";

    public override string Quote(string identifier) => $"[{identifier.Replace("]", "]]")}]";

    public override string Literal(string text) => "N" + base.Literal(text);

    public override string TypeOf(ColumnModel column, bool refersToOwnTable) => TypeOf(column)?.Text ?? column.Type switch
    {
        // The collation of an own table's texts is most likely that of the database.
        ColumnType.String when refersToOwnTable => "nvarchar(128)",
        ColumnType.String => TypeOfText(column),
        ColumnType.Boolean => "bit",
        ColumnType.Byte => "tinyint",
        ColumnType.SByte or ColumnType.Int16 => "smallint",
        ColumnType.UInt16 or ColumnType.Int32 => "int",
        ColumnType.UInt32 or ColumnType.Int64 => "bigint",
        ColumnType.UInt64 => "decimal(20, 0)",
        ColumnType.Single => "real",
        ColumnType.Double => "float",
        // The driver reads no decimal of more digits.
        ColumnType.Decimal => "decimal(28, 10)",
        ColumnType.Guid => "uniqueidentifier",
        ColumnType.DateOnly => "date",
        ColumnType.TimeOnly => "time(7)",
        ColumnType.Bytes => "varbinary(max)",
        ColumnType.DateTime or ColumnType.DateTimeOffset => column.Field == EntityField.None ? "datetime2(7)" : "datetime2(3)",
    };

    /// <summary>The driver converts nothing.</summary>
    protected override IReadOnlyList<string> AcceptedTypes(ColumnModel column, bool isManaged) => TypeOf(column) is { } named
        ? [named.Name]
        : column.Type switch
        {
            ColumnType.String => ["nvarchar", "varchar", "nchar", "char", "ntext", "text"],
            ColumnType.Boolean => ["bit"],
            ColumnType.Byte => ["tinyint"],
            ColumnType.SByte or ColumnType.Int16 => ["smallint"],
            ColumnType.UInt16 or ColumnType.Int32 => ["int"],
            ColumnType.UInt32 or ColumnType.Int64 => ["bigint"],
            ColumnType.UInt64 => ["decimal", "numeric"],
            ColumnType.Single => ["real"],
            ColumnType.Double => ["float"],
            ColumnType.Decimal => ["decimal", "numeric", "money", "smallmoney"],
            ColumnType.Guid => ["uniqueidentifier"],
            ColumnType.DateOnly => ["date"],
            ColumnType.TimeOnly => ["time"],
            ColumnType.Bytes => ["varbinary", "binary", "image"],
            ColumnType.DateTime or ColumnType.DateTimeOffset => ["datetime2", "datetime", "datetimeoffset"],
        };

    protected override IReadOnlyList<string> TypesOfCounts { get; } = ["int", "bigint", "decimal", "numeric"];

    protected override string UnixSeconds => "DATEDIFF_BIG(second, '19700101', SYSUTCDATETIME())";

    protected override string UnixMilliseconds => "DATEDIFF_BIG(millisecond, '19700101', SYSUTCDATETIME())";

    protected override string Shifted(string moment, string sign, string seconds) => $"DATEADD(second, {sign}{seconds}, {moment})";

    public override string ToColumn(ColumnModel column, string value) =>
        column.Type == ColumnType.Guid && TypeOf(column) is { Name: not "uniqueidentifier" } named ? $"CAST({value} AS {named.Text})" : value;

    /// <summary>The driver converts nothing, so a number is read as the one that the property has.</summary>
    public override string FromColumn(EntityModel table, ColumnModel column, string value)
    {
        var stored = column.Stored;
        var isOfItsType = TypeOf(column) is not { } named
            ? column.Unit == TimeUnit.Native
            : AcceptedTypes(stored with { DatabaseType = null }, isManaged: false).Contains(named.Name) || stored.IsTime;
        return isOfItsType ? value
            : $"CAST({value} AS {(stored.Type == ColumnType.String ? "nvarchar(max)" : TypeOfProperty(stored))})";
    }

    /// <summary>The driver's type of a moment: another one than the column's would keep its index from being used.</summary>
    public static string TypeOfTimes(ColumnModel column) => TypeOf(column)?.Name switch
    {
        "datetime" => "DateTime",
        "smalldatetime" => "SmallDateTime",
        "date" => "Date",
        _ => "DateTime2",
    };

    /// <summary>A parameter of the column's type holds no earlier one.</summary>
    public override string? EarliestMoment(ColumnModel column) => column.Unit != TimeUnit.Native ? null : TypeOfTimes(column) switch
    {
        "DateTime" => "new global::System.DateTimeOffset(1753, 1, 1, 0, 0, 0, global::System.TimeSpan.Zero)",
        "SmallDateTime" => "new global::System.DateTimeOffset(1900, 1, 1, 0, 0, 0, global::System.TimeSpan.Zero)",
        _ => null,
    };

    public override string ZeroOf(ColumnModel column) => column.Type switch
    {
        ColumnType.String => "N''",
        ColumnType.Bytes => "0x",
        ColumnType.Guid => "'00000000-0000-0000-0000-000000000000'",
        ColumnType.DateTime or ColumnType.DateTimeOffset or ColumnType.DateOnly => "'0001-01-01'",
        ColumnType.TimeOnly => "'00:00'",
        ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.UInt64 or ColumnType.Single or ColumnType.Double or ColumnType.Decimal => "0",
    };

    public override int MaximumNameLength => 128;

    public override string ScriptStart => """
        SET NOCOUNT, XACT_ABORT ON;
        DECLARE @lock int;
        BEGIN TRANSACTION;

        -- Two that apply the script at once do so one after the other.
        EXEC @lock = sys.sp_getapplock @Resource = N'auth101', @LockMode = N'Exclusive', @LockTimeout = 60000;
        IF @lock < 0 THROW 50101, N'Another program applies a script of Auth101 and does not finish.', 1;

        -- Who waits for the lock of a table makes all wait that come later. So it gives up, and changes nothing, if a transaction that is under
        -- way keeps it for longer. Apply it again when that transaction has ended.
        SET LOCK_TIMEOUT 5000;

        """;

    /// <summary>The setting ends with the script, as far as it can: SET takes no variable here, and this is the default of every connection.</summary>
    public override string ScriptEnd => "\nCOMMIT TRANSACTION;\nSET LOCK_TIMEOUT -1;\n";

    public override string CreateTable(TableDefinition table)
    {
        var script = new StringBuilder($"""
            CREATE TABLE {table.Name} (
            {Lines([.. table.Columns.Select(Column), .. Constraints(table)])}
            );

            """);
        if (ClusteredIndex(table.Entity) is { } clustered)
        {
            script.Append($"CREATE CLUSTERED INDEX {Quote(clustered.Name)} ON {table.Name} ({Columns(clustered)});\n");
        }

        foreach (var index in table.Indexes)
        {
            script.Append(AddIndex(table, index)).Append('\n');
        }

        // A variable of its own for each table, because several may be created in one batch.
        var (schema, declaration) = Schema(table.Entity.Schema, table.Entity.Kind.ToString().ToLowerInvariant());
        script.Append(declaration).Append(Describe(schema, table.Entity.Table, null, table.Comment)).Append('\n');
        foreach (var column in table.Columns)
        {
            script.Append(Describe(schema, table.Entity.Table, column.Name, column.Comment)).Append('\n');
        }

        return $"""
            IF OBJECT_ID({Literal(table.Name)}, N'U') IS NULL
            BEGIN
                {script.ToString().TrimEnd('\n').Replace("\n", "\n    ")}
            END;

            """;
    }

    public override string AddColumn(TableDefinition table, ColumnDefinition column) =>
        $"ALTER TABLE {table.Name} ADD {Column(column.Model.IsNullable ? column : column with { Default = column.Default ?? ZeroOf(column.Model.Stored) })};";

    public override string AlterColumn(TableDefinition table, ColumnDefinition column) =>
        $"ALTER TABLE {table.Name} ALTER COLUMN {Quote(column.Name)} {column.Type} {column.NotNull};";

    /// <summary>The two columns of a foreign key must have one type, length and collation, which is not known of an own table's texts.</summary>
    public override bool CanReference(EntityModel table, EntityModel user) =>
        (table.IsManaged && user.IsManaged) || user.Get(EntityField.Id).Type != ColumnType.String;

    /// <summary>The filter of an index is null where the role may not see it, and is not held against the index then.</summary>
    public override string FindNonUnique(EntityModel table, string column) => $"""
        SELECT 1
        FROM sys.tables AS t
        JOIN sys.columns AS c ON c.object_id = t.object_id AND c.name = {Literal(column)}
        WHERE t.object_id = OBJECT_ID({Literal(Table(table))}) AND t.is_external = 0
          AND NOT EXISTS (
              SELECT 1
              FROM sys.indexes AS i
              JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id AND k.key_ordinal = 1 AND k.column_id = c.column_id
              WHERE i.object_id = t.object_id AND i.is_unique = 1 AND i.is_disabled = 0 AND i.is_hypothetical = 0
                AND COALESCE(i.filter_definition, N'') IN ({string.Join(", ", Filters(table, column).Select(Literal))})
                AND NOT EXISTS (
                    SELECT 1
                    FROM sys.index_columns AS o
                    WHERE o.object_id = i.object_id AND o.index_id = i.index_id AND o.key_ordinal > 1))
        """;

    /// <summary>Which rows may be the only ones of an index: all, those that have the column, and those of users who are there.</summary>
    private IEnumerable<string> Filters(EntityModel table, string column)
    {
        yield return string.Empty;
        yield return $"({Quote(column)} IS NOT NULL)";
        if (table.Find(EntityField.DeletedAt) is { } deletedAt)
        {
            yield return $"({Quote(deletedAt.Column)} IS NULL)";
        }
    }

    public override KeyDefinition? ClusteredIndex(EntityModel table) => !table.HasIdentity && table.Find(EntityField.CreatedAt) is { } createdAt
        ? new KeyDefinition($"ix_{table.Table}_{createdAt.Column}", [createdAt.Column])
        : null;

    public override MarkerTypes MarkerTypes { get; } = new($"nvarchar(128) {Binary}", $"varchar(64) {Binary}", "datetime2(3)", "SYSUTCDATETIME()");

    // A bracket that closes cannot be in a set.
    public override string HasUncanonicalAscii(string column) =>
        $"""{column} COLLATE Latin1_General_BIN2 LIKE N'%[[ A-Z"(),:;<>\]%' OR {column} LIKE N'%]%'""";

    public override string HasBeyondAscii(string column) => $"{column} COLLATE Latin1_General_BIN2 LIKE N'%[^!-~]%'";

    public override string BeforeTables(MarkerTable marker) => $"""
        {CreateMarker()}

        -- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
        DECLARE @problem nvarchar(2048) = (
            SELECT TOP (1) t.problem
            FROM (VALUES
        {Lines(marker.Tables.Select(table => $"({Literal(table.Name)}, {RecordedName(table.Entity)}, {Marks(table)}, {Refusal(table)})"), "        ")}
            ) AS t (name, schema_name, table_name, marks, number_of_marks, problem)
            WHERE OBJECT_ID(t.name) IS NOT NULL
              AND NOT ({IsMade("t.name")}));
        IF @problem IS NOT NULL THROW 50102, @problem, 1;

        -- Tables that are gone, and those that are about to be made.
        DELETE m
        FROM [{MarkerTable.Name}] AS m
        JOIN {Values(marker.Tables)} ON {IsRecorded("m", "t")}
        WHERE OBJECT_ID(t.name) IS NULL;
        INSERT INTO [{MarkerTable.Name}] ([schema_name], [table_name], [mapping], [created_at])
        SELECT t.schema_name, t.table_name, {Literal(marker.Mapping)}, {MarkerTypes.Now}
        FROM {Values(marker.Tables)}
        WHERE OBJECT_ID(t.name) IS NULL;
        """;

    public override string Record(TableDefinition table, string mapping) => $"""
        INSERT INTO [{MarkerTable.Name}] ([schema_name], [table_name], [mapping], [created_at])
        SELECT t.schema_name, t.table_name, {Literal(mapping)}, {MarkerTypes.Now}
        FROM {Values([table])}
        WHERE NOT EXISTS (SELECT 1 FROM [{MarkerTable.Name}] AS m WHERE {IsRecorded("m", "t")});
        """;

    private const string IsThere = "position = @position AND id IS NOT NULL";

    public override string DropTables(MarkerTable marker) => $"""
        IF OBJECT_ID(N'[{MarkerTable.Name}]', N'U') IS NULL
            PRINT N'Nothing was dropped: there is no table {MarkerTable.Name}, which would say what Auth101 made.';
        ELSE
        BEGIN
            -- A table without a schema lies where the record lies.
            DECLARE @home nvarchar(260) = QUOTENAME(OBJECT_SCHEMA_NAME(OBJECT_ID(N'[{MarkerTable.Name}]', N'U'))) + N'.';
            DECLARE @tables TABLE (position int, id int, name nvarchar(600), schema_name {MarkerTypes.Name}, table_name {MarkerTypes.Name}, is_made bit);
            INSERT INTO @tables (position, id, name, schema_name, table_name, is_made)
            SELECT t.position, OBJECT_ID(n.name), n.name, t.schema_name, t.table_name,
                   CASE WHEN {IsMade("n.name")} THEN 1 ELSE 0 END
            FROM (VALUES
        {Lines(marker.Reversed.Select((table, position) => $"({Number(position + 1)}, {RecordedName(table.Entity)}, {Marks(table)})"), "        ")}
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
            WHILE @position <= {Number(marker.Tables.Count)}
            BEGIN
                SELECT @statement = NULL, @left = NULL;
                SELECT @statement = N'DROP TABLE ' + name + N';' FROM @tables WHERE {IsThere} AND is_made = 1;
                SELECT @left = N'Left alone: ' + name + N', which Auth101 did not make.' FROM @tables WHERE {IsThere} AND is_made = 0;
                IF @statement IS NOT NULL EXEC (@statement);
                IF @left IS NOT NULL PRINT @left;
                SET @position = @position + 1;
            END;
            DELETE m FROM [{MarkerTable.Name}] AS m JOIN @tables AS t ON {IsRecorded("m", "t")};
            IF EXISTS (SELECT 1 FROM [{MarkerTable.Name}])
                PRINT N'Left: {MarkerTable.Name}, which records tables of other user classes.';
            ELSE
                DROP TABLE [{MarkerTable.Name}];
        END;
        """;

    private string Values(IEnumerable<TableDefinition> tables) =>
        $"(VALUES {string.Join(", ", tables.Select(table => $"({Literal(table.Name)}, {RecordedName(table.Entity)})"))}) AS t (name, schema_name, table_name)";

    /// <summary>A condition that a row of the record is that of a table; literals have the collation of the database.</summary>
    private static string IsRecorded(string record, string table) =>
        $"{record}.[schema_name] = {table}.schema_name {Binary} AND {record}.[table_name] = {table}.table_name {Binary}";

    /// <summary>What is said where a table of its name is not ours. THROW takes a percent sign for a format.</summary>
    private string Refusal(TableDefinition table) => Literal(MarkerTable.Refusal(table.Entity).Replace("%", "%%"));

    /// <summary>The columns by which a table is known, as quoted names in a row, and how many they are.</summary>
    private string Marks(TableDefinition table) => $"{Literal(string.Join(" ", table.Marks.Select(Quote)))}, {Number(table.Marks.Count)}";

    /// <summary>A condition that a table is recorded, and is the one that was made.</summary>
    private static string IsMade(string name)
    {
        var isMark = $"c.object_id = OBJECT_ID({name}) AND CHARINDEX(QUOTENAME(c.name), t.marks) > 0";
        return $"""
            EXISTS (SELECT 1 FROM [{MarkerTable.Name}] AS m WHERE {IsRecorded("m", "t")})
                      AND (SELECT COUNT(*) FROM sys.columns AS c WHERE {isMark}) = t.number_of_marks
            """;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A CASE is no condition here.</summary>
    public override string WithoutIndex(IReadOnlyList<string> conditions, string indent) => $"{base.WithoutIndex(conditions, indent)} = {True}";

    public override string DeleteBatch(string table, string key, string column, string last, string batchSize) => $"""
        DELETE TOP ({batchSize}) FROM {table}
        WHERE {column} <= {last}
        """;

    /// <summary>It answers with the number, to which the server would add what triggers change. What fails has no answer.</summary>
    public override string Deciding(string statement) => $"SET NOCOUNT, XACT_ABORT ON;\n{statement};\nSELECT @@ROWCOUNT";

    /// <summary>The server may be set not to count.</summary>
    public override string Counted(string statement) => "SET NOCOUNT OFF;\n" + statement;

    public override string SetSavepoint(string name) => $"SAVE TRANSACTION {name}";

    public override string RollBackToSavepoint(string name) => $"ROLLBACK TRANSACTION {name}";

    public override string? ReleaseSavepoint(string name) => null;

    public override string SignUp(SignUpRows rows, bool isInTransaction)
    {
        var (user, session) = (rows.User, rows.Session);

        // No OUTPUT clause: tables with triggers refuse it.
        var id = user.Entity.Get(EntityField.Id);
        var declare = user.Entity.HasIdentity ? $"\nDECLARE @new_user_id {TypeOfProperty(id)};" : string.Empty;
        var keep = user.Entity.HasIdentity ? "\nSET @new_user_id = SCOPE_IDENTITY();" : string.Empty;
        List<string> made = [];
        if (user.Entity.HasIdentity)
        {
            made.Add("@new_user_id");
        }

        if (session is { Entity.HasIdentity: true })
        {
            made.Add($"CAST(SCOPE_IDENTITY() AS {TypeOfProperty(session.Entity.Get(EntityField.Id))})");
        }

        var answer = made.Count == 0 ? string.Empty : $"\nSELECT {string.Join(", ", made)};";
        var orphans = string.Concat(
            rows.Dependents.Select(table => $"\n{DeleteOfUser(table.Entity, user.Entity, table.UserId ?? "@new_user_id")};"));
        var newAccount = rows.Account is { } account ? $"\n{Insert(account, "@new_user_id", "@new_user_id")};" : string.Empty;
        var newSession = session is null ? string.Empty : $"\n{Insert(session, "@new_user_id", string.Empty)};";
        var inserts = $"{Insert(user, string.Empty, string.Empty)};{keep}{IsAsWritten(user)}{Refuse(user, rows.SignsIn)}{orphans}{newAccount}{newSession}";
        return isInTransaction
            // With XACT_ABORT an error would end the application's transaction, without ANSI_WARNINGS text would be cut. The settings end with the batch.
            ? $"SET NOCOUNT, ANSI_WARNINGS ON;\nSET XACT_ABORT OFF;{declare}\n{inserts}{answer}"
            : $"SET NOCOUNT, XACT_ABORT ON;{declare}\nBEGIN TRANSACTION;\n{inserts}\nCOMMIT TRANSACTION;{answer}";
    }

    public override string UpdateLockHint => " WITH (UPDLOCK)";

    public override string WithDotInFront(string text) => $"CONCAT('.', SUBSTRING({text}, 2, 255))";

    /// <summary>Also where READ_COMMITTED_SNAPSHOT would read an older version of the row.</summary>
    public override string SharedLockHint => " WITH (REPEATABLEREAD)";

    public override string StartSession(SessionStart start)
    {
        var (table, id) = (Table(start.Session), start.Session.Get(EntityField.Id));
        var key = start.Session.HasIdentity ? $"CAST(SCOPE_IDENTITY() AS {TypeOfProperty(id)})" : "1";
        var insert = $"{start.Insert};\nSET @is_made = @@ROWCOUNT;";
        var transaction = start.Replace is null ? insert : $"BEGIN TRANSACTION;\n{start.Replace};\n{insert}\nCOMMIT TRANSACTION;";

        // OUTPUT INTO, as tables with triggers refuse to answer by OUTPUT. An own table's text may be of any length.
        return $"""
            SET NOCOUNT, XACT_ABORT ON;
            DECLARE @is_made int;
            DECLARE @ended TABLE (id {(id.Type == ColumnType.String ? "nvarchar(max)" : TypeOf(id, refersToOwnTable: false))});
            {transaction}
            SELECT {key} WHERE @is_made = 1;
            SELECT 'committed';
            IF @is_made = 1 AND (SELECT COUNT(*) FROM {table} AS s WHERE {start.IsOther}) > {start.OtherSessions}
                DELETE d OUTPUT deleted.{Quote(id.Column)} INTO @ended FROM {table} AS d
                WHERE d.{Quote(id.Column)} IN (
                    SELECT s.{Quote(id.Column)} FROM {table} AS s
                    WHERE {start.IsOther}
                    ORDER BY {start.NewestFirst}
                    OFFSET {start.OtherSessions} ROWS);
            SELECT {FromColumn(start.Session, id, "id")} FROM @ended
            """;
    }

    /// <summary>What is found stays as it is until it is deleted: of two sessions that end each other, one finds itself gone.</summary>
    public override IReadOnlyList<string> EndSessions(SessionEnding ending) =>
        [FindSessionsToEnd(ending, rowHint: " WITH (UPDLOCK)"), DeleteSessionsToEnd(ending)];

    public override string Transaction(IReadOnlyList<string> statements) =>
        $"SET NOCOUNT, XACT_ABORT ON;\nBEGIN TRANSACTION;\n{string.Join(";\n", statements)};\nCOMMIT TRANSACTION;";

    /// <summary>The one of two numbers that the database of the oldest version has no function for.</summary>
    private static string Chosen(string one, string comparison, string other) => $"CASE WHEN {one} {comparison} {other} THEN {one} ELSE {other} END";

    public override string Greatest(string one, string other) => Chosen(one, ">", other);

    public override string Least(string one, string other) => Chosen(one, "<", other);

    /// <summary>The row is locked before it is looked at, and so is its place where there is none: until the end nobody inserts it.</summary>
    public override string TakeFromBudget(BudgetTaking taking)
    {
        const string Time = "@time";
        return $"""
            SET NOCOUNT, XACT_ABORT ON;
            DECLARE @time bigint, @is_taken int;
            BEGIN TRANSACTION;
            SELECT @is_taken = COUNT(*) FROM {taking.Table} WITH (UPDLOCK, SERIALIZABLE) WHERE {taking.Id} = {taking.Budget};
            SET @time = {taking.Now};
            IF @is_taken = 0
                INSERT INTO {taking.Table} ({taking.Id}, {taking.FullAt})
                VALUES ({taking.Budget}, {Time} + {taking.Cost});
            ELSE
                UPDATE {taking.Table}
                SET {taking.FullAt} = {Greatest(taking.FullAt, Time)} + {taking.Cost}
                WHERE {taking.Id} = {taking.Budget}
                  AND {taking.IsLeft(string.Empty, Time)};
            SET @is_taken = @@ROWCOUNT;
            SELECT CASE WHEN @is_taken > 0 THEN 0 ELSE {taking.Wait("b.", Time)} END
            FROM {taking.Table} AS b
            WHERE b.{taking.Id} = {taking.Budget};
            COMMIT TRANSACTION;
            """;
    }

    /// <summary>Until the end of the transaction nobody inserts a row that was not there.</summary>
    public override string InsertOrUpdate(string insert, string table, string keys, string changes, string condition) => $"""
        UPDATE {table} WITH (UPDLOCK, SERIALIZABLE)
        SET {changes}
        WHERE {condition};
        IF @@ROWCOUNT = 0
            {insert.Replace("\n", "\n    ")}
        """;

    /// <summary>
    /// It answers as <see cref="Deciding"/> does. The user's row is locked with the proof, so that what the proof was good for is done if it is used up.
    /// </summary>
    public override string Consume(
        string user, string consume, Func<string, string> change, Func<string, string>? end, HeldText? isHeld)
    {
        const string IsProven = "@is_proven > 0";
        var others = end is null ? string.Empty : $"\n{end(PasswordReplacement.And(IsProven))};";
        var check = isHeld is { } held ? $"\nIF {IsProven} AND NOT {held.Condition}\n    {held.Throw};" : string.Empty;
        return $"""
            SET NOCOUNT, XACT_ABORT ON;
            DECLARE @is_proven int;
            BEGIN TRANSACTION;
            {consume};
            SET @is_proven = @@ROWCOUNT;
            {change(IsProven)};{others}{check}
            COMMIT TRANSACTION;
            SELECT @is_proven;
            """;
    }

    /// <summary>A column of one byte per character takes what it has no character for as another one, without an error.</summary>
    public override HeldText? IsHeld(EntityModel user, UserKey key, string isUser, string value) => user.IsManaged ? null : new(
        $"EXISTS (SELECT 1 FROM {Table(user)} AS u WHERE {isUser} AND u.{Quote(key.Given.Column)} = {value})", ThrowCannotHold(user, key));

    public override IEnumerable<(PasswordReplacementPart Part, string Text)> ReplacePassword(PasswordReplacement replacement)
    {
        var proof = replacement.Consume is { } consume ? $"{consume};\nSET @is_proven = @@ROWCOUNT;\n" : string.Empty;
        var declare = proof.Length == 0 ? string.Empty : "\nDECLARE @is_proven int;";
        var andIsProven = proof.Length == 0 ? string.Empty : PasswordReplacement.And("@is_proven > 0");
        var verify = replacement.Verify is { } mark ? $"{mark(andIsProven)};\n" : string.Empty;
        var renew = replacement.Renewal is { } renewal ? $"{Hold(renewal)};\n{renewal.Renew(renewal.AndIsVerified)};\n" : string.Empty;
        var andMayReplace = replacement.Renewal?.AndIsRenewed ?? andIsProven;
        yield return (PasswordReplacementPart.Replace, $"""
            SET NOCOUNT, XACT_ABORT ON;{declare}
            BEGIN TRANSACTION;
            {proof}{verify}{renew}{replacement.Replace(andMayReplace)};
            SELECT 1
            WHERE {replacement.IsReplaced};
            SELECT {replacement.EndedId} FROM {replacement.SessionTable} AS s WITH (UPDLOCK)
            WHERE {replacement.IsEnded}{replacement.AndIsReplaced};
            DELETE s FROM {replacement.SessionTable} AS s
            WHERE {replacement.IsEnded}{replacement.AndIsReplaced};
            {replacement.EndProofs(replacement.AndIsReplaced)};
            COMMIT TRANSACTION;
            """);
    }

    public override IReadOnlyList<(string? Held, string Statement)> RemoveUser(UserRemoval removal)
    {
        var remove = removal.Changes is null ? $"DELETE FROM {removal.User}" : $"UPDATE {removal.User}\nSET {removal.Changes}";
        var deletes = string.Concat(removal.Deletes.Select(static delete => $"DELETE FROM {delete.Table}\nWHERE {delete.Condition};\n"));
        return
        [
            (null, $"""
            SET NOCOUNT, XACT_ABORT ON;
            BEGIN TRANSACTION;
            {string.Join(";\n", removal.Holds.Select(static hold => hold.Statement))};
            IF EXISTS (
                SELECT 1
                {removal.Asking.Replace("\n", "\n    ")})
            BEGIN
                {$"{deletes}{remove}\nWHERE {removal.IsUser};".Replace("\n", "\n    ")}
                SELECT 1;
            END;
            COMMIT TRANSACTION;
            """),
        ];
    }

    public override string UpdateRows(string table, string row, string changes, string condition) =>
        $"UPDATE {row}\nSET {changes}\nFROM {table} AS {row}\nWHERE {condition}";

    public override string Rotate(Rotation rotation) => $"""
        {UpdateRows(rotation.SessionTable, "s", rotation.Changes, rotation.Condition)};
        SELECT {rotation.UserColumns}
        FROM {rotation.SessionTable} AS s
        JOIN {rotation.UserTable} AS u ON u.{rotation.UserKey} = s.{rotation.UserId}
        WHERE {rotation.IsCurrent}
        """;

    /// <summary>Fails if the user who was just inserted is none that a sign-up may write.</summary>
    private string Refuse(SignUpRow user, bool signsIn)
    {
        var id = user.Entity.HasIdentity ? "@new_user_id" : user.Cell(EntityField.Id).Value!;
        return IsRefused(user.Entity, id, signsIn) is not { } isRefused ? string.Empty : $"""

            IF {isRefused}
                THROW {CannotHold}, {Literal(RefusedSignUp(signsIn))}, 1;
            """;
    }

    /// <summary>A column of one byte per character takes what it has no character for as another one, without an error.</summary>
    private string IsAsWritten(SignUpRow user)
    {
        if (user.Entity.IsManaged)
        {
            return string.Empty;
        }

        var id = user.Entity.Get(EntityField.Id);
        var key = user.Entity.HasIdentity ? "@new_user_id" : user.Cell(EntityField.Id).Value;
        return string.Concat(UserKey.All(user.Entity).Select(found =>
        {
            var cell = user.Cell(found.Given.Field);
            var isNull = found.Given.IsNullable ? $"{cell.Value} IS NOT NULL AND " : string.Empty;
            return $"""

                IF {isNull}NOT EXISTS (SELECT 1 FROM {Table(user.Entity)} WHERE {Quote(id.Column)} = {key} AND {cell.Column} = {cell.Value})
                    {ThrowCannotHold(user.Entity, found)};
                """;
        }));
    }

    private string ThrowCannotHold(EntityModel user, UserKey key) =>
        $"THROW {CannotHold}, {Literal($"The column '{key.Given.Column}' of '{user.Table}' cannot hold the {key.Name}.")}, 1";

    /// <summary>UUIDv7 is not in the order of time here, so the rows are.</summary>
    protected override string PrimaryKeyClause(EntityModel table) => ClusteredIndex(table) is null ? "PRIMARY KEY" : "PRIMARY KEY NONCLUSTERED";

    /// <summary>The type that the driver reads as the property has it.</summary>
    private string TypeOfProperty(ColumnModel column) => TypeOf(column with { DatabaseType = null }, refersToOwnTable: false);

    /// <summary>The type that the mapping names, if the database has it.</summary>
    private static NamedType? TypeOf(ColumnModel column) => NamedType.Of(column) is { } named && Types.Contains(named.Name) ? named : null;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "bit", "tinyint", "smallint", "int", "bigint", "decimal", "numeric", "money", "smallmoney", "float", "real", "date", "time", "datetime", "datetime2",
        "smalldatetime", "datetimeoffset", "char", "varchar", "text", "nchar", "nvarchar", "ntext", "binary", "varbinary", "image", "uniqueidentifier", "xml",
    };

    private static string TypeOfText(ColumnModel column) => (TextLengths.Of(column), TextLengths.IsAscii(column.Field)) switch
    {
        (null or > 4000, _) => "nvarchar(max)",
        ({ } length, true) => $"varchar({length}) {Binary}",
        ({ } length, false) when column.Field is EntityField.None or EntityField.Name or EntityField.Image or EntityField.UserAgent => $"nvarchar({length})",
        ({ } length, false) => $"nvarchar({length}) {Binary}",
    };

    private string Column(ColumnDefinition column)
    {
        var text = new StringBuilder($"{Quote(column.Name)} {column.Type}");
        text.Append(column.IdentityKey is not null ? " IDENTITY" : string.Empty);
        text.Append($" {column.NotNull}");
        text.Append(column.Default is { } value ? $" CONSTRAINT {Quote(column.DefaultName)} DEFAULT {value}" : string.Empty);
        return text.ToString();
    }

    /// <summary>The schema as an argument, and the declaration of the variable that holds it where none is named.</summary>
    private (string Argument, string Declaration) Schema(string? schema, string entity) => schema is not null
        ? (Literal(schema), string.Empty)
        : ($"@{entity}_schema", $"DECLARE @{entity}_schema sysname = SCHEMA_NAME();\n");

    private string Describe(string schema, string table, string? column, string comment) =>
        $"EXEC sys.sp_addextendedproperty N'MS_Description', {Literal(comment)}, N'SCHEMA', {schema}, N'TABLE', {Literal(table)}"
        + (column is null ? ";" : $", N'COLUMN', {Literal(column)};");
}
