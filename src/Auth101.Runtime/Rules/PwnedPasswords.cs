using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Auth101;

/// <summary>
/// Refuses passwords that are known from data breaches, as the service Have I Been Pwned knows them. It is told the first 20 bits of the SHA-1 hash of a
/// password, and answers with all hashes that begin so, padded to a length that tells nothing. Where it does not answer in time, the password is taken: that is
/// counted (<c>auth101.pwned_passwords</c>), and logged once a minute. Make one and keep it; it is safe for concurrent use.
/// </summary>
/// <remarks>Its requests are traced and logged nowhere, because their paths hold a part of a hash.</remarks>
public sealed class PwnedPasswords : IPasswordRule, IDisposable
{
    private const string Message = "The password is known from a data breach of some service; choose another one.";
    private const string LogCategory = "Auth101";
    private const int PrefixLength = 5;
    private const int MaximumAnswerLength = 1 << 20;

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LogInterval = TimeSpan.FromMinutes(1);

    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private long? _logged;
    private int _unlogged;

    /// <summary>Makes the rule. Nobody is asked yet.</summary>
    /// <param name="options">Whom to ask, and for how long; the defaults if left out.</param>
    /// <param name="timeProvider">The clock; the system's if left out.</param>
    /// <param name="loggerFactory">Where the logger with the category "Auth101" comes from; nothing is logged if left out.</param>
    /// <exception cref="ArgumentException">The address or the time limit cannot be used.</exception>
    public PwnedPasswords(PwnedPasswordsOptions? options = null, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null)
    {
        options ??= new PwnedPasswordsOptions();
        if (options.Address is not { IsAbsoluteUri: true } address
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new ArgumentException("The address must be an absolute one with https; http is for this machine only.", nameof(options));
        }

        if (options.Timeout < ShortestTimeout || options.Timeout > LongestTimeout)
        {
            throw new ArgumentException("The time limit must be from 100 milliseconds to 30 seconds.", nameof(options));
        }

        _timeout = options.Timeout;
        _clock = timeProvider ?? TimeProvider.System;
        _logger = loggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
        _client = NewClient(address);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        try
        {
            var isPwned = await IsPwnedAsync(proposed.Password, cancellationToken).ConfigureAwait(false);
            Telemetry.CountPwnedPassword(isPwned ? "found" : "not_found");
            return isPwned ? Message : null;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or InvalidDataException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Telemetry.CountPwnedPassword("unavailable");
            Report(exception);
            return null;
        }
    }

    /// <summary>Gives the connections up.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<bool> IsPwnedAsync(string password, CancellationToken cancellationToken)
    {
        var hash = Sha1(password);
        using var limit = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var answer = await _client.GetStringAsync(new Uri("range/" + hash[..PrefixLength], UriKind.Relative), either.Token).ConfigureAwait(false);
        return Holds(answer, hash.AsSpan(PrefixLength));
    }

    /// <summary>Whether an answer has a hash that was seen at least once. Padding is hashes that never were.</summary>
    private static bool Holds(string answer, ReadOnlySpan<char> suffix)
    {
        var holds = false;
        foreach (var line in answer.AsSpan().Trim().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon != suffix.Length || !int.TryParse(line[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                throw new InvalidDataException("The answer is not one of the service.");
            }

            holds |= count > 0 && line[..colon].Equals(suffix, StringComparison.OrdinalIgnoreCase);
        }

        return holds;
    }

    // What the service is asked in. Nothing depends on its strength: the hash is no secret that is kept.
#pragma warning disable CA5350
    private static string Sha1(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    private static HttpClient NewClient(Uri address)
    {
        var handler = new SocketsHttpHandler
        {
            // Without a propagator no activity is made, which would keep the path.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        var client = new HttpClient(handler, disposeHandler: true)
        {
            BaseAddress = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/"),
            MaxResponseContentBufferSize = MaximumAnswerLength,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Add("Add-Padding", "true");
        client.DefaultRequestHeaders.Add("User-Agent", "Auth101");
        return client;
    }

    private void Report(Exception exception)
    {
        int unlogged;
        lock (_lock)
        {
            if (_logged is { } logged && _clock.GetElapsedTime(logged) < LogInterval)
            {
                _unlogged++;
                return;
            }

            (_logged, unlogged, _unlogged) = (_clock.GetTimestamp(), _unlogged, 0);
        }

        Log.PwnedPasswordsUnavailable(_logger, ReasonOf(exception), unlogged);
    }

    /// <summary>Why there was no answer, in words of ours: a message may hold the path.</summary>
    private static string ReasonOf(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: { } status } => $"status {(int)status}",
        HttpRequestException http => http.HttpRequestError.ToString(),
        InvalidDataException => "not an answer of the service",
        _ => "no answer in time",
    };
}
