using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>What a use case asks and how it answers, where that is the same on every database.</summary>
/// <param name="Given">The texts that it looks for.</param>
/// <param name="Nothing">The answer if one of them can be in no row.</param>
internal abstract record Shape(IReadOnlyList<GivenText> Given, string Nothing)
{
    /// <summary>The statements that it runs.</summary>
    public abstract IEnumerable<SqlStatement> AllStatements { get; }
}

/// <summary>Reads one row.</summary>
/// <param name="Given">The texts that it looks for.</param>
/// <param name="Statement">The query.</param>
/// <param name="Row">The answer if there is one: C# that reads the current row of <c>reader</c>.</param>
/// <param name="Nothing">The answer if there is none.</param>
internal sealed record ReadOne(IReadOnlyList<GivenText> Given, SqlStatement Statement, string Row, string Nothing) : Shape(Given, Nothing)
{
    public override IEnumerable<SqlStatement> AllStatements => [Statement];

    /// <summary>The text that may be outside the character set of its column, so that even to ask for it is an error; null for none.</summary>
    public GivenText? OfAnyCharacterSet { get; init; }
}

/// <summary>Reads any number of rows.</summary>
/// <param name="Given">The texts that it looks for.</param>
/// <param name="Statement">The query.</param>
/// <param name="RowType">The type of a row.</param>
/// <param name="Row">A row of the answer: C# that reads the current row of <c>reader</c>.</param>
internal sealed record ReadMany(IReadOnlyList<GivenText> Given, SqlStatement Statement, string RowType, string Row) : Shape(Given, Nothing: "[]")
{
    public override IEnumerable<SqlStatement> AllStatements => [Statement];
}

/// <summary>
/// Executes statements, each only if those before it changed nothing, and answers whether one changed a row; or all, and answers how many rows they changed.
/// </summary>
/// <param name="Given">The texts that it looks for.</param>
/// <param name="Statements">The statements, each with the name of the variable that holds its command.</param>
/// <param name="Nothing">The answer if one of the texts can be in no row.</param>
internal sealed record Execute(IReadOnlyList<GivenText> Given, IReadOnlyList<(string Command, SqlStatement Statement)> Statements, string Nothing)
    : Shape(Given, Nothing)
{
    public override IEnumerable<SqlStatement> AllStatements => Statements.Select(static statement => statement.Statement);

    /// <summary>Whether the answer is the number of rows.</summary>
    public bool Counts { get; init; }

    /// <summary>
    /// Whether a row that the last statement finds there already, because another call wrote it at this moment, is an answer: nothing was changed.
    /// </summary>
    public bool MayBeThere { get; init; }
}
