namespace Auth101.SourceGen.Statements;

/// <summary>Where the value of a parameter comes from.</summary>
/// <param name="Expression">C# in terms of what the method of the store takes, and of the variables that it declares.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="IsId">Whether it is an id that was parsed or read, which SQLite takes as it is. Drivers of servers are told the type.</param>
internal sealed record ValueSource(string Expression, bool IsNullable = false, bool IsId = false)
{
    /// <summary>The name of a variable for a time or a number that may be null, where the property's would be there twice.</summary>
    public string? Local { get; init; }

    /// <summary>The purpose of the proof of a user that the value names; null if it names none.</summary>
    public string? ProofPurpose { get; init; }

    /// <summary>Whether the value is the id of the user whom the call names, as text.</summary>
    public bool IsUserIdText { get; init; }

    public static implicit operator ValueSource(string expression) => new(expression);

    /// <summary>An id that was parsed or read.</summary>
    public static ValueSource Id(string expression, bool isNullable = false) => new(expression, isNullable, IsId: true);
}
