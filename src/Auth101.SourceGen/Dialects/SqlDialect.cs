using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Dialects;

/// <summary>What a database's SQL looks like: text only. One sealed class per database; nothing else knows which databases there are.</summary>
internal abstract class SqlDialect
{
    /// <summary>The name in scripts' metadata, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>The name for people.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The literal of true.</summary>
    public abstract string True { get; }

    /// <summary>The literal of false.</summary>
    public abstract string False { get; }

    /// <summary>An identifier, quoted so that it can hold any character.</summary>
    public abstract string Quote(string identifier);

    /// <summary>A parameter in a statement.</summary>
    public abstract string Parameter(string name);

    /// <summary>The type of a column.</summary>
    public abstract string TypeOf(ColumnModel column);

    /// <summary>The literal of a type's zero: empty text, midnight, and so on.</summary>
    public abstract string ZeroOf(ColumnModel column);

    /// <summary>What a column's type does not say about its values; null if it says all.</summary>
    public abstract string? CheckOf(ColumnModel column);

    /// <summary>A primary key whose values the database makes and never gives twice.</summary>
    public abstract string IdentityColumn(ColumnModel column, string constraint);

    /// <summary>A statement that creates a table if it does not exist, with its columns and constraints already worded.</summary>
    public abstract string CreateTable(EntityModel table, string definitions);

    /// <summary>A statement that creates an index if it does not exist.</summary>
    public abstract string CreateIndex(EntityModel table, string name, string columns);

    /// <summary>Whether a foreign key can go from one table to another.</summary>
    public abstract bool CanReference(EntityModel table, EntityModel referenced);

    /// <summary>A table as a foreign key names it.</summary>
    public abstract string ReferencedTable(EntityModel table);

    /// <summary>Statements that create the marker table and note a mapping in it, once.</summary>
    public abstract string Marker(string table, string userTable, string mapping);

    /// <summary>A condition that a user's id equals a parameter.</summary>
    public virtual string UserIdEquals(EntityModel user, string column, string parameter) => $"{column} = {parameter}";

    /// <summary>A table with its schema, quoted.</summary>
    public string Table(EntityModel entity) =>
        entity.Schema is null ? Quote(entity.Table) : $"{Quote(entity.Schema)}.{Quote(entity.Table)}";
}
