using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Which C# types a column can have.</summary>
internal static class ColumnTypes
{
    /// <summary>The column type of a C# type without nullability, or null if it is not supported.</summary>
    public static ColumnType? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return Of(underlying);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String: return ColumnType.String;
            case SpecialType.System_Boolean: return ColumnType.Boolean;
            case SpecialType.System_SByte: return ColumnType.SByte;
            case SpecialType.System_Byte: return ColumnType.Byte;
            case SpecialType.System_Int16: return ColumnType.Int16;
            case SpecialType.System_UInt16: return ColumnType.UInt16;
            case SpecialType.System_Int32: return ColumnType.Int32;
            case SpecialType.System_UInt32: return ColumnType.UInt32;
            case SpecialType.System_Int64: return ColumnType.Int64;
            case SpecialType.System_UInt64: return ColumnType.UInt64;
            case SpecialType.System_Single: return ColumnType.Single;
            case SpecialType.System_Double: return ColumnType.Double;
            case SpecialType.System_Decimal: return ColumnType.Decimal;
            case SpecialType.System_DateTime: return ColumnType.DateTime;
        }

        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return ColumnType.Bytes;
        }

        if (type is INamedTypeSymbol { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return type.Name switch
            {
                "Guid" => ColumnType.Guid,
                "DateTimeOffset" => ColumnType.DateTimeOffset,
                "DateOnly" => ColumnType.DateOnly,
                "TimeOnly" => ColumnType.TimeOnly,
                _ => null,
            };
        }

        return null;
    }

    /// <summary>The type that a nullable value type wraps, and any other type itself.</summary>
    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The supported type that holds the values of another type, with a word on how; null if that is for the application to say.</summary>
    /// <param name="type">The other type.</param>
    /// <param name="isOnPostgreSql">Whether the table may lie in PostgreSQL, which has types of its own for some of them.</param>
    public static string? NearestTo(ITypeSymbol type, bool isOnPostgreSql) 
    {
        return type switch
        {
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } => "'string'",
            { SpecialType: SpecialType.System_Char } => "'string'",
            { SpecialType: SpecialType.System_IntPtr } => "'long'",
            { SpecialType: SpecialType.System_UIntPtr } => "'ulong'",
            INamedTypeSymbol { TypeArguments.Length: 1 } bytes when bytes.TypeArguments[0].SpecialType == SpecialType.System_Byte
                && (IsSequence(bytes) || bytes.Name is "Memory" or "ReadOnlyMemory") => "'byte[]'",
            IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true } when IsSequence(type) =>
                $"'string' (as JSON, for example{(HoldsText(type) ? As("an array", "text[]") : string.Empty)})",
            _ => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
            {
                "System.TimeSpan" => "'long' (its ticks)",
                "System.Half" => "'float'",
                "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger" => "'string' (its digits)",
                "System.Net.IPAddress" => isOnPostgreSql ? $"'string' ({As("an inet", "inet").Substring(2)})" : "'string'",
                "System.Uri" or "System.Version" or "System.Net.Mail.MailAddress" or "System.Globalization.CultureInfo"
                    or "System.TimeZoneInfo" or "System.Text.StringBuilder" or "System.Text.Rune" => "'string'",
                "System.Text.Json.JsonDocument" or "System.Text.Json.JsonElement" or "System.Text.Json.Nodes.JsonNode"
                    or "System.Text.Json.Nodes.JsonObject" or "System.Text.Json.Nodes.JsonArray" => $"'string' (as JSON{As("a jsonb", "jsonb")})",
                "NodaTime.Instant" or "NodaTime.OffsetDateTime" or "NodaTime.ZonedDateTime" => "'DateTimeOffset'",
                "NodaTime.LocalDate" => "'DateOnly'",
                "NodaTime.LocalTime" => "'TimeOnly'",
                _ => null,
            },
        };

        string As(string what, string typeName) => isOnPostgreSql ? $"; with TypeName = \"{typeName}\" for {what} of PostgreSQL" : string.Empty;
    }

    private static bool HoldsText(ITypeSymbol sequence) => sequence switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_String,
        INamedTypeSymbol { TypeArguments.Length: 1 } named => named.TypeArguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static bool IsSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type.AllInterfaces.Any(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
