using System.CommandLine;
using System.Data.Common;
using Auth101.Schema;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 migrate</c>.</summary>
internal sealed class MigrateCommand : ToolCommand
{
    private readonly ToolEnvironment _environment;

    public MigrateCommand(ToolEnvironment environment)
        : base("migrate", "Creates the tables that Auth101 manages and that do not exist yet. It changes no table that exists, and touches none of your own. "
            + "Ends with what 'check' says, and returns 2 if there is a difference.")
    {
        _environment = environment;
        var source = new SourceOptions();
        var connection = new ConnectionOptions();
        var accepted = new AcceptedOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would be done, and changes nothing." };
        source.AddTo(this);
        connection.AddTo(this);
        accepted.AddTo(this);
        Options.Add(dryRun);
        SetWork(async (result, cancellationToken) =>
        {
            var user = await source.ReadAsync(result, cancellationToken);
            var database = connection.Database(result, user);
            var connectionString = connection.ConnectionString(result, environment, database);
            var acceptedDifferences = AcceptedDifferences.Read(accepted.Path(result, source), user.Name, database.Dialect);
            return await RunAsync(
                database, connectionString, user.Schema(database), user.Script(database, ScriptCommand.CreateFile),
                acceptedDifferences, result.GetValue(dryRun),
                cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 migrate --project src/Shop --provider sqlite --connection \"Data Source=auth.db\"",
        "auth101 migrate --project src/Shop --provider postgresql --dry-run      (with AUTH101_CONNECTION set)",
        "auth101 migrate --assembly Shop.dll --provider mysql",
    ];

    private async Task<int> RunAsync(
        DatabaseEngine database, string connectionString, ExpectedSchema expected, string script, AcceptedDifferences accepted, bool dryRun,
        CancellationToken cancellationToken)
    {
        if (dryRun && database.IsAbsent(connectionString))
        {
            RequireUserTable(expected, LiveSchema.Empty);
            Show(expected, before: LiveSchema.Empty, database, dryRun);
            return ExitCodes.Success;
        }

        await using var connection = await database.OpenAsync(connectionString, create: !dryRun, cancellationToken);
        var before = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        RequireUserTable(expected, before);
        if (dryRun)
        {
            RefuseForeign(expected, before);
            Show(expected, before, database, dryRun);
            var there = expected with { Tables = [.. expected.Tables.Where(table => !table.Managed || Exists(table, before))] };
            return Check(CheckReport.Of(there, before, accepted), before, database);
        }

        if (expected.Tables.Any(static table => table.Managed))
        {
            await RunScriptAsync(database, connection, expected, script, cancellationToken);
        }

        Show(expected, before, database, dryRun);
        var after = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        if (after.Record.Mapping(expected) is { } recorded && recorded != expected.Mapping && CheckReport.Of(expected, after, accepted).Same)
        {
            // Somebody has applied the cures.
            await DatabaseEngine.RecordMappingAsync(connection, expected, cancellationToken);
            after = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        }

        return Check(CheckReport.Of(expected, after, accepted), after, database);
    }

    private int Check(CheckReport report, LiveSchema live, DatabaseEngine database)
    {
        new CheckText(_environment).Show(report, live.Record, database);
        return report.Same ? ExitCodes.Success : ExitCodes.Differs;
    }

    private static async Task RunScriptAsync(
        DatabaseEngine database, DbConnection connection, ExpectedSchema expected, string script, CancellationToken cancellationToken)
    {
        try
        {
            await database.RunScriptAsync(connection, script, cancellationToken);
        }
        catch (DbException exception) when (database.IsLockTimeout(exception))
        {
            throw new ToolException(
                $"{database.DisplayName}: a transaction that is under way holds the lock of a table that the script needs. The script does not wait "
                + "longer, because all that needs the table would wait for it. End that transaction, or wait for its end, and run 'auth101 migrate' again. "
                + database.AfterFailedScript);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The script ends with the same words, which the engine may have put into some of its own, or cut.
            var refused = expected.Tables.FirstOrDefault(
                table => table.Refusal is { } refusal && exception.Message.Contains(refusal.Split(". ")[0], StringComparison.Ordinal));
            throw refused is not null
                ? Foreign(refused)
                : ToolException.Quoting($"{database.DisplayName} refused the script: {new Quoted(database.Explain(exception))}. {database.AfterFailedScript}");
        }
    }

    /// <summary>What a dry run sees before the script does.</summary>
    private static void RefuseForeign(ExpectedSchema expected, LiveSchema live)
    {
        if (expected.Tables.FirstOrDefault(live.IsForeign) is { } foreign)
        {
            throw Foreign(foreign);
        }
    }

    private static ToolException Foreign(ExpectedTable table) => new(table.Refusal!);

    private static bool Exists(ExpectedTable table, LiveSchema live) => live.Find(table.Schema, table.Name) is not null;

    /// <summary>
    /// The managed tables refer to the user's; if that is the application's own, it must be there first, with an id of the type that they refer to.
    /// </summary>
    private static void RequireUserTable(ExpectedSchema expected, LiveSchema live)
    {
        var user = expected.UserTable;
        if (user.Managed || !expected.Tables.Any(static table => table.Managed))
        {
            return;
        }

        if (!Exists(user, live))
        {
            throw new ToolException(
                $"The table {user.DisplayName} is the application's own and does not exist. Create it first: the tables of Auth101 refer to it. "
                + "Nothing was changed.");
        }

        var found = live.Find(user.Schema, user.Name)!;
        if (found.IsView && expected.IsReferenced(user))
        {
            throw new ToolException(
                $"The user table {user.DisplayName} is a view, to which no foreign key can refer. Say so in the mapping, and build again: "
                + "[Auth101User(ForeignKeys = false)]. Nothing was changed.");
        }

        var id = user.Columns.Single(static column => column.Field == "Id");
        var difference = SchemaComparison.Compare(expected, live).FirstOrDefault(difference =>
            difference.Table == user.DisplayName
            && difference.Column == id.Name
            && difference.Kind is DifferenceKind.ColumnMissing or DifferenceKind.ColumnType);
        if (difference is not null)
        {
            throw new ToolException(
                $"The tables of Auth101 refer to the column {id.Name} of the application's own table {user.DisplayName}: {difference.Message}. "
                + "Change the mapping or the column. Nothing was changed.");
        }

        if (expected.IsReferenced(user) && !SchemaComparison.HasUniqueIds(user, found, live))
        {
            throw new ToolException(
                $"The tables of Auth101 refer to the column {id.Name} of the application's own table {user.DisplayName}, "
                + "which no primary key and no unique index "
                + "over it alone makes unique. Add one, or say [Auth101User(ForeignKeys = false)]. Nothing was changed.");
        }
    }

    private void Show(ExpectedSchema expected, LiveSchema before, DatabaseEngine database, bool dryRun)
    {
        var console = _environment.Console;
        _environment.WriteLine($"{expected.User} on {database.DisplayName}");
        var table = Tables.Create(console, "Result", "Table", "Why");
        foreach (var entry in expected.Tables)
        {
            var exists = Exists(entry, before);
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
            _environment.WriteLine("Dry run: nothing was changed.");
        }
    }
}
