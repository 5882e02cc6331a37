using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Dialects;

/// <summary>PostgreSQL 13 and later.</summary>
internal sealed class PostgreSqlDialect : ServerDialect
{
    public static readonly PostgreSqlDialect Instance = new();

    private PostgreSqlDialect()
    {
    }

    public override string Name => "postgresql";

    public override string IdentifierName => "PostgreSql";

    public override string DisplayName => "PostgreSQL";

    public override string ApplyCommand(string file) => $"psql --set=ON_ERROR_STOP=1 --dbname=app --file={file}";

    public override string True => "TRUE";

    public override string False => "FALSE";

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    public override string NullsLast => " NULLS LAST";

    public override bool IndexesLowerCase => true;

    public override string Parameter(string name, int position) => "$" + position.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string TypeOf(ColumnModel column, bool refersToOwnTable) => TypeOf(column)?.Text ?? column.Type switch
    {
        ColumnType.String when column.Field == EntityField.Email => "text COLLATE \"C\"",
        ColumnType.String => "text",
        ColumnType.Boolean => "boolean",
        ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 => "smallint",
        ColumnType.UInt16 or ColumnType.Int32 => "integer",
        ColumnType.UInt32 or ColumnType.Int64 => "bigint",
        ColumnType.UInt64 => "numeric(20, 0)",
        ColumnType.Single => "real",
        ColumnType.Double => "double precision",
        ColumnType.Decimal => "numeric",
        ColumnType.Guid => "uuid",
        ColumnType.DateOnly => "date",
        ColumnType.TimeOnly => "time",
        ColumnType.Bytes => "bytea",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "timestamptz",
    };

    /// <summary>The driver reads a column as its own type and no other, unless it is built with all its conversions.</summary>
    protected override IReadOnlyList<string> AcceptedTypes(ColumnModel column, bool isManaged) => TypeOf(column) is { } named
        ? [CatalogName(named)]
        : column.Type switch
        {
            ColumnType.String => ["text", "character varying"],
            ColumnType.Boolean => ["boolean"],
            ColumnType.UInt64 or ColumnType.Decimal => ["numeric"],
            ColumnType.Single => ["real"],
            ColumnType.Double => ["double precision"],
            ColumnType.Guid => ["uuid"],
            ColumnType.DateOnly => ["date"],
            ColumnType.TimeOnly => ["time without time zone"],
            ColumnType.Bytes => ["bytea"],
            ColumnType.DateTime or ColumnType.DateTimeOffset => ["timestamp with time zone"],
            ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32 or ColumnType.Int64 =>
                [TypeOf(column, refersToOwnTable: false)],
        };

    protected override IReadOnlyList<string> TypesOfCounts { get; } = ["smallint", "integer", "bigint", "numeric"];

    protected override string UnixSeconds => "EXTRACT(EPOCH FROM now())";

    protected override string UnixMilliseconds => "EXTRACT(EPOCH FROM now()) * 1000";

    protected override string ClockTime => "clock_timestamp()";

    protected override string ClockSeconds => "FLOOR(EXTRACT(EPOCH FROM clock_timestamp()))::bigint";

    protected override string ClockMilliseconds => "FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint";

    /// <summary>The planner asks a query that depends on nothing once, and a function that differs each time for each row.</summary>
    public override string ClockOfStatement(ColumnModel column) => $"(SELECT {Clock(column)})";

    protected override string Shifted(string moment, string sign, string seconds) => $"({moment} {sign} {seconds} * INTERVAL '1 second')";

    public override string ToColumn(ColumnModel column, string value)
    {
        if (TypeOf(column) is not { } named)
        {
            return value;
        }

        var cast = $"{value}::{CastName(named)}";
        return column.Stored switch
        {
            // A moment is sent with its zone, and a time without one is meant to be UTC, whatever the zone of the session.
            { IsTime: true } when !named.IsArray => CatalogName(named) switch
            {
                "timestamp without time zone" => $"({value} AT TIME ZONE 'UTC')",
                "date" => $"({value} AT TIME ZONE 'UTC')::date",
                "timestamp with time zone" => value,
                _ => cast,
            },
            { Type: ColumnType.String } when IsText(named) => value,
            { Type: ColumnType.Boolean } when IsNumber(named) => $"{value}::integer{(CatalogName(named) == "integer" ? string.Empty : $"::{CastName(named)}")}",
            _ => cast,
        };
    }

    /// <summary>A number is cast to the column's type; one that we do not know may be as small as most are.</summary>
    public override string? EarliestMoment(ColumnModel column)
    {
        if (column.Unit == TimeUnit.Native || TypeOf(column) is not { } named)
        {
            return null;
        }

        var unit = column.Unit == TimeUnit.UnixSeconds ? "Seconds" : "Milliseconds";
        return CatalogName(named) switch
        {
            "bigint" or "numeric" or "real" or "double precision" => null,
            "smallint" => $"global::System.DateTimeOffset.FromUnixTime{unit}(short.MinValue)",
            _ => $"global::System.DateTimeOffset.FromUnixTime{unit}(int.MinValue)",
        };
    }

    public override string FromColumn(EntityModel table, ColumnModel column, string value)
    {
        if (TypeOf(column) is not { } named)
        {
            // Counts are read whatever their size is.
            return column.Unit == TimeUnit.Native ? value : $"{value}::bigint";
        }

        return column.Stored switch
        {
            // The driver gives a time without a zone as it is.
            { IsTime: true } => CatalogName(named) switch
            {
                "timestamp without time zone" or "timestamp with time zone" => value,
                "date" => $"{value}::timestamp",
                _ => $"{value}::timestamptz",
            },
            { Type: ColumnType.String } when IsText(named) => value,

            // A cast to text adds the mask even of a single address.
            { Type: ColumnType.String } => CatalogName(named) == "inet" ? $"abbrev({value})" : $"{value}::text",
            { Type: ColumnType.Guid } => $"{value}::text::uuid",
            { Type: ColumnType.Boolean } when IsNumber(named) => $"({value} <> 0)",
            var stored => $"{value}::{TypeOf(stored with { DatabaseType = null }, refersToOwnTable: false)}",
        };
    }

    public override string ZeroOf(ColumnModel column) => column.Type switch
    {
        ColumnType.String or ColumnType.Bytes => "''",
        ColumnType.Boolean => "FALSE",
        ColumnType.Guid => "'00000000-0000-0000-0000-000000000000'",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "'-infinity'",
        ColumnType.DateOnly => "'-infinity'",
        ColumnType.TimeOnly => "'00:00'",
        ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32 or ColumnType.Int64
            or ColumnType.UInt64 or ColumnType.Single or ColumnType.Double or ColumnType.Decimal => "0",
    };

    public override string? CheckOf(ColumnModel column) =>
        (column.Field == EntityField.Email ? TextLengths.Of(column) : column.MaxLength) is { } length
            ? $"char_length({Quote(column.Column)}) <= {length.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : null;

    public override int MaximumNameLength => 63;

    /// <summary>The number is that of Auth101 ("auth101" in ASCII), and no other program's.</summary>
    public override string ScriptStart => """
        BEGIN;

        -- Two that apply the script at once do so one after the other.
        SET LOCAL lock_timeout = '60s';
        SELECT pg_advisory_xact_lock(27432215565643825);

        -- Who waits for the lock of a table makes all wait that come later. So it gives up, and changes nothing, if a transaction that is under
        -- way keeps it for longer. Apply it again when that transaction has ended.
        SET LOCAL lock_timeout = '5s';

        """;

    public override string ScriptEnd => "\nCOMMIT;\n";

    public override string CreateTable(TableDefinition table)
    {
        var script = new StringBuilder($"CREATE TABLE IF NOT EXISTS {table.Name} (\n{Lines([.. table.Columns.Select(Column), .. Constraints(table)])}\n);\n");
        if (table.Indexes.Count > 0)
        {
            script.Append("-- No IF NOT EXISTS, which locks the table against writes even where the index is there.\n")
                .Append(Do($"BEGIN\n{string.Join("\n", table.Indexes.Select(index => IndexUnlessThere(table, index)))}\nEND")).Append('\n');
        }

        script.Append($"COMMENT ON TABLE {table.Name} IS {Literal(table.Comment)};\n");
        foreach (var column in table.Columns.Where(static column => !column.IsLater))
        {
            script.Append(Comment(table, column)).Append('\n');
        }

        var later = table.Columns.Where(static column => column.IsLater).ToList();
        if (later.Count > 0)
        {
            script.Append("-- A table that was made before may lack one of these, until it is added.\n")
                .Append(Do($"BEGIN\n{string.Join("\n", later.Select(column => CommentIfThere(table, column)))}\nEND")).Append('\n');
        }

        return script.ToString();
    }

    public override string AddColumn(TableDefinition table, ColumnDefinition column) => AddColumn(table, column, Column);

    public override string AlterColumn(TableDefinition table, ColumnDefinition column)
    {
        // A time without a zone is in UTC, whatever the zone of the session that runs the statement.
        var name = Quote(column.Name);
        var value = column.Model.Stored.Type is ColumnType.DateTime or ColumnType.DateTimeOffset
            ? $"{name}::timestamp AT TIME ZONE 'UTC'"
            : $"{name}::{column.Type.Replace(" COLLATE \"C\"", string.Empty)}";
        return $"ALTER TABLE {table.Name} ALTER COLUMN {name} TYPE {column.Type} USING {value}, {SetNullability(column)};";
    }

    public override string AlterNullability(TableDefinition table, ColumnDefinition column) => $"ALTER TABLE {table.Name} {SetNullability(column)};";

    /// <summary>An index on an expression counts if it is about the column alone, such as lower(column): equal values have equal results.</summary>
    public override string FindNonUnique(EntityModel table, string column) => $"""
        SELECT 1
        FROM pg_class AS t
        JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attname = {Literal(column)}
        WHERE t.oid = to_regclass({Literal(Table(table))}) AND t.relkind IN ('r', 'p')
          AND NOT EXISTS (
              SELECT 1
              FROM pg_index AS i
              WHERE i.indrelid = t.oid AND i.indisunique AND i.indimmediate AND i.indisvalid AND i.indnkeyatts = 1
                AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) IN ({Predicates(table)}))
                AND (i.indkey[0] = c.attnum{OrIsLower(table)}
                     OR (i.indkey[0] = 0
                         AND (SELECT bool_and(d.refobjsubid = c.attnum)
                              FROM pg_depend AS d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                                AND d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid AND d.refobjsubid > 0))))
        """;

    /// <summary>Which rows may be the only ones of an index: those that have the column, and those of users who are there.</summary>
    private string Predicates(EntityModel table)
    {
        const string HasColumn = "format('(%I IS NOT NULL)', c.attname)";
        return table.Find(EntityField.DeletedAt) is { } deletedAt ? $"{HasColumn}, format('(%I IS NULL)', {Literal(deletedAt.Column)})" : HasColumn;
    }

    /// <summary>An index depends on the columns of its predicate as well: there, only its definition says what the expression is about.</summary>
    private static string OrIsLower(EntityModel table) => table.Has(EntityField.DeletedAt)
        ? "\n             OR pg_get_indexdef(i.indexrelid, 1, true) IN (format('lower(%I)', c.attname), format('lower(%I::text)', c.attname))"
        : string.Empty;

    public override bool CanReference(EntityModel table, EntityModel user) => true;

    public override MarkerTypes MarkerTypes { get; } = new("text", "text", "timestamptz", "now()");

    public override string BeforeTables(MarkerTable marker) => $"""
        {CreateMarker()}

        -- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours.
        {Do($"""
            DECLARE
                problem text;
            BEGIN
                SELECT t.problem INTO problem
                FROM (VALUES
            {Lines(marker.Tables.Select(table => $"({RecordedName(table.Entity)}, {Marks(table)}, {Literal(MarkerTable.Refusal(table.Entity))})"), "        ")}
                ) AS t (schema_name, table_name, marks, problem)
                WHERE to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name)) IS NOT NULL
                  AND NOT ({IsMade("t", "to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name))")})
                LIMIT 1;
                IF FOUND THEN
                    RAISE EXCEPTION USING ERRCODE = 'duplicate_table', MESSAGE = problem;
                END IF;
            END
            """)}

        INSERT INTO "{MarkerTable.Name}" (schema_name, table_name, mapping, created_at)
        SELECT t.schema_name, t.table_name, {Literal(marker.Mapping)}, {MarkerTypes.Now}
        FROM (VALUES
        {Lines(marker.Tables.Select(table => $"({RecordedName(table.Entity)})"))}
        ) AS t (schema_name, table_name)
        WHERE to_regclass(format('%I.%I', coalesce(nullif(t.schema_name, ''), current_schema()), t.table_name)) IS NULL
        ON CONFLICT (schema_name, table_name) DO UPDATE SET mapping = excluded.mapping, created_at = excluded.created_at;
        """;

    public override string Record(TableDefinition table, string mapping) => $"""
        INSERT INTO "{MarkerTable.Name}" (schema_name, table_name, mapping, created_at)
        VALUES ({RecordedName(table.Entity)}, {Literal(mapping)}, {MarkerTypes.Now})
        ON CONFLICT (schema_name, table_name) DO UPDATE SET mapping = excluded.mapping, created_at = excluded.created_at;
        """;

    public override string DropTables(MarkerTable marker) => Do($"""
        DECLARE
            home text;
            made record;
            cause text;
        BEGIN
            SELECT n.nspname INTO home
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass('"{MarkerTable.Name}"');
            IF NOT FOUND THEN
                RAISE NOTICE 'Nothing was dropped: there is no table {MarkerTable.Name}, which would say what Auth101 made.';
                RETURN;
            END IF;
            FOR made IN
                SELECT t.*, format('%I.%I', coalesce(nullif(t.schema_name, ''), home), t.table_name) AS name
                FROM (VALUES
        {Lines(marker.Reversed.Select((table, position) => $"({Number(position + 1)}, {RecordedName(table.Entity)}, {Marks(table)})"), "            ")}
                ) AS t (position, schema_name, table_name, marks)
                ORDER BY t.position
            LOOP
                IF to_regclass(made.name) IS NOT NULL
                   AND NOT ({IsMade("made", "to_regclass(made.name)")}) THEN
                    RAISE NOTICE 'Left alone: %, which Auth101 did not make.', made.name;
                ELSE
                    EXECUTE 'DROP TABLE IF EXISTS ' || made.name;
                END IF;
                DELETE FROM "{MarkerTable.Name}" AS m WHERE m.schema_name = made.schema_name AND m.table_name = made.table_name;
            END LOOP;
            IF NOT EXISTS (SELECT 1 FROM "{MarkerTable.Name}") THEN
                DROP TABLE "{MarkerTable.Name}";
            ELSE
                RAISE NOTICE 'Left: {MarkerTable.Name}, which records tables of other user classes.';
            END IF;
        EXCEPTION WHEN dependent_objects_still_exist THEN
            GET STACKED DIAGNOSTICS cause = PG_EXCEPTION_DETAIL;
            RAISE EXCEPTION USING ERRCODE = 'dependent_objects_still_exist', MESSAGE = 'Nothing was dropped: ' || cause,
                HINT = 'Drop the foreign keys and views that depend on the tables of Auth101 first.';
        END
        """);

    /// <summary>
    /// The type that the mapping names, unless it is one of another database. Every other name may be a type here: a domain, an enumeration, one of an
    /// extension.
    /// </summary>
    private static NamedType? TypeOf(ColumnModel column) => NamedType.Of(column) is { } named && !IsForeign(named) ? named : null;

    private static bool IsForeign(NamedType named) => named.Name is "binary" or "varbinary" or "datetime" or "datetime2" or "datetimeoffset" or "smalldatetime"
        or "tinyint" or "mediumint" or "nvarchar" or "nchar" or "ntext" or "image" or "uniqueidentifier" or "rowversion" or "smallmoney"
        or "tinytext" or "mediumtext" or "longtext" or "blob" or "tinyblob" or "mediumblob" or "longblob" or "enum" or "set" or "double"
        || named.Name.EndsWith(" unsigned", StringComparison.Ordinal);

    /// <summary>The name of a type in the catalog, which is where a column is compared with it.</summary>
    private static string CatalogName(NamedType named) => named.IsArray ? "array" : named.Name switch
    {
        "varchar" => "character varying",
        "char" or "bpchar" => "character",
        "int" or "int4" => "integer",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" => "boolean",
        "float4" => "real",
        "float8" or "float" => "double precision",
        "decimal" => "numeric",
        "varbit" => "bit varying",
        "timestamp" => "timestamp without time zone",
        "timestamptz" => "timestamp with time zone",
        "time" => "time without time zone",
        "timetz" => "time with time zone",
        var name => name.Split('.').Last().Trim('"').ToLowerInvariant(),
    };

    /// <summary>
    /// The type of a cast. It has no length, because a cast cuts what is too long where an insert refuses it; and what is of length 1 without one goes by its
    /// other name.
    /// </summary>
    private static string CastName(NamedType named) => CatalogName(named) switch
    {
        "character" => "bpchar",
        "bit" => "varbit",
        _ => named.Name,
    } + (named.IsArray ? "[]" : string.Empty);

    private static bool IsText(NamedType named) => CatalogName(named) is "text" or "character varying";

    private static bool IsNumber(NamedType named) => CatalogName(named) is "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision";

    private string Marks(TableDefinition table) => $"ARRAY[{string.Join(", ", table.Marks.Select(Literal))}]";

    /// <summary>A condition that a table is recorded, and is the one that was made.</summary>
    private static string IsMade(string table, string oid) => $"""
        EXISTS (SELECT 1 FROM "{MarkerTable.Name}" AS m WHERE m.schema_name = {table}.schema_name AND m.table_name = {table}.table_name)
                   AND (SELECT count(*) FROM pg_attribute AS a WHERE a.attrelid = {oid} AND a.attname = ANY ({table}.marks)) = cardinality({table}.marks)
        """;

    public override string GrantSchema(string schema, string role) => $"GRANT USAGE ON SCHEMA {Quote(schema)} TO {Quote(role)};";

    // Of text, because citext would ignore case.
    public override string HasUncanonicalAscii(string column) => $"""CAST({column} AS text) ~ '[] A-Z"(),:;<>[\\]'""";

    public override string HasBeyondAscii(string column) => $"CAST({column} AS text) ~ '[^!-~]'";

    /// <summary>The character set is that of the database.</summary>
    public override bool CanBeOutsideCharacterSet(EntityModel table) => true;

    /// <summary>A domain, an enumeration, and all else that text is cast to, but what is text by another name.</summary>
    public override bool RefusesTexts(ColumnModel column) =>
        column.Type == ColumnType.String && TypeOf(column) is { } named && !IsText(named) && CatalogName(named) is not ("citext" or "character");

    /// <summary>
    /// In the order of one index, and by the other: a planner that does not know the size of the batch takes it for a tenth of all rows, and would read the
    /// table twice. An array has few elements for it. A row that has changed meanwhile is compared once more.
    /// </summary>
    public override string DeleteBatch(string table, string key, string column, string last, string batchSize) => $"""
        DELETE FROM {table}
        WHERE {key} = ANY (ARRAY(
            SELECT {key} FROM {table}
            WHERE {column} <= {last}
            ORDER BY {column}
            LIMIT {batchSize}))
          AND {column} <= {last}
        """;

    public override string SetSavepoint(string name) => $"SAVEPOINT {name}";

    public override string RollBackToSavepoint(string name) => $"ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}";

    public override string ReleaseSavepoint(string name) => $"RELEASE SAVEPOINT {name}";

    public override string SignUp(SignUpRows rows, bool isInTransaction)
    {
        var user = rows.User;

        // The foreign keys are checked at the end of the whole statement.
        var id = user.Entity.Get(EntityField.Id);
        var key = Quote(id.Column);
        var newUser = Indented(Insert(user, string.Empty, string.Empty));

        // The row is asked as it was written. No number can be divided by zero, and nothing of the statement happens then.
        var refusal = MaySignUp(user.Entity, Quote(user.Entity.Table), rows.SignsIn) is { } condition
            ? $", 1 / CASE WHEN {condition} THEN 1 ELSE 0 END AS may_sign_up"
            : string.Empty;
        var orphans = string.Concat(rows.Dependents.Select(table => $"), {Orphans(table.Entity)} AS (\n    {DeleteOfNewUser(table, key)}\n"));
        var insertUser = $"""
            WITH auth101_new_user AS (
            {newUser}
                RETURNING {key}{refusal}
            {orphans})
            """;
        if ((rows.Session ?? rows.Account) is not { } last)
        {
            return $"{insertUser}\nSELECT {FromColumn(user.Entity, id, key)} FROM auth101_new_user";
        }

        var newAccount = rows is { SignsIn: true, Account: { } account }
            ? $", auth101_new_account AS (\n{Indented(InsertOfNewUser(account, user, key))}\n)"
            : string.Empty;
        var signUp = $"{insertUser}{newAccount}\n{InsertOfNewUser(last, user, key)}";
        List<string> made = [];
        if (user.Entity.HasIdentity)
        {
            made.Add(Made(EntityField.UserId));
        }

        if (rows.Session is { Entity.HasIdentity: true })
        {
            made.Add(Made(EntityField.Id));
        }

        return made.Count == 0 ? signUp : $"{signUp}\nRETURNING {string.Join(", ", made)}";

        string Made(EntityField field) => FromColumn(last.Entity, last.Entity.Get(field), Quote(last.Entity.Get(field).Column));
    }

    public override bool TakesAsciiOnly(EntityModel table, EntityField field) => false;

    /// <summary>It takes the privilege to update a column of the table.</summary>
    public override string SharedLockClause(params string[] tables) => $"\nFOR SHARE OF {string.Join(", ", tables)}";

    public override string UpdateLockClause(string table) => $"\nFOR NO KEY UPDATE OF {table}";

    public override bool LocksAreFree => false;

    public override string SharedLockOfCondition(string table, string indent) => $"{indent}FOR SHARE OF {table}";

    public override bool AnswersInOneResult => true;

    /// <summary>
    /// The whole statement sees the table as it was before, so the new session is not among the others. A session that is being changed is left to the next
    /// sign-in, so that no two statements wait for each other.
    /// </summary>
    public override string StartSession(SessionStart start)
    {
        var (table, id) = (Table(start.Session), Quote(start.Session.Get(EntityField.Id).Column));
        string Read(string value) => FromColumn(start.Session, start.Session.Get(EntityField.Id), value);
        var insert = start.Replace is null ? start.Insert : start.InsertOfReplaced;
        var replaced = start.Replace is null
            ? string.Empty
            : $"auth101_replaced AS (\n{Indented(start.Replace)}\n    RETURNING {start.ReplacedUserId} AS user_id\n), ";
        return $"""
            WITH {replaced}auth101_made AS (
            {Indented(insert)}
                RETURNING {Read(id)} AS id
            ), auth101_surplus AS (
                SELECT s.{id} AS id FROM {table} AS s
                WHERE {start.IsOther}
                ORDER BY {start.NewestFirst}
                OFFSET {start.OtherSessions}
            ), auth101_ended AS (
                DELETE FROM {table} AS s
                WHERE EXISTS (SELECT 1 FROM auth101_made)
                  AND s.{id} IN (
                      SELECT o.{id} FROM {table} AS o
                      WHERE o.{id} IN (SELECT auth101_surplus.id FROM auth101_surplus)
                      FOR UPDATE SKIP LOCKED)
                RETURNING {Read($"s.{id}")} AS id
            )
            SELECT auth101_made.id, auth101_ended.id
            FROM auth101_made
            LEFT JOIN auth101_ended ON TRUE
            """;
    }

    public override IReadOnlyList<string> EndSessions(SessionEnding ending) => [$"""
        WITH auth101_asking AS (
            SELECT 1
        {Indented($"FROM {ending.Asking()}")}
        {Indented($"WHERE {ending.IsAsking}")}
        ),
        auth101_ended AS (
            DELETE FROM {ending.SessionTable} AS s
            USING auth101_asking
        {Indented($"WHERE {ending.IsEnded}")}
            RETURNING {ending.EndedId} AS id
        )
        SELECT auth101_ended.id FROM auth101_asking LEFT JOIN auth101_ended ON TRUE
        """];

    public override string? Transaction(IReadOnlyList<string> statements) => null;

    /// <summary>
    /// A row that another call has just written is not what this one sees beside its own write, so that the wait is at most too short; it is never longer than
    /// the cost.
    /// </summary>
    public override string TakeFromBudget(BudgetTaking taking)
    {
        var written = $"EXCLUDED.{taking.FullAt}";
        var wait = $"SELECT {taking.Wait("b.", taking.Now)} FROM {taking.Table} AS b WHERE b.{taking.Id} = {taking.Budget}";
        return $"""
            WITH auth101_taken AS (
                INSERT INTO {taking.Table} AS b ({taking.Id}, {taking.FullAt})
                VALUES ({taking.Budget}, {taking.Now} + {taking.Cost})
                ON CONFLICT ({taking.Id}) DO UPDATE SET {taking.FullAt} = {Greatest($"b.{taking.FullAt} + {taking.Cost}", written)}
                WHERE {taking.IsLeft("b.", $"{written} - {taking.Cost}")}
                RETURNING 1
            )
            SELECT CASE WHEN EXISTS (SELECT 1 FROM auth101_taken) THEN 0
                ELSE {Greatest("1", $"COALESCE(({wait}), {taking.Cost})")}
                END
            """;
    }

    public override string Consume(
        string user, string consume, Func<string, string> change, Func<string, string>? end, HeldText? isHeld)
    {
        const string IsProven = "EXISTS (SELECT 1 FROM auth101_proof)";
        var ended = end is null ? string.Empty : $", auth101_ended AS (\n{Indented(end(PasswordReplacement.And(IsProven)))}\n)";
        return $"WITH auth101_proof AS (\n{Indented(consume)}\n    RETURNING 1\n){ended}\n{change(IsProven)}";
    }

    public override IEnumerable<(PasswordReplacementPart Part, string Text)> ReplacePassword(PasswordReplacement replacement)
    {
        const string IsProven = "EXISTS (SELECT 1 FROM auth101_proof)";
        var proof = replacement.Consume is { } consume ? $"WITH auth101_proof AS (\n{Indented(consume)}\n    RETURNING 1\n)" : string.Empty;
        var verified = replacement.Verify is { } verify
            ? $", auth101_verified AS (\n{Indented(verify(PasswordReplacement.And(IsProven)))}\n    RETURNING 1\n)"
            : string.Empty;
        var replace = (replacement, proof) switch
        {
            ({ Renewal: { } renewal }, _) => $"{Renewed(renewal)}\n{replacement.Replace(PasswordReplacement.And("EXISTS (SELECT 1 FROM auth101_renewed)"))}",
            (_, { Length: > 0 }) => $"{proof}{verified}\n{replacement.Replace(PasswordReplacement.And(IsProven))}",
            _ => replacement.Replace(string.Empty),
        };
        yield return (PasswordReplacementPart.Replace, $"{replace}\nRETURNING 1");
        yield return (PasswordReplacementPart.EndSessions, $"""
            DELETE FROM {replacement.SessionTable} AS s
            WHERE {replacement.IsEnded}{replacement.AndIsReplaced}
            RETURNING {replacement.EndedId}
            """);
        yield return (PasswordReplacementPart.EndProofs, replacement.EndProofs(replacement.AndIsReplaced));
    }

    /// <summary>Parts of a statement that asks for what they answer are run before it: the lock of the hash, then the new token.</summary>
    private string Renewed(SessionRenewal renewal) => $"""
        WITH auth101_held AS (
            SELECT 1 FROM {renewal.Credentials} AS {renewal.Row}
            WHERE {(renewal.IsVerified + UpdateLockClause(renewal.Row)).Replace("\n", "\n    ")}
        ), auth101_renewed AS (
        {Indented(renewal.Renew(PasswordReplacement.And("EXISTS (SELECT 1 FROM auth101_held)")))}
            RETURNING 1
        )
        """;

    public override string UpdateUser(string update, string find, string columns) => $"{update}\nRETURNING {columns}";

    /// <summary>The foreign keys are checked at the end of the last statement, which is one. What it deletes is what it sees when it begins.</summary>
    public override IReadOnlyList<(string? Held, string Statement)> RemoveUser(UserRemoval removal)
    {
        var deletes = removal.Deletes.Select(static delete => $"""
            ),
            auth101_deleted_{delete.Rows.ToLowerInvariant()} AS (
                DELETE FROM {delete.Table}
                USING auth101_asking
                WHERE {delete.Condition}

            """);
        var remove = removal.Changes is null
            ? $"DELETE FROM {removal.User}\nUSING auth101_asking"
            : $"UPDATE {removal.User}\nSET {removal.Changes}\nFROM auth101_asking";
        return
        [
            .. removal.Holds,
            (null, $"""
            WITH auth101_asking AS (
                SELECT 1
            {Indented(removal.Asking)}
            {string.Concat(deletes)})
            {remove}
            WHERE {removal.IsUser}
            RETURNING 1
            """),
        ];
    }

    public override string Rotate(Rotation rotation) => $"""
        WITH auth101_rotated AS (
        {Indented(UpdateRows(rotation.SessionTable, "s", rotation.Changes, rotation.Condition))}
            RETURNING s.{rotation.UserId} AS user_id
        )
        SELECT {rotation.UserColumns}
        FROM auth101_rotated
        JOIN {rotation.UserTable} AS u ON u.{rotation.UserKey} = auth101_rotated.user_id
        """;

    private static string Orphans(EntityModel table) => $"auth101_old_{table.Kind.ToString().ToLowerInvariant()}s";

    private string DeleteOfNewUser(SignUpDependent table, string key)
    {
        var isOfNewUser = $"o.{Quote(table.Entity.Get(EntityField.UserId).Column)} = {table.UserId ?? $"u.{key}"}";
        return $"DELETE FROM {Table(table.Entity)} AS o USING auth101_new_user AS u WHERE {isOfNewUser} RETURNING 1";
    }

    /// <summary>
    /// Where ids can come back, the row takes a new id from the row that was just inserted, once the orphans of that id are gone: parts of a statement that
    /// do not ask for each other run in any order.
    /// </summary>
    private string InsertOfNewUser(SignUpRow row, SignUpRow user, string key) => !user.Entity.CanRepeatIds
        ? Insert(row, string.Empty, string.Empty)
        : $"""
            {InsertInto} {Table(row.Entity)}
                   ({row.Columns(indent: 8)})
            SELECT {SqlList.Wrap(Values(row, $"u.{key}", $"u.{key}::text"), indent: 7)}
            FROM auth101_new_user AS u
            WHERE (SELECT COUNT(*) FROM {Orphans(row.Entity)}) >= 0
            """;

    /// <summary>A block of statements with conditions. The quotes around it are such that nothing in it can end them.</summary>
    private static string Do(string block)
    {
        var tag = "$auth101$";
        while (block.Contains(tag))
        {
            tag = "$_" + tag.Substring(1);
        }

        return $"DO {tag}\n{block}\n{tag};";
    }

    private string Comment(TableDefinition table, ColumnDefinition column) =>
        $"COMMENT ON COLUMN {table.Name}.{Quote(column.Name)} IS {Literal(column.Comment)};";

    private string CommentIfThere(TableDefinition table, ColumnDefinition column) => $"""
            IF EXISTS (
                SELECT 1 FROM pg_attribute AS a
                WHERE a.attrelid = {Literal(table.Name)}::regclass AND a.attname = {Literal(column.Name)} AND NOT a.attisdropped)
            THEN
                {Comment(table, column)}
            END IF;
        """;

    private string IndexUnlessThere(TableDefinition table, KeyDefinition index) => $"""
            IF NOT EXISTS (
                SELECT 1 FROM pg_class AS i JOIN pg_class AS t ON t.relnamespace = i.relnamespace
                WHERE t.oid = {Literal(table.Name)}::regclass AND i.relname = {Literal(index.Name)})
            THEN
                CREATE INDEX {Quote(index.Name)} ON {table.Name} ({Columns(index)});
            END IF;
        """;

    /// <summary>Keeps nobody from writing, however long it takes. A transaction cannot hold it.</summary>
    public override string AddIndex(TableDefinition table, KeyDefinition key) =>
        $"CREATE INDEX CONCURRENTLY {Quote(key.Name)} ON {table.Name} ({Columns(key)});";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ");

    private string SetNullability(ColumnDefinition column) =>
        $"ALTER COLUMN {Quote(column.Name)} {(column.Model.IsNullable ? "DROP" : "SET")} NOT NULL";

    private string Column(ColumnDefinition column)
    {
        if (column.IdentityKey is not null)
        {
            return $"{Quote(column.Name)} {column.Type} GENERATED BY DEFAULT AS IDENTITY";
        }

        var text = new StringBuilder($"{Quote(column.Name)} {column.Type}");
        text.Append(column.Model.IsNullable ? string.Empty : " NOT NULL");
        text.Append(column.Default is { } value ? $" DEFAULT {value}" : string.Empty);
        text.Append(column.Check is { } check ? $" CONSTRAINT {Quote(column.CheckName)} CHECK ({check})" : string.Empty);
        return text.ToString();
    }
}
