using System.Text.Json;

namespace Auth101.Endpoints;

/// <summary>Reads the two kinds of request body. Unknown members are ignored; messages name members and never repeat values.</summary>
internal static class CredentialsReader
{
    private const string Email = "email";
    private const string Password = "password";
    private const string RefreshToken = "refresh_token";

    private static readonly AuthError NoEmail = Missing(Email);
    private static readonly AuthError NoPassword = Missing(Password);
    private static readonly AuthError NoRefreshToken = Missing(RefreshToken);

    private static readonly AuthError Malformed = new(AuthErrorCode.ValidationError, "The request body must be one valid JSON object in which no name appears twice.");

    /// <summary>Reads an email address and a password.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="form">Takes further members at sign-up.</param>
    /// <param name="email">The email address.</param>
    /// <param name="password">The password.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static AuthError? Read<TUser>(ReadOnlySpan<byte> body, SignUpForm<TUser>? form, out string email, out string password)
        where TUser : class
    {
        string? emailText = null, passwordText = null;
        AuthError? emailProblem = NoEmail, passwordProblem = NoPassword, problem = null;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var name))
            {
                switch (name)
                {
                    case Email:
                        emailText = members.ReadText();
                        emailProblem = emailText is null ? Invalid(Email) : null;
                        break;
                    case Password:
                        passwordText = members.ReadText();
                        passwordProblem = passwordText is null ? Invalid(Password) : null;
                        break;
                    default:
                        switch (form?.Bind(name, ref members.Value))
                        {
                            case SignUpBinding.Bound:
                                continue;
                            case SignUpBinding.Invalid:
                                problem ??= Invalid(name);
                                break;
                            case SignUpBinding.TooLong:
                                problem ??= TooLong(name, form.MaximumLengthOf(name));
                                break;
                        }

                        break;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            (email, password) = ("", "");
            return Malformed;
        }

        (email, password) = (emailText ?? "", passwordText ?? "");
        return emailProblem ?? passwordProblem ?? problem;
    }

    /// <summary>Reads a refresh token.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="token">The token.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static AuthError? ReadRefreshToken(ReadOnlySpan<byte> body, out string? token)
    {
        token = null;
        var problem = NoRefreshToken;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var name))
            {
                if (name == RefreshToken)
                {
                    token = members.ReadText();
                    problem = token is null ? Invalid(RefreshToken) : null;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            token = null;
            return Malformed;
        }

        return problem;
    }

    /// <summary>A member that an endpoint needs is not there.</summary>
    public static AuthError Missing(string member) => new(AuthErrorCode.ValidationError, $"The member {member} is missing.");

    private static AuthError Invalid(string member) => new(AuthErrorCode.ValidationError, $"The member {member} is of the wrong type or out of range.");

    private static AuthError TooLong(string member, int? maximumLength) => new(AuthErrorCode.ValidationError, $"The member {member} is longer than {maximumLength} characters.");
}
