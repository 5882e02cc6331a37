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
    public static SchemaScripts Plan(StoreModel store, SqlDialect dialect)
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
            create.Append(body).Append('\n').Append(dialect.Marker(FieldCatalog.MarkerTable, store.User.Table, hash));
        }

        return new SchemaScripts(create.ToString().TrimEnd('\n'));
    }

    /// <summary>A short name of a mapping: equal text, equal hash.</summary>
    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return string.Concat(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>One CREATE TABLE with its indexes.</summary>
    private sealed class TablePlan(StoreModel store, EntityModel entity, SqlDialect dialect)
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

            var script = new StringBuilder(dialect.CreateTable(entity, string.Join(",\n", lines)));
            foreach (var index in Indexes())
            {
                script.Append(dialect.CreateIndex(entity, Name("ix", index), Columns(index)));
            }

            return script.ToString();
        }

        private string ColumnDefinition(ColumnModel column)
        {
            if (column.Field == EntityField.Id && entity.HasIdentity)
            {
                return dialect.IdentityColumn(column, "pk_" + entity.Table);
            }

            var definition = new StringBuilder($"{dialect.Quote(column.Column)} {dialect.TypeOf(column)}");
            if (!column.IsNullable)
            {
                definition.Append(" NOT NULL");
            }

            if (Default(column) is { } value)
            {
                definition.Append(" DEFAULT ").Append(value);
            }

            if (dialect.CheckOf(column) is { } check)
            {
                definition.Append($" CONSTRAINT {dialect.Quote($"ck_{entity.Table}_{column.Column}")} CHECK ({check})");
            }

            return definition.ToString();
        }

        /// <summary>
        /// The value of a column that an insert leaves out. Auth101 writes no application columns but the user's, so those of the other tables
        /// need one.
        /// </summary>
        private string? Default(ColumnModel column) => column switch
        {
            { Field: EntityField.EmailVerified } => dialect.False,
            { Field: EntityField.IsActive } => dialect.True,
            { Field: EntityField.None, IsNullable: false } when entity.Kind != EntityKind.User => dialect.ZeroOf(column),
            _ => null,
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

            if (entity.Has(EntityField.UserId) && dialect.CanReference(entity, store.User))
            {
                yield return $"CONSTRAINT {dialect.Quote(Name("fk", [EntityField.UserId]))} FOREIGN KEY ({Columns([EntityField.UserId])}) "
                    + $"REFERENCES {dialect.ReferencedTable(store.User)} ({dialect.Quote(store.User.Get(EntityField.Id).Column)}) ON DELETE CASCADE";
            }
        }

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
