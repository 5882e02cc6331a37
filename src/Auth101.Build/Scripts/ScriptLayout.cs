using System.Text;
using Auth101.CompiledMetadata;

namespace Auth101.Scripts;

/// <summary>
/// Decides which script goes into which file: <c>dialect/file</c>, and <c>dialect/user class/file</c> where an assembly has several user classes.
/// </summary>
/// <param name="Files">The files, when there is no problem.</param>
/// <param name="Problems">Why a script cannot be written.</param>
internal sealed record ScriptLayout(IReadOnlyList<ScriptFile> Files, IReadOnlyList<ScriptProblem> Problems)
{
    /// <summary>How each script begins. A file that begins otherwise is not ours.</summary>
    public const string Header = "-- Auth101 ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lays out the scripts of one assembly.</summary>
    public static ScriptLayout Of(IReadOnlyList<CompiledScript> scripts)
    {
        var hasSeveralUsers = scripts.Select(static script => script.UserType).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var files = new List<ScriptFile>();
        var problems = new List<ScriptProblem>();
        // Regardless of case, so that the result is the same on every file system.
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var script in scripts)
        {
            string[] parts = hasSeveralUsers ? [script.Dialect, script.UserType, script.FileName] : [script.Dialect, script.FileName];
            var path = string.Join("/", parts);
            if (Array.Exists(parts, static part => !IsFileName(part)))
            {
                problems.Add(Unusable(script, "the dialect and the file must be plain file names"));
            }
            else if (!paths.Add(path))
            {
                problems.Add(Unusable(script, $"another script has the file '{path}', too"));
            }
            else if (!script.Text.StartsWith(Header, StringComparison.Ordinal))
            {
                problems.Add(Unusable(script, $"it must begin with '{Header}', by which the build knows its own files"));
            }
            else if (!IsUnicode(script.Text))
            {
                problems.Add(Unusable(script, "it holds half of a surrogate pair, which UTF-8 cannot express"));
            }
            else
            {
                files.Add(new ScriptFile(path, script.Text.Replace("\r\n", "\n").TrimEnd('\n') + "\n"));
            }
        }

        return new ScriptLayout(files, problems);
    }

    private static ScriptProblem Unusable(CompiledScript script, string reason) => new(
        ScriptProblemCodes.UnusableScript,
        $"The script '{script.FileName}' of '{script.UserType}' for the dialect '{script.Dialect}' cannot be written: {reason}.");

    /// <summary>Whether a name cannot lead out of the folder that it is put into, on any operating system.</summary>
    private static bool IsFileName(string name) =>
        name.Trim('.', ' ').Length > 0 && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']) < 0;

    private static bool IsUnicode(string text)
    {
        try
        {
            StrictUtf8.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
