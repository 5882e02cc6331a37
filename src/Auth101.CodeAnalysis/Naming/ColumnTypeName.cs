using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Naming;

/// <summary>Writes the types of columns as C#.</summary>
internal static class ColumnTypeName
{
    /// <summary>The C# type of a column, fully qualified.</summary>
    public static string Of(ColumnType type) => type switch
    {
        ColumnType.String => "string",
        ColumnType.Boolean => "bool",
        ColumnType.SByte => "sbyte",
        ColumnType.Byte => "byte",
        ColumnType.Int16 => "short",
        ColumnType.UInt16 => "ushort",
        ColumnType.Int32 => "int",
        ColumnType.UInt32 => "uint",
        ColumnType.Int64 => "long",
        ColumnType.UInt64 => "ulong",
        ColumnType.Single => "float",
        ColumnType.Double => "double",
        ColumnType.Decimal => "decimal",
        ColumnType.Bytes => "byte[]",
        ColumnType.Guid or ColumnType.DateTime or ColumnType.DateTimeOffset or ColumnType.DateOnly or ColumnType.TimeOnly => $"global::System.{type}",
    };
}
