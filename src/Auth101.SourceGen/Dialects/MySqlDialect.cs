using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Dialects;

/// <summary>MySQL 8.0.16 and later, and MariaDB 10.6 and later: only what both understand, so no RETURNING.</summary>
internal sealed class MySqlDialect : ServerDialect
{
    public static readonly MySqlDialect Instance = new();

    private const string Ascii = "CHARACTER SET ascii COLLATE ascii_bin";
    private const string Unicode = "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    private const string StrictOnMariaDb = "/*M! SET STATEMENT sql_mode = 'STRICT_ALL_TABLES' FOR */";
    private const string StrictOnMySql = "/*+ SET_VAR(sql_mode = 'STRICT_ALL_TABLES') */";

    /// <summary>The longest text of the application that is a part of its row, which holds 65535 bytes in all.</summary>
    private const int LongestInRow = 512;

    /// <summary>How many sessions a sign-in ends at most, each in a transaction of its own: where a limit is new, the next ones do the rest.</summary>
    private const string MostSurplus = "100";

    private MySqlDialect()
    {
    }

    public override string Name => "mysql";

    public override string IdentifierName => "MySql";

    public override string DisplayName => "MySQL and MariaDB";

    public override string ApplyCommand(string file) => $"mysql --default-character-set=utf8mb4 app < {file}";

    public override string True => "1";

    public override string False => "0";

    public override bool HasPartialIndexes => false;

    public override string Quote(string identifier) => $"`{identifier.Replace("`", "``")}`";

    /// <summary>
    /// A statement cuts and changes nothing to make it fit, whatever the connection is set to, and leaves the setting as it is: it may be the
    /// application's connection. The first line is a comment to MySQL, what stands after INSERT is one to MariaDB.
    /// </summary>
    public override string InsertInto => $"{StrictOnMariaDb}\nINSERT {StrictOnMySql} INTO";

    /// <inheritdoc cref="InsertInto"/>
    public override string Update => $"{StrictOnMariaDb}\nUPDATE {StrictOnMySql}";

    /// <summary>A backslash is an escape.</summary>
    public override string Literal(string text) => base.Literal(text.Replace("\\", "\\\\"));

    public override string TypeOf(ColumnModel column, bool refersToOwnTable) => TypeOf(column)?.Text ?? column.Type switch
    {
        ColumnType.String => TypeOfText(column),
        ColumnType.Boolean => "tinyint(1)",
        ColumnType.SByte => "tinyint",
        ColumnType.Byte => "tinyint unsigned",
        ColumnType.Int16 => "smallint",
        ColumnType.UInt16 => "smallint unsigned",
        ColumnType.Int32 => "int",
        ColumnType.UInt32 => "int unsigned",
        ColumnType.Int64 => "bigint",
        ColumnType.UInt64 => "bigint unsigned",
        // The server writes a float with six digits only.
        ColumnType.Single or ColumnType.Double => "double",
        // All that a decimal of .NET can hold.
        ColumnType.Decimal => "decimal(57, 28)",
        ColumnType.Guid => $"char(36) {Ascii}",
        ColumnType.DateOnly => "date",
        ColumnType.TimeOnly => "time(6)",
        ColumnType.Bytes => "longblob",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "datetime(6)",
    };

    protected override IReadOnlyList<string> AcceptedTypes(ColumnModel column, bool isManaged) => TypeOf(column) is { } named
        ? CatalogNames(named)
        : column.Type switch
        {
            ColumnType.String => ["varchar", "char", "tinytext", "text", "mediumtext", "longtext"],
            ColumnType.Boolean => ["tinyint", "bit"],
            ColumnType.Single or ColumnType.Double => ["double", "float"],
            ColumnType.Decimal => ["decimal"],
            ColumnType.Guid when isManaged => ["char"],
            ColumnType.Guid => ["char", "varchar", "uuid"],
            ColumnType.DateOnly => ["date"],
            ColumnType.TimeOnly => ["time"],
            ColumnType.Bytes => ["longblob", "mediumblob", "blob", "tinyblob", "varbinary", "binary"],
            ColumnType.DateTime or ColumnType.DateTimeOffset => ["datetime"],
            ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
                or ColumnType.Int64 or ColumnType.UInt64 =>
                isManaged ? [TypeOf(column, refersToOwnTable: false).Split(' ')[0]] : ["tinyint", "smallint", "mediumint", "int", "bigint"],
        };

    protected override IReadOnlyList<string> TypesOfCounts { get; } = ["tinyint", "smallint", "mediumint", "int", "bigint"];

    protected override string UnixSeconds => "UNIX_TIMESTAMP()";

    /// <summary>Of UTC, because the session's zone may have an hour twice.</summary>
    protected override string UnixMilliseconds => "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000";

    protected override string Shifted(string moment, string sign, string seconds) => $"{moment} {sign} INTERVAL {seconds} SECOND";

    /// <summary>
    /// A timestamp is compared as the session's zone shows it. In the hour that a zone has twice, seconds ago may be shown later than now: that is no reason
    /// to take a rotation of this moment for an old one.
    /// </summary>
    public override string ClockAgo(ColumnModel column, string seconds) => IsTimestamp(column)
        ? $"LEAST({base.ClockAgo(column, seconds)}, {Shifted(Clock(column), "-", seconds)})"
        : base.ClockAgo(column, seconds);

    /// <summary>
    /// The bytes of a UUID in the order of its digits. A moment is sent in UTC, and a timestamp takes it in the zone of the session.
    /// </summary>
    public override string ToColumn(ColumnModel column, string value) =>
        IsUuidOfBytes(column) ? $"UNHEX(REPLACE({value}, '-', ''))"
        : IsTimestamp(column) ? $"CONVERT_TZ({value}, '+00:00', @@session.time_zone)"
        : value;

    /// <summary>
    /// A timestamp is what it counts, which no zone has a say in. A zero date is no date, and the driver may refuse to read it.
    /// </summary>
    public override string FromColumn(EntityModel table, ColumnModel column, string value) =>
        IsUuidOfBytes(column) ? $"HEX({value})"
        : IsTimestamp(column) ? $"TIMESTAMP('1970-01-01') + INTERVAL NULLIF(UNIX_TIMESTAMP({value}), 0) SECOND"
        : column is { Type: ColumnType.String } && TypeOf(column)?.Name is "binary" or "varbinary" or "tinyblob" or "blob" or "mediumblob" or "longblob"
            ? $"CONVERT({value} USING utf8mb4)"
        : !table.IsManaged && column.Stored.Type is ColumnType.DateTime or ColumnType.DateTimeOffset or ColumnType.DateOnly
            ? $"IF(DAYOFMONTH({value}) = 0, NULL, {value})"
        : value;

    /// <summary>Whether a column holds the bytes of a UUID.</summary>
    public static bool IsUuidOfBytes(ColumnModel column) =>
        column is { Type: ColumnType.Guid } or { Type: ColumnType.String, Field: EntityField.Id or EntityField.UserId }
        && TypeOf(column)?.Name is "binary" or "varbinary";

    /// <summary>A default of a text or binary column is an expression.</summary>
    public override string ZeroOf(ColumnModel column) => column.Type switch
    {
        ColumnType.String or ColumnType.Bytes => "('')",
        ColumnType.Guid => "'00000000-0000-0000-0000-000000000000'",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "'1000-01-01 00:00:00'",
        ColumnType.DateOnly => "'1000-01-01'",
        ColumnType.TimeOnly => "'00:00:00'",
        ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.UInt64 or ColumnType.Single or ColumnType.Double or ColumnType.Decimal => "0",
    };

    public override int MaximumNameLength => 63;

    /// <summary>Says what InnoDB does anyway, so that another engine refuses rather than to keep all from writing.</summary>
    public override string AddIndex(TableDefinition table, KeyDefinition key) =>
        $"CREATE INDEX {Quote(key.Name)} ON {table.Name} ({Columns(key)}) ALGORITHM = INPLACE LOCK = NONE;";

    /// <summary>The setting ends with the script: the connection may be one of a pool. To keep what it was takes a variable, which drivers refuse.</summary>
    public override string ScriptStart => """
        -- Who waits for the lock of a table makes all wait that come later, and the server would let it wait for a day or a year. Apply the
        -- script again when the transaction that holds the lock has ended.
        SET lock_wait_timeout = 5;

        """;

    public override string ScriptEnd => "\nSET lock_wait_timeout = DEFAULT;\n";

    /// <summary>Indexes stand inside: CREATE INDEX knows no IF NOT EXISTS on MySQL.</summary>
    public override string CreateTable(TableDefinition table)
    {
        var indexes = table.Indexes.Select(index => $"INDEX {Quote(index.Name)} ({Columns(index)})");
        return $"""
            CREATE TABLE IF NOT EXISTS {table.Name} (
            {Lines([.. table.Columns.Select(Column), .. Constraints(table), .. indexes])}
            ) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT {Unicode} COMMENT = {Literal(table.Comment)};

            """;
    }

    public override string AddColumn(TableDefinition table, ColumnDefinition column) => AddColumn(table, column, Column);

    public override string AlterColumn(TableDefinition table, ColumnDefinition column) =>
        $"ALTER TABLE {table.Name} MODIFY COLUMN {Column(column)};";

    /// <summary>
    /// A unique index over the beginning of the column refuses more than it must. What an expression is about, MariaDB's catalog does not say.
    /// </summary>
    public override string FindNonUnique(EntityModel table, string column) => $"""
        SELECT 1
        FROM information_schema.TABLES AS t
        WHERE {IsTable(table, "t")} AND t.TABLE_TYPE <> 'VIEW'
          AND NOT EXISTS (
              SELECT 1
              FROM information_schema.STATISTICS AS i
              WHERE {IsTable(table, "i")} AND i.NON_UNIQUE = 0
              GROUP BY i.INDEX_NAME
              HAVING COUNT(*) = 1 AND MAX(i.COLUMN_NAME) = {Literal(column)})
        """;

    /// <summary>The two columns of a foreign key must have one type, sign, length and collation, which is not known of an own table.</summary>
    public override bool CanReference(EntityModel table, EntityModel user) => table.IsManaged && user.IsManaged;

    public override MarkerTypes MarkerTypes { get; } = new($"varchar(255) {Unicode}", $"varchar(64) {Ascii}", "datetime(6)", "UTC_TIMESTAMP(6)");

    /// <summary>
    /// Each statement is committed by itself. A table is recorded before it is created, and no record is taken back, so that neither a server that fails in
    /// between nor another one that applies the script at the same time leaves a table without a record.
    /// </summary>
    public override string BeforeTables(MarkerTable marker)
    {
        // One look at the catalog, so that a table that another one creates at this moment is there with all its columns or not at all.
        string StopForeign(Func<TableDefinition, string> isMade) => string.Join("\n", marker.Tables.Select(table => Stop($"""
            SELECT IF({isMade(table)}, NULL, {Literal(MarkerTable.Refusal(table.Entity))})
                FROM information_schema.COLUMNS AS c WHERE {IsTable(table.Entity, "c")} HAVING COUNT(*) > 0
            """)));
        const string Rule = "Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.";
        const string HasMarker =
            $"EXISTS (SELECT 1 FROM information_schema.TABLES AS m WHERE m.TABLE_SCHEMA = DATABASE() AND m.TABLE_NAME = '{MarkerTable.Name}')";
        string IsRecordedAndWhole(TableDefinition table) =>
            $"SUM({IsMark(table)}) = {Number(table.Marks.Count)} AND {HasRecord(IsRecorded(table.Entity, "m."))}";
        return $"""
            -- {Rule} A message of one's own needs a stored program, so that
            -- it comes as a value that a setting does not take. Nothing was created yet: without a record no table is ours.
            {StopForeign(static _ => HasMarker)}

            {CreateMarker()}

            {StopForeign(IsRecordedAndWhole)}

            -- Those that are about to be made.
            {string.Join("\n", marker.Tables.Select(table => Record(table, marker.Mapping)))}
            """;
    }

    /// <summary>IGNORE, because MariaDB makes an error of a table that another one creates at this moment: it reads the catalog with a warning.</summary>
    public override string Record(TableDefinition table, string mapping) => $"""
        INSERT IGNORE INTO `{MarkerTable.Name}` (`schema_name`, `table_name`, `mapping`, `created_at`)
        SELECT {RecordedName(table.Entity)}, {Literal(mapping)}, {MarkerTypes.Now} FROM DUAL
        WHERE NOT EXISTS (SELECT 1 FROM information_schema.TABLES AS t WHERE {IsTable(table.Entity, "t")})
        ON DUPLICATE KEY UPDATE `mapping` = {Literal(mapping)}, `created_at` = {MarkerTypes.Now};
        """;

    public override string DropTables(MarkerTable marker)
    {
        string Made(Func<EntityModel, string> condition) =>
            string.Join("\n           OR ", marker.Tables.Select(table => $"({condition(table.Entity)} AND {IsMade(table)})"));
        const string Problem =
            "'Nothing was dropped: foreign key ', k.CONSTRAINT_NAME, ' of table ', k.TABLE_NAME, ' refers to ', k.REFERENCED_TABLE_NAME, '. Drop it first.'";
        return $"""
            -- The record, if there is none, so that what follows finds one.
            {CreateMarker()}

            -- MySQL cannot take a DROP TABLE back, so that what would stop it comes before: a foreign key of another table. The message comes as a value that a
            -- setting does not take, because others need a stored program.
            {Stop($"""
                SELECT CONCAT({Problem})
                    FROM information_schema.KEY_COLUMN_USAGE AS k
                    JOIN `{MarkerTable.Name}` AS m
                      ON ({Made(entity => $"k.REFERENCED_TABLE_SCHEMA = {Schema(entity)} AND k.REFERENCED_TABLE_NAME = {Literal(entity.Table)}")})
                    WHERE NOT EXISTS (
                        SELECT 1 FROM `{MarkerTable.Name}` AS m
                        WHERE ({Made(entity => $"k.TABLE_SCHEMA = {Schema(entity)} AND k.TABLE_NAME = {Literal(entity.Table)}")}))
                """)}

            -- Those that are there and recorded, in one statement: on MySQL all or none, on MariaDB one after the other.
            SET @auth101_tables = CONCAT_WS(', ',
            {Lines(marker.Reversed.Select(table => $"IF({HasRecord(IsMade(table))}, {Literal(table.Name)}, NULL)"))});
            SET @auth101_drop = IF(@auth101_tables = '', 'DO 0', CONCAT('DROP TABLE ', @auth101_tables));
            PREPARE auth101_drop FROM @auth101_drop;
            EXECUTE auth101_drop;

            SELECT t.TABLE_NAME AS `Left alone, because Auth101 did not make it`
            FROM information_schema.TABLES AS t
            WHERE {string.Join("\n   OR ", marker.Tables.Select(table => $"({IsTable(table.Entity, "t")})"))};

            {string.Join("\n", marker.Tables.Select(table => $"DELETE FROM `{MarkerTable.Name}` WHERE {IsRecorded(table.Entity, string.Empty)};"))}

            -- The record, unless it has tables of other user classes.
            SET @auth101_drop = IF(EXISTS (SELECT 1 FROM `{MarkerTable.Name}`), 'DO 0', 'DROP TABLE `{MarkerTable.Name}`');
            PREPARE auth101_drop FROM @auth101_drop;
            EXECUTE auth101_drop;
            DEALLOCATE PREPARE auth101_drop;
            """;
    }

    private static string HasRecord(string condition) => $"EXISTS (SELECT 1 FROM `{MarkerTable.Name}` AS m WHERE {condition})";

    private string Schema(EntityModel entity) => entity.Schema is { } schema ? Literal(schema) : "DATABASE()";

    /// <summary>A condition that a row of information_schema.TABLES is a table, or one of information_schema.COLUMNS a column of it.</summary>
    private string IsTable(EntityModel entity, string row) => $"{row}.TABLE_SCHEMA = {Schema(entity)} AND {row}.TABLE_NAME = {Literal(entity.Table)}";

    private string IsRecorded(EntityModel entity, string row) =>
        $"{row}`schema_name` = {Literal(MarkerTable.SchemaOf(entity))} AND {row}`table_name` = {Literal(entity.Table)}";

    /// <summary>A condition that a row of the record is that of a table, and that the table is there and is the one that was made.</summary>
    private string IsMade(TableDefinition table) => $"""
        {IsRecorded(table.Entity, "m.")}
              AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE {IsTable(table.Entity, "c")} AND {IsMark(table)}) = {Number(table.Marks.Count)}
        """;

    private string IsMark(TableDefinition table) => $"c.COLUMN_NAME IN ({string.Join(", ", table.Marks.Select(Literal))})";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Fails with the text that a query finds, and does nothing if it finds none.</summary>
    private static string Stop(string query) => $"SET completion_type = COALESCE((\n    {query}\n    LIMIT 1), @@completion_type);";

    /// <summary>Another character set on the other side would keep the index of this table from being used.</summary>
    public override string UserIdFor(EntityModel table, EntityModel user, string userId) =>
        table.IsManaged && !user.IsManaged && user.Get(EntityField.Id) is { Type: ColumnType.Guid or ColumnType.String } id && !IsUuidOfBytes(id)
            ? $"CONVERT({userId} USING ascii) COLLATE ascii_bin"
            : userId;

    public override string HasUncanonicalAscii(string column) => $"""{WithCase(column)} REGEXP '[ A-Z"(),:;<>\\[\\]\\\\]'""";

    public override string HasBeyondAscii(string column) => $"{WithCase(column)} REGEXP '[^!-~]'";

    private static string WithCase(string column) => $"CONVERT({column} USING utf8mb4) COLLATE utf8mb4_bin";

    public override bool CanBeOutsideCharacterSet(EntityModel table) => !table.IsManaged;

    /// <summary>A row that is named by a unique key is read before anything else is planned.</summary>
    public override string WithoutIndex(IReadOnlyList<string> conditions, string indent) => string.Join($"{indent}AND ", conditions);

    /// <summary>In the order of the index, so that it is read and not the table, of which InnoDB would lock each row that it passes.</summary>
    public override string DeleteBatch(string table, string key, string column, string last, string batchSize) => $"""
        DELETE FROM {table}
        WHERE {column} <= {last}
        ORDER BY {column}
        LIMIT {batchSize}
        """;

    public override string SetSavepoint(string name) => $"SAVEPOINT {name}";

    public override string RollBackToSavepoint(string name) => $"ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}";

    public override string ReleaseSavepoint(string name) => $"RELEASE SAVEPOINT {name}";

    public override string SignUp(SignUpRows rows, bool isInTransaction)
    {
        var user = rows.User;
        var orphans = rows.Dependents.Count > 0 ? $"{DeleteOrphans(rows.Dependents)};\n" : string.Empty;
        var inserts = $"{InsertUser(user, rows.SignsIn)};\n{orphans}{Rest(rows)}".TrimEnd('\n', ';');

        // Without an orphan a DELETE locks the gap where the rows of the next sign-up belong, unless the transaction reads what is committed.
        var isolation = rows.Dependents.Count > 0 ? "SET TRANSACTION ISOLATION LEVEL READ COMMITTED;\n" : string.Empty;
        return (isInTransaction ? inserts : $"{isolation}START TRANSACTION;\n{inserts};\nCOMMIT") + MadeIds(user.Entity, rows.Session);
    }

    public override bool LocksGaps => true;

    public override string SignUpUser(SignUpRows rows) => $"""
        {InsertUser(rows.User, rows.SignsIn)};
        SELECT {string.Join("\n    OR ", rows.Dependents.Select(table => $"EXISTS ({RowOfUser(table)})"))}
        """;

    public override string DeleteOrphans(IReadOnlyList<SignUpDependent> dependents) =>
        string.Join(";\n", dependents.Select(table => $"DELETE FROM {Table(table.Entity)}\nWHERE {IsOfNewUser(table, string.Empty)}"));

    public override string SignUpRest(SignUpRows rows) =>
        Rest(rows) is { Length: > 0 } rest ? rest + MadeIds(rows.User.Entity, rows.Session) : "DO 0";

    public override string FromNothing => "\nFROM DUAL";

    public override string SharedLockClause(params string[] tables) => "\nLOCK IN SHARE MODE";

    /// <summary>
    /// A DELETE that read the user's sessions to count them would lock them all, and two of those would wait for each other. So the ids are read without a
    /// lock, and <see cref="EndSurplus"/> ends them one by one.
    /// </summary>
    public override string StartSession(SessionStart start)
    {
        var (table, id) = (Table(start.Session), Quote(start.Session.Get(EntityField.Id).Column));
        var token = Quote(start.Session.Get(EntityField.Token).Column);

        // The row is asked for the id, which a trigger may have made. A sign-in at the same time may have ended the session already.
        string Read(string value) => FromColumn(start.Session, start.Session.Get(EntityField.Id), value);
        var isMade = start.Session.HasIdentity
            ? $"SELECT COALESCE((SELECT s.{id} FROM {table} AS s WHERE s.{token} = {start.Token}), LAST_INSERT_ID()) FROM DUAL WHERE ROW_COUNT() = 1"
            : "SELECT 1 FROM DUAL WHERE ROW_COUNT() = 1";
        var insert = $"{start.Insert};\n{isMade}";
        var transaction = start.Replace is null ? insert : $"START TRANSACTION;\n{start.Replace};\n{insert};\nCOMMIT";
        return $"""
            {transaction};
            SELECT 'committed';
            SELECT {Read($"s.{id}")} FROM {table} AS s
            WHERE {start.IsOther}
            ORDER BY {start.NewestFirst}
            LIMIT {MostSurplus} OFFSET {start.OtherSessions}
            """;
    }

    /// <summary>A DELETE has no NOWAIT, so the row is locked first. A transaction that holds one row only waits for nobody who waits for it.</summary>
    public override string EndSurplus(EntityModel session, string id)
    {
        var isSession = $"{Quote(session.Get(EntityField.Id).Column)} = {id}";
        return $"""
            START TRANSACTION;
            SELECT 1 FROM {Table(session)} WHERE {isSession} FOR UPDATE NOWAIT;
            DELETE FROM {Table(session)} WHERE {isSession};
            COMMIT
            """;
    }

    /// <summary>
    /// The sessions are held first, by an update that changes nothing: a refresh that waited for one of them between a shared lock and its deletion would make
    /// that wait for itself. Of two sessions that end each other, the server undoes one, which finds itself gone then. Who asks is locked for sharing, because
    /// the application need not be allowed to change its users.
    /// </summary>
    public override IReadOnlyList<string> EndSessions(SessionEnding ending) =>
    [
        UpdateRows(ending.SessionTable, "s", $"{ending.SessionToken} = s.{ending.SessionToken}", ending.IsEnded),
        $"{FindSessionsToEnd(ending)}\nLOCK IN SHARE MODE",
        DeleteSessionsToEnd(ending),
    ];

    public override string Transaction(IReadOnlyList<string> statements) => $"START TRANSACTION;\n{string.Join(";\n", statements)};\nCOMMIT";

    /// <summary>The row is there and locked first, by an insert that changes nothing where there is one: an update finds none to decide on.</summary>
    public override string TakeFromBudget(BudgetTaking taking) => $"""
        START TRANSACTION;
        INSERT INTO {taking.Table} ({taking.Id}, {taking.FullAt})
        VALUES ({taking.Budget}, {taking.Now})
        ON DUPLICATE KEY UPDATE {taking.FullAt} = {taking.FullAt};
        UPDATE {taking.Table}
        SET {taking.FullAt} = {Greatest(taking.FullAt, taking.Now)} + {taking.Cost}
        WHERE {taking.Id} = {taking.Budget}
          AND {taking.IsLeft(string.Empty, taking.Now)};
        SELECT CASE WHEN ROW_COUNT() > 0 THEN 0 ELSE {Greatest("1", taking.Wait("b.", taking.Now))} END
        FROM {taking.Table} AS b
        WHERE b.{taking.Id} = {taking.Budget};
        COMMIT
        """;

    public override string InsertOrUpdate(string insert, string table, string keys, string changes, string condition) =>
        $"{insert}\nON DUPLICATE KEY UPDATE {changes}";

    /// <inheritdoc cref="ReplacePassword"/>
    public override string WithDotInFront(string text) => $"CONCAT('.', SUBSTRING({text}, 2))";

    /// <summary>The user's row is locked first, so that what the proof was good for is done if it is used up.</summary>
    public override string Consume(
        string user, string consume, Func<string, string> change, Func<string, string>? end, HeldText? isHeld)
    {
        const string IsProven = "LAST_INSERT_ID() > 0";
        var others = end is null ? string.Empty : $"{end(PasswordReplacement.And(IsProven))};\n";
        return $"START TRANSACTION;\n{user}\nFOR UPDATE;\n{consume};\nDO LAST_INSERT_ID(ROW_COUNT());\n{change(IsProven)};\n{others}COMMIT";
    }

    /// <summary>Whether there was a proof is kept where the id of an inserted row is, which a connection remembers.</summary>
    public override IEnumerable<(PasswordReplacementPart Part, string Text)> ReplacePassword(PasswordReplacement replacement)
    {
        var proof = replacement.Consume is { } consume ? $"{consume};\nDO LAST_INSERT_ID(ROW_COUNT());\n" : string.Empty;
        var andIsProven = proof.Length == 0 ? string.Empty : PasswordReplacement.And("LAST_INSERT_ID() > 0");
        var verify = replacement.Verify is { } mark ? $"{mark(andIsProven)};\n" : string.Empty;
        var renew = replacement.Renewal is { } renewal ? $"{Hold(renewal)};\n{renewal.Renew(renewal.AndIsVerified)};\n" : string.Empty;
        var andMayReplace = replacement.Renewal?.AndIsRenewed ?? andIsProven;
        yield return (PasswordReplacementPart.Replace, $"""
            START TRANSACTION;
            {proof}{verify}{renew}{replacement.Replace(andMayReplace)};
            SELECT 1 FROM DUAL
            WHERE {replacement.IsReplaced};
            SELECT {replacement.EndedId} FROM {replacement.SessionTable} AS s
            WHERE {replacement.IsEnded}{replacement.AndIsReplaced}
            FOR UPDATE;
            DELETE s FROM {replacement.SessionTable} AS s
            WHERE {replacement.IsEnded}{replacement.AndIsReplaced};
            {replacement.EndProofs(replacement.AndIsReplaced)};
            COMMIT
            """);
    }

    /// <summary>
    /// LAST_INSERT_ID keeps whether the user may be removed, which the first row that goes would change. It is read after the locks are there, so that the
    /// transaction sees what was committed until then.
    /// </summary>
    public override IReadOnlyList<(string? Held, string Statement)> RemoveUser(UserRemoval removal)
    {
        const string May = "LAST_INSERT_ID() = 1";
        var remove = removal.Changes is null ? $"DELETE FROM {removal.User}" : $"{Update} {removal.User}\nSET {removal.Changes}";
        return
        [
            (null, $"""
            START TRANSACTION;
            {string.Join(";\n", removal.Holds.Select(static hold => hold.Statement))};
            DO LAST_INSERT_ID(EXISTS (
                SELECT 1
                {removal.Asking.Replace("\n", "\n    ")}));
            {string.Join(";\n", removal.Deletes.Select(static delete => $"DELETE FROM {delete.Table}\nWHERE {delete.Condition} AND {May}"))};
            {remove}
            WHERE {removal.IsUser} AND {May};
            SELECT 1 FROM DUAL WHERE {May};
            COMMIT
            """),
        ];
    }

    public override string Rotate(Rotation rotation) => $"""
        {UpdateRows(rotation.SessionTable, "s", rotation.Changes, rotation.Condition)};
        SELECT {rotation.UserColumns}
        FROM {rotation.SessionTable} AS s
        JOIN {rotation.UserTable} AS u ON u.{rotation.UserKey} = s.{rotation.UserId}
        WHERE {rotation.IsCurrent}
        """;

    /// <summary>
    /// Inserts account and session of the user who was just inserted. Without a session, by which <see cref="MadeIds"/> finds the id that the database made for
    /// the user, it answers with that itself: two users who have the same, as no index keeps them from, are an error that way before either is there.
    /// </summary>
    private string Rest(SignUpRows rows)
    {
        // The account's insert may make an id of its own, so that what comes after it asks for the user by what sign-in finds it by.
        var madeUserId = rows.User.Entity.HasIdentity ? MadeUserId(rows.User) : string.Empty;
        List<string> statements = [];
        if (rows.Account is { } account)
        {
            statements.Add(Insert(account, "LAST_INSERT_ID()", "LAST_INSERT_ID()"));
        }

        if (rows.Session is { } session)
        {
            statements.Add(Insert(session, rows.Account is null ? "LAST_INSERT_ID()" : madeUserId, string.Empty));
        }
        else if (madeUserId.Length > 0)
        {
            statements.Add($"SELECT {madeUserId}");
        }

        return string.Join(";\n", statements);
    }

    /// <summary>
    /// Inserts a user and makes the id in the row LAST_INSERT_ID, which else is what AUTO_INCREMENT made last: where a trigger or a sequence makes the user's
    /// id, that of an earlier row of any table, so that the orphans of the new user would be the rows of another one.
    /// </summary>
    private string InsertUser(SignUpRow user, bool signsIn)
    {
        var insert = Insert(user, string.Empty, string.Empty);
        var newUser = user.Entity.HasIdentity ? $"{insert};\nDO LAST_INSERT_ID({MadeUserId(user)})" : insert;
        var id = user.Entity.HasIdentity ? "LAST_INSERT_ID()" : user.Cell(EntityField.Id).Value!;
        return IsRefused(user.Entity, id, signsIn) is { } isRefused
            ? $"{newUser};\n{Stop($"SELECT {Literal(RefusedSignUp(signsIn))} FROM DUAL\n    WHERE {isRefused.Replace("\n", "\n    ")}").TrimEnd(';')}"
            : newUser;
    }

    /// <summary>
    /// The id of the user who was just inserted. Where no index keeps two users from having the same, another sign-up at the same moment may have made the
    /// second one: that is an error, which is as good as that of an index.
    /// </summary>
    private string MadeUserId(SignUpRow user)
    {
        var id = $"u.{Quote(user.Entity.Get(EntityField.Id).Column)}";
        var key = UserKey.OfEvery(user.Entity);
        var cell = user.Cells.FirstOrDefault(cell => cell.Field == key.Column.Field) ?? user.Cell(key.Given.Field);
        var condition = UserKeyEquals(key, $"u.{cell.Column}", cell.Value!);
        var isThere = user.Entity.Where is { } where ? $" AND ({Sql(where, row: "u")})" : string.Empty;
        return $"(SELECT {id} FROM {Table(user.Entity)} AS u WHERE {condition}{isThere})";
    }

    private string RowOfUser(SignUpDependent table) => $"SELECT 1 FROM {Table(table.Entity)} AS o WHERE {IsOfNewUser(table, "o.")}";

    private string IsOfNewUser(SignUpDependent table, string row) =>
        $"{row}{Quote(table.Entity.Get(EntityField.UserId).Column)} = {table.UserId ?? "LAST_INSERT_ID()"}";

    private string MadeIds(EntityModel user, SignUpRow? session)
    {
        if (session is null)
        {
            return string.Empty;
        }

        var (table, id) = (Table(session.Entity), Quote(session.Entity.Get(EntityField.Id).Column));
        var userId = Quote(session.Entity.Get(EntityField.UserId).Column);
        var token = session.Cell(EntityField.Token);
        return (user.HasIdentity, session.Entity.HasIdentity) switch
        {
            (true, true) => $";\nSELECT s.{userId}, s.{id} FROM {table} AS s WHERE s.{token.Column} = {token.Value}",
            (true, false) => $";\nSELECT s.{userId} FROM {table} AS s WHERE s.{id} = {session.Cell(EntityField.Id).Value}",
            (false, true) => $";\nSELECT s.{id} FROM {table} AS s WHERE s.{token.Column} = {token.Value}",
            _ => string.Empty,
        };
    }

    /// <summary>The type that the mapping names, if the database has it.</summary>
    private static NamedType? TypeOf(ColumnModel column)
    {
        var named = NamedType.Of(column);

        // An id that refers to a user is text of ours, whatever text the own table has; bytes are bytes.
        return named is null || !CatalogNames(named).Any(static name => Types.Contains(name))
            || (column is { Field: EntityField.UserId, Origin: ColumnOrigin.Generated } && named.Name is not ("binary" or "varbinary"))
            ? null
            : named;
    }

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year", "date", "time", "datetime", "timestamp",
        "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob",
        "enum", "set", "json", "uuid", "inet4", "inet6",
    };

    /// <summary>The names of a type in the catalog. What is json on MySQL is longtext on MariaDB.</summary>
    private static IReadOnlyList<string> CatalogNames(NamedType named)
    {
        var name = named.Name.Replace(" unsigned", string.Empty).Replace(" zerofill", string.Empty);
        return name switch
        {
            "json" => ["json", "longtext"],
            "integer" or "int4" => ["int"],
            "bool" or "boolean" => ["tinyint"],
            "numeric" or "dec" => ["decimal"],
            "double precision" or "real" => ["double"],
            _ => [name],
        };
    }

    private static bool IsTimestamp(ColumnModel column) =>
        column.Type is ColumnType.DateTime or ColumnType.DateTimeOffset && column.Unit == TimeUnit.Native && TypeOf(column)?.Name == "timestamp";

    private static string TypeOfText(ColumnModel column) => column.MaxLength is not > LongestInRow && TextLengths.Of(column) is { } length
        ? $"varchar({length}) {(TextLengths.IsAscii(column.Field) ? Ascii : Unicode)}"
        : "longtext";

    private string Column(ColumnDefinition column)
    {
        var text = new StringBuilder($"{Quote(column.Name)} {column.Type} {column.NotNull}");
        text.Append(column.IdentityKey is not null ? " AUTO_INCREMENT" : string.Empty);
        text.Append(column.Default is { } value ? $" DEFAULT {value}" : string.Empty);
        return text.Append($" COMMENT {Literal(column.Comment)}").ToString();
    }
}
