using System.CommandLine;
using Auth101.Tool.Databases;
using Auth101.Tool.Sources;

namespace Auth101.Tool.Commands;

/// <summary>The options that say which database is meant.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<string?> _provider = new("--provider", "--dialect", "-d")
    {
        Description = "sqlite, postgresql (npgsql), mysql (mariadb) or sqlserver (mssql). Default: the only one that the user class is compiled for.",
        HelpName = "database",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = $"The connection string. Default: the environment variable {ToolEnvironment.ConnectionVariable}, "
            + "which keeps a password out of the shell's history.",
        HelpName = "string",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_provider);
        command.Options.Add(_connection);
    }

    public DatabaseEngine Database(ParseResult result, CompiledUser user) => user.ChooseDatabase(result.GetValue(_provider), _provider.Name);

    public string ConnectionString(ParseResult result, ToolEnvironment environment, DatabaseEngine database)
    {
        var given = result.GetValue(_connection) ?? environment.Variable(ToolEnvironment.ConnectionVariable);
        return string.IsNullOrWhiteSpace(given)
            ? throw new ToolException(
                $"There is no connection string. Give --connection \"{database.ConnectionExample}\", or set {ToolEnvironment.ConnectionVariable}.")
            : given;
    }
}
