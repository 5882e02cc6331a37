namespace Auth101;

/// <summary>A user is gone who never proved the address: its owner has said that somebody else opened the account.</summary>
/// <param name="UserId">The id that the user had.</param>
/// <param name="Client">Who said so; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record AccountDisowned(string UserId, SessionClient? Client, DateTimeOffset At);
