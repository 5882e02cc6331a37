using Auth101.Flows;
using Auth101.Tool.Schema;

namespace Auth101.Tool.Users;

/// <summary>What users are called, spelled and checked as sign-up and sign-in do it.</summary>
internal static class UserNames
{
    /// <summary>An address in the form that is stored and looked up.</summary>
    /// <param name="email">The address as it was given.</param>
    /// <param name="users">The class.</param>
    public static string Canonical(string email, ExpectedUsers users)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            throw ToolException.Quoting($"'{new Quoted(email)}' is no email address.");
        }

        return users.MaximumEmailLength is { } length && canonical.Length > length
            ? throw new ToolException($"The address is longer than the {length} characters that its column takes.")
            : canonical;
    }

    /// <summary>A user name, which stays as it is.</summary>
    public static string Checked(string userName) =>
        UserNamePolicy.Check(userName) is { } refused ? throw new ToolException(refused.Message) : userName;
}
