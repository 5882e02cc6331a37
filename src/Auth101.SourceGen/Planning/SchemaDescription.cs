using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the tables as the code expects them in JSON, which the tool compares with a live database.</summary>
internal static class SchemaDescription
{
    public static string Word(StoreModel store, SchemaDefinition schema, SqlDialect dialect, IReadOnlyList<string> purge, ToolUsers users)
    {
        var mapping = schema.Mapping;
        var json = new JsonText();
        json.Object(() =>
        {
            json.Member("version", 1);
            json.Member("user", store.UserType.DisplayName);
            json.Member("dialect", dialect.Name);
            json.Member("mapping", mapping);
            json.Member("marker", mapping is null ? null : dialect.CreateMarker());
            json.Array("tables", schema.Tables, table => json.Object(() => Table(json, table, dialect, mapping)));
            json.Array("purge", purge, json.Value);
            json.Member("users", users, _ => Users(json, users));
        });
        return json.ToString();
    }

    /// <summary>What the tool does to users, in the statements of the store.</summary>
    private static void Users(JsonText json, ToolUsers users)
    {
        json.Member("maximumEmailLength", users.MaximumEmailLength);
        json.Array("required", users.Required, json.Value);
        json.Array("columns", users.Columns, column => json.Object(() =>
        {
            json.Member("name", column.Name);
            json.Member("type", column.Type);
        }));
        json.Array("finds", users.Finds, find => Work(json, find));
        json.Array("works", users.Works, work => Work(json, work));
    }

    private static void Work(JsonText json, ToolWork work) => json.Object(() =>
    {
        json.Member("name", work.Name);
        json.Member("refusal", work.Refusal);
        json.Array("statements", work.Statements, statement => json.Object(() =>
        {
            json.Member("text", statement.Text);
            json.Member("answers", statement.Answers);
            json.Array("parameters", statement.Parameters, parameter => json.Object(() =>
            {
                json.Member("name", parameter.Name);
                json.Member("value", parameter.Value);
                json.Member("type", parameter.Type);
            }));
        }));
    });

    private static void Table(JsonText json, TableDefinition table, SqlDialect dialect, string? mapping)
    {
        var entity = table.Entity;
        json.Member("entity", entity.Kind.ToString().ToLowerInvariant());
        json.Member("schema", entity.Schema);
        json.Member("name", entity.Table);
        json.Member("managed", entity.IsManaged);
        json.Member("create", entity.IsManaged ? $"{dialect.Record(table, mapping!)}\n{dialect.CreateTable(table)}" : null);
        json.Member("refusal", entity.IsManaged ? MarkerTable.Refusal(entity) : null);
        json.Array("columns", table.Columns, column => json.Object(() =>
        {
            json.Member("name", column.Name);
            json.Member("field", column.Model.Field == EntityField.None ? null : column.Model.Field.ToString());
            json.Member("type", column.Type);
            json.Array("accepts", dialect.AcceptedTypesOf(column.Model, entity.IsManaged), json.Value);
            json.Member("length", column.Length);
            // Every row that the store inserts has a hash, so that an own column of hashes may be either.
            json.Member("nullable", column.Model == entity.Password && !entity.IsManaged ? (bool?)null : column.Model.IsNullable);
            json.Member("add", dialect.AddColumn(table, column));
            // An own column is the application's to change: it may be sized or collated as Auth101 would not.
            json.Member("alter", entity.IsManaged ? dialect.AlterColumn(table, column) : null);
            json.Member("alterNullability", entity.IsManaged ? dialect.AlterNullability(table, column) : null);
            if (!entity.IsManaged && column.Model.IsReadOnly)
            {
                json.Member("readOnly", true);
            }

            if (!entity.IsManaged && entity.HasIdentity && column.Model.Field == EntityField.Id)
            {
                json.Member("made", true);
            }

            if (column.Model.Unit != TimeUnit.Native)
            {
                json.Member("unit", column.Model.Unit.ToString());
            }
        }));
        json.Member("primaryKey", table.PrimaryKey, key => Key(json, key, dialect.AddPrimaryKey(table, key)));
        json.Array("unique", table.Unique, key => json.Object(() => Key(json, key, dialect.AddUnique(table, key))));
        json.Array("indexes", table.Indexes, key => json.Object(() => Key(json, key, dialect.AddIndex(table, key))));
        json.Array<ForeignKeyDefinition>("foreignKeys", table.ForeignKey is { } foreignKey ? [foreignKey] : [], key => json.Object(() =>
        {
            json.Array("columns", [key.Column], json.Value);
            json.Member("schema", key.User.Schema);
            json.Member("table", key.User.Table);
            json.Array("references", [key.UserKey], json.Value);
            json.Member("create", dialect.AddForeignKey(table, key));
        }));
    }

    private static void Key(JsonText json, KeyDefinition key, string? create)
    {
        json.Array("columns", key.Columns, json.Value);
        if (key.IsLowered)
        {
            json.Member("lower", true);
        }

        json.Member("create", create);
    }
}
