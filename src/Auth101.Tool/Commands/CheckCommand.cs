using System.CommandLine;
using System.Text.Json;
using Auth101.Schema;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 check</c>.</summary>
internal sealed class CheckCommand : ToolCommand
{
    public CheckCommand(ToolEnvironment environment)
        : base("check", "Compares a live schema with what the code expects, and says what cures each difference. Returns 0 if there is none, "
            + "or only accepted ones, 2 if there is one, 1 for an error.")
    {
        var source = new SourceOptions();
        var connection = new ConnectionOptions();
        var accepted = new AcceptedOptions();
        var accept = new Option<bool>("--accept")
        {
            Description = "Writes the differences to the file of the accepted ones, which is to be reviewed and committed.",
        };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        source.AddTo(this);
        connection.AddTo(this);
        accepted.AddTo(this);
        Options.Add(accept);
        Options.Add(json);
        SetWork(async (result, cancellationToken) =>
        {
            var user = await source.ReadAsync(result, cancellationToken);
            var database = connection.Database(result, user);
            var acceptedDifferences = AcceptedDifferences.Read(accepted.Path(result, source), user.Name, database.Dialect);
            var (expected, live) = (
                user.Schema(database),
                await ReadAsync(database, connection.ConnectionString(result, environment, database), user.Schema(database), cancellationToken));
            if (result.GetValue(accept))
            {
                acceptedDifferences = acceptedDifferences.Accept(SchemaComparison.Compare(expected, live));
            }

            var report = CheckReport.Of(expected, live, acceptedDifferences);
            if (result.GetValue(json))
            {
                environment.Output.WriteLine(PlainText.Json(JsonSerializer.Serialize(report, CheckReportJson.Readable.CheckReport)));
            }
            else
            {
                new CheckText(environment).Show(report, live.Record, database);
            }

            return report.Same ? ExitCodes.Success : ExitCodes.Differs;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 check --project src/Shop --provider sqlite --connection \"Data Source=auth.db\"",
        "auth101 check --project src/Shop --provider postgresql      (with AUTH101_CONNECTION set)",
        "auth101 check --assembly Shop.dll --provider mysql --json",
        "auth101 check --project src/Shop --provider mysql --accept",
    ];

    private static async Task<LiveSchema> ReadAsync(
        DatabaseEngine database, string connectionString, ExpectedSchema expected, CancellationToken cancellationToken)
    {
        if (database.IsAbsent(connectionString))
        {
            throw new ToolException("The database file does not exist. Check the connection string, or create the file with 'auth101 migrate'.");
        }

        await using var connection = await database.OpenAsync(connectionString, create: false, cancellationToken);
        return await database.ReadSchemaAsync(connection, expected, cancellationToken);
    }
}
