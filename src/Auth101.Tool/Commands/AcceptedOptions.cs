using System.CommandLine;

namespace Auth101.Tool.Commands;

/// <summary>The option that says where the accepted differences are.</summary>
internal sealed class AcceptedOptions
{
    private readonly Option<string?> _path = new("--accepted")
    {
        Description = $"The file of the accepted differences. Default: {AcceptedDifferences.FileName} beside the project, "
            + "or in the current folder with --assembly.",
        HelpName = "file",
    };

    public void AddTo(Command command) => command.Options.Add(_path);

    public string Path(ParseResult result, SourceOptions source) =>
        result.GetValue(_path) ?? System.IO.Path.Combine(source.Folder(result), AcceptedDifferences.FileName);
}
