using Auth101.CompiledMetadata;
using Auth101.Scripts;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Auth101;

/// <summary>Brings the schema scripts of a compiled assembly to disk, or checks that those on disk are up to date.</summary>
public sealed class WriteAuth101Scripts : Task
{
    /// <summary>The compiled assembly. It is read, never loaded.</summary>
    [Required]
    public string AssemblyFile { get; set; } = "";

    /// <summary>The full path of the script directory.</summary>
    [Required]
    public string TargetDirectory { get; set; } = "";

    /// <summary><c>write</c> or <c>verify</c>.</summary>
    public string Mode { get; set; } = "write";

    /// <inheritdoc />
    public override bool Execute()
    {
        var verifies = string.Equals(Mode, "verify", StringComparison.OrdinalIgnoreCase);
        if (!verifies && !string.Equals(Mode, "write", StringComparison.OrdinalIgnoreCase))
        {
            Report(new ScriptProblem(ScriptProblemCodes.UnknownMode, $"Auth101ScriptMode is '{Mode}'; it can be 'write' or 'verify'."));
            return false;
        }

        ScriptLayout layout;
        try
        {
            layout = ScriptLayout.Of(CompiledMetadataReader.Read(AssemblyFile).Scripts);
        }
        catch (UnreadableAssemblyException exception)
        {
            Report(new ScriptProblem(ScriptProblemCodes.UnreadableAssembly, exception.Message, AssemblyFile));
            return false;
        }

        if (layout.Problems.Count > 0)
        {
            Report(layout.Problems);
            return false;
        }

        var directory = new ScriptDirectory(TargetDirectory.TrimEnd(Path.DirectorySeparatorChar));
        if (verifies)
        {
            directory.Verify(layout.Files);
        }
        else
        {
            directory.Write(layout.Files);
        }

        foreach (var change in directory.Changes)
        {
            Log.LogMessage(MessageImportance.High, "{0}", change);
        }

        Report(directory.Problems);
        return !Log.HasLoggedErrors;
    }

    private void Report(IEnumerable<ScriptProblem> problems)
    {
        foreach (var problem in problems)
        {
            Report(problem);
        }
    }

    private void Report(ScriptProblem problem)
    {
        if (problem.Code == ScriptProblemCodes.LeftoverWithoutHeader)
        {
            Log.LogWarning(null, problem.Code, null, problem.File, problem.Line, 0, 0, 0, "{0}", problem.Message);
        }
        else
        {
            Log.LogError(null, problem.Code, null, problem.File, problem.Line, 0, 0, 0, "{0}", problem.Message);
        }
    }
}
