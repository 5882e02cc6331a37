using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>Writes expressions that make a user: constructor arguments for positional parameters, an object initializer for the rest.</summary>
internal static class UserConstruction
{
    /// <summary>What to throw where columns need a value that the sign-up at hand cannot give.</summary>
    public static string CannotFill(TypeModel type, IEnumerable<ColumnModel> columns)
    {
        var members = string.Join(", ", columns.Select(column => $"{type.BareName}.{column.Property.TrimStart('@')}"));
        return "throw new global::System.InvalidOperationException("
            + SourceWriter.Literal($"Sign-up has no value for {members}. Pass a user to SignUpAsync, or put [SignUpInput] on what the client sends.")
            + ")";
    }

    /// <summary>Writes <c>target new User(…) { … };</c>, one member a line.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="target">What the line starts with: <c>return</c> or <c>var user =</c>.</param>
    /// <param name="type">The user class.</param>
    /// <param name="columns">The columns to set.</param>
    /// <param name="value">The value of a column.</param>
    public static void Write(SourceWriter writer, string target, TypeModel type, IEnumerable<ColumnModel> columns, Func<ColumnModel, string> value)
    {
        var all = columns.ToList();
        var arguments = all.Where(static column => column.Origin == ColumnOrigin.PositionalParameter)
            .Select(column => $"{column.Property}: {value(column)}")
            .ToList();
        var head = $"{target} new {type.FullName}({string.Join(", ", arguments)})";
        var members = all.Where(static column => column.Origin != ColumnOrigin.PositionalParameter).ToList();
        if (members.Count == 0)
        {
            writer.WriteLines(head + ";");
            return;
        }

        using (writer.Block(arguments.Count == 0 ? head.Substring(0, head.Length - 2) : head, "};"))
        {
            foreach (var column in members)
            {
                writer.WriteLines($"{column.Property} = {value(column)},");
            }
        }
    }
}
