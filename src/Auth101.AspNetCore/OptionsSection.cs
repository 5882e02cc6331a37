using Microsoft.Extensions.Configuration;

namespace Auth101;

/// <summary>
/// Reads <see cref="AuthOptions"/> from a section of the configuration. The binder passes over what it does not know and takes what it should not; here it
/// stops the start with a message that names the key, never the value.
/// </summary>
internal static class OptionsSection
{
    private static readonly string[] Durations =
    [
        nameof(AuthOptions.AccessTokenLifetime),
        nameof(AuthOptions.RefreshTokenLifetime),
        nameof(AuthOptions.RefreshReuseLeeway),
        nameof(AuthOptions.AbsoluteSessionLifetime),
        nameof(AuthOptions.EmailVerificationLifetime),
        nameof(AuthOptions.PasswordResetLifetime),
        nameof(AuthOptions.EmailChangeLifetime),
        nameof(AuthOptions.CodeLifetime),
        nameof(AuthOptions.FreshSessionLifetime),
    ];

    private static readonly string[] Lists =
        [nameof(AuthOptions.PreviousSecrets), nameof(AuthOptions.PreviousSigningKeys), nameof(AuthOptions.QueryTokenPaths)];

    private static readonly string[] Links =
    [
        nameof(AuthLinks.VerifyEmail),
        nameof(AuthLinks.ResetPassword),
        nameof(AuthLinks.ConfirmEmailChange),
        nameof(AuthLinks.CancelEmailChange),
        nameof(AuthLinks.DisownEmail),
    ];

    private static readonly string[] Switches =
    [
        nameof(AuthOptions.RedeliverRefreshToken), nameof(AuthOptions.EndSessionOnSignOut), nameof(AuthOptions.RequireVerifiedEmail),
        nameof(AuthOptions.ConfirmByFreshSession),
    ];

    private static readonly string[] Texts =
    [
        nameof(AuthOptions.Secret), nameof(AuthOptions.SigningKey), nameof(AuthOptions.Issuer), nameof(AuthOptions.Audience),
    ];

    /// <summary>
    /// All that a configuration can hold: every option but <see cref="AuthOptions.Events"/>, <see cref="AuthOptions.PasswordHashes"/> and
    /// <see cref="AuthOptions.PasswordRules"/>, which are objects.
    /// </summary>
    private static readonly string[] Names =
    [
        .. Durations,
        .. Lists,
        .. Switches,
        .. Texts,
        nameof(AuthOptions.Links),
        nameof(AuthOptions.Proof),
        nameof(AuthOptions.MaximumSessionsPerUser),
        nameof(AuthOptions.MinimumPasswordLength),
        nameof(AuthOptions.PasswordMemoryKiB),
        nameof(AuthOptions.PasswordIterations),
        nameof(AuthOptions.PasswordQueueLimit),
        nameof(AuthOptions.PasswordQueueLimitPerClient),
        nameof(AuthOptions.StoredPasswordCostLimit),
    ];

    /// <summary>The options that an empty value switches off.</summary>
    private static readonly Dictionary<string, Action<AuthOptions>> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(AuthOptions.AbsoluteSessionLifetime)] = static options => options.AbsoluteSessionLifetime = null,
        [nameof(AuthOptions.Audience)] = static options => options.Audience = null,
        [nameof(AuthOptions.Issuer)] = static options => options.Issuer = null,
        [nameof(AuthOptions.MaximumSessionsPerUser)] = static options => options.MaximumSessionsPerUser = null,
        [nameof(AuthOptions.SigningKey)] = static options => options.SigningKey = null,
    };

    public static void Bind(IConfiguration section, AuthOptions options)
    {
        if (section is IConfigurationRoot)
        {
            throw new InvalidOperationException(
                "Auth101 was given the whole configuration: give it the section that holds its options, such as GetSection(\"Auth101\").");
        }

        foreach (var setting in section.GetChildren())
        {
            ThrowIfMisleading(setting);
        }

        section.Bind(options);
        UnsetEmpty(options.Links);

        // The binder leaves a limit as it is where the value is empty, and takes empty text for text: what is left of a variable that is not set.
        foreach (var setting in section.GetChildren().Where(static setting => string.IsNullOrEmpty(setting.Value)))
        {
            if (Nothing.TryGetValue(setting.Key, out var unset))
            {
                unset(options);
            }
        }
    }

    private static void ThrowIfMisleading(IConfigurationSection setting)
    {
        if (!IsOneOf(Names, setting.Key) && !IsSectionOfAnotherClass(setting))
        {
            var nearest = Spelling.FindNearest(setting.Key, Names);
            throw new InvalidOperationException(nearest is null
                ? $"The setting '{setting.Path}' is no option of Auth101: see AuthOptions. Settings of the application belong in a section of their own."
                : $"The setting '{setting.Path}' is no option of Auth101; do you mean '{nearest}'?");
        }

        if (IsOneOf([nameof(AuthOptions.Links)], setting.Key))
        {
            ThrowIfMisleadingLinks(setting);
        }
        else if (IsOneOf(Lists, setting.Key))
        {
            foreach (var value in setting.GetChildren())
            {
                ThrowIfSection(value, "a text");
            }
        }
        else if (IsOneOf(Names, setting.Key))
        {
            ThrowIfSection(setting, LooksOf(setting.Key));
        }

        if (IsOneOf(Durations, setting.Key) && setting.Value is { Length: > 0 } text && !text.Contains(':', StringComparison.Ordinal))
        {
            // The binder takes "15" for 15 days.
            throw new InvalidOperationException(
                $"The setting '{setting.Path}' is no duration: write hours:minutes:seconds, such as 00:15:00, or days.hours:minutes:seconds.");
        }

        if (IsOneOf([nameof(AuthOptions.Proof)], setting.Key) && setting.Value is { Length: > 0 } proof && !IsOneOf(Enum.GetNames<ProofKind>(), proof))
        {
            throw new InvalidOperationException($"The setting '{setting.Path}' must be {LooksOf(setting.Key)}.");
        }

        if (IsOneOf(Lists, setting.Key) && setting.Value is { Length: > 0 })
        {
            throw new InvalidOperationException($"The setting '{setting.Path}' is a list: number its values, as in '{setting.Path}:0'.");
        }
    }

    private static void ThrowIfMisleadingLinks(IConfigurationSection links)
    {
        if (links.Value is { Length: > 0 })
        {
            throw new InvalidOperationException(
                $"The setting '{links.Path}' is a section: write '{links.Path}:{nameof(AuthLinks.ResetPassword)}' and its like.");
        }

        foreach (var link in links.GetChildren())
        {
            if (!IsOneOf(Links, link.Key))
            {
                var nearest = Spelling.FindNearest(link.Key, Links);
                throw new InvalidOperationException(nearest is null
                    ? $"The setting '{link.Path}' is no link of Auth101: see AuthLinks."
                    : $"The setting '{link.Path}' is no link of Auth101; do you mean '{nearest}'?");
            }

            ThrowIfSection(link, "a text");
        }
    }

    /// <summary>The binder takes empty text for text: what is left of a variable that is not set.</summary>
    private static void UnsetEmpty(AuthLinks links)
    {
        links.VerifyEmail = TextOrNull(links.VerifyEmail);
        links.ResetPassword = TextOrNull(links.ResetPassword);
        links.ConfirmEmailChange = TextOrNull(links.ConfirmEmailChange);
        links.CancelEmailChange = TextOrNull(links.CancelEmailChange);
        links.DisownEmail = TextOrNull(links.DisownEmail);

        static string? TextOrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The binder passes over a section where one value belongs.</summary>
    private static void ThrowIfSection(IConfigurationSection setting, string looks)
    {
        if (setting.GetChildren().Any())
        {
            throw new InvalidOperationException($"The setting '{setting.Path}' is one value and holds no settings: write {looks}.");
        }
    }

    private static string LooksOf(string name) =>
        IsOneOf(Durations, name) ? "hours:minutes:seconds, such as 00:15:00, or days.hours:minutes:seconds"
        : IsOneOf(Switches, name) ? "true or false"
        : IsOneOf(Texts, name) ? "a text"
        : IsOneOf([nameof(AuthOptions.Proof)], name) ? $"{nameof(ProofKind.Link)} or {nameof(ProofKind.Code)}"
        : "a whole number, such as 100";

    /// <summary>
    /// A section within, such as <c>Auth101:Customer</c>, is for whoever reads it. One with numbers for names is a list, misspelled; one that is called much
    /// like an option is that option, misspelled, unless options are within.
    /// </summary>
    private static bool IsSectionOfAnotherClass(IConfigurationSection setting)
    {
        var children = setting.GetChildren().ToList();
        return setting.Value is null
            && children.Count > 0
            && !children.All(static child => int.TryParse(child.Key, out _))
            && !IsOneOf([nameof(AuthOptions.Events)], setting.Key)
            && (children.Any(static child => IsOneOf(Names, child.Key)) || Spelling.FindNearest(setting.Key, Names) is null);
    }

    private static bool IsOneOf(string[] names, string key) => names.Contains(key, StringComparer.OrdinalIgnoreCase);
}
