using System.Diagnostics;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests.Nodes;

/// <summary>A node in a process of its own, whose clock is wrong.</summary>
internal sealed class RemoteNode : IDisposable
{
    /// <summary>What this program is called with to be one.</summary>
    public const string Argument = "node";

    private const string Refused = "refused ";

    private readonly Process _process;

    /// <param name="database">Its database.</param>
    /// <param name="offset">By how much its clock is ahead, or behind if it is negative.</param>
    public RemoteNode(ServerDatabase database, TimeSpan offset)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException("This program has no path."))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(RemoteNode).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(database is PostgreSqlDatabase ? nameof(Node.Npgsql) : nameof(Node.MySql));
        start.ArgumentList.Add(database.ConnectionString);
        start.Environment["LD_PRELOAD"] = TestServers.FakeTime;
        start.Environment["FAKETIME"] = FormattableString.Invariant($"{offset.TotalSeconds:+0;-0}");
        start.Environment["DONT_FAKE_MONOTONIC"] = "1";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The node did not start.");
    }

    /// <summary>What time it is there.</summary>
    public async Task<DateTimeOffset> NowAsync() =>
        DateTimeOffset.ParseExact(await AskAsync("now"), "O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Refreshes there.</summary>
    /// <returns>The new refresh token, or null and why not.</returns>
    public async Task<(string? Token, string? Refusal)> RefreshAsync(string token)
    {
        var answer = await AskAsync("refresh " + token);
        return answer.StartsWith(Refused, StringComparison.Ordinal) ? (null, answer[Refused.Length..]) : (answer, null);
    }

    /// <summary>How many sessions it has ended as stolen.</summary>
    public async Task<int> CountReuseAsync() => int.Parse(await AskAsync("reuse"), System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>The other side: answers each line of the standard input with a line.</summary>
    public static async Task<int> ListenAsync(string[] arguments)
    {
        using var node = arguments[1] == nameof(Node.Npgsql) ? Node.Npgsql(arguments[2]) : Node.MySql(arguments[2]);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            await Console.Out.WriteLineAsync(line.Split(' ') switch
            {
                ["now"] => DateTimeOffset.UtcNow.ToString("O"),
                ["refresh", var token] => await RefreshAsync(node, token),
                ["reuse"] => node.Reuse.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => throw new InvalidOperationException("An unknown call."),
            });
        }

        return 0;
    }

    private static async Task<string> RefreshAsync(Node node, string token)
    {
        var result = await node.Auth.RefreshAsync(token);
        return result.Value is { } signedIn ? signedIn.RefreshToken : Refused + result.Error?.Code;
    }

    private async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), TestContext.Current.CancellationToken);
        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The node has ended.");
    }
}
