using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;
using Auth101.Tool.Schema;
using Auth101.Tool.Users;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 user</c>: what <c>auth.Admin</c> does, from outside and in the statements of the store.</summary>
internal sealed class UserCommand : ToolCommand
{
    private const string Source = "--project src/Shop --provider postgresql";

    private readonly ToolEnvironment _environment;
    private readonly SourceOptions _source = new();
    private readonly ConnectionOptions _connection = new();
    private readonly UserOptions _user = new();
    private readonly PasswordOptions _password = new();
    private readonly string _example;

    private UserCommand(ToolEnvironment environment, string name, string description, string example)
        : base(name, description)
    {
        _environment = environment;
        _example = example;
        _source.AddTo(this);
        _connection.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => [$"auth101 user {Name} {Source} {_example}      (with AUTH101_CONNECTION set)"];

    /// <summary>The command with those below it.</summary>
    public static Command Create(ToolEnvironment environment) => new(
        "user", "Makes, shows, disables, enables, verifies and deletes users, sets passwords and ends sessions.")
    {
        CreateUser(environment),
        Show(environment),
        Change(environment, "disable", "Keeps a user from signing in, and ends all of their sessions.", "disable",
            static (id, ended) => $"User {id} may not sign in any more. {Sessions(ended)}"),
        Change(environment, "enable", "Lets a user sign in again.", "enable", static (id, _) => $"User {id} may sign in."),
        SetPassword(environment),
        Change(environment, "end-sessions", "Ends all sessions of a user, who can sign in again.", "endSessions",
            static (id, ended) => $"User {id} is signed out everywhere. {Sessions(ended)}"),
        Change(environment, "verify", "Marks the email address of a user as verified.", "verify",
            static (id, _) => $"The address of user {id} is verified."),
        Change(environment, "delete", "Deletes a user with all accounts, sessions and verifications.", "delete", static (id, _) => $"User {id} is deleted."),
    };

    private static UserCommand CreateUser(ToolEnvironment environment)
    {
        var command = new UserCommand(environment, "create", "Makes a user with a password, and no session.", "--email ann@shop.example");
        command._user.AddNewTo(command);
        command._password.AddTo(command);
        command.SetWork((result, cancellationToken) => command.RunAsync(
            result,
            async (users, table, cancellation) =>
            {
                var work = Possible(users.Work("create"));
                var values = command._user.Name(result, users, environment.Time.GetUtcNow());
                await RequireFreeAsync(table, values, cancellation);
                values = values with { PasswordHash = await command._password.HashAsync(result, environment, cancellation) };
                try
                {
                    await table.RunAsync(work, values, cancellation);
                }
                catch (DbException exception)
                {
                    await RequireFreeAsync(table, values, cancellation);
                    throw table.IsDuplicate(exception) ? Taken(exception, table) : Refused(exception, table);
                }

                var created = await FindNewAsync(table, values, cancellation);
                environment.WriteLine($"Created user {created?.Id ?? values.Id}.");
            },
            cancellationToken));
        return command;
    }

    private static UserCommand Show(ToolEnvironment environment)
    {
        var command = new UserCommand(environment, "show", "Shows what is stored of a user; no hash and no token.", "--email ann@shop.example");
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        command._user.AddTo(command);
        command.Options.Add(json);
        command.SetWork((result, cancellationToken) => command.RunAsync(
            result,
            async (users, table, cancellation) =>
            {
                var found = await command.FindAsync(result, users, table, cancellation);
                if (result.GetValue(json))
                {
                    environment.Output.WriteLine(PlainText.Json(Json(found)));
                }
                else
                {
                    var rows = Tables.Create(environment.Console, "User", string.Empty);
                    foreach (var (name, value) in found.Facts)
                    {
                        rows.Add(Color.Default, Spelled(name), Spelled(value));
                    }

                    environment.Console.Write(rows);
                }
            },
            cancellationToken));
        return command;
    }

    private static UserCommand SetPassword(ToolEnvironment environment)
    {
        var command = new UserCommand(
            environment, "set-password", "Gives a user a new password, and ends all of their sessions.", "--email ann@shop.example");
        command._user.AddTo(command);
        command._password.AddTo(command);
        command.SetWork((result, cancellationToken) => command.RunAsync(
            result,
            async (users, table, cancellation) =>
            {
                var work = Possible(users.Work("setPassword"));
                var found = await command.FindAsync(result, users, table, cancellation);
                var values = new UserValues(environment.Time.GetUtcNow())
                {
                    Id = found.Id,
                    AccountId = Guid.CreateVersion7(),
                    PasswordHash = await command._password.HashAsync(result, environment, cancellation),
                };
                try
                {
                    var ended = await table.RunAsync(work, values, cancellation);
                    environment.WriteLine($"User {found.Id} has a new password. {Sessions(ended)}");
                }
                catch (DbException exception)
                {
                    throw Refused(exception, table);
                }
            },
            cancellationToken));
        return command;
    }

    private static UserCommand Change(ToolEnvironment environment, string name, string description, string workName, Func<string, int, string> told)
    {
        var command = new UserCommand(environment, name, description, "--email ann@shop.example");
        command._user.AddTo(command);
        command.SetWork((result, cancellationToken) => command.RunAsync(
            result,
            async (users, table, cancellation) =>
            {
                var work = Possible(users.Work(workName));
                var found = await command.FindAsync(result, users, table, cancellation);
                try
                {
                    var ended = await table.RunAsync(work, new UserValues(environment.Time.GetUtcNow()) { Id = found.Id }, cancellation);
                    environment.WriteLine(told(found.Id, ended));
                }
                catch (DbException exception)
                {
                    throw Refused(exception, table);
                }
            },
            cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult result, Func<ExpectedUsers, UserTable, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var user = await _source.ReadAsync(result, cancellationToken);
        var database = _connection.Database(result, user);
        var users = user.Schema(database).Users ?? throw new ToolException(
            $"{user.Name} was compiled with a version of Auth101 that does not describe what is done to users. Update the package, and build again.");
        var connectionString = _connection.ConnectionString(result, _environment, database);
        if (database.IsAbsent(connectionString))
        {
            throw new ToolException("The database file does not exist. Check the connection string.");
        }

        await using var connection = await database.OpenAsync(connectionString, create: false, cancellationToken);
        await work(users, new UserTable(database, connection, users), cancellationToken);
        return ExitCodes.Success;
    }

    private async Task<FoundUser> FindAsync(ParseResult result, ExpectedUsers users, UserTable table, CancellationToken cancellationToken)
    {
        var (by, values) = _user.Find(result, users, _environment.Time.GetUtcNow());
        return await table.FindAsync(by, values, cancellationToken) ?? throw new ToolException("There is no such user.");
    }

    private static UserWork Possible(UserWork work) =>
        work.Refusal is { } refusal ? throw new ToolException($"This mapping cannot do it: {refusal}.") : work;

    private static async Task RequireFreeAsync(UserTable table, UserValues values, CancellationToken cancellationToken)
    {
        if (values.Email is not null && await table.FindAsync("email", values, cancellationToken) is not null)
        {
            throw new ToolException("A user has this email address. Nothing was changed.");
        }

        if (values.UserName is not null && await table.FindAsync("userName", values, cancellationToken) is not null)
        {
            throw new ToolException("A user has this user name. Nothing was changed.");
        }
    }

    private static Task<FoundUser?> FindNewAsync(UserTable table, UserValues values, CancellationToken cancellationToken) =>
        table.FindAsync(values.Email is not null ? "email" : "userName", values, cancellationToken);

    /// <summary>The words of a driver may hold the beginning of the hash.</summary>
    private static ToolException Refused(DbException exception, UserTable table) =>
        ToolException.Quoting($"The database refused it, and nothing was changed: {new Quoted(table.Refusal(exception))}");

    /// <summary>Nobody has it whom the statements see.</summary>
    private static ToolException Taken(DbException exception, UserTable table) => ToolException.Quoting($"""
        Another row has a value that must be unique, and nothing was changed: {new Quoted(table.Refusal(exception))}.
        It may be of a user who is not there for Auth101, such as a deleted one, whose address a unique index over all rows keeps.
        """);

    private static string Sessions(int ended) => ended switch
    {
        0 => "No session was open.",
        1 => "1 session has ended.",
        _ => $"{ended.ToString("N0", CultureInfo.InvariantCulture)} sessions have ended.",
    };

    private static string Spelled(string name) => name switch
    {
        "userName" => "user name",
        "emailVerified" => "email verified",
        "hasPassword" => "has a password",
        "createdAt" => "created",
        _ => name,
    };

    private static string Spelled(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Json(FoundUser found)
    {
        var json = new JsonObject();
        foreach (var (name, value) in found.Facts)
        {
            json.Add(name, value switch
            {
                null => null,
                bool flag => JsonValue.Create(flag),
                long number => JsonValue.Create(number),
                _ => JsonValue.Create((string)value),
            });
        }

        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
