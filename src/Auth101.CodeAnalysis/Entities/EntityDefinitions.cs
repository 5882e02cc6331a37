using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The tables of a user class. A new one is a definition, a line here and an <see cref="EntityKind"/>; everything else loops over these.</summary>
internal static class EntityDefinitions
{
    /// <summary>The table of Auth101's own that says which mapping the managed tables were created for.</summary>
    public const string MarkerTable = "auth101_schema";

    /// <summary>All of them, the user's first: the others refer to it.</summary>
    public static IReadOnlyList<EntityDefinition> All { get; } =
        [UserEntity.Definition, SessionEntity.Definition, AccountEntity.Definition, VerificationEntity.Definition, CounterEntity.Definition];

    /// <summary>The tables that belong to a user.</summary>
    public static IReadOnlyList<EntityDefinition> OfUser { get; } = [.. All.Where(static definition => definition.Kind != EntityKind.User)];

    /// <summary>The definition of a table.</summary>
    public static EntityDefinition Of(EntityKind kind) => All.Single(definition => definition.Kind == kind);
}
