using Microsoft.Extensions.Logging;

namespace Auth101.Authentication;

/// <summary>
/// Makes what the base class of a scheme logs of every refused request a matter of debugging: an attacker, or an outage, would fill the log with it. In most
/// applications the level of ASP.NET Core's own categories does so for other schemes.
/// </summary>
internal sealed class QuietLoggerFactory(ILoggerFactory loggers) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new QuietLogger(loggers.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    /// <summary>The factory is the application's.</summary>
    public void Dispose()
    {
    }

    private sealed class QuietLogger(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(Quiet(logLevel));

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var level = Quiet(logLevel);
            if (logger.IsEnabled(level))
            {
                logger.Log(level, eventId, state, exception, formatter);
            }
        }

        private static LogLevel Quiet(LogLevel level) => level == LogLevel.Information ? LogLevel.Debug : level;
    }
}
