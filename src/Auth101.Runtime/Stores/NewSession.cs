namespace Auth101.Stores;

/// <summary>A session to write.</summary>
public sealed class NewSession
{
    /// <summary>A fresh UUIDv7 (RFC 9562) for the session's id. Tables whose ids the database makes do not use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The jti of the session's first refresh token. It begins with the session's token family.</summary>
    public required string Token { get; init; }

    /// <summary>When the session begins, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the session ends unless it is refreshed, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The address that signed in, at most 45 characters.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The User-Agent that signed in, at most 512 characters.</summary>
    public string? UserAgent { get; init; }
}
