using Auth101.Diagnostics;
using Auth101.Mail;
using Auth101.Passwords;
using Auth101.Proofs;
using Auth101.Stores;
using Auth101.Tokens;
using Microsoft.Extensions.Logging;

namespace Auth101.Flows;

/// <summary>What the flows of a user class work with. A flow is one use case, in a file of its own. Safe for concurrent use.</summary>
internal sealed class FlowContext<TUser>
    where TUser : class, IAuth101User<TUser>
{
    /// <param name="options">The settings, checked and never changed again.</param>
    /// <param name="store">Where users and sessions are kept.</param>
    /// <param name="passwords">What hashes and verifies passwords.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where to write what happens.</param>
    /// <param name="mailer">What sends mail; <see langword="null"/> where no flow does.</param>
    public FlowContext(
        AuthOptions options, IAuthStore<TUser> store, PasswordHasher passwords, TimeProvider clock, ILogger logger, IAuthMailer<TUser>? mailer = null)
    {
        Options = options;
        Store = store;
        Passwords = passwords;
        Clock = clock;
        Logger = logger;
        Events = new EventPublisher(options.Events, logger);
        Keys = new TokenKeyRing(options);
        Tokens = new TokenIssuer(Keys, options);
        TokenValidator = new TokenValidator(Keys, clock, TokenParties.Of(options));
        Proofs = new ProofSealer(options);
        Mail = new MailQueue<TUser>(options, mailer, new MailWriter<TUser>(options, store, Proofs, clock), clock, logger);
    }

    public AuthOptions Options { get; }

    public IAuthStore<TUser> Store { get; }

    public PasswordHasher Passwords { get; }

    public TimeProvider Clock { get; }

    public ILogger Logger { get; }

    public EventPublisher Events { get; }

    public TokenKeyRing Keys { get; }

    public TokenIssuer Tokens { get; }

    public TokenValidator TokenValidator { get; }

    public ProofSealer Proofs { get; }

    /// <summary>What sends mail, off the path of requests.</summary>
    public MailQueue<TUser> Mail { get; }

    /// <summary>The tag of the user class, for what is measured.</summary>
    public KeyValuePair<string, object?> UserType { get; } = Telemetry.UserType<TUser>();

    /// <summary>How long to wait for a server of a cluster to have what another one has just written.</summary>
    public TimeSpan Lag { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Sessions that began then or before have reached their absolute lifetime.</summary>
    public DateTimeOffset StartedAfter(DateTimeOffset now) => now - Options.AbsoluteSessionLifetime ?? DateTimeOffset.MinValue;

    /// <summary>Whether a session is fresh whose user has given the password at a time.</summary>
    public bool IsFresh(DateTimeOffset? authenticatedAt) => Clock.GetUtcNow() - authenticatedAt < Options.FreshSessionLifetime;

    /// <summary>The clock of rotations: the database's, unless the application has a clock of its own.</summary>
    public RotationClock RotationClock(DateTimeOffset now) => new(Clock == TimeProvider.System ? null : now, Options.RefreshReuseLeeway);

    /// <summary>The time by the application's own clock; <see langword="null"/> if it has none, so that the database's is asked.</summary>
    public DateTimeOffset? OwnTime => Clock == TimeProvider.System ? null : Clock.GetUtcNow();
}
