using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>What became of a token of a session that was to be replaced.</summary>
/// <param name="Outcome">What the database says.</param>
/// <param name="User">The session's user if the token was replaced.</param>
/// <param name="Claims">Those of the token that replaces it.</param>
/// <param name="SignedInClient">Who signed in, as the session keeps it, if the token had been replaced before.</param>
/// <param name="Now">The time of the call.</param>
/// <param name="HasWaited">
/// Whether the call waited for something: it was parallel to whatever made it wait, and may have been to the rotation, so that nobody can tell of its token
/// that it is late.
/// </param>
internal sealed record Rotation<TUser>(
    SessionRotationOutcome Outcome, TUser? User, TokenClaims Claims, SessionClient? SignedInClient, DateTimeOffset Now, bool HasWaited)
    where TUser : class
{
    /// <summary>Whether the token had been replaced long before it was presented, so that two have it.</summary>
    public bool IsStolen => Outcome == SessionRotationOutcome.ReplacedLongAgo && !HasWaited;
}
