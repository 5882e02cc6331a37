using System.Text;
using Auth101.Passwords;
using Auth101.Tokens;
using Microsoft.Extensions.Options;

namespace Auth101.Validation;

/// <summary>Checks <see cref="AuthOptions"/>: when a host starts, and whenever a facade is made. No message contains the secret.</summary>
internal sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    private const int MinimumMemoryKiB = 8192;

    /// <summary>Far beyond any hash that is read at all, and near enough to keep every product of costs within 64 bits.</summary>
    private const int MaximumCostLimit = 1000;

    /// <summary>Tokens have to stay below their greatest length.</summary>
    private const int LongestName = 256;

    /// <summary>A JWT counts whole seconds.</summary>
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(1);

    /// <summary>Far beyond any use, and near enough to keep every sum of times within the calendar.</summary>
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(36_500);

    /// <summary>Whoever holds the last token is served for so long: enough for a client to try again, too little to forget about.</summary>
    private static readonly TimeSpan LongestRedelivery = TimeSpan.FromMinutes(1);

    /// <summary>A link lies in a mailbox for so long at most.</summary>
    private static readonly TimeSpan LongestProof = TimeSpan.FromDays(30);

    /// <summary>A code is short, and guesses at it are counted only while it lives.</summary>
    private static readonly TimeSpan LongestCode = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var failures = FindFailures(options);

        // The options of a further user class have its name.
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(Lines(string.IsNullOrEmpty(name) ? failures : failures.Select(failure => $"{name}: {failure}")));
    }

    /// <summary>Sentences, each on its own line. Given one by one, the message would have them with a semicolon after each full stop.</summary>
    private static string Lines(IEnumerable<string> failures) => string.Join(Environment.NewLine, failures);

    /// <summary>Throws if the options cannot be used, or not with a user class, or not without a mailer.</summary>
    public static void ThrowIfInvalid<TUser>(AuthOptions options, bool hasMailer)
        where TUser : class, IAuth101User<TUser>
    {
        var failures = FindFailures(options);
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(AuthOptions), [Lines(failures)]);
        }

        if (options is { AbsoluteSessionLifetime: not null, AbsoluteSessionLifetimeIsChosen: true } && !TUser.Model.TracksSessionStart)
        {
            Throw(nameof(AuthOptions.AbsoluteSessionLifetime), "when a session began", "CreatedAt");
        }

        if (options.Proof == ProofKind.Code && !TUser.Model.CountsGuesses)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(AuthOptions),
                [$"AuthOptions.{nameof(AuthOptions.Proof)} = {nameof(ProofKind.Code)} needs to count the guesses at a code: map the FailedAttempts of "
                    + $"{typeof(TUser).Name}'s verification table, or send links."]);
        }

        if (options.RequireVerifiedEmail && !TUser.Model.CanVerifyEmail)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(AuthOptions),
                [$"AuthOptions.{nameof(AuthOptions.RequireVerifiedEmail)} needs to keep that an address is verified: map the Email and the EmailVerified of "
                    + $"{typeof(TUser).Name}'s table, or leave the option out."]);
        }

        if (options.RequireVerifiedEmail && FindMissingForVerification(options, hasMailer) is { } missing)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(AuthOptions),
                [$"AuthOptions.{nameof(AuthOptions.RequireVerifiedEmail)} needs {missing}: nobody could verify an address, and so sign in."]);
        }

        if (options.RedeliverRefreshToken && !TUser.Model.TracksRotations)
        {
            Throw(nameof(AuthOptions.RedeliverRefreshToken), "when a session was rotated", "UpdatedAt");
        }

        static void Throw(string option, string fact, string field) => throw new OptionsValidationException(Options.DefaultName, typeof(AuthOptions),
            [$"AuthOptions.{option} needs to know {fact}: map the {field} of {typeof(TUser).Name}'s session table, or leave the option out."]);
    }

    private static string? FindMissingForVerification(AuthOptions options, bool hasMailer) =>
        !hasMailer ? "a mailer (UseMailer, UseMailFolder or UseMailKit)"
        : options is { Proof: ProofKind.Link, Links.VerifyEmail: null } ? $"AuthOptions.{nameof(AuthOptions.Links)}.{nameof(AuthLinks.VerifyEmail)}, such as "
            + "\"https://shop.example/verify#token={token}\", "
            + $"or AuthOptions.{nameof(AuthOptions.Proof)} = {nameof(ProofKind)}.{nameof(ProofKind.Code)}, which needs no page"
        : null;

    private static List<string> FindFailures(AuthOptions options)
    {
        List<string> failures = [];
        if (!IsLongEnough(options.Secret))
        {
            failures.Add(
                $"Auth101 needs AuthOptions.Secret, a random text of at least {AuthOptions.MinimumSecretBytes} bytes: "
                + "make one with 'openssl rand -base64 48' and keep it out of the source code.");
        }

        Require(options.PreviousSecrets.All(IsLongEnough),
            $"Each of AuthOptions.{nameof(AuthOptions.PreviousSecrets)} must have at least {AuthOptions.MinimumSecretBytes} bytes; "
            + "remove the one that has not.");
        Require(options.SigningKey is null || (CurveKey.TryRead(options.SigningKey, out var signingKey) && signingKey.IsPrivate),
            $"AuthOptions.{nameof(AuthOptions.SigningKey)} must be a private key on P-256 as PEM text that is not encrypted, with its line breaks: "
            + "'openssl ecparam -name prime256v1 -genkey -noout' makes one.");
        Require(options.PreviousSigningKeys.All(static key => CurveKey.TryRead(key, out _)),
            $"Each of AuthOptions.{nameof(AuthOptions.PreviousSigningKeys)} must be a key on P-256 as PEM text that is not encrypted.");
        Require(options.PreviousSigningKeys.Count == 0 || options.SigningKey is not null,
            $"AuthOptions.{nameof(AuthOptions.PreviousSigningKeys)} needs AuthOptions.{nameof(AuthOptions.SigningKey)}.");
        RequireName(nameof(AuthOptions.Issuer), options.Issuer);
        RequireName(nameof(AuthOptions.Audience), options.Audience);
        RequireLifetime(nameof(AuthOptions.AccessTokenLifetime), options.AccessTokenLifetime);
        RequireLifetime(nameof(AuthOptions.RefreshTokenLifetime), options.RefreshTokenLifetime);
        RequireLifetime(nameof(AuthOptions.FreshSessionLifetime), options.FreshSessionLifetime);
        if (options.AbsoluteSessionLifetime is { } absolute)
        {
            RequireLifetime(nameof(AuthOptions.AbsoluteSessionLifetime), absolute);
            Require(options.AbsoluteSessionLifetimeIsChosen || options.RefreshTokenLifetime <= absolute || options.RefreshTokenLifetime > LongestLifetime,
                $"AuthOptions.{nameof(AuthOptions.RefreshTokenLifetime)} is longer than {absolute.Days} days, "
                + $"the default of AuthOptions.{nameof(AuthOptions.AbsoluteSessionLifetime)}, which would cut it: set that, too, or null for no limit.");
        }

        Require(options.RefreshReuseLeeway >= TimeSpan.Zero && options.RefreshReuseLeeway <= LongestLifetime,
            $"AuthOptions.{nameof(AuthOptions.RefreshReuseLeeway)} must not be negative and at most {LongestLifetime.Days} days.");
        Require(!options.RedeliverRefreshToken || (options.RefreshReuseLeeway > TimeSpan.Zero && options.RefreshReuseLeeway <= LongestRedelivery),
            $"AuthOptions.{nameof(AuthOptions.RedeliverRefreshToken)} needs an AuthOptions.{nameof(AuthOptions.RefreshReuseLeeway)} "
            + $"above zero and at most {LongestRedelivery.TotalSeconds} seconds.");
        Require(options.MaximumSessionsPerUser is null or >= 1,
            $"AuthOptions.{nameof(AuthOptions.MaximumSessionsPerUser)} must be at least 1, or null for any number.");
        RequireRange(nameof(AuthOptions.MinimumPasswordLength), options.MinimumPasswordLength, 1, AuthOptions.MaximumPasswordLength);
        RequireRange(nameof(AuthOptions.PasswordMemoryKiB), options.PasswordMemoryKiB, MinimumMemoryKiB, PhcString.MaximumMemoryKiB);
        RequireRange(nameof(AuthOptions.PasswordIterations), options.PasswordIterations, 1, PhcString.MaximumIterations);
        Require(options.PasswordQueueLimit >= 1, $"AuthOptions.{nameof(AuthOptions.PasswordQueueLimit)} must be at least 1.");
        Require(options.PasswordQueueLimitPerClient is null or >= 1, $"AuthOptions.{nameof(AuthOptions.PasswordQueueLimitPerClient)} must be at least 1.");
        Require(options.PasswordQueueLimitPerClient is null || options.PasswordQueueLimitPerClient <= Math.Max(1, options.PasswordQueueLimit),
            $"AuthOptions.{nameof(AuthOptions.PasswordQueueLimitPerClient)} is more than AuthOptions.{nameof(AuthOptions.PasswordQueueLimit)}: "
            + "one client cannot take more places than there are.");
        Require(options.PasswordHashes.All(static format => format is not null), $"AuthOptions.{nameof(AuthOptions.PasswordHashes)} holds a null.");
        Require(options.PasswordRules.All(static rule => rule is not null), $"AuthOptions.{nameof(AuthOptions.PasswordRules)} holds a null.");
        RequireRange(nameof(AuthOptions.StoredPasswordCostLimit), options.StoredPasswordCostLimit, 1, MaximumCostLimit);
        RequireProof(nameof(AuthOptions.EmailVerificationLifetime), options.EmailVerificationLifetime, LongestProof);
        RequireProof(nameof(AuthOptions.PasswordResetLifetime), options.PasswordResetLifetime, LongestProof);
        RequireProof(nameof(AuthOptions.EmailChangeLifetime), options.EmailChangeLifetime, LongestProof);
        RequireProof(nameof(AuthOptions.CodeLifetime), options.CodeLifetime, LongestCode);
        Require(options.QueryTokenPaths.All(static path => path is ['/', not '/', ..] && path[^1] != '/' && path.All(IsOfPath)),
            $"Each of AuthOptions.{nameof(AuthOptions.QueryTokenPaths)} is the path of hubs, such as /hubs, without a slash at its end.");
        Require(Enum.IsDefined(options.Proof), $"AuthOptions.{nameof(AuthOptions.Proof)} must be {nameof(ProofKind.Link)} or {nameof(ProofKind.Code)}.");
        RequireLink(nameof(AuthLinks.VerifyEmail), options.Links.VerifyEmail);
        RequireLink(nameof(AuthLinks.ResetPassword), options.Links.ResetPassword);
        RequireLink(nameof(AuthLinks.ConfirmEmailChange), options.Links.ConfirmEmailChange);
        RequireLink(nameof(AuthLinks.CancelEmailChange), options.Links.CancelEmailChange);
        RequireLink(nameof(AuthLinks.DisownEmail), options.Links.DisownEmail);
        return failures;

        void RequireProof(string name, TimeSpan value, TimeSpan longest) => Require(
            value >= ShortestLifetime && value <= longest,
            $"AuthOptions.{name} must be at least one second and at most {longest.TotalHours} hours.");

        void RequireLink(string name, string? template) => Require(
            template is null || LinkTemplate.IsUsable(template),
            $"AuthOptions.{nameof(AuthOptions.Links)}.{name} must be an absolute https address in ASCII with {{token}} in its path, query or fragment, such as "
            + "\"https://shop.example/page#token={token}\". There is no other place in braces; http is for localhost only.");

        // HMAC pads a key with zeros, so those at its end are none of its bytes.
        static bool IsOfPath(char character) => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.' or '~';

        static bool IsLongEnough(string? secret) => secret is not null && Encoding.UTF8.GetByteCount(secret.TrimEnd('\0')) >= AuthOptions.MinimumSecretBytes;

        void RequireName(string name, string? value) => Require(
            value is null || (!string.IsNullOrWhiteSpace(value) && value.Length <= LongestName),
            $"AuthOptions.{name} must have from 1 to {LongestName} characters, if it is set.");

        void RequireLifetime(string name, TimeSpan value) => Require(
            value >= ShortestLifetime && value <= LongestLifetime,
            $"AuthOptions.{name} must be at least one second and at most {LongestLifetime.Days} days.");

        void RequireRange(string name, int value, int minimum, int maximum) =>
            Require(value >= minimum && value <= maximum, $"AuthOptions.{name} must be from {minimum} to {maximum}.");

        void Require(bool condition, string failure)
        {
            if (!condition)
            {
                failures.Add(failure);
            }
        }
    }
}
