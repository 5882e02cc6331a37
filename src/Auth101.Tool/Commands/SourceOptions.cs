using System.CommandLine;
using Auth101.Tool.Sources;

namespace Auth101.Tool.Commands;

/// <summary>The options that say which compiled user class is meant.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> _project = new("--project", "-p")
    {
        Description = "The project with the user class, or its folder. It must be built. Default: the current folder.",
        HelpName = "path",
    };

    private readonly Option<string?> _assembly = new("--assembly", "-a")
    {
        Description = "The compiled assembly with the user class, instead of a project.",
        HelpName = "file",
    };

    private readonly Option<string?> _configuration = new("--configuration", "-c")
    {
        Description = "The project's configuration, such as Release.",
        HelpName = "name",
    };

    private readonly Option<string?> _framework = new("--framework", "-f")
    {
        Description = "One of several target frameworks. Default: the one that was built last.",
        HelpName = "name",
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "The user class, if there are several.",
        HelpName = "type",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_project);
        command.Options.Add(_assembly);
        command.Options.Add(_configuration);
        command.Options.Add(_framework);
        command.Options.Add(_user);
    }

    /// <summary>Where the project is; the current folder if an assembly is named.</summary>
    public string Folder(ParseResult result)
    {
        var project = result.GetValue(_assembly) is null ? result.GetValue(_project) ?? "." : ".";
        return File.Exists(project) ? Path.GetDirectoryName(Path.GetFullPath(project))! : project;
    }

    public async Task<CompiledUser> ReadAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var assembly = result.GetValue(_assembly);
        if (assembly is not null && (result.GetValue(_project) ?? result.GetValue(_configuration) ?? result.GetValue(_framework)) is not null)
        {
            throw new ToolException("--assembly names the file already; leave out --project, --configuration and --framework.");
        }

        assembly ??= await ProjectOutput.FindAsync(
            result.GetValue(_project) ?? ".", result.GetValue(_configuration), result.GetValue(_framework), cancellationToken);
        return CompiledUser.Read(assembly, result.GetValue(_user));
    }
}
