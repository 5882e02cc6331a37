using System.Diagnostics.Metrics;

namespace Auth101.AspNetCore.Tests;

/// <summary>
/// Holds every password of the process that has been hashed, so that its place is not free, until the gate is opened: the duration of a hash is told on its
/// thread. Tests with a gate run alone, because those beside them would wait, too.
/// </summary>
internal sealed class HashingGate : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private readonly MeterListener _durations = new();

    public HashingGate()
    {
        _durations.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Auth101", Name: "auth101.password_hash.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _durations.SetMeasurementEventCallback<double>((_, _, _, _) => _open.Wait());
        _durations.Start();
    }

    /// <summary>How many passwords there is place for: one for each thread, and those that may wait.</summary>
    public static int PlacesFor(int queueLimit) => Environment.ProcessorCount + queueLimit;

    public void Open() => _open.Set();

    public void Dispose()
    {
        Open();
        _durations.Dispose();
    }
}
