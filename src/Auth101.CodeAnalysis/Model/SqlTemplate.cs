namespace Auth101.CodeAnalysis.Model;

/// <summary>SQL of the application's own over the columns of its table, checked and resolved but for the wording of each database.</summary>
/// <param name="Parts">What it consists of.</param>
/// <param name="Time">A column that keeps its time as all do that the SQL names; null if it names none.</param>
/// <param name="Flag">A column that keeps its flag as all do that the SQL names; null if it names none.</param>
internal sealed record SqlTemplate(EquatableArray<SqlTemplatePart> Parts, ColumnModel? Time, ColumnModel? Flag)
{
    /// <summary>Whether it asks for the time.</summary>
    public bool HasNow => Parts.Any(static part => part.Kind == SqlTemplatePartKind.Now);
}

/// <summary>A part of such SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The SQL as it is; empty for the others.</param>
/// <param name="Column">The column; null for the others.</param>
internal sealed record SqlTemplatePart(SqlTemplatePartKind Kind, string Text = "", ColumnModel? Column = null);

/// <summary>What a part of such SQL is.</summary>
internal enum SqlTemplatePartKind
{
    /// <summary>What the database is told as it is.</summary>
    Sql,

    /// <summary>A column of the row.</summary>
    Column,

    /// <summary>The time, as the columns of times keep it.</summary>
    Now,

    /// <summary>True, as the columns of flags keep it.</summary>
    True,

    /// <summary>False, as the columns of flags keep it.</summary>
    False,
}
