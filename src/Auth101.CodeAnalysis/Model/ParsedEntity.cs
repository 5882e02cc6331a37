namespace Auth101.CodeAnalysis.Model;

/// <summary>What became of a class with an Auth101 attribute.</summary>
/// <param name="Kind">Which of the tables.</param>
/// <param name="FullName">The class.</param>
/// <param name="UserType">The user class that the attribute names; null if it names none.</param>
/// <param name="Entity">The mapping; null if it is broken.</param>
/// <param name="Part">The class, where another part of it compiles whatever is wrong with its mapping; null if none does.</param>
internal sealed record ParsedEntity(EntityKind Kind, string FullName, string? UserType, EntityModel? Entity, TypeModel? Part);
