using System.Collections.Immutable;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>The keys of what a diagnostic tells its code fix. A diagnostic without them has no single right answer.</summary>
internal static class FixProperties
{
    /// <summary>A property that is missing, as a declaration without its attribute.</summary>
    public const string Declaration = nameof(Declaration);

    /// <summary>The column that a property shall have, or the table that a class shall have.</summary>
    public const string Name = nameof(Name);

    /// <summary>The schema that a class shall have.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>The expression of the field that a property shall take: <c>UserField.Name</c>.</summary>
    public const string Field = nameof(Field);

    /// <summary>The key of the configuration that a value shall come from.</summary>
    public const string Setting = nameof(Setting);

    /// <summary>Whether a property shall be nullable: <c>true</c> or <c>false</c>.</summary>
    public const string Nullable = nameof(Nullable);

    /// <summary>The condition that a user may sign in.</summary>
    public const string Condition = nameof(Condition);

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;
}
