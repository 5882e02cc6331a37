using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;

namespace Auth101.SourceGen.Dialects;

/// <summary>SQLite 3.37 and later (STRICT tables).</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static readonly SqliteDialect Instance = new();

    private const string Union = "\nUNION ALL\n";

    private SqliteDialect()
    {
    }

    public override string Name => "sqlite";

    public override string IdentifierName => "Sqlite";

    public override string DisplayName => "SQLite";

    public override string ApplyCommand(string file) => $"sqlite3 -bail app.db < {file}";

    public override string True => "1";

    public override string False => "0";

    protected override string UnixSeconds => "CAST(strftime('%s', 'now') AS INTEGER)";

    protected override string UnixMilliseconds => "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

    /// <summary>Text in any of the forms of a time, which do not compare as text: ours, and those of other programs.</summary>
    protected override string Now(ColumnModel column) => column.Unit == TimeUnit.Native ? "julianday('now')" : base.Now(column);

    protected override string TimeOf(ColumnModel column, string value) => column.Unit == TimeUnit.Native ? $"julianday({value})" : value;

    /// <summary>The text that the store writes.</summary>
    protected override string ClockTime => Clock("'now'");

    protected override string Shifted(string moment, string sign, string seconds) => Clock($"'now', '{sign}' || {seconds} || ' seconds'");

    /// <summary>Times are texts of full precision, but for those that the store counts.</summary>
    public override int Inaccuracy(EntityModel table, ColumnModel column) => column.Unit == TimeUnit.UnixSeconds ? 1 : 0;

    public override string Greatest(string one, string other) => $"MAX({one}, {other})";

    public override string Least(string one, string other) => $"MIN({one}, {other})";

    private static string Clock(string arguments) => $"strftime('%Y-%m-%dT%H:%M:%f0000Z', {arguments})";

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    public override string TypeOf(ColumnModel column, bool refersToOwnTable) => column.Type switch
    {
        ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32
            or ColumnType.UInt32 or ColumnType.Int64 => "INTEGER",
        ColumnType.Single or ColumnType.Double => "REAL",
        ColumnType.Bytes => "BLOB",
        ColumnType.String or ColumnType.UInt64 or ColumnType.Decimal or ColumnType.Guid or ColumnType.DateTime or ColumnType.DateTimeOffset
            or ColumnType.DateOnly or ColumnType.TimeOnly => "TEXT",
    };

    /// <summary>Outside of STRICT tables a declared type binds nothing.</summary>
    protected override IReadOnlyList<string> AcceptedTypes(ColumnModel column, bool isManaged) =>
        isManaged ? [TypeOf(column, refersToOwnTable: false).ToLowerInvariant()] : [];

    protected override IReadOnlyList<string> TypesOfCounts { get; } = [];

    public override string ZeroOf(ColumnModel column) => column.Type switch
    {
        ColumnType.String => "''",
        ColumnType.Bytes => "x''",
        ColumnType.Guid => "'00000000-0000-0000-0000-000000000000'",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "'0001-01-01T00:00:00.0000000Z'",
        ColumnType.DateOnly => "'0001-01-01'",
        ColumnType.TimeOnly => "'00:00:00.0000000'",
        ColumnType.Decimal or ColumnType.UInt64 => "'0'",
        ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.Single or ColumnType.Double => "0",
    };

    public override string? CheckOf(ColumnModel column) =>
        column.Type == ColumnType.Boolean ? $"{Quote(column.Column)} IN (0, 1)" : null;

    public override string CreateTable(TableDefinition table)
    {
        var columns = table.Columns.Select(column => $"-- {column.Comment}\n{Column(column)}");
        var script = new StringBuilder()
            .Append($"-- {table.Comment}\nCREATE TABLE IF NOT EXISTS {table.Name} (\n{Lines([.. columns, .. Constraints(table)])}\n) STRICT;\n");
        foreach (var index in table.Indexes)
        {
            script.Append(Index("CREATE INDEX IF NOT EXISTS", table, index)).Append('\n');
        }

        return script.ToString();
    }

    /// <summary>A column that is added to rows that exist needs a value for them.</summary>
    public override string AddColumn(TableDefinition table, ColumnDefinition column) =>
        $"ALTER TABLE {table.Name} ADD COLUMN {Column(column.Model.IsNullable ? column : WithDefault(column))};";

    private ColumnDefinition WithDefault(ColumnDefinition column) => column with { Default = column.Default ?? ZeroOf(column.Model.Stored) };

    public override string? AlterColumn(TableDefinition table, ColumnDefinition column) => null;

    public override string? AddPrimaryKey(TableDefinition table, KeyDefinition key) => null;

    public override bool IndexesLowerCase => true;

    public override string AddUnique(TableDefinition table, KeyDefinition key) => Index("CREATE UNIQUE INDEX", table, key);

    /// <summary>What an index on an expression is about, and which rows are in it, only its definition says; the usual expression is lower(column).</summary>
    public override string FindNonUnique(EntityModel table, string column)
    {
        var schema = Literal(table.Schema ?? "main");
        var lower = $"{table.Table}(lower({column}))".Replace(" ", string.Empty).Replace("\"", string.Empty);
        return $"""
            SELECT 1
            FROM {Catalog(table.Schema)} AS t
            WHERE t.type = 'table' AND t.rootpage > 0 AND t.name = {Literal(table.Table)} COLLATE NOCASE
              AND NOT EXISTS (
                  SELECT 1
                  FROM pragma_index_list(t.name, {schema}) AS i
                  LEFT JOIN {Catalog(table.Schema)} AS d ON d.type = 'index' AND d.name = i.name
                  WHERE i."unique" = 1 AND {IsOfWhoIsThere(table)}
                    AND (SELECT count(*) FROM pragma_index_info(i.name, {schema})) = 1
                    AND ((SELECT k.name FROM pragma_index_info(i.name, {schema}) AS k) = {Literal(column)} COLLATE NOCASE
                         OR instr(replace(replace(lower(d.sql), ' ', ''), '"', ''), lower({Literal(lower)})) > 0))
            """;
    }

    /// <summary>An index over all rows, or over those of users who are not deleted.</summary>
    private string IsOfWhoIsThere(EntityModel table)
    {
        const string All = "i.partial = 0";
        if (table.Find(EntityField.DeletedAt) is not { } deletedAt)
        {
            return All;
        }

        // Quotes, parentheses and white space are the author's.
        var predicate = $"where{deletedAt.Column.Replace(" ", string.Empty).ToLowerInvariant()}isnull";
        var definition = "lower(d.sql)";
        foreach (var character in (string[])["' '", "char(9)", "char(10)", "char(13)", "'\"'", "'`'", "'['", "']'", "'('", "')'"])
        {
            definition = $"replace({definition}, {character}, '')";
        }

        return $"({All} OR substr({definition}, -{predicate.Length}) = {Literal(predicate)})";
    }

    public override string AddIndex(TableDefinition table, KeyDefinition key) => Index("CREATE INDEX", table, key);

    public override string? AddForeignKey(TableDefinition table, ForeignKeyDefinition key) => null;

    /// <summary>A foreign key stays inside one database. SQLite calls the one that was opened "main"; names compare without case.</summary>
    public override bool CanReference(EntityModel table, EntityModel user) =>
        string.Equals(table.Schema ?? "main", user.Schema ?? "main", StringComparison.OrdinalIgnoreCase);

    public override string ReferencedTable(EntityModel user) => Quote(user.Table);

    public override MarkerTypes MarkerTypes { get; } = new("TEXT", "TEXT", "TEXT", "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')");

    /// <summary>The store and the tool run the script in a transaction of theirs, and sqlite3 in none.</summary>
    public override string ScriptStart => "SAVEPOINT auth101;\n";

    public override string ScriptEnd => "\nRELEASE auth101;\n";

    /// <summary>What is there is never recorded, not even if sqlite3 goes on after an error.</summary>
    public override string BeforeTables(MarkerTable marker) => $"""
        {CreateMarker()}

        -- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
        {RefuseForeign(marker, static entity => MarkerTable.Refusal(entity))}

        INSERT INTO "{MarkerTable.Name}" ("schema_name", "table_name", "mapping", "created_at")
        {Rows(marker, table => $"SELECT {RecordedName(table.Entity)}, {Literal(marker.Mapping)}, {MarkerTypes.Now}\n    WHERE NOT {Exists(table.Entity)}")}
        ON CONFLICT ("schema_name", "table_name") DO UPDATE SET "mapping" = excluded."mapping", "created_at" = excluded."created_at";
        """;

    public override string Record(TableDefinition table, string mapping) => $"""
        INSERT INTO "{MarkerTable.Name}" ("schema_name", "table_name", "mapping", "created_at")
        VALUES ({RecordedName(table.Entity)}, {Literal(mapping)}, {MarkerTypes.Now})
        ON CONFLICT ("schema_name", "table_name") DO UPDATE SET "mapping" = excluded."mapping", "created_at" = excluded."created_at";
        """;

    /// <summary>SQLite drops nothing on a condition, so that the script drops all or nothing, and keeps the table of the records.</summary>
    public override string DropTables(MarkerTable marker)
    {
        var names = string.Join(", ", marker.Tables.Select(table => Literal(table.Entity.Table)));
        var references = marker.Tables.Select(static table => table.Entity.Schema).Distinct().Select(schema => $"""
            SELECT json_extract('[]', 'Nothing was dropped: the table ' || t.name || ' has a foreign key to ' || f."table" || '. Drop it first.') AS "problem"
            FROM {Catalog(schema)} AS t, pragma_foreign_key_list(t.name, {Literal(schema ?? "main")}) AS f
            WHERE t.type = 'table' AND t.name COLLATE NOCASE NOT IN ({names}) AND f."table" COLLATE NOCASE IN ({names})
            """);
        var recorded = string.Join(", ", marker.Tables.Select(table => $"({RecordedName(table.Entity)})"));
        const string Problem = "exists and was not made by Auth101. Nothing was dropped. Drop those that are not needed by hand.";
        const string Rule =
            "Stops where another table refers to one of these: without foreign keys its rows would be left without users, with them they might go, too.";
        return $"""
            {CreateMarker()}

            -- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours: SQLite cannot drop a table on a condition.
            {RefuseForeign(marker, static entity => $"Table {MarkerTable.Display(entity)} {Problem}")}

            -- {Rule} What is no path of
            -- JSON is quoted in the error. No query, because drivers forget errors that come after one.
            CREATE TEMP TABLE "auth101_refused" AS
            {string.Join(Union, references)};
            DROP TABLE temp."auth101_refused";

            {string.Join("\n", marker.Reversed.Select(static table => $"DROP TABLE IF EXISTS {table.Name};"))}
            DELETE FROM "{MarkerTable.Name}" WHERE ("schema_name", "table_name") IN (VALUES {recorded});
            """;
    }

    private static string Catalog(string? schema) => schema is null ? "main.sqlite_schema" : $"{Instance.Quote(schema)}.sqlite_schema";

    private string Exists(EntityModel entity) =>
        $"EXISTS (SELECT 1 FROM {Catalog(entity.Schema)} WHERE type IN ('table', 'view') AND name = {Literal(entity.Table)} COLLATE NOCASE)";

    private string IsMade(TableDefinition table)
    {
        var (entity, marks) = (table.Entity, string.Join(", ", table.Marks.Select(Literal)));
        var isRecorded =
            $"\"schema_name\" = {Literal(MarkerTable.SchemaOf(entity))} COLLATE NOCASE AND \"table_name\" = {Literal(entity.Table)} COLLATE NOCASE";
        var columns = $"pragma_table_info({Literal(entity.Table)}, {Literal(entity.Schema ?? "main")})";
        return $"""
            (EXISTS (SELECT 1 FROM "{MarkerTable.Name}" WHERE {isRecorded})
                AND (SELECT count(*) FROM {columns} WHERE name COLLATE NOCASE IN ({marks})) = {Number(table.Marks.Count)})
            """;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Only a trigger can end a script with words of its own.</summary>
    private string RefuseForeign(MarkerTable marker, Func<EntityModel, string> message)
    {
        return $"""
            CREATE TEMP TABLE "auth101_refused" ("name" TEXT NOT NULL);
            CREATE TEMP TRIGGER "auth101_refuse" BEFORE INSERT ON "auth101_refused"
            BEGIN
            {string.Join("\n", marker.Tables.Select(Refuse))}
            END;
            INSERT INTO temp."auth101_refused" ("name")
            {Rows(marker, table => $"SELECT {Literal(table.Name)} WHERE {Exists(table.Entity)}\n    AND NOT {IsMade(table)}")};
            DROP TABLE temp."auth101_refused";
            """;

        string Refuse(TableDefinition table) => $"    SELECT RAISE(ABORT, {Literal(message(table.Entity))}) WHERE NEW.\"name\" = {Literal(table.Name)};";
    }

    private static string Rows(MarkerTable marker, Func<TableDefinition, string> row) => string.Join(Union, marker.Tables.Select(row));

    public override string? Grant(string table, string privileges, string role) => null;

    /// <summary>
    /// The driver writes a Guid as text in upper case, and so do we; but an own table may have been filled by another program in lower case.
    /// Both spellings go through the index.
    /// </summary>
    public override string UserIdEquals(EntityModel user, string column, string parameter) =>
        !user.IsManaged && user.Get(EntityField.Id).Type == ColumnType.Guid
            ? $"{column} IN ({parameter}, lower({parameter}))"
            : base.UserIdEquals(user, column, parameter);

    public override string FirstCharacters(string text, int count) =>
        $"substr({text}, 1, {count.ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    // GLOB minds case; a bracket that closes comes first in a set.
    public override string HasUncanonicalAscii(string column) => $"""{column} GLOB '*[] A-Z"(),:;<>[\]*'""";

    public override string HasBeyondAscii(string column) => $"{column} GLOB '*[^!-~]*'";

    /// <summary>In the update of a view its other name is not known.</summary>
    public override string UpdateUser(EntityModel user, string changes, string condition)
    {
        var id = Quote(user.Get(EntityField.Id).Column);
        return user.TakesForeignKeys
            ? base.UpdateUser(user, changes, condition)
            : $"""
                {Update} {Table(user)}
                SET {changes}
                WHERE {id} IN (
                    SELECT u.{id} FROM {Table(user)} AS u
                    WHERE {condition.Replace("\n", "\n    ")})
                """;
    }

    public override string DeleteBatch(string table, string key, string column, string last, string batchSize) => $"""
        DELETE FROM {table}
        WHERE {key} IN (
            SELECT {key} FROM {table}
            WHERE {column} <= {last}
            LIMIT {batchSize})
        """;

    protected override bool IdentityIsPrimaryKey => true;

    private string Column(ColumnDefinition column)
    {
        // AUTOINCREMENT: an id that was given once never means another row, even after the row is gone.
        if (column.IdentityKey is { } key)
        {
            return $"{Quote(column.Name)} INTEGER NOT NULL CONSTRAINT {Quote(key)} PRIMARY KEY AUTOINCREMENT";
        }

        var text = new StringBuilder($"{Quote(column.Name)} {column.Type}");
        text.Append(column.Model.IsNullable ? string.Empty : " NOT NULL");
        text.Append(column.Default is { } value ? $" DEFAULT {value}" : string.Empty);
        text.Append(column.Check is { } check ? $" CONSTRAINT {Quote(column.CheckName)} CHECK ({check})" : string.Empty);
        return text.ToString();
    }

    /// <summary>The index carries the database's name, the table does not.</summary>
    private string Index(string create, TableDefinition table, KeyDefinition index)
    {
        var name = table.Entity.Schema is { } schema ? $"{Quote(schema)}.{Quote(index.Name)}" : Quote(index.Name);
        return $"{create} {name} ON {Quote(table.Entity.Table)} ({Columns(index)});";
    }
}
