namespace Auth101.SourceGen.Statements;

/// <summary>The parts of taking one from a budget. All times and durations are numbers.</summary>
/// <param name="Table">The table.</param>
/// <param name="Id">The column of the key.</param>
/// <param name="FullAt">The column that says when the budget is full again.</param>
/// <param name="Budget">Which budget.</param>
/// <param name="Now">The time.</param>
/// <param name="Cost">The time in which it gets one back.</param>
/// <param name="Window">The time in which an empty one is full again.</param>
internal sealed record BudgetTaking(string Table, string Id, string FullAt, string Budget, string Now, string Cost, string Window)
{
    /// <summary>How long until there is one, where there is none: of what a row holds.</summary>
    /// <param name="row">What stands before the column.</param>
    /// <param name="now">The time.</param>
    public string Wait(string row, string now) => $"{row}{FullAt} + {Cost} - {Window} - {now}";

    /// <summary>The condition that there is one: of what a row holds.</summary>
    /// <param name="row">What stands before the column.</param>
    /// <param name="now">The time.</param>
    public string IsLeft(string row, string now) => $"{row}{FullAt} + {Cost} - {Window} <= {now}";
}
