namespace Auth101;

/// <summary>The settings of Auth101. Read once, when the facade is made; later changes have no effect.</summary>
public sealed class AuthOptions
{
    /// <summary>The shortest <see cref="Secret"/> that is accepted, in bytes: the size of an HMAC-SHA256 key (RFC 7518, section 3.2).</summary>
    public const int MinimumSecretBytes = 32;

    /// <summary>The longest password that is accepted, in UTF-16 characters. It keeps the cost of reading one small and is far above any passphrase.</summary>
    public const int MaximumPasswordLength = 1024;

    /// <summary>
    /// Required. Signs the tokens (HS256, over its UTF-8 bytes); at least <see cref="MinimumSecretBytes"/> bytes. Keep it out of the source code;
    /// <c>openssl rand -base64 48</c> makes one. Who has it can make a token for any user.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// Secrets that signed before <see cref="Secret"/> and are still accepted, so that a new secret signs nobody out. Each must be as long as a secret.
    /// Remove one when the last refresh token that it signed has expired: after <see cref="RefreshTokenLifetime"/>. A secret that has leaked
    /// does not belong here.
    /// </summary>
    public IList<string> PreviousSecrets { get; private set; } = [];

    /// <summary>
    /// A private key on the curve P-256 as PEM text, not encrypted; <c>openssl ecparam -name prime256v1 -genkey -noout</c> makes one. With it access tokens are
    /// signed with ES256 instead of the secret, and other services verify them with the public key (<see cref="Auth101{TUser}.JsonWebKeySet"/>). Refresh tokens
    /// stay with the secret. Default <see langword="null"/>. When it is set for the first time, access tokens that the secret has signed stop to work, and
    /// clients refresh.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Keys that signed before <see cref="SigningKey"/> and are still accepted and published, as PEM text; the public keys are enough. Remove one when the last
    /// access token that it signed has expired: after <see cref="AccessTokenLifetime"/>.
    /// </summary>
    public IList<string> PreviousSigningKeys { get; private set; } = [];

    /// <summary>
    /// Who issues the tokens: the claim <c>iss</c>, such as the address of the application. Default <see langword="null"/>: no claim, and none is looked at.
    /// When it is set, an access token without it or with another is refused, and a refresh token with another. At most 256 characters.
    /// </summary>
    public string? Issuer { get; set; }

    /// <summary>
    /// Whom the tokens are for: the claim <c>aud</c>. Default <see langword="null"/>. It works as <see cref="Issuer"/> does. At most 256 characters.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>How long an access token lives. Default 60 minutes (auth101 0.3.1).</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>How long a refresh token, and with it an unused session, lives. Each refresh starts it anew. Default 7 days (auth101 0.3.1).</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long after a rotation the previous refresh token is only refused. Presented later, it is taken for stolen and its session ends.
    /// Default 10 seconds, enough for parallel requests of one client.
    /// </summary>
    /// <remarks>
    /// The database's clock decides, in whole seconds and rounded up, unless the application has a <see cref="TimeProvider"/> of its own. A refresh that took
    /// longer than a second (a tenth of the leeway, if that is more) waited for something, and may have been sent beside the one that won: it ends no session.
    /// </remarks>
    public TimeSpan RefreshReuseLeeway { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether, within <see cref="RefreshReuseLeeway"/>, the refresh token that was replaced last gets the current one again, for networks that lose answers.
    /// Default false: it is refused, and the client that lost the answer signs in again. Presented later, it ends the session either way. The leeway is then at
    /// most one minute. A thief who refreshes within the leeway of the victim goes unnoticed; <see cref="SessionRefreshed.Redelivered"/> tells how often it is
    /// used. The session table must keep the time of its last change (<c>updated_at</c>).
    /// </summary>
    public bool RedeliverRefreshToken { get; set; }

    /// <summary>
    /// How long a session lives at most, however often it is refreshed: so long can whoever has a refresh token go on with it unnoticed. Default 90 days;
    /// <see langword="null"/> for no limit. The session table must keep the time when a session began (<c>created_at</c>): where it does not, the default has
    /// no effect and another value is refused.
    /// </summary>
    public TimeSpan? AbsoluteSessionLifetime
    {
        get;
        set
        {
            field = value;
            AbsoluteSessionLifetimeIsChosen = true;
        }
    } = TimeSpan.FromDays(90);

    /// <summary>Whether the application has set <see cref="AbsoluteSessionLifetime"/>.</summary>
    internal bool AbsoluteSessionLifetimeIsChosen { get; private set; }

    /// <summary>
    /// How many sessions one user has at most: a sign-in beyond it ends the oldest. Default 100, more than anybody has devices; <see langword="null"/> for any
    /// number. At least 1. Sign-ins that run at once can exceed it for a moment.
    /// </summary>
    public int? MaximumSessionsPerUser { get; set; } = 100;

    /// <summary>Whether signing out ends the session on the server. Default true; false only acknowledges, as auth101 0.3.1 does.</summary>
    public bool EndSessionOnSignOut { get; set; } = true;

    /// <summary>The shortest password that is accepted at sign-up, in characters. Default 6, as in ASP.NET Core Identity; 12 is better. At most 1024.</summary>
    public int MinimumPasswordLength { get; set; } = 6;

    /// <summary>
    /// What a new password must keep besides its length, at sign-up, change and reset, and where an administrator sets it: rules of the application, or those
    /// of <see cref="PasswordRule"/>. They are asked in their order. Default: none.
    /// </summary>
    public IList<IPasswordRule> PasswordRules { get; private set; } = [];

    /// <summary>The memory of one Argon2id hash in KiB. Default 19456 (19 MiB; OWASP Password Storage Cheat Sheet). From 8192 to 1048576.</summary>
    public int PasswordMemoryKiB { get; set; } = 19_456;

    /// <summary>The passes of one Argon2id hash over its memory. Default 2 (OWASP Password Storage Cheat Sheet). From 1 to 20.</summary>
    public int PasswordIterations { get; set; } = 2;

    /// <summary>Hears what happens to users and sessions. Default <see langword="null"/>: nobody.</summary>
    public Auth101Events? Events { get; set; }

    /// <summary>
    /// How many passwords may wait to be hashed before further calls get <see cref="AuthErrorCode.ServerBusy"/>. A stored hash that costs as much as k of ours
    /// counts k times. Default 256. At least 1.
    /// </summary>
    public int PasswordQueueLimit { get; set; } = 256;

    /// <summary>
    /// How many of <see cref="PasswordQueueLimit"/> one client may take. A client is the address of <see cref="SessionClient"/>, IPv6 by its first 64 bits;
    /// clients take turns whatever the limit. Calls without an address count as one client without a limit. Default <see langword="null"/>: half of them. At
    /// least 1. Behind a proxy whose forwarded headers are not read, everybody is one client.
    /// </summary>
    public int? PasswordQueueLimitPerClient { get; set; }

    /// <summary>
    /// Kinds of password hashes that another system has made, which are verified beside Argon2, bcrypt and those of ASP.NET Core Identity, and replaced at the
    /// user's first sign-in. They are asked in their order, before ours but for Argon2, which we write. Default: none. The package
    /// <c>Auth101.PasswordHashes</c> has those of Django, WordPress, Keycloak and others.
    /// </summary>
    public IList<IPasswordHashFormat> PasswordHashes { get; private set; } = [];

    /// <summary>
    /// The most that a stored hash may cost, as a multiple of one of ours: in memory, and in memory times passes (what bcrypt and PBKDF2 take is converted).
    /// Beyond it a sign-in fails as with a wrong password, and a warning names the user. Default 32, with the other defaults 608 MiB and about a second: what
    /// other systems write by default is within. From 1 to 1000.
    /// </summary>
    public int StoredPasswordCostLimit { get; set; } = 32;

    /// <summary>
    /// How long a session counts as fresh after the user has given the password (<see cref="AccessToken.AuthenticatedAt"/>), for what
    /// <c>Auth101Policies.Fresh</c> guards in ASP.NET Core and for <see cref="ConfirmByFreshSession"/>. Default 10 minutes.
    /// </summary>
    public TimeSpan FreshSessionLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether a change of the address and the deletion of a user need a fresh session instead of the password, which is not asked for then. Default false.
    /// One that is not fresh is <c>FRESH_SESSION_REQUIRED</c>; <see cref="Auth101Sessions{TUser}.ReauthenticateAsync(AccessToken, string, SessionClient?,
    /// CancellationToken)"/> makes it so.
    /// </summary>
    public bool ConfirmByFreshSession { get; set; }

    /// <summary>The pages that links in mails lead to.</summary>
    public AuthLinks Links { get; private set; } = new();

    /// <summary>Whether mails hold a link or a code. Default a link.</summary>
    public ProofKind Proof { get; set; }

    /// <summary>How long the link lives that verifies an address. Default 24 hours. At most 30 days.</summary>
    public TimeSpan EmailVerificationLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long the link lives that sets a new password. Default 1 hour. At most 30 days.</summary>
    public TimeSpan PasswordResetLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the link lives that confirms a new address, and the one that stops it. Default 1 hour. At most 30 days.</summary>
    public TimeSpan EmailChangeLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a code lives, whatever it is for (<see cref="Proof"/>). Default 10 minutes. At most 1 hour.</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether an address must be verified before its user signs in. Default false. With it a sign-up gives no tokens and does not tell whether an address is
    /// taken, and a sign-in before the address is verified is <c>EMAIL_NOT_VERIFIED</c>. It needs a mailer.
    /// </summary>
    /// <remarks>
    /// A value that the database refuses is refused whether or not the address is taken. Only a second unique column that a client fills in at sign-up still
    /// tells: whoever has taken its value before hears of it for a free address, and not for a taken one. So does a trigger that runs after the insert.
    /// Sessions of users who have not verified the address end at their next refresh, also those that began before it was switched on.
    /// </remarks>
    public bool RequireVerifiedEmail { get; set; }

    /// <summary>
    /// The paths below which a hub of SignalR in ASP.NET Core takes an access token from the parameter <c>access_token</c> of the query, as the web sockets and
    /// the event streams of a browser send it, which can have no header. Default: none. Each begins with a slash, and is that of the request as it arrives.
    /// </summary>
    /// <remarks>
    /// An address is written down in more places than a header: logs, histories, monitoring. The token is taken out of it before the first line is logged here;
    /// what a proxy before the application logs is for its operator to say.
    /// </remarks>
    public IList<string> QueryTokenPaths { get; private set; } = [];

    /// <summary>Adds a path to <see cref="QueryTokenPaths"/>.</summary>
    /// <param name="path">The path of hubs, such as <c>/hubs</c>.</param>
    /// <returns>The same options.</returns>
    public AuthOptions AllowQueryToken(string path)
    {
        QueryTokenPaths.Add(path);
        return this;
    }

    /// <summary>The settings as they are now: what is changed later has no effect on them.</summary>
    internal AuthOptions Snapshot()
    {
        var snapshot = (AuthOptions)MemberwiseClone();
        snapshot.PreviousSecrets = [.. PreviousSecrets];
        snapshot.PreviousSigningKeys = [.. PreviousSigningKeys];
        snapshot.PasswordHashes = [.. PasswordHashes];
        snapshot.PasswordRules = [.. PasswordRules];
        snapshot.Links = Links.Copy();
        snapshot.QueryTokenPaths = [.. QueryTokenPaths];
        return snapshot;
    }
}
