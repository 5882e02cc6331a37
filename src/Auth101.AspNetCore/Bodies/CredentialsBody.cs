using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;

namespace Auth101.Bodies;

/// <summary>Takes an email address and a password. Members that it does not know are ignored.</summary>
internal static class CredentialsBody
{
    public const string ExampleEmail = "alice@example.com";

    private const string Email = "email";
    private const string Password = "password";

    private static readonly AuthError NoEmail = RequestErrors.Missing(Email);
    private static readonly AuthError NoPassword = RequestErrors.Missing(Password);

    public static JsonMember EmailMember { get; } = new(Email, JsonMemberType.Text)
    {
        Format = "email",
        Description = "The address in any spelling; upper and lower case are one.",
        Example = ExampleEmail,
    };

    public static JsonMember PasswordMember(int minimumLength) => new(Password, JsonMemberType.Text)
    {
        Format = "password",
        MinimumLength = minimumLength,
        MaximumLength = AuthOptions.MaximumPasswordLength,
        Description = "Its length is counted in UTF-16 characters.",
        Example = "correct horse battery staple",
    };

    /// <summary>Reads an email address and a password.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="form">Takes further members at sign-up.</param>
    /// <param name="email">The email address.</param>
    /// <param name="password">The password.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static AuthError? Read<TUser>(ReadOnlySpan<byte> body, SignUpForm<TUser>? form, out string email, out string password)
        where TUser : class, IAuth101User<TUser>
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
                        emailProblem = emailText is null ? RequestErrors.Invalid(Email) : null;
                        break;
                    case Password:
                        passwordText = members.ReadText();
                        passwordProblem = passwordText is null ? RequestErrors.Invalid(Password) : null;
                        break;
                    default:
                        switch (form?.Bind(name, ref members.Value))
                        {
                            case SignUpBinding.Bound:
                                continue;
                            case SignUpBinding.Invalid:
                                problem ??= RequestErrors.Invalid(name);
                                break;
                            case SignUpBinding.TooLong:
                                problem ??= RequestErrors.TooLong(name, MaximumLengthOf<TUser>(name));
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
            return RequestErrors.Malformed;
        }

        (email, password) = (emailText ?? "", passwordText ?? "");
        return emailProblem ?? passwordProblem ?? problem;
    }

    private static int? MaximumLengthOf<TUser>(string member)
        where TUser : class, IAuth101User<TUser> =>
        TUser.Model.SignUpMembers.FirstOrDefault(known => known.Name == member)?.MaximumLength;
}
