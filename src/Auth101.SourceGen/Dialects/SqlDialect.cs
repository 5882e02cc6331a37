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

    /// <summary>An identifier, quoted so that it can hold any character.</summary>
    public abstract string Quote(string identifier);

    /// <summary>A parameter in a statement.</summary>
    public abstract string Parameter(string name);

    /// <summary>The type of a column.</summary>
    public abstract string TypeOf(ColumnModel column);

    /// <summary>A condition that a user's id equals a parameter.</summary>
    public virtual string UserIdEquals(EntityModel user, string column, string parameter) => $"{column} = {parameter}";

    /// <summary>A table with its schema, quoted.</summary>
    public string Table(EntityModel entity) =>
        entity.Schema is null ? Quote(entity.Table) : $"{Quote(entity.Schema)}.{Quote(entity.Table)}";
}
