namespace Auth101;

/// <summary>
/// Adds the table <c>rate_limit</c>, in which the nodes of an application count requests together (<c>ShareRateLimits</c>), and maps it onto a partial class.
/// Without such a class there is no such table.
/// </summary>
/// <remarks>The same rules as for <see cref="Auth101UserAttribute"/>: a table that you name is yours, a table that you leave unnamed is ours.</remarks>
/// <example><c>[Auth101Counter] public partial class RateLimit;</c></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class Auth101CounterAttribute : EntityAttribute
{
    /// <summary>The user class that this entity belongs to. Needed only in a project with more than one <see cref="Auth101UserAttribute"/>.</summary>
    public Type? User { get; set; }
}
