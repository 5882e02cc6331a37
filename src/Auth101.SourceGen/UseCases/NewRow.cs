using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Where the values of rows come from that more than one use case inserts.</summary>
internal static class NewRow
{
    /// <summary>The value of a session's column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="session">The <c>NewSession</c>.</param>
    /// <param name="userId">The id of its user; null where the statement knows it.</param>
    public static ValueSource? Session(ColumnModel column, string session, string? userId) => column.Field switch
    {
        EntityField.Id => Id(column, $"{session}.Id"),
        EntityField.UserId => userId is null ? null : new ValueSource(userId),
        EntityField.Token => $"{session}.Token",
        EntityField.ExpiresAt => $"{session}.ExpiresAt",
        EntityField.IpAddress => new ValueSource($"{session}.IpAddress", IsNullable: true),
        EntityField.UserAgent => new ValueSource($"{session}.UserAgent", IsNullable: true),
        EntityField.CreatedAt or EntityField.UpdatedAt => $"{session}.CreatedAt",
        _ => throw new InvalidOperationException($"A new session has no value for {column.Field}."),
    };

    /// <summary>A fresh id as the column takes it.</summary>
    public static string Id(ColumnModel column, string guid) => column.Type == ColumnType.String ? $"{guid}.ToString(\"D\")" : guid;
}
