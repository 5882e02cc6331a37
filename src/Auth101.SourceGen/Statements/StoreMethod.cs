namespace Auth101.SourceGen.Statements;

/// <summary>A method of the store's contract.</summary>
/// <param name="Name">Its name, without Async.</param>
/// <param name="Result">The type of the result; null for none.</param>
/// <param name="Parameters">Types and names of what it takes before the token that cancels it.</param>
internal sealed record StoreMethod(string Name, string? Result, params (string Type, string Name)[] Parameters)
{
    /// <summary>What it writes. What it reads is not listed: a store may read all its tables.</summary>
    public IReadOnlyList<TableWrite> Writes { get; init; } = [];

    /// <summary>
    /// The parameter that says how many rows to write, where nobody waits for the write: with one writer at a time it is done bit by bit, and others go first.
    /// </summary>
    public string? Yields { get; init; }
}
