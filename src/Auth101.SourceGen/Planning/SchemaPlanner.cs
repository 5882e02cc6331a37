using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;
using Auth101.SourceGen.Dialects;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the schema script of a store: the tables that Auth101 manages, and no other.</summary>
internal static class SchemaPlanner
{
    /// <summary>The table that says which mapping the managed tables were created for.</summary>
    public const string MarkerTable = "auth101_schema";

    public static SchemaScripts Plan(StoreModel store, SqliteDialect dialect)
    {
        var managed = store.Entities.Where(static entity => entity.IsManaged).ToList();
        var body = new StringBuilder();
        foreach (var entity in managed)
        {
            body.Append('\n').Append(new TablePlan(store, entity, dialect).Create());
        }

        var hash = Hash(body.ToString());
        var create = new StringBuilder()
            .Append($"-- Auth101 schema of {store.UserType.DisplayName} for {dialect.DisplayName}, mapping {hash}\n")
            .Append("-- Creates what does not exist yet and changes nothing that does. Apply it as often as you like.\n");
        foreach (var entity in store.Entities.Where(static entity => !entity.IsManaged))
        {
            create.Append($"-- Table {dialect.Table(entity)} belongs to the application and is not touched.\n");
        }

        if (managed.Count > 0)
        {
            create.Append(body).Append('\n').Append(Marker(store, dialect, hash));
        }

        return new SchemaScripts(create.ToString().TrimEnd('\n'));
    }

    private static string Marker(StoreModel store, SqlDialect dialect, string hash) => $"""
        CREATE TABLE IF NOT EXISTS {dialect.Quote(MarkerTable)} (
            -- The user table that the row speaks of
            "user_table" TEXT NOT NULL CONSTRAINT "pk_auth101_schema" PRIMARY KEY,
            -- The mapping that the managed tables were created for
            "mapping" TEXT NOT NULL,
            -- When that was, UTC
            "created_at" TEXT NOT NULL
        ) STRICT;

        INSERT INTO {dialect.Quote(MarkerTable)} ("user_table", "mapping", "created_at")
        VALUES ('{store.User.Table.Replace("'", "''")}', '{hash}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ON CONFLICT ("user_table") DO NOTHING;
        """;

    /// <summary>A short name of a mapping: equal text, equal hash.</summary>
    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return string.Concat(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>One CREATE TABLE with its indexes.</summary>
    private sealed class TablePlan(StoreModel store, EntityModel entity, SqliteDialect dialect)
    {
        public string Create()
        {
            var lines = new List<string>();
            foreach (var column in entity.Columns)
            {
                var description = FieldCatalog.Of(entity.Kind).FirstOrDefault(definition => definition.Field == column.Field)?.Description;
                lines.Add($"    -- {description ?? "Application column"}\n    {ColumnDefinition(column)}");
            }

            lines.AddRange(Constraints().Select(static constraint => "    " + constraint));

            var script = new StringBuilder()
                .Append($"CREATE TABLE IF NOT EXISTS {dialect.Table(entity)} (\n")
                .Append(string.Join(",\n", lines))
                .Append("\n) STRICT;\n");
            foreach (var index in Indexes())
            {
                var name = dialect.Quote(Name("ix", index));
                var qualified = entity.Schema is null ? name : $"{dialect.Quote(entity.Schema)}.{name}";
                script.Append($"CREATE INDEX IF NOT EXISTS {qualified} ON {dialect.Quote(entity.Table)} ({Columns(index)});\n");
            }

            return script.ToString();
        }

        private string ColumnDefinition(ColumnModel column)
        {
            var definition = new StringBuilder($"{dialect.Quote(column.Column)} {dialect.TypeOf(column)}");
            if (column.Field == EntityField.Id && entity.HasIdentity)
            {
                // AUTOINCREMENT: an id that was given once never means another row, even after the row is gone.
                return definition.Append($" NOT NULL CONSTRAINT {dialect.Quote("pk_" + entity.Table)} PRIMARY KEY AUTOINCREMENT").ToString();
            }

            if (!column.IsNullable)
            {
                definition.Append(" NOT NULL");
            }

            if (Default(column) is { } value)
            {
                definition.Append(" DEFAULT ").Append(value);
            }

            if (column.Type == ColumnType.Boolean)
            {
                definition.Append(
                    $" CONSTRAINT {dialect.Quote($"ck_{entity.Table}_{column.Column}")} CHECK ({dialect.Quote(column.Column)} IN (0, 1))");
            }

            return definition.ToString();
        }

        /// <summary>
        /// The value of a column that an insert leaves out. Auth101 writes no application columns but the user's, so those of the other tables
        /// need one.
        /// </summary>
        private string? Default(ColumnModel column) => column switch
        {
            { Field: EntityField.EmailVerified } => "0",
            { Field: EntityField.IsActive } => "1",
            { Field: not EntityField.None } or { IsNullable: true } => null,
            _ when entity.Kind == EntityKind.User => null,
            { Type: ColumnType.String } => "''",
            { Type: ColumnType.Bytes } => "x''",
            { Type: ColumnType.Guid } => "'00000000-0000-0000-0000-000000000000'",
            { Type: ColumnType.DateTime or ColumnType.DateTimeOffset } => "'0001-01-01T00:00:00.0000000Z'",
            { Type: ColumnType.DateOnly } => "'0001-01-01'",
            { Type: ColumnType.TimeOnly } => "'00:00:00.0000000'",
            { Type: ColumnType.Decimal or ColumnType.UInt64 } => "'0'",
            _ => "0",
        };

        private IEnumerable<string> Constraints()
        {
            if (!entity.HasIdentity)
            {
                yield return $"CONSTRAINT {dialect.Quote("pk_" + entity.Table)} PRIMARY KEY ({Columns([EntityField.Id])})";
            }

            foreach (var unique in UniqueKeys())
            {
                yield return $"CONSTRAINT {dialect.Quote(Name("uq", unique))} UNIQUE ({Columns(unique)})";
            }

            // A foreign key of SQLite cannot name another database, so the user table must be in the same one.
            if (entity.Has(EntityField.UserId) && Database(entity) == Database(store.User))
            {
                yield return $"CONSTRAINT {dialect.Quote(Name("fk", [EntityField.UserId]))} FOREIGN KEY ({Columns([EntityField.UserId])}) "
                    + $"REFERENCES {dialect.Quote(store.User.Table)} ({dialect.Quote(store.User.Get(EntityField.Id).Column)}) ON DELETE CASCADE";
            }
        }

        /// <summary>The database that holds a table. SQLite calls the one that was opened "main"; names compare without case.</summary>
        private static string Database(EntityModel table) => (table.Schema ?? "main").ToUpperInvariant();

        private IEnumerable<EntityField[]> UniqueKeys() => entity.Kind switch
        {
            EntityKind.User => [[EntityField.Email]],
            EntityKind.Session => [[EntityField.Token]],
            EntityKind.Account => [[EntityField.ProviderId, EntityField.AccountId], [EntityField.UserId, EntityField.ProviderId]],
            _ => [[EntityField.Value]],
        };

        private IEnumerable<EntityField[]> Indexes() => entity.Kind switch
        {
            EntityKind.Session => [[EntityField.UserId, EntityField.ExpiresAt], [EntityField.ExpiresAt]],
            EntityKind.Verification => [[EntityField.Identifier], [EntityField.ExpiresAt]],
            _ => [],
        };

        private string Name(string kind, EntityField[] fields) =>
            string.Join("_", [kind, entity.Table, .. fields.Select(field => entity.Get(field).Column)]);

        private string Columns(EntityField[] fields) =>
            string.Join(", ", fields.Select(field => dialect.Quote(entity.Get(field).Column)));
    }
}

/// <summary>The schema scripts of a store.</summary>
/// <param name="Create">Creates the managed tables.</param>
internal sealed record SchemaScripts(string Create);
