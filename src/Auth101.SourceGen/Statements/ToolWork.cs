namespace Auth101.SourceGen.Statements;

/// <summary>What the tool does to users of a class, in the statements of the store.</summary>
/// <param name="MaximumEmailLength">The longest address; null where the longest of all fits.</param>
/// <param name="Required">What every user has of an email address and a user name.</param>
/// <param name="Columns">What <paramref name="Finds"/> answer with.</param>
/// <param name="Finds">The queries that find a user, each by something else.</param>
/// <param name="Works">What is done to a user.</param>
internal sealed record ToolUsers(
    int? MaximumEmailLength, IReadOnlyList<string> Required, IReadOnlyList<ToolColumn> Columns, IReadOnlyList<ToolWork> Finds, IReadOnlyList<ToolWork> Works);

/// <summary>Something that the tool does.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Refusal">Why it cannot be done, as the end of a sentence; null if it can.</param>
/// <param name="Statements">The statements, in the order in which one transaction runs them.</param>
internal sealed record ToolWork(string Name, string? Refusal, IReadOnlyList<ToolStatement> Statements);

/// <summary>A statement that the tool runs.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters, in the order of the text.</param>
internal sealed record ToolStatement(string Text, IReadOnlyList<ToolParameter> Parameters)
{
    /// <summary>
    /// What its results are, in their order: the id that the database made, the ids of what ended, a row if the hash was replaced, why the database does not
    /// take the user. Or that it must change a row. Null for nothing.
    /// </summary>
    public string? Answers { get; init; }
}

/// <summary>A parameter of such a statement.</summary>
/// <param name="Name">How the statement writes it.</param>
/// <param name="Value">What it is.</param>
/// <param name="Type">How the driver takes it.</param>
internal sealed record ToolParameter(string Name, string Value, string Type);

/// <summary>A column of an answer.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Type">How it is read.</param>
internal sealed record ToolColumn(string Name, string Type);
