namespace Auth101.Tool.Schema;

/// <summary>What the store does to users of a class, in its own statements. The generator says what their parameters are.</summary>
/// <param name="MaximumEmailLength">The longest address that the column takes; null where every address fits.</param>
/// <param name="Required">What every user has: <c>email</c>, <c>userName</c> or both.</param>
/// <param name="Columns">What <paramref name="Finds"/> answer with.</param>
/// <param name="Finds">The queries that find a user: by <c>id</c>, <c>email</c> or <c>userName</c>.</param>
/// <param name="Works">What is done to one.</param>
internal sealed record ExpectedUsers(
    int? MaximumEmailLength,
    IReadOnlyList<string> Required,
    IReadOnlyList<UserColumn> Columns,
    IReadOnlyList<UserWork> Finds,
    IReadOnlyList<UserWork> Works)
{
    /// <summary>Something that is done, if the mapping can do it.</summary>
    public UserWork Work(string name) => Works.FirstOrDefault(work => work.Name == name)
        ?? throw new ToolException("The assembly was compiled with a version of Auth101 that does not know this. Update the package, and build again.");

    /// <summary>The query that finds a user by something; null if users have none.</summary>
    public UserWork? Find(string by) => Finds.FirstOrDefault(find => find.Name == by);
}

/// <summary>Something that is done to a user.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Refusal">Why this mapping cannot do it, as the end of a sentence; null if it can.</param>
/// <param name="Statements">The statements of one transaction, in their order.</param>
internal sealed record UserWork(string Name, string? Refusal, IReadOnlyList<UserStatement> Statements);

/// <summary>A statement.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Answers">
/// Its results, in their order: <c>id</c> (that the database made), <c>ended</c> (ids of sessions), <c>replaced</c> (a row if the hash was), <c>refusal</c>
/// (why it takes no such user). Or <c>changed</c>: it must change a row. Null for nothing.
/// </param>
/// <param name="Parameters">Its parameters, in the order of the text.</param>
internal sealed record UserStatement(string Text, string? Answers, IReadOnlyList<UserParameter> Parameters);

/// <summary>A parameter.</summary>
/// <param name="Name">How the statement writes it.</param>
/// <param name="Value">What it is.</param>
/// <param name="Type">How the driver takes it.</param>
internal sealed record UserParameter(string Name, string Value, string Type);

/// <summary>A column of what is known of a user.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Type">How it is read.</param>
internal sealed record UserColumn(string Name, string Type);
