using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Drivers;

/// <summary>C# that turns moments into the numbers of a column that counts from 1970, and back.</summary>
internal static class UnixTime
{
    /// <summary>The number of a moment; null stays null.</summary>
    public static string Write(ColumnModel column, ValueSource source) =>
        $"{source.Expression}{(source.IsNullable ? "?" : string.Empty)}.ToUnixTime{Unit(column)}()";

    /// <summary>A number as the property has it: a moment, or the number itself.</summary>
    public static string Read(ColumnModel column, string number) => column.Type switch
    {
        ColumnType.Int64 => number,
        ColumnType.Int32 => $"checked((int){number})",
        ColumnType.DateTime => $"global::System.DateTimeOffset.FromUnixTime{Unit(column)}({number}).UtcDateTime",
        ColumnType.DateTimeOffset => $"global::System.DateTimeOffset.FromUnixTime{Unit(column)}({number})",
        _ => throw new InvalidOperationException($"A {column.Type} holds no time."),
    };

    private static string Unit(ColumnModel column) => column.Unit switch
    {
        TimeUnit.UnixSeconds => "Seconds",
        TimeUnit.UnixMilliseconds => "Milliseconds",
        _ => throw new InvalidOperationException($"{column.Unit} counts nothing."),
    };
}
