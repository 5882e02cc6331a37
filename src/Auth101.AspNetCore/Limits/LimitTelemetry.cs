using System.Diagnostics.Metrics;

namespace Auth101.Limits;

/// <summary>What is measured of limits, on the meter that the facade's instruments are on.</summary>
internal static class LimitTelemetry
{
    private static readonly Meter Meter = new("Auth101");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "auth101.rate_limited", "{request}", "Requests that were refused because there were too many.");

    public static void CountRefused<TUser>(string limit) => Refused.Add(
        1, new KeyValuePair<string, object?>("auth101.user_type", typeof(TUser).FullName), new KeyValuePair<string, object?>("auth101.limit", limit));
}
