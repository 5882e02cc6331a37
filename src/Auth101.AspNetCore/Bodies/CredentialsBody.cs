using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;

namespace Auth101.Bodies;

/// <summary>Takes an email address or a user name, and a password. Members that it does not know are ignored.</summary>
internal static class CredentialsBody
{
    public const string ExampleEmail = "alice@example.com";

    public const string Email = "email";
    public const string UserName = "username";

    private const string Password = "password";
    private const string RememberMe = "remember_me";

    private static readonly AuthError NoPassword = RequestErrors.Missing(Password);

    public static JsonMember EmailMember { get; } = new(Email, JsonMemberType.Text)
    {
        Format = "email",
        Description = "The address in any spelling; upper and lower case are one.",
        Example = ExampleEmail,
    };

    /// <summary>The address where the user class does without.</summary>
    public static JsonMember OptionalEmailMember { get; } = new(Email, JsonMemberType.Text)
    {
        Format = "email",
        Description = "The address in any spelling; upper and lower case are one.",
        Example = ExampleEmail,
        IsOptional = true,
    };

    public static JsonMember UserNameMember { get; } = new(UserName, JsonMemberType.Text)
    {
        MinimumLength = 1,
        MaximumLength = 255,
        Description = "The user name as it was signed up with.",
        Example = "alice",
    };

    /// <summary>Where the session is in a cookie.</summary>
    public static JsonMember RememberMeMember { get; } = new(RememberMe, JsonMemberType.Boolean)
    {
        IsOptional = true,
        Description = "Whether the cookie outlives the browser; false if it is left out.",
    };

    /// <summary>The members that there are besides where the session is in a cookie.</summary>
    public static IReadOnlyList<JsonMember> MembersOfCookie(bool usesCookies) => usesCookies ? [RememberMeMember] : [];

    public static JsonMember PasswordMember(
        int minimumLength, string name = Password, string description = "Its length is counted in UTF-16 characters.") => new(name, JsonMemberType.Text)
    {
        Format = "password",
        MinimumLength = minimumLength,
        MaximumLength = AuthOptions.MaximumPasswordLength,
        Description = description,
        Example = "correct horse battery staple",
    };

    /// <summary>Reads who signs up or in, and a password.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="login">The member that says who; <see langword="null"/> where the form takes it.</param>
    /// <param name="isOptional">Whether it may be left out.</param>
    /// <param name="form">Takes further members at sign-up.</param>
    /// <param name="usesCookies">Whether the session is in a cookie, which can be asked to outlive the browser.</param>
    /// <param name="credentials">What was read; texts are empty if they are left out.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static AuthError? Read<TUser>(
        ReadOnlySpan<byte> body, string? login, bool isOptional, SignUpForm<TUser>? form, bool usesCookies, out Credentials credentials)
        where TUser : class, IAuth101User<TUser>
    {
        string? nameText = null, passwordText = null;
        AuthError? nameProblem = null, passwordProblem = NoPassword, problem = null;
        var rememberMe = false;
        var isNameMissing = login is not null && !isOptional;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var member))
            {
                switch (member)
                {
                    case var _ when member == login:
                        nameText = members.ReadText();
                        nameProblem = nameText is null ? RequestErrors.Invalid(member) : null;
                        isNameMissing = false;
                        break;
                    case Password:
                        passwordText = members.ReadText();
                        passwordProblem = passwordText is null ? RequestErrors.Invalid(Password) : null;
                        break;
                    case RememberMe when usesCookies:
                        rememberMe = members.Value.TokenType == JsonTokenType.True;
                        problem ??= rememberMe || members.Value.TokenType == JsonTokenType.False ? null : RequestErrors.Invalid(RememberMe);
                        break;
                    default:
                        switch (form?.Bind(member, ref members.Value))
                        {
                            case SignUpBinding.Bound:
                                continue;
                            case SignUpBinding.Invalid:
                                problem ??= RequestErrors.Invalid(member);
                                break;
                            case SignUpBinding.TooLong:
                                problem ??= RequestErrors.TooLong(member, MaximumLengthOf<TUser>(member));
                                break;
                        }

                        break;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            credentials = new Credentials("", "", RememberMe: false);
            return RequestErrors.Malformed;
        }

        credentials = new Credentials(nameText ?? "", passwordText ?? "", rememberMe);
        return (isNameMissing ? RequestErrors.Missing(login!) : nameProblem) ?? passwordProblem ?? problem;
    }

    private static int? MaximumLengthOf<TUser>(string member)
        where TUser : class, IAuth101User<TUser> =>
        TUser.Model.SignUpMembers.FirstOrDefault(known => known.Name == member)?.MaximumLength;
}
