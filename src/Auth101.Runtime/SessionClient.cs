namespace Auth101;

/// <summary>Where a sign-up or sign-in comes from, kept with the session. Longer values are cut to the columns' sizes.</summary>
/// <param name="IpAddress">The client's address; at most 45 characters are kept.</param>
/// <param name="UserAgent">The client's User-Agent; at most 512 characters are kept.</param>
public sealed record SessionClient(string? IpAddress, string? UserAgent);
