using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Auth101.Schema;
using Auth101.Tool.Databases;
using Auth101.Tool.Schema;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 purge</c>.</summary>
internal sealed class PurgeCommand : ToolCommand
{
    private const int MostPerBatch = 100_000;

    private readonly ToolEnvironment _environment;

    public PurgeCommand(ToolEnvironment environment)
        : base("purge", "Deletes expired sessions and verifications, and counters that have counted out, in batches that hold no lock for long.")
    {
        _environment = environment;
        var source = new SourceOptions();
        var connection = new ConnectionOptions();
        var batchSize = new Option<int>("--batch-size")
        {
            Description = $"How many rows one transaction deletes, 1 to {MostPerBatch}.",
            HelpName = "number",
            DefaultValueFactory = static _ => 1000,
        };
        source.AddTo(this);
        connection.AddTo(this);
        Options.Add(batchSize);
        SetWork(async (result, cancellationToken) =>
        {
            var rows = result.GetValue(batchSize);
            if (rows is < 1 or > MostPerBatch)
            {
                throw new ToolException($"--batch-size must be 1 to {MostPerBatch}.");
            }

            var user = await source.ReadAsync(result, cancellationToken);
            var database = connection.Database(result, user);
            return await RunAsync(
                database, connection.ConnectionString(result, environment, database), user.Schema(database), rows, cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 purge --project src/Shop --provider sqlite --connection \"Data Source=auth.db\"",
        "auth101 purge --assembly Shop.dll --provider postgresql --batch-size 5000      (with AUTH101_CONNECTION set)",
    ];

    private async Task<int> RunAsync(
        DatabaseEngine database, string connectionString, DescribedSchema expected, int batchSize, CancellationToken cancellationToken)
    {
        if (database.IsAbsent(connectionString))
        {
            throw new ToolException("The database file does not exist. Check the connection string.");
        }

        await using var connection = await database.OpenAsync(connectionString, create: false, cancellationToken);
        await RequireTablesAsync(database, connection, expected, cancellationToken);

        var purge = new Purge(database, connection, expected.TimedPurge, batchSize, _environment.Time.GetUtcNow());
        var finished = _environment.Console.Profile.Capabilities.Interactive
            ? await _environment.Console.Status().StartAsync(
                Progress(0), status => purge.RunAsync(deleted => status.Status(Progress(deleted)), cancellationToken))
            : await purge.RunAsync(static _ => { }, cancellationToken);

        _environment.WriteLine(finished
            ? $"Deleted {Rows(purge.Deleted)}."
            : $"Stopped after {Rows(purge.Deleted)}; they stay deleted. Run it again to delete the rest.");
        return finished ? ExitCodes.Success : ExitCodes.Cancelled;
    }

    private static async Task RequireTablesAsync(
        DatabaseEngine database, DbConnection connection, DescribedSchema expected, CancellationToken cancellationToken)
    {
        var live = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        foreach (var table in expected.PurgedTables)
        {
            if (live.Find(table.Schema, table.Name) is null)
            {
                throw new ToolException($"The table {table.DisplayName} does not exist. "
                    + (table.Managed ? "Create it with 'auth101 migrate'." : "It is the application's own."));
            }
        }
    }

    private static string Progress(long deleted) => $"Deleting: {Rows(deleted)}";

    private static string Rows(long count) =>
        count == 1 ? "1 expired row" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} expired rows";

    private sealed class Purge(DatabaseEngine database, DbConnection connection, IReadOnlyList<TimedStatement> statements, int batchSize, DateTimeOffset now)
    {
        public long Deleted { get; private set; }

        /// <summary>Deletes batch by batch until nothing expired is left.</summary>
        /// <returns>False if it was cancelled. The batch that was under way is not counted then, and was rolled back.</returns>
        public async Task<bool> RunAsync(Action<long> report, CancellationToken cancellationToken)
        {
            try
            {
                foreach (var statement in statements)
                {
                    int deleted;
                    do
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        deleted = await database.PurgeAsync(connection, statement, now - statement.Kept, batchSize, cancellationToken);
                        Deleted += deleted;
                        report(Deleted);
                    }
                    while (deleted >= batchSize);
                }

                return true;
            }
            catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is OperationCanceledException or DbException)
            {
                return false;
            }
        }
    }
}
