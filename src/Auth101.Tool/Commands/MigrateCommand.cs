using System.CommandLine;
using System.Data.Common;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;
using Auth101.Tool.Schema;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 migrate</c>.</summary>
internal sealed class MigrateCommand : ToolCommand
{
    private readonly ToolEnvironment _environment;

    public MigrateCommand(ToolEnvironment environment)
        : base("migrate", "Creates the tables that Auth101 manages and that do not exist yet. It changes no table that exists, and touches none of your own.")
    {
        _environment = environment;
        var source = new SourceOptions();
        var connection = new ConnectionOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would be done, and changes nothing." };
        source.AddTo(this);
        connection.AddTo(this);
        Options.Add(dryRun);
        SetWork(async (result, cancellationToken) =>
        {
            var user = await source.ReadAsync(result, cancellationToken);
            var database = connection.Database(result, user);
            var connectionString = connection.ConnectionString(result, environment, database);
            await RunAsync(
                database, connectionString, user.Schema(database), user.Script(database, ScriptCommand.CreateFile), result.GetValue(dryRun), cancellationToken);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 migrate --project src/Shop --provider sqlite --connection \"Data Source=auth.db\"",
        "auth101 migrate --project src/Shop --provider postgresql --dry-run      (with AUTH101_CONNECTION set)",
        "auth101 migrate --assembly Shop.dll --provider mysql",
    ];

    private async Task RunAsync(
        Database database, string connectionString, ExpectedSchema expected, string script, bool dryRun, CancellationToken cancellationToken)
    {
        if (dryRun && database.IsAbsent(connectionString))
        {
            RequireUserTable(expected, LiveSchema.Empty);
            Show(expected, before: LiveSchema.Empty, database, dryRun);
            return;
        }

        await using var connection = await database.OpenAsync(connectionString, create: !dryRun, cancellationToken);
        var before = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        RequireUserTable(expected, before);
        if (!dryRun && expected.Tables.Any(static table => table.Managed))
        {
            await RunScriptAsync(database, connection, script, cancellationToken);
        }

        Show(expected, before, database, dryRun);
        if (before.Mapping is { } recorded && recorded != expected.Mapping)
        {
            _environment.Error.WriteLine(
                $"The tables were created for mapping {recorded}, and the code has {expected.Mapping}. Existing tables are never changed; 'auth101 check' shows what differs.");
        }
    }

    private static async Task RunScriptAsync(Database database, DbConnection connection, string script, CancellationToken cancellationToken)
    {
        try
        {
            await database.RunScriptAsync(connection, script, cancellationToken);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{database.DisplayName} refused the script: {exception.Message.TrimEnd('.')}. {database.AfterFailedScript}");
        }
    }

    /// <summary>The managed tables refer to the user's; if that is the application's own, it must be there first.</summary>
    private static void RequireUserTable(ExpectedSchema expected, LiveSchema live)
    {
        var user = expected.UserTable;
        if (!user.Managed && expected.Tables.Any(static table => table.Managed) && live.Find(user.Schema, user.Name) is null)
        {
            throw new ToolException(
                $"The table {user.DisplayName} is the application's own and does not exist. Create it first: the tables of Auth101 refer to it. Nothing was changed.");
        }
    }

    private void Show(ExpectedSchema expected, LiveSchema before, Database database, bool dryRun)
    {
        var console = _environment.Console;
        console.WriteLine($"{expected.User} on {database.DisplayName}");
        var table = Tables.Create(console, "Result", "Table", "Why");
        foreach (var entry in expected.Tables)
        {
            var exists = before.Find(entry.Schema, entry.Name) is not null;
            if (!entry.Managed)
            {
                var why = $"the application's own {entry.Entity} table, never created or changed";
                table.Add(Color.Yellow, "skipped", entry.DisplayName, exists ? why : $"{why}; it does not exist");
            }
            else if (exists)
            {
                table.Add(Color.Blue, "exists", entry.DisplayName, $"{entry.Entity} table of Auth101, was there and is not changed");
            }
            else
            {
                table.Add(Color.Green, dryRun ? "would create" : "created", entry.DisplayName, $"{entry.Entity} table of Auth101");
            }
        }

        console.Write(table);
        if (dryRun)
        {
            console.WriteLine("Dry run: nothing was changed.");
        }
    }
}
