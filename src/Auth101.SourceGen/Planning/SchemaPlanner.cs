using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>Decides what the tables of a store look like, and words the scripts that go to a DBA. Only managed tables are ever created.</summary>
internal sealed class SchemaPlanner
{
    /// <summary>The role of the application in the script that grants it what it needs; to be replaced by the real one.</summary>
    private const string ApplicationRole = "auth101_app";

    private readonly StoreModel _store;
    private readonly SqlDialect _dialect;
    private readonly SchemaDefinition _schema;

    private SchemaPlanner(StoreModel store, SqlDialect dialect, SchemaDefinition schema)
    {
        _store = store;
        _dialect = dialect;
        _schema = schema;
    }

    /// <summary>Decides what the tables look like.</summary>
    public static SchemaDefinition Plan(StoreModel store, SqlDialect dialect)
    {
        var schema = new SchemaDefinition([.. store.Entities.Select(entity => TablePlanner.Plan(store, entity, dialect))], Mapping: null);
        return schema.Managed.Any() ? schema with { Mapping = Hash(CreateTables(schema, dialect)) } : schema;
    }

    /// <summary>Words the scripts and the description.</summary>
    /// <param name="store">The mapping.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="schema">The tables.</param>
    /// <param name="writes">What the store writes; it reads all of them.</param>
    /// <param name="purge">The statements that delete what has expired.</param>
    /// <param name="users">What the tool does to users.</param>
    public static SchemaScripts Word(
        StoreModel store, SqlDialect dialect, SchemaDefinition schema, IReadOnlyList<TableWrite> writes, IReadOnlyList<string> purge, ToolUsers users)
    {
        var planner = new SchemaPlanner(store, dialect, schema);
        return new SchemaScripts(
            planner.Create(),
            planner.Grants(writes),
            planner.Drop(),
            planner.Advice(),
            SchemaDescription.Word(store, schema, dialect, purge, users));
    }

    private string Create()
    {
        var script = new StringBuilder(Header(
            "01_create.sql", "Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like."));
        foreach (var table in _schema.Own)
        {
            script.Append($"-- Table {MarkerTable.Printable(table.Name)} belongs to the application and is not touched.\n");
        }

        if (_schema.Mapping is { } mapping)
        {
            script.Append('\n').Append(ScriptStart)
                .Append(_dialect.BeforeTables(Marker(mapping))).Append("\n\n")
                .Append(CreateTables(_schema, _dialect))
                .Append(_dialect.ScriptEnd);
        }

        return script.ToString().TrimEnd('\n');
    }

    private string ScriptStart => _dialect.ScriptStart.Length > 0 ? _dialect.ScriptStart + "\n" : string.Empty;

    private MarkerTable Marker(string mapping) => new([.. _schema.Managed], mapping);

    private static string CreateTables(SchemaDefinition schema, SqlDialect dialect) => string.Join("\n", schema.Managed.Select(dialect.CreateTable));

    private string? Grants(IReadOnlyList<TableWrite> writes)
    {
        var grants = new StringBuilder(Header(
            "02_grants.sql",
            "Grants the application what its store does, and no more. "
            + $"Replace {ApplicationRole} by the role or user that the application connects as; it must exist."));
        grants.Append('\n');
        var schemas = _store.Entities.Select(static entity => entity.Schema).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var schema in schemas.Select(schema => _dialect.GrantSchema(schema, ApplicationRole)).OfType<string>())
        {
            grants.Append(schema).Append('\n');
        }

        foreach (var table in _schema.Tables)
        {
            if (_dialect.Grant(table.Name, Privileges(table.Entity, writes), ApplicationRole) is not { } grant)
            {
                return null;
            }

            grants.Append(grant).Append('\n');
        }

        if (_schema.Mapping is not null)
        {
            var grant = _dialect.Grant(_dialect.Quote(MarkerTable.Name), "SELECT", ApplicationRole);
            grants.Append($"\n-- What 'auth101 check' reads.\n{grant}\n");
        }

        return grants.ToString().TrimEnd('\n');
    }

    private string Privileges(EntityModel entity, IReadOnlyList<TableWrite> writes)
    {
        var ofTable = writes.Where(write => write.Table == entity.Kind).ToLookup(static write => write.Kind);
        var updated = ofTable[WriteKind.Update]
            .SelectMany(write => write.Columns.Concat(write.Fields.Where(entity.CanWrite).Select(entity.Get)))
            .Select(column => _dialect.Quote(column.Column))
            .Distinct()
            .ToList();
        List<string> privileges = ["SELECT"];
        if (ofTable[WriteKind.Insert].Any())
        {
            privileges.Add("INSERT");
        }

        if (updated.Count > 0)
        {
            privileges.Add($"UPDATE ({string.Join(", ", updated)})");
        }

        if (ofTable[WriteKind.Delete].Any())
        {
            privileges.Add("DELETE");
        }

        return string.Join(", ", privileges);
    }

    private string? Drop()
    {
        if (_schema.Mapping is not { } mapping)
        {
            return null;
        }

        var header = Header("99_drop.sql", "Drops the tables that Auth101 made, WITH EVERYTHING IN THEM. What is not recorded as made by Auth101 stays.");
        return $"{header}\n{ScriptStart}{_dialect.DropTables(Marker(mapping))}\n{_dialect.ScriptEnd}".TrimEnd('\n');
    }

    private string? Advice() => _schema.Own.Any()
        ? AdviceWording.Word(Header("advice.sql", "Looks for what Auth101 needs of the application's own tables. Changes nothing."), _schema.Own, _dialect)
        : null;

    private string AndMapping => _schema.Mapping is { } mapping ? $", mapping {mapping}" : string.Empty;

    private string Header(string file, string purpose) =>
        $"""
        -- Auth101 {typeof(SchemaPlanner).Assembly.GetName().Version.ToString(3)}: {_store.UserType.DisplayName} on {_dialect.DisplayName}{AndMapping}
        -- {purpose}
        -- {_dialect.ApplyCommand(file)}

        """;

    /// <summary>A short name of a mapping: equal text, equal hash.</summary>
    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return string.Concat(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
