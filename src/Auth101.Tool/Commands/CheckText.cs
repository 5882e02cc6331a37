using System.Globalization;
using Auth101.Schema;
using Auth101.Tool.Databases;
using Auth101.Tool.Output;
using Spectre.Console;

namespace Auth101.Tool.Commands;

/// <summary>Words the result of a check for a person.</summary>
internal sealed class CheckText(ToolEnvironment environment)
{
    /// <summary>The most that is shown of a hash, which in a database may be anything.</summary>
    private const int LongestMapping = 32;

    public void Show(CheckReport report, LiveRecord record, DatabaseEngine database)
    {
        var count = report.Differences.Count;
        environment.WriteLine($"{report.User} on {database.DisplayName}: " + count switch
        {
            0 when report.Accepted.Count > 0 => "the schema is what the code expects, but for what is accepted.",
            0 => "the schema is what the code expects.",
            1 => "1 difference.",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} differences.",
        });
        if (count > 0)
        {
            ShowDifferences(report.Differences, database);
        }

        foreach (var difference in report.Accepted)
        {
            environment.WriteLine($"Accepted: {Place(difference.Table, difference.Column)}: {difference.Message}.");
        }

        foreach (var id in report.Stale)
        {
            environment.WriteLine($"No difference any more: {id}. Delete its line in {AcceptedDifferences.FileName}, or run 'auth101 check --accept'.");
        }

        foreach (var note in report.Notes)
        {
            environment.WriteLine($"Note: {Place(note.Table, note.Column)}: {note.Message}.");
        }

        if (report.Mapping is not null && report.RecordedMapping != report.Mapping)
        {
            environment.WriteLine(record.State switch
            {
                RecordState.Unreadable =>
                    "Note: which mapping the tables were created for is not known, because this role cannot read auth101_schema. 02_grants.sql has the grant: "
                    + "SELECT on auth101_schema.",
                _ when report.RecordedMapping is { } recorded =>
                    $"Note: the tables were created for mapping {Shortened(recorded)}; the code has {report.Mapping}."
                    + (report.Same ? " 'auth101 migrate' notes that they are the same." : ""),
                _ => $"Note: the database has no record of a mapping; the code has {report.Mapping}.",
            });
        }
    }

    private static string Shortened(string mapping) => mapping.Length <= LongestMapping ? mapping : $"{mapping[..LongestMapping]}…";

    private static string Place(string table, string? column) => column is null ? table : $"{table} ({column})";

    private void ShowDifferences(IReadOnlyList<SchemaDifference> differences, DatabaseEngine database)
    {
        var table = Tables.Create(environment.Console, "Table", "Column", "Difference");
        foreach (var difference in differences)
        {
            table.Add(Color.Yellow, difference.Table, difference.Column ?? "", difference.Message);
        }

        environment.Console.Write(table);
        foreach (var difference in differences.Where(static difference => difference.Advice is not null))
        {
            environment.WriteLine($"No statement cures {Place(difference.Table, difference.Column)}: {difference.Advice}.");
        }

        // One statement may cure several differences of a column.
        string[] cures = [.. differences.Select(static difference => difference.Cure).OfType<string>().Distinct()];
        if (cures.Length > 0)
        {
            environment.WriteLine("These statements are the cure. Read them, and make a backup, before you run them:");
            environment.WriteLine("");
            string? lockTimeout = null;
            foreach (var cure in cures)
            {
                if (database.LockTimeout(cure) is { } needed && needed != lockTimeout)
                {
                    environment.Output.WriteLine(needed);
                    lockTimeout = needed;
                }

                // As the code has it, not a character changed; nothing of a database is in it.
                environment.Output.WriteLine(cure.TrimEnd('\n'));
            }
        }
    }
}
