using System.Globalization;
using Auth101.Tool.Schema;

namespace Auth101.Tool.Users;

/// <summary>What is known of a user and of the call, as the parameters of statements take it.</summary>
internal sealed record UserValues(DateTimeOffset Now)
{
    /// <summary>The id as text.</summary>
    public string? Id { get; init; }

    /// <summary>The canonical email address.</summary>
    public string? Email { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The hash of the password.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The id of a new account.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Names the type only, so that no hash gets into a message.</summary>
    public override string ToString() => nameof(UserValues);

    /// <summary>The value of a parameter; null where the column shall hold none.</summary>
    public object? Of(UserParameter parameter) => parameter.Value switch
    {
        "now" => Moment(parameter.Type),
        "null" => null,
        "default" => Zero(parameter.Type),
        "id" or "idText" => Convert(Id, parameter.Type),
        "accountId" => Convert(AccountId.ToString("D"), parameter.Type),
        "passwordHash" => PasswordHash,
        "email" => Email,
        "email:lower" => Email?.ToLowerInvariant(),
        "email:upper" => Email?.ToUpperInvariant(),
        "userName" => UserName,
        "userName:lower" => UserName?.ToLowerInvariant(),
        "userName:upper" => UserName?.ToUpperInvariant(),
        _ when parameter.Value.StartsWith("proof:", StringComparison.Ordinal) => $"{parameter.Value["proof:".Length..]}:{Id}",
        _ => throw Unknown(parameter.Value),
    };

    /// <summary>Whether a text can be an id of a type.</summary>
    public static bool IsId(string text, string type) => type switch
    {
        "guid" or "guidText" => Guid.TryParseExact(text, "D", out _),
        "int32" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "int64" => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => !text.Contains('\0', StringComparison.Ordinal),
    };

    private object Moment(string type) => type switch
    {
        "time" => Now,
        "unixSeconds" => Now.ToUnixTimeSeconds(),
        "unixMilliseconds" => Now.ToUnixTimeMilliseconds(),
        _ => throw Unknown(type),
    };

    private static object? Convert(string? id, string type) => id is null ? null : type switch
    {
        "text" => id,
        "guid" => Guid.Parse(id),
        "guidText" => Guid.Parse(id).ToString("D"),
        "int32" => int.Parse(id, CultureInfo.InvariantCulture),
        "int64" => long.Parse(id, CultureInfo.InvariantCulture),
        _ => throw Unknown(type),
    };

    private static object Zero(string type) => type switch
    {
        "boolean" => false,
        "sByte" or "byte" or "int16" => (short)0,
        "uInt16" or "int32" => 0,
        "uInt32" or "int64" => 0L,
        "uInt64" or "decimal" => 0m,
        "single" => 0f,
        "double" => 0d,
        _ => throw Unknown(type),
    };

    private static ToolException Unknown(string what) =>
        new($"The assembly asks for '{what}', which this tool does not know. Update the tool: dotnet tool update Auth101.Tool");
}
