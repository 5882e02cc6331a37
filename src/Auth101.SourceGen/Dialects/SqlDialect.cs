using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Dialects;

/// <summary>What a database's SQL looks like: text only. One sealed class per database; nothing else knows which databases there are.</summary>
internal abstract class SqlDialect
{
    /// <summary>What is said where a sign-up would write a user who may not sign in.</summary>

    /// <summary>The name in scripts' metadata, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>The name as a part of identifiers.</summary>
    public abstract string IdentifierName { get; }

    /// <summary>The name for people.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The command with which a person applies a script to a database called app.</summary>
    public abstract string ApplyCommand(string file);

    /// <summary>The literal of true.</summary>
    public abstract string True { get; }

    /// <summary>The literal of false.</summary>
    public abstract string False { get; }

    /// <summary>An identifier, quoted so that it can hold any character.</summary>
    public abstract string Quote(string identifier);

    /// <summary>What puts nulls at the end of what is sorted downwards; nothing where they are there anyway.</summary>
    public virtual string NullsLast => string.Empty;

    /// <summary>The application's own SQL over the columns of a row.</summary>
    /// <param name="template">What the application says.</param>
    /// <param name="row">What the statement calls the row.</param>
    public string Sql(SqlTemplate template, string row) => string.Concat(template.Parts.Select(part => part.Kind switch
    {
        SqlTemplatePartKind.Sql => part.Text,
        SqlTemplatePartKind.Column => template.HasNow && part.Column!.IsTime
            ? TimeOf(part.Column, $"{row}.{Quote(part.Column.Column)}")
            : $"{row}.{Quote(part.Column!.Column)}",
        SqlTemplatePartKind.Now => Now(template.Time!),
        SqlTemplatePartKind.True => template.Flag is { } flag ? ToColumn(flag, True) : True,
        SqlTemplatePartKind.False => template.Flag is { } flag ? ToColumn(flag, False) : False,
        _ => throw new InvalidOperationException($"A template has no part of {part.Kind}."),
    }));

    /// <summary>The time at which a statement runs, as a column keeps times.</summary>
    protected virtual string Now(ColumnModel column) => column.Unit switch
    {
        TimeUnit.Native => ToColumn(column, MarkerTypes.Now),
        TimeUnit.UnixSeconds => UnixSeconds,
        TimeUnit.UnixMilliseconds => UnixMilliseconds,
        _ => throw new InvalidOperationException($"There is no unit {column.Unit}."),
    };

    /// <summary>The seconds since 1970.</summary>
    protected abstract string UnixSeconds { get; }

    /// <summary>The milliseconds since 1970.</summary>
    protected abstract string UnixMilliseconds { get; }

    /// <summary>
    /// The database's clock, read while the statement runs and not when its transaction began, as a column is given times and compared with them.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="sign"><c>+</c> or <c>-</c>, if seconds are added or subtracted.</param>
    /// <param name="seconds">A number of seconds.</param>
    public virtual string Clock(ColumnModel column, string sign = "", string seconds = "") => column.Unit switch
    {
        TimeUnit.Native => ToColumn(column, sign.Length == 0 ? ClockTime : Shifted(ClockTime, sign, seconds)),
        TimeUnit.UnixSeconds => ToColumn(column, sign.Length == 0 ? ClockSeconds : $"({ClockSeconds} {sign} {seconds})"),

        // With a fraction, because whole numbers of 32 bits are too small for that.
        TimeUnit.UnixMilliseconds => ToColumn(column, sign.Length == 0 ? ClockMilliseconds : $"({ClockMilliseconds} {sign} {seconds} * 1000.0)"),
        _ => throw new InvalidOperationException($"There is no unit {column.Unit}."),
    };

    /// <summary>The same, read once for a statement, so that what is compared with it is found by its index.</summary>
    /// <param name="column">The column.</param>
    public virtual string ClockOfStatement(ColumnModel column) => Clock(column);

    /// <summary>The greater of two numbers.</summary>
    public virtual string Greatest(string one, string other) => $"GREATEST({one}, {other})";

    /// <summary>The lesser of two numbers.</summary>
    public virtual string Least(string one, string other) => $"LEAST({one}, {other})";

    /// <summary>The time by <see cref="Clock"/> some seconds ago, so that what is not after it is at least as old.</summary>
    /// <param name="column">The column.</param>
    /// <param name="seconds">A number of seconds.</param>
    public virtual string ClockAgo(ColumnModel column, string seconds) => Clock(column, "-", seconds);

    /// <summary>The time by <see cref="Clock"/>, UTC.</summary>
    protected virtual string ClockTime => MarkerTypes.Now;

    /// <summary>The whole seconds since 1970 by <see cref="Clock"/>.</summary>
    protected virtual string ClockSeconds => UnixSeconds;

    /// <summary>The whole milliseconds since 1970 by <see cref="Clock"/>.</summary>
    protected virtual string ClockMilliseconds => UnixMilliseconds;

    /// <summary>A moment and some seconds.</summary>
    protected abstract string Shifted(string moment, string sign, string seconds);

    /// <summary>
    /// The seconds by which the time in a column may be before or after the one that was written, because its type has no fractions of a second; the type of an
    /// own column may be such a one.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    public virtual int Inaccuracy(EntityModel table, ColumnModel column) => (column.Unit, NamedType.Of(column)?.Name) switch
    {
        (TimeUnit.UnixMilliseconds, _) => 0,
        (TimeUnit.UnixSeconds, _) => 1,
        (_, "date") => 24 * 60 * 60,
        (_, "smalldatetime") => 60,
        (_, null) when table.IsManaged => 0,
        _ => 1,
    };

    /// <summary>The value of a column of times, as <see cref="Now"/> compares with it.</summary>
    protected virtual string TimeOf(ColumnModel column, string value) => value;

    /// <summary>A query that answers with a row if a user who was just inserted is none that a sign-up may write; null if every user is.</summary>
    /// <param name="user">The table.</param>
    /// <param name="id">The user's id.</param>
    /// <param name="signsIn">Whether the user signs in, too.</param>
    public string? FindRefusedSignUp(EntityModel user, string id, bool signsIn) =>
        IsRefused(user, id, signsIn) is { } isRefused ? $"SELECT {Literal(RefusedSignUp(signsIn))}\nWHERE {isRefused}" : null;

    /// <summary>What is wrong with a user who is none that a sign-up may write.</summary>
    protected static string RefusedSignUp(bool signsIn) =>
        signsIn ? "The new user does not meet Where and ActiveWhen." : "The new user does not meet Where.";

    /// <summary>The condition that a user who was just inserted is none that a sign-up may write; null if every user is.</summary>
    /// <param name="user">The table.</param>
    /// <param name="id">The user's id.</param>
    /// <param name="signsIn">Whether the user signs in, too.</param>
    protected string? IsRefused(EntityModel user, string id, bool signsIn) => MaySignUp(user, "u", signsIn) is not { } condition ? null : $"""
        NOT EXISTS (
            SELECT 1 FROM {Table(user)} AS u
            WHERE {UserIdEquals(user, $"u.{Quote(user.Get(EntityField.Id).Column)}", id)}
              AND {condition})
        """;

    /// <summary>The condition that a row of users is one that a sign-up may write; null if every row is.</summary>
    /// <param name="user">The table.</param>
    /// <param name="row">What the statement calls the row.</param>
    /// <param name="signsIn">Whether the user signs in, too. Else it need not be one who may.</param>
    protected string? MaySignUp(EntityModel user, string row, bool signsIn)
    {
        var asked = signsIn ? user.Conditions : user.Conditions.Where(condition => condition != user.ActiveWhen);
        var conditions = asked.Select(condition => $"({Sql(condition, row)})").ToList();
        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    /// <summary>A text literal.</summary>
    public virtual string Literal(string text) => $"'{text.Replace("'", "''")}'";

    /// <summary>A parameter in a statement.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="position">Its position, from 1.</param>
    public virtual string Parameter(string name, int position) => "@" + name;

    /// <summary>The type of a column of a managed table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="refersToOwnTable">Whether it holds the id of a user whose table is the application's own.</param>
    public abstract string TypeOf(ColumnModel column, bool refersToOwnTable);

    /// <summary>The types, as the database's catalog names them, that the store can read and write as the column; empty for any.</summary>
    public IReadOnlyList<string> AcceptedTypesOf(ColumnModel column, bool isManaged) =>
        column is { Unit: not TimeUnit.Native, DatabaseType: null } && !isManaged ? TypesOfCounts : AcceptedTypes(column.Stored, isManaged);

    /// <summary>The types of integers that are read whatever their size is.</summary>
    protected abstract IReadOnlyList<string> TypesOfCounts { get; }

    /// <inheritdoc cref="AcceptedTypesOf"/>
    protected abstract IReadOnlyList<string> AcceptedTypes(ColumnModel column, bool isManaged);

    /// <summary>
    /// A value as a column takes it: cast to the type that the mapping names, so that a comparison is that of the column and its index serves.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="value">A parameter or a literal.</param>
    public virtual string ToColumn(ColumnModel column, string value) => value;

    /// <summary>The earliest moment that can be compared with a column, as C#; null if that is the first of .NET.</summary>
    public virtual string? EarliestMoment(ColumnModel column) => null;

    /// <summary>What a column holds, as the driver reads it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The column as the query names it.</param>
    public virtual string FromColumn(EntityModel table, ColumnModel column, string value) => value;

    /// <summary>The literal of a type's zero: empty text, midnight, and so on; null if a column of the type can have no default.</summary>
    public abstract string? ZeroOf(ColumnModel column);

    /// <summary>What a column's type does not say about its values; null if it says all.</summary>
    public virtual string? CheckOf(ColumnModel column) => null;

    /// <summary>The longest name that the database takes for a constraint, in UTF-8 bytes.</summary>
    public virtual int MaximumNameLength => int.MaxValue;

    /// <summary>A statement that creates a table with its indexes and comments if it does not exist.</summary>
    public abstract string CreateTable(TableDefinition table);

    /// <summary>A statement that adds a column; null if the database cannot.</summary>
    public abstract string AddColumn(TableDefinition table, ColumnDefinition column);

    /// <summary>A statement that gives a column the type and nullability of its definition; null if the database cannot.</summary>
    public abstract string? AlterColumn(TableDefinition table, ColumnDefinition column);

    /// <summary>A statement that gives a column the nullability of its definition, where its type is right; null if the database cannot.</summary>
    public virtual string? AlterNullability(TableDefinition table, ColumnDefinition column) => AlterColumn(table, column);

    /// <summary>A statement that adds a primary key; null if the database cannot.</summary>
    public virtual string? AddPrimaryKey(TableDefinition table, KeyDefinition key) =>
        $"ALTER TABLE {table.Name} ADD CONSTRAINT {Quote(key.Name)} PRIMARY KEY ({Columns(key)});";

    /// <summary>A statement that adds a unique constraint or index.</summary>
    public virtual string AddUnique(TableDefinition table, KeyDefinition key) => key.IsLowered
        ? $"CREATE UNIQUE INDEX {Quote(key.Name)} ON {table.Name} ({Columns(key)});"
        : $"ALTER TABLE {table.Name} ADD CONSTRAINT {Quote(key.Name)} UNIQUE ({Columns(key)});";

    /// <summary>
    /// A query of the catalog that finds a row if a table has no unique index which keeps two rows from one value of a column. It finds none where the name is
    /// that of a view or of nothing. The name means what it means in other statements of the same connection.
    /// </summary>
    public abstract string FindNonUnique(EntityModel table, string column);

    /// <summary>A statement that adds an index.</summary>
    public virtual string AddIndex(TableDefinition table, KeyDefinition key) =>
        $"CREATE INDEX {Quote(key.Name)} ON {table.Name} ({Columns(key)});";

    /// <summary>A statement that adds a foreign key; null if the database cannot.</summary>
    public virtual string? AddForeignKey(TableDefinition table, ForeignKeyDefinition key) =>
        $"ALTER TABLE {table.Name} ADD {ForeignKey(key)};";

    /// <summary>Whether a foreign key can go from a table to the user's.</summary>
    public abstract bool CanReference(EntityModel table, EntityModel user);

    /// <summary>The index in whose order the rows lie, where that is not the primary key; null where it is, or where rows lie in no order.</summary>
    public virtual KeyDefinition? ClusteredIndex(EntityModel table) => null;

    /// <summary>The user table as a foreign key names it.</summary>
    public virtual string ReferencedTable(EntityModel user) => Table(user);

    /// <summary>The types of the marker table, and the clock.</summary>
    public abstract MarkerTypes MarkerTypes { get; }

    /// <summary>The table in which the managed ones are recorded.</summary>
    public TableDefinition Marker => MarkerTable.Define(MarkerTypes, Quote);

    /// <summary>Statements that create it if it does not exist.</summary>
    public string CreateMarker() => CreateTable(Marker).TrimEnd('\n');

    /// <summary>
    /// What comes before the tables of a script: the table that records them, and the end of everything where a table of one of their names exists that is not
    /// recorded, and the records of those that are about to be created.
    /// </summary>
    public abstract string BeforeTables(MarkerTable marker);

    /// <summary>A statement that records a table that is about to be created by itself.</summary>
    public abstract string Record(TableDefinition table, string mapping);

    /// <summary>
    /// Statements that drop the managed tables that are recorded, and nothing else; in one transaction where the database has such, and where it has none only
    /// if nothing can stop them in the middle.
    /// </summary>
    public abstract string DropTables(MarkerTable marker);

    /// <summary>What comes before the statements of a script, so that all happen or none, and two that apply it at once wait for each other.</summary>
    public virtual string ScriptStart => string.Empty;

    /// <summary>What comes after the statements of a script.</summary>
    public virtual string ScriptEnd => string.Empty;

    /// <summary>A statement that grants privileges on a table to the application's role; null where there are no roles.</summary>
    public virtual string? Grant(string table, string privileges, string role) => $"GRANT {privileges} ON {table} TO {Quote(role)};";

    /// <summary>A statement that lets the application's role into a schema; null where that takes nothing.</summary>
    public virtual string? GrantSchema(string schema, string role) => null;

    /// <summary>A condition that a user's id equals a parameter.</summary>
    public virtual string UserIdEquals(EntityModel user, string column, string parameter) => $"{column} = {parameter}";

    /// <summary>
    /// A condition that a text has a character of ASCII that no canonical email address has, whatever its collation: a capital letter, a blank, or one of
    /// <c>"(),:;&lt;&gt;[\]</c>.
    /// </summary>
    public abstract string HasUncanonicalAscii(string column);

    /// <summary>A condition that a text has a character that is no visible one of ASCII.</summary>
    public abstract string HasBeyondAscii(string column);

    /// <summary>The user's id, as the column of another table that refers to it is compared with it, so that the other table's index serves.</summary>
    public virtual string UserIdFor(EntityModel table, EntityModel user, string userId) => userId;

    /// <summary>What follows a table in FROM, so that nobody changes its rows that were read until the transaction ends.</summary>
    public virtual string SharedLockHint => string.Empty;

    /// <summary>The same for rows that are changed next.</summary>
    public virtual string UpdateLockHint => string.Empty;

    /// <summary>A text with a dot for its first character.</summary>
    /// <param name="text">The text.</param>
    public virtual string WithDotInFront(string text) => $"'.' || SUBSTR({text}, 2)";

    /// <summary>What follows a query, so that nobody changes the rows of tables that it has read until the transaction ends.</summary>
    /// <param name="tables">The tables' aliases. Other tables of the query may be locked as well.</param>
    public virtual string SharedLockClause(params string[] tables) => string.Empty;

    /// <summary>The same for rows that are changed next, where two who share them would then wait for each other.</summary>
    /// <param name="table">The table's alias.</param>
    public virtual string UpdateLockClause(string table) => SharedLockClause(table);

    /// <summary>Whether these take no privilege to change the rows.</summary>
    public virtual bool LocksAreFree => true;

    /// <summary>The same for a query in the condition of an update, where that does not lock by itself what it reads.</summary>
    /// <param name="table">The table's alias.</param>
    /// <param name="indent">What stands before it.</param>
    public virtual string SharedLockOfCondition(string table, string indent) => string.Empty;

    /// <summary>The first characters of a text.</summary>
    public virtual string FirstCharacters(string text, int count) =>
        $"LEFT({text}, {count.ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    /// <summary>
    /// A condition that a column holds what a user is found by. What is lower case of a letter beyond ASCII, databases and .NET do not agree on: the database
    /// says it of both sides.
    /// </summary>
    public string UserKeyEquals(UserKey key, string column, string value) =>
        key.IsLowered ? $"{LowerCase(column)} = {LowerCase(value)}" : $"{column} = {value}";

    /// <summary>A text in lower case, as an index on the expression has it.</summary>
    public virtual string LowerCase(string text) => $"lower({text})";

    /// <summary>Whether there are indexes on that expression.</summary>
    public virtual bool IndexesLowerCase => false;

    /// <summary>Whether an index can be on some rows only.</summary>
    public virtual bool HasPartialIndexes => true;

    /// <summary>
    /// Conditions on a row that its key has named already, worded so that no index on one of their columns is taken in place of the key's, where the
    /// statistics of the database could say so: they are old, or those of the average user.
    /// </summary>
    /// <param name="conditions">The conditions, at least one.</param>
    /// <param name="indent">What stands before each AND outside.</param>
    public virtual string WithoutIndex(IReadOnlyList<string> conditions, string indent) =>
        $"CASE WHEN {string.Join($"{indent}          AND ", conditions)}{indent}    THEN {True} END";

    /// <summary>Deletes some rows of a table that are past.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The column that is unique.</param>
    /// <param name="column">The column that says when a row is past.</param>
    /// <param name="last">Up to when it is.</param>
    /// <param name="batchSize">How many rows at most.</param>
    public abstract string DeleteBatch(string table, string key, string column, string last, string batchSize);

    /// <summary>What follows the values of a query that reads no table and has a condition.</summary>
    public virtual string FromNothing => string.Empty;

    /// <summary>How an insert begins.</summary>
    public virtual string InsertInto => "INSERT INTO";

    /// <summary>How an update begins.</summary>
    public virtual string Update => "UPDATE";

    /// <summary>An update of some rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">What the condition calls a row.</param>
    /// <param name="changes">What is set.</param>
    /// <param name="condition">Which rows, in lines.</param>
    public virtual string UpdateRows(string table, string row, string changes, string condition) =>
        $"{Update} {table} AS {row}\nSET {changes}\nWHERE {condition}";

    /// <summary>An insert of a row, or an update of the one that has its keys.</summary>
    /// <param name="insert">The insert.</param>
    /// <param name="table">The table.</param>
    /// <param name="keys">The columns of a unique key.</param>
    /// <param name="changes">What is set in a row that is there.</param>
    /// <param name="condition">Which row that is.</param>
    public virtual string InsertOrUpdate(string insert, string table, string keys, string changes, string condition) =>
        $"{insert}\nON CONFLICT ({keys}) DO UPDATE SET {changes}";

    /// <summary>An update of user u, whose table may be a view.</summary>
    /// <param name="user">The table.</param>
    /// <param name="changes">What is set.</param>
    /// <param name="condition">Which row, in lines.</param>
    public virtual string UpdateUser(EntityModel user, string changes, string condition) => UpdateRows(Table(user), "u", changes, condition);

    /// <summary>Finds the sessions to end, if who asks may: a row for it, and of those.</summary>
    /// <param name="ending">The parts.</param>
    /// <param name="rowHint">What stands behind the row that asks and those to end.</param>
    public static string FindSessionsToEnd(SessionEnding ending, string rowHint = "") => $"""
        SELECT {ending.EndedId}
        FROM {ending.Asking(rowHint)}
        LEFT JOIN {ending.SessionTable} AS s{rowHint} ON {ending.IsEnded}
        WHERE {ending.IsAsking}
        """;

    /// <summary>Deletes the rows of a table that refer to a user, who has just got an id that may have been somebody else's.</summary>
    public string DeleteOfUser(EntityModel table, EntityModel user, string userId) => $"""
        DELETE FROM {Table(table)}
        WHERE {UserIdEquals(user, Quote(table.Get(EntityField.UserId).Column), userId)}
        """;

    /// <summary>A statement of whose rows the store asks whether there is one that it has changed.</summary>
    public virtual string Deciding(string statement) => statement;

    /// <summary>A statement whose number of rows the store adds up.</summary>
    public virtual string Counted(string statement) => statement;

    /// <summary>A table with its schema, quoted.</summary>
    public string Table(EntityModel entity) =>
        entity.Schema is null ? Quote(entity.Table) : $"{Quote(entity.Schema)}.{Quote(entity.Table)}";

    /// <summary>The columns of a key.</summary>
    public string Columns(KeyDefinition key) => string.Join(", ", key.Columns.Select(column => key.IsLowered ? LowerCase(Quote(column)) : Quote(column)));

    /// <summary>A foreign key as a constraint of its table.</summary>
    protected string ForeignKey(ForeignKeyDefinition key) =>
        $"CONSTRAINT {Quote(key.Name)} FOREIGN KEY ({Quote(key.Column)}) REFERENCES {key.UserTable} ({Quote(key.UserKey)}) ON DELETE CASCADE";

    /// <summary>The constraints of a table that are not bound to one column.</summary>
    protected IEnumerable<string> Constraints(TableDefinition table)
    {
        if (table.PrimaryKey is { } primaryKey && !(IdentityIsPrimaryKey && table.Entity.HasIdentity))
        {
            yield return $"CONSTRAINT {Quote(primaryKey.Name)} {PrimaryKeyClause(table.Entity)} ({Columns(primaryKey)})";
        }

        foreach (var unique in table.Unique)
        {
            yield return $"CONSTRAINT {Quote(unique.Name)} UNIQUE ({Columns(unique)})";
        }

        if (table.ForeignKey is { } foreignKey)
        {
            yield return ForeignKey(foreignKey);
        }
    }

    /// <summary>Whether a column whose values the database makes is declared as the primary key itself.</summary>
    protected virtual bool IdentityIsPrimaryKey => false;

    /// <summary>What makes a constraint a primary key.</summary>
    protected virtual string PrimaryKeyClause(EntityModel table) => "PRIMARY KEY";

    /// <summary>Schema and name of a table as they are recorded, as literals.</summary>
    protected string RecordedName(EntityModel entity) => $"{Literal(MarkerTable.SchemaOf(entity))}, {Literal(entity.Table)}";

    /// <summary>A list of definitions, each on a line of its own.</summary>
    protected static string Lines(IEnumerable<string> definitions, string indent = "    ") =>
        string.Join(",\n", definitions.Select(definition => indent + definition.Replace("\n", "\n" + indent)));
}
