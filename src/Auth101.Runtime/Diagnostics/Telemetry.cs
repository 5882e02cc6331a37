using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Auth101.Diagnostics;

/// <summary>
/// The meter and the activity source named Auth101, with instruments in the manner of ASP.NET Core Identity's. No tag holds anything about a
/// user or a client.
/// </summary>
internal static class Telemetry
{
    public const string Name = "Auth101";

    private const string Seconds = "s";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static int _pendingHashes;

    // The bounds that OpenTelemetry advises for HTTP durations, which these are the greater part of.
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    // Observed, so that whoever begins to listen in mid-load sees the number and not the changes since.
    private static readonly ObservableUpDownCounter<int> PendingHashes = Meter.CreateObservableUpDownCounter(
        "auth101.password_hash.pending", static () => Volatile.Read(ref _pendingHashes), "{hash}", "Passwords that wait to be hashed or are being hashed.");

    public static readonly Operation SignUp = NewOperation("sign_up", "Duration of sign-ups.");

    public static readonly Operation SignIn = NewOperation("sign_in", "Duration of sign-ins.");

    public static readonly Operation Refresh = NewOperation("refresh", "Duration of exchanges of a refresh token.");

    public static readonly Operation GetSession = NewOperation("get_session", "Duration of loading a user with the session.");

    private static readonly Counter<long> SessionsEnded = Meter.CreateCounter<long>(
        "auth101.sessions_ended", "{session}", "Sessions that were ended before they expired.");

    private static readonly Counter<long> ReusesRefused = Meter.CreateCounter<long>(
        "auth101.refresh_reuses_refused", "{token}", "Refresh tokens that were used again within the leeway of their rotation, and refused.");

    private static readonly Counter<long> DatabaseFailures = Meter.CreateCounter<long>(
        "auth101.database_failures", "{failure}", "Calls that failed because the database did, after all attempts.");

    /// <summary>The work of one hash, without the time that it waited.</summary>
    public static readonly Histogram<double> HashDuration = Meter.CreateHistogram(
        "auth101.password_hash.duration", Seconds, "Duration of hashing one password, without waiting.", tags: null, Bounds);

    /// <summary>Counts a password that waits to be hashed.</summary>
    public static void HashBegins() => Interlocked.Increment(ref _pendingHashes);

    /// <summary>Counts a password that was hashed, or whose caller has given up.</summary>
    public static void HashEnds() => Interlocked.Decrement(ref _pendingHashes);

    /// <summary>The tag that tells user classes apart.</summary>
    public static KeyValuePair<string, object?> UserType<TUser>() => new("auth101.user_type", typeof(TUser).FullName);

    /// <summary>Counts a session that was ended.</summary>
    public static void CountEnded<TUser>(string reason) => SessionsEnded.Add(1, UserType<TUser>(), new("auth101.reason", reason));

    /// <summary>Counts a refresh token that was used again within the leeway.</summary>
    public static void CountReuseRefused<TUser>() => ReusesRefused.Add(1, UserType<TUser>());

    /// <summary>Counts a call that failed because the database did, and says so of what is being traced.</summary>
    public static void CountDatabaseFailure<TUser>(string failure)
    {
        var tag = new KeyValuePair<string, object?>("auth101.database_failure", failure);
        DatabaseFailures.Add(1, UserType<TUser>(), tag);
        Activity.Current?.SetTag(tag.Key, tag.Value);
    }

    private static Operation NewOperation(string name, string description) =>
        new($"auth101.{name}", Meter.CreateHistogram($"auth101.{name}.duration", Seconds, description, tags: null, Bounds));
}
