using System.Text;

namespace Auth101.Scripts;

/// <summary>The directory that holds the scripts. Files in it that Auth101 did not write are neither changed nor deleted.</summary>
internal sealed class ScriptDirectory(string path)
{
    /// <summary>The folders in which files without a source are looked for.</summary>
    private static readonly string[] DialectFolders = ["mysql", "postgresql", "sqlite", "sqlserver"];

    private readonly List<string> _changes = [];
    private readonly List<ScriptProblem> _problems = [];

    /// <summary>What was written and deleted, as messages.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ScriptProblem> Problems => _problems;

    /// <summary>Writes the files that differ and deletes those of ours that have no source any more.</summary>
    public void Write(IReadOnlyList<ScriptFile> files)
    {
        foreach (var file in files)
        {
            Access(FullPath(file), () => WriteOne(file));
        }

        foreach (var leftover in Leftovers(files))
        {
            Access(leftover, () => DeleteOne(leftover));
        }
    }

    /// <summary>Finds what <see cref="Write"/> would change, and changes nothing.</summary>
    public void Verify(IReadOnlyList<ScriptFile> files)
    {
        foreach (var file in files)
        {
            Access(FullPath(file), () => VerifyOne(file));
        }

        foreach (var leftover in Leftovers(files))
        {
            Access(leftover, () => VerifyLeftover(leftover));
        }
    }

    private void WriteOne(ScriptFile file)
    {
        var fullPath = FullPath(file);
        if (File.Exists(fullPath))
        {
            var existing = ReadText(fullPath);
            if (WithoutCarriageReturns(existing) == file.Text)
            {
                return;
            }

            // An empty file is what an interrupted write leaves.
            if (existing.Length > 0 && !IsOurs(existing))
            {
                _problems.Add(new ScriptProblem(
                    ScriptProblemCodes.ForeignFile,
                    $"'{file.Path}' is to be written, but a file is there that does not begin with '{ScriptLayout.Header}' and so is not Auth101's. "
                    + "Move or delete it.",
                    fullPath));
                return;
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        File.WriteAllBytes(fullPath, Encoding.UTF8.GetBytes(file.Text));
        _changes.Add($"Auth101 wrote {fullPath}");
    }

    private void DeleteOne(string leftover)
    {
        if (!IsOurs(ReadText(leftover)))
        {
            _problems.Add(LeftoverWithoutHeader(leftover));
            return;
        }

        File.Delete(leftover);
        _changes.Add($"Auth101 deleted {leftover}, which the code gives no script for any more");

        // The folders between the file and the script directory, when this was their last file.
        var folder = Path.GetDirectoryName(leftover)!;
        while (folder.Length > path.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private void VerifyOne(ScriptFile file)
    {
        var fullPath = FullPath(file);
        if (!File.Exists(fullPath))
        {
            _problems.Add(new ScriptProblem(
                ScriptProblemCodes.Missing, $"The script '{file.Path}' is missing. Build with -p:Auth101ScriptMode=write and commit the file.", fullPath));
            return;
        }

        var existing = WithoutCarriageReturns(ReadText(fullPath));
        if (existing == file.Text)
        {
            return;
        }

        var actual = existing.Split('\n');
        var expected = file.Text.Split('\n');
        var line = 0;
        while (line < actual.Length && line < expected.Length && actual[line] == expected[line])
        {
            line++;
        }

        _problems.Add(new ScriptProblem(
            ScriptProblemCodes.Stale,
            $"The script '{file.Path}' is stale: {Quote(actual, line)} where the code gives {Quote(expected, line)}. "
            + "Build with -p:Auth101ScriptMode=write and commit the file.",
            fullPath,
            line + 1));
    }

    private void VerifyLeftover(string leftover) => _problems.Add(
        IsOurs(ReadText(leftover))
            ? new ScriptProblem(
                ScriptProblemCodes.Superfluous,
                $"The code gives no script '{PathBelow(leftover)}' any more. Build with -p:Auth101ScriptMode=write, which deletes it, and commit that.",
                leftover)
            : LeftoverWithoutHeader(leftover));

    private ScriptProblem LeftoverWithoutHeader(string leftover) => new(
        ScriptProblemCodes.LeftoverWithoutHeader,
        $"The code gives no script '{PathBelow(leftover)}', but the file stays, because it does not begin with '{ScriptLayout.Header}'. "
        + "Delete it, or give it another name.",
        leftover);

    /// <summary>
    /// Files in the folders of the dialects that are no script of today but were one: they carry the header, or the name of a script.
    /// </summary>
    private List<string> Leftovers(IReadOnlyList<ScriptFile> files)
    {
        var current = new HashSet<string>(files.Select(FullPath), StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(files.Select(static file => Path.GetFileName(file.Path)), StringComparer.OrdinalIgnoreCase);
        var leftovers = new List<string>();
        foreach (var folder in DialectFolders.Select(dialect => Path.Combine(path, dialect)).Where(Directory.Exists))
        {
            Access(folder, () => leftovers.AddRange(Search(folder)));
        }

        return leftovers;

        IEnumerable<string> Search(string folder) => Directory.EnumerateDirectories(folder).Prepend(folder)
            .SelectMany(static searched => Directory.EnumerateFiles(searched, "*.sql"))
            .Where(file => !current.Contains(file) && (names.Contains(Path.GetFileName(file)) || IsOurs(ReadText(file))))
            .OrderBy(static file => file, StringComparer.Ordinal);
    }

    private void Access(string accessed, Action access)
    {
        try
        {
            access();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new ScriptProblem(
                ScriptProblemCodes.FileAccess, $"'{PathBelow(accessed)}' cannot be read or written: {exception.Message}", accessed));
        }
    }

    private string FullPath(ScriptFile file) => Path.Combine(path, Path.Combine(file.Path.Split('/')));

    private string PathBelow(string fullPath) =>
        fullPath.Substring(path.Length).TrimStart(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Decodes as UTF-8 whatever the file is, so that a byte order mark is a difference.</summary>
    private static string ReadText(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));

    private static bool IsOurs(string text) => text.TrimStart('\uFEFF').StartsWith(ScriptLayout.Header, StringComparison.Ordinal);

    /// <summary>On Windows git gives files such line ends when it checks them out; that makes none stale.</summary>
    private static string WithoutCarriageReturns(string text) => text.Replace("\r\n", "\n");

    private static string Quote(string[] lines, int line) => line < lines.Length ? $"'{lines[line].Trim()}'" : "the end of the file";
}
