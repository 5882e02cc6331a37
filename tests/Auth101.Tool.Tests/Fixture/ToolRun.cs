namespace Auth101.Tool.Tests.Fixture;

/// <summary>What a run of the tool printed and returned.</summary>
public sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The assembly with the fixture's user classes.</summary>
    public static string Assembly { get; } = typeof(FixtureUser).Assembly.Location;

    /// <summary>Runs a command line in this process.</summary>
    public static Task<ToolRun> OfAsync(params string[] args) => WithAsync(new Dictionary<string, string>(), TestContext.Current.CancellationToken, args);

    /// <summary>Runs a command for <see cref="FixtureUser"/> on a database.</summary>
    public static Task<ToolRun> OfAsync(string command, TestDatabase database, params string[] more) => OfAsync(
        [command, "--assembly", Assembly, "--user", nameof(FixtureUser), "--provider", database.Dialect, "--connection", database.ConnectionString, .. more]);

    /// <summary>Runs a command line with environment variables.</summary>
    public static Task<ToolRun> WithAsync(IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken, params string[] args) =>
        RunAsync(variables, string.Empty, askSecret: null, args, cancellationToken);

    /// <summary>Runs a command line with something on the standard input.</summary>
    public static Task<ToolRun> WithInputAsync(string input, params string[] args) =>
        RunAsync(new Dictionary<string, string>(), input, askSecret: null, args, TestContext.Current.CancellationToken);

    /// <summary>Runs a command line at a terminal, where somebody answers what is asked.</summary>
    public static Task<ToolRun> WithPersonAsync(Func<string, string> askSecret, params string[] args) =>
        RunAsync(new Dictionary<string, string>(), string.Empty, askSecret, args, TestContext.Current.CancellationToken);

    private static async Task<ToolRun> RunAsync(
        IReadOnlyDictionary<string, string> variables,
        string input,
        Func<string, string>? askSecret,
        string[] args,
        CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var environment = ToolEnvironment.Of(output, error, variables.GetValueOrDefault, TimeProvider.System) with { Input = reader, AskSecret = askSecret };
        var exitCode = await ToolApplication.RunAsync(args, environment, cancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Fails with everything that was printed unless the exit code is this one.</summary>
    public ToolRun Returned(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Returned {ExitCode} instead of {exitCode}.\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Fails unless this was an error, told in one line.</summary>
    public string FailedWithOneLine()
    {
        Returned(ExitCodes.Error);
        Assert.Empty(Output);
        Assert.StartsWith("auth101: ", Error, StringComparison.Ordinal);
        return Assert.Single(Error.TrimEnd('\r', '\n').Split('\n'));
    }
}
