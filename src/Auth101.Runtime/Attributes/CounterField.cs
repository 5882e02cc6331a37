namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101CounterAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum CounterField
{
    /// <summary>The primary key: a keyed hash of what is counted and for whom, as a Guid or its text.</summary>
    Id,

    /// <summary>When the budget is full again, in milliseconds since 1970, UTC: long.</summary>
    FullAt,
}
