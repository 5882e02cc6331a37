using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

/// <summary>Keeps all that is logged, with what stands in no message but reaches a structured log.</summary>
internal sealed class RecordingLoggerProvider : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message)> _entries = new();

    public IEnumerable<string> Messages => _entries.Select(static entry => entry.Message);

    public IEnumerable<string> Errors => _entries.Where(static entry => entry.Level >= LogLevel.Error).Select(static entry => entry.Message);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // Also what stands in no message but reaches a structured log.
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(static pair => pair.Value)) : string.Empty;
        _entries.Enqueue((logLevel, $"{formatter(state, exception)} {values} {exception}"));
    }

    public void Dispose()
    {
    }
}
