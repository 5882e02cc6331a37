using System.Diagnostics.Metrics;

namespace Auth101.Limits;

/// <summary>What is measured of limits, on the meter that the facade's instruments are on.</summary>
internal static class LimitTelemetry
{
    private static readonly Meter Meter = new("Auth101");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "auth101.rate_limited", "{request}", "Requests that were refused because there were too many.");

    private static readonly Counter<long> Alone = Meter.CreateCounter<long>(
        "auth101.rate_limit_fallbacks", "{request}", "Requests that this node counted by itself, because what counts for all nodes failed.");

    public static void CountRefused<TUser>(string limit) => Count<TUser>(Refused, limit);

    public static void CountAlone<TUser>(string limit) => Count<TUser>(Alone, limit);

    private static void Count<TUser>(Counter<long> counter, string limit) => counter.Add(
        1, new KeyValuePair<string, object?>("auth101.user_type", typeof(TUser).FullName), new KeyValuePair<string, object?>("auth101.limit", limit));
}
