using Auth101.Http;
using Microsoft.Extensions.Options;

namespace Auth101.Hosting;

/// <summary>Checks the options of the session's cookie when an application starts.</summary>
internal sealed class CookieOptionsValidator : IValidateOptions<Auth101CookieOptions>
{
    public ValidateOptionsResult Validate(string? name, Auth101CookieOptions options)
    {
        var failures = FindFailures(options).ToList();

        // They are sentences; given one by one, the message would have them with a semicolon after each full stop.
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, failures));
    }

    private static IEnumerable<string> FindFailures(Auth101CookieOptions options)
    {
        if (!HostCookie.IsName(options.Name))
        {
            yield return $"Auth101CookieOptions.{nameof(options.Name)} begins with __Host-, and has letters, digits, - and _ after it.";
        }

        if (!IsPath(options.LoginPath))
        {
            yield return $"Auth101CookieOptions.{nameof(options.LoginPath)} is a path of the application, such as /login.";
        }

        if (!IsPath(options.ReauthenticatePath))
        {
            yield return $"Auth101CookieOptions.{nameof(options.ReauthenticatePath)} is a path of the application, such as /password.";
        }

        if (options.TrustedOrigins.Any(static origin => !IsOrigin(origin)))
        {
            yield return
                $"Auth101CookieOptions.{nameof(options.TrustedOrigins)} holds origins as browsers write them: https://app.example.com, without a path.";
        }

        if (options.RenewAfter < TimeSpan.FromMinutes(1))
        {
            yield return $"Auth101CookieOptions.{nameof(options.RenewAfter)} is at least one minute.";
        }
    }

    private static bool IsPath(string? path) => path is null || (LocalUrl.IsLocal(path) && !path.AsSpan().ContainsAny('?', '#'));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
