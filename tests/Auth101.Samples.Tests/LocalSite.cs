using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101.Samples.Tests;

/// <summary>A site of the tests' own. Browsers take its cookies, though it has no TLS: they trust the name that it is called by.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly QueueLogger _log;

    private LocalSite(WebApplication app, QueueLogger log)
    {
        _app = app;
        _log = log;
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Its address by name.</summary>
    public string Own => $"http://localhost:{Port}";

    /// <summary>All that it has logged.</summary>
    public IEnumerable<string> Log => _log.Messages;

    public static async Task<LocalSite> StartAsync(Action<WebApplication> endpoints, Action<IServiceCollection>? services = null)
    {
        var log = new QueueLogger();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        endpoints(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new LocalSite(app, log);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class QueueLogger : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Messages { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
