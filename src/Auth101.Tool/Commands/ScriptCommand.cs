using System.CommandLine;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 script</c>.</summary>
internal sealed class ScriptCommand : ToolCommand
{
    public const string CreateFile = "01_create.sql";

    public ScriptCommand(ToolEnvironment environment)
        : base("script", "Prints a schema script: nothing but SQL, ready for a file or for a client.")
    {
        var source = new SourceOptions();
        var dialect = new Option<string?>("--dialect", "--provider", "-d")
        {
            Description = "sqlite, postgresql, mysql or sqlserver. Default: the only one that the user class is compiled for.",
            HelpName = "database",
        };
        var file = new Option<string>("--file")
        {
            Description = $"Which script: {CreateFile}, 02_grants.sql, 99_drop.sql, or advice.sql for tables of your own.",
            HelpName = "name",
            DefaultValueFactory = static _ => CreateFile,
        };
        source.AddTo(this);
        Options.Add(dialect);
        Options.Add(file);
        SetWork(async (result, cancellationToken) =>
        {
            var user = await source.ReadAsync(result, cancellationToken);
            var database = user.ChooseDatabase(result.GetValue(dialect), dialect.Name);
            environment.Output.WriteLine(user.Script(database, result.GetRequiredValue(file)).TrimEnd('\n'));
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 script --project src/Shop --dialect postgresql > create.sql",
        "auth101 script --project src/Shop --dialect mysql --file 02_grants.sql",
        "auth101 script --assembly Shop.dll --dialect postgresql | psql shop",
    ];
}
