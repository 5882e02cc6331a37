namespace Auth101.CodeAnalysis.Model;

/// <summary>SQL of the application's own over the columns of its table, checked and resolved but for the wording of each database.</summary>
/// <param name="Parts">What it consists of.</param>
internal sealed record SqlTemplate(EquatableArray<SqlTemplatePart> Parts);

/// <summary>A part of such SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The SQL as it is, or the name of a column, unquoted; empty for the others.</param>
internal sealed record SqlTemplatePart(SqlTemplatePartKind Kind, string Text);

/// <summary>What a part of such SQL is.</summary>
internal enum SqlTemplatePartKind
{
    /// <summary>What the database is told as it is.</summary>
    Sql,

    /// <summary>A column of the row.</summary>
    Column,

    /// <summary>The time, UTC.</summary>
    Now,

    /// <summary>The literal of true.</summary>
    True,

    /// <summary>The literal of false.</summary>
    False,
}
