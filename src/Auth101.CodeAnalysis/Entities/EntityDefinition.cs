using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>One of the tables: all that the parser, the planners and the emitters must know to treat it like the others.</summary>
internal sealed class EntityDefinition
{
    /// <summary>Which of the tables.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The full name of the attribute that makes a class the table's.</summary>
    public required string Attribute { get; init; }

    /// <summary>The name of the table unless the application gives another one.</summary>
    public required string Table { get; init; }

    /// <summary>What the table holds, as a comment in the schema script.</summary>
    public required string Comment { get; init; }

    /// <summary>Whether there is such a table only where the application declares a class for it.</summary>
    public bool IsOptedIn { get; init; }

    /// <summary>The roles that its columns can have, in the order of the columns.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>The sets of roles of which no two rows have the same values.</summary>
    public required IReadOnlyList<EntityField[]> UniqueKeys { get; init; }

    /// <summary>The sets of roles by which rows are looked for.</summary>
    public required IReadOnlyList<EntityField[]> Indexes { get; init; }

    /// <summary>The role with a name, which is that of the runtime's enumeration; null if there is none.</summary>
    public FieldDefinition? Find(string name) => Fields.FirstOrDefault(definition => definition.Name == name);

    /// <summary>What is known of a role; null of <see cref="EntityField.None"/> and the roles of other tables.</summary>
    public FieldDefinition? Find(EntityField field) => Fields.FirstOrDefault(definition => definition.Field == field);
}
