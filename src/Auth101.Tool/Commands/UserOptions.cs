using System.CommandLine;
using Auth101.Tool.Schema;
using Auth101.Tool.Users;

namespace Auth101.Tool.Commands;

/// <summary>The options that say which user is meant.</summary>
internal sealed class UserOptions
{
    private readonly Option<string?> _email = new("--email") { Description = "The email address, in any spelling that sign-in takes.", HelpName = "address" };

    private readonly Option<string?> _id = new("--id") { Description = "The id, instead of an address.", HelpName = "id" };

    private readonly Option<string?> _userName = new("--user-name") { Description = "The user name, where users have one.", HelpName = "name" };

    /// <summary>Adds those by which a user is found.</summary>
    public void AddTo(Command command)
    {
        AddNewTo(command);
        command.Options.Add(_id);
    }

    /// <summary>Adds those that a new user can have.</summary>
    public void AddNewTo(Command command)
    {
        command.Options.Add(_email);
        command.Options.Add(_userName);
    }

    /// <summary>By what a user is found, and the value of it.</summary>
    public (string By, UserValues Values) Find(ParseResult result, ExpectedUsers users, DateTimeOffset now)
    {
        var values = new UserValues(now);
        return (result.GetValue(_email), result.GetValue(_id), result.GetValue(_userName)) switch
        {
            ({ } email, null, null) => ("email", values with { Email = UserNames.Canonical(email, users) }),
            (null, { } id, null) => ("id", values with { Id = id }),
            (null, null, { } userName) => ("userName", values with { UserName = UserNames.Checked(userName) }),
            _ => throw new ToolException("Name one user, with --email, --id or --user-name."),
        };
    }

    /// <summary>What a new user is called.</summary>
    public UserValues Name(ParseResult result, ExpectedUsers users, DateTimeOffset now)
    {
        var (email, userName) = (result.GetValue(_email), result.GetValue(_userName));
        if (email is null && (userName is null || users.Required.Contains("email")))
        {
            throw new ToolException("Give the new user an address, with --email.");
        }

        if (userName is null && users.Required.Contains("userName"))
        {
            throw new ToolException("Give the new user a user name, with --user-name.");
        }

        RequireKnown(email, "email", "email address", users);
        RequireKnown(userName, "userName", "user name", users);
        return new UserValues(now)
        {
            Id = Guid.CreateVersion7(now).ToString("D"),
            AccountId = Guid.CreateVersion7(now),
            Email = email is null ? null : UserNames.Canonical(email, users),
            UserName = userName is null ? null : UserNames.Checked(userName),
        };
    }

    private static void RequireKnown(string? given, string by, string called, ExpectedUsers users)
    {
        if (given is not null && users.Find(by) is null)
        {
            throw new ToolException($"These users have no {called}.");
        }
    }
}
