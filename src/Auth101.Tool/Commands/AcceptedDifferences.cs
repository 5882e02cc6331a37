using System.Text;
using Auth101.Schema;
using Auth101.Tool.Output;

namespace Auth101.Tool.Commands;

/// <summary>
/// The differences that a team lives with: a file with a line for each, which begins with the database, the user class and the difference's id, and goes on
/// with what a person may want to know. It is reviewed and committed like code.
/// </summary>
internal sealed class AcceptedDifferences
{
    public const string FileName = "auth101.accepted.txt";

    private const string Header = """
        # Differences between databases and what the code expects that we live with: auth101 check names them, and goes on.
        # A line is written by auth101 check --accept. Delete it to hear of its difference again.
        """;

    private readonly string _path;
    private readonly string _prefix;
    private readonly IReadOnlyList<string> _lines;
    private readonly HashSet<string> _ids;

    private AcceptedDifferences(string path, string prefix, IReadOnlyList<string> lines)
    {
        _path = path;
        _prefix = prefix;
        _lines = lines;
        _ids = [.. lines.Select(IdOf).OfType<string>()];
    }

    /// <summary>Reads what is accepted for a user class on a database. Without a file nothing is.</summary>
    public static AcceptedDifferences Read(string path, string user, string dialect)
    {
        try
        {
            return new(path, $"{dialect}/{Uri.EscapeDataString(user)}/", File.Exists(path) ? File.ReadAllLines(path) : []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Quoting($"Cannot read the accepted differences: {new Quoted(exception.Message)}");
        }
    }

    public bool Contains(SchemaDifference difference) => _ids.Contains(difference.Id);

    /// <summary>The accepted ids that are not among the differences.</summary>
    public IReadOnlyList<string> Without(IReadOnlyList<SchemaDifference> differences) =>
        [.. _ids.Except(differences.Select(static difference => difference.Id)).Order(StringComparer.Ordinal)];

    /// <summary>Writes the file, with these differences for the user class on the database and no others. A line that is there stays as it is.</summary>
    public AcceptedDifferences Accept(IReadOnlyList<SchemaDifference> differences)
    {
        if (differences.FirstOrDefault(static difference => !CanAccept(difference.Kind)) is { } fatal)
        {
            var place = fatal.Column is { } column ? $"{fatal.Table} ({column})" : fatal.Table;
            throw new ToolException($"{place}: {fatal.Message}. Nothing works with that, so it cannot be accepted; mend it first.");
        }

        var there = _lines.Where(line => IdOf(line) is not null).DistinctBy(IdOf).ToDictionary(line => IdOf(line)!, StringComparer.Ordinal);
        List<string> lines =
        [
            .. _lines.Count == 0 ? Header.Split('\n').Select(static line => line.TrimEnd('\r')) : _lines.Where(line => IdOf(line) is null),
            .. differences.Select(difference => there.GetValueOrDefault(difference.Id) ?? Line(difference)),
        ];
        try
        {
            File.WriteAllText(_path, string.Concat(lines.Select(static line => line + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Quoting($"Cannot write the accepted differences: {new Quoted(exception.Message)}");
        }

        return new(_path, _prefix, lines);
    }

    /// <summary>Without a table or a column every statement fails.</summary>
    private static bool CanAccept(DifferenceKind kind) =>
        kind is not (DifferenceKind.TableMissing or DifferenceKind.TableForeign or DifferenceKind.ColumnMissing);

    private string Line(SchemaDifference difference) => PlainText.Line($"{_prefix}{difference.Id} # {difference.Message}");

    /// <summary>The id in a line of this user class on this database; null in all others.</summary>
    private string? IdOf(string line)
    {
        var first = line.TrimStart().Split([' ', '\t'], 2)[0];
        return first.StartsWith(_prefix, StringComparison.Ordinal) ? first[_prefix.Length..] : null;
    }
}
