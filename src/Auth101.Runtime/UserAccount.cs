namespace Auth101;

/// <summary>
/// A way to sign in, as an export has it: without hash and tokens. What the table does not keep is null.
/// </summary>
/// <param name="ProviderId">The provider; <c>credential</c> for email and password.</param>
public sealed record UserAccount(string ProviderId)
{
    /// <summary>The id that the provider gives the user.</summary>
    public string? AccountId { get; init; }

    /// <summary>The scope that the provider has granted.</summary>
    public string? Scope { get; init; }

    /// <summary>When the access token of the provider stops to work, UTC. The token is no part of an export.</summary>
    public DateTimeOffset? AccessTokenExpiresAt { get; init; }

    /// <summary>When the refresh token of the provider stops to work, UTC.</summary>
    public DateTimeOffset? RefreshTokenExpiresAt { get; init; }

    /// <summary>When the row was made, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the row last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
