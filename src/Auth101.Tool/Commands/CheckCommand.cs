using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;
using Auth101.Tool.Schema;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 check</c>.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly ToolEnvironment _environment;

    public CheckCommand(ToolEnvironment environment)
        : base("check", "Compares a live schema with what the code expects, and says what cures each difference. Returns 0 if there is none, 2 if there is one, 1 for an error.")
    {
        _environment = environment;
        var source = new SourceOptions();
        var connection = new ConnectionOptions();
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        source.AddTo(this);
        connection.AddTo(this);
        Options.Add(json);
        SetWork(async (result, cancellationToken) =>
        {
            var user = await source.ReadAsync(result, cancellationToken);
            var database = connection.Database(result, user);
            var report = await CompareAsync(
                database, connection.ConnectionString(result, environment, database), user.Schema(database), cancellationToken);
            if (result.GetValue(json))
            {
                environment.Output.WriteLine(JsonSerializer.Serialize(report, CheckReportJson.Readable.CheckReport));
            }
            else
            {
                Show(report, database);
            }

            return report.Same ? ExitCodes.Success : ExitCodes.Differs;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 check --project src/Shop --provider sqlite --connection \"Data Source=auth.db\"",
        "auth101 check --project src/Shop --provider postgresql      (with AUTH101_CONNECTION set)",
        "auth101 check --assembly Shop.dll --provider mysql --json",
    ];

    private static async Task<CheckReport> CompareAsync(
        Database database, string connectionString, ExpectedSchema expected, CancellationToken cancellationToken)
    {
        if (database.IsAbsent(connectionString))
        {
            throw new ToolException("The database file does not exist. Check the connection string, or create the file with 'auth101 migrate'.");
        }

        await using var connection = await database.OpenAsync(connectionString, create: false, cancellationToken);
        var live = await database.ReadSchemaAsync(connection, expected, cancellationToken);
        var differences = SchemaComparison.Compare(expected, live);
        return new CheckReport(expected.User, expected.Dialect, differences.Count == 0, expected.Mapping, live.Mapping, differences);
    }

    private void Show(CheckReport report, Database database)
    {
        var console = _environment.Console;
        var count = report.Differences.Count;
        console.WriteLine($"{report.User} on {database.DisplayName}: " + count switch
        {
            0 => "the schema is what the code expects.",
            1 => "1 difference.",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} differences.",
        });
        if (count > 0)
        {
            ShowDifferences(report.Differences);
        }

        if (report.Mapping is not null && report.RecordedMapping != report.Mapping)
        {
            console.WriteLine(report.RecordedMapping is null
                ? $"Note: the database has no record of a mapping; the code has {report.Mapping}."
                : $"Note: the tables were created for mapping {report.RecordedMapping}; the code has {report.Mapping}.");
        }
    }

    private void ShowDifferences(IReadOnlyList<SchemaDifference> differences)
    {
        var console = _environment.Console;
        var table = Tables.Create(console, "Table", "Column", "Difference");
        foreach (var difference in differences)
        {
            table.Add(Color.Yellow, difference.Table, difference.Column ?? "", difference.Message);
        }

        console.Write(table);
        foreach (var difference in differences.Where(static difference => difference.Advice is not null))
        {
            console.WriteLine($"No statement cures {difference.Table}{(difference.Column is { } column ? $" ({column})" : "")}: {difference.Advice}.");
        }

        // One statement may cure several differences of a column.
        string[] cures = [.. differences.Select(static difference => difference.Cure).OfType<string>().Distinct()];
        if (cures.Length > 0)
        {
            console.WriteLine("These statements are the cure. Read them, and make a backup, before you run them:");
            console.WriteLine();
            foreach (var cure in cures)
            {
                // Not through the console, which would break long lines.
                _environment.Output.WriteLine(cure.TrimEnd('\n'));
            }
        }
    }
}
