using System.Diagnostics;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Auth101.Cluster.Tests.Servers;

/// <summary>The servers that eng/clusters.sh has started. All tests share them, one after the other; without them the tests are skipped.</summary>
internal static class TestServers
{
    public static string Primary => Require("AUTH101_CLUSTER_PRIMARY");

    public static string Replica => Require("AUTH101_CLUSTER_REPLICA");

    /// <summary>PgBouncer in transaction mode, and in session mode for the database of that name.</summary>
    public static string PgBouncer => Require("AUTH101_CLUSTER_PGBOUNCER");

    /// <summary>The primary behind a proxy that cuts what is idle for a second.</summary>
    public static string PostgreSqlCut => Require("AUTH101_CLUSTER_POSTGRESQL_CUT");

    public static string MariaDb => Require("AUTH101_CLUSTER_MARIADB");

    /// <summary>The MariaDB server behind a proxy that cuts what is idle for a second.</summary>
    public static string MariaDbCut => Require("AUTH101_CLUSTER_MARIADB_CUT");

    /// <summary>The three Galera nodes as a list.</summary>
    public static string Galera => Require("AUTH101_CLUSTER_GALERA");

    /// <summary>The three Galera nodes behind a proxy that knows nothing of their state.</summary>
    public static string GaleraBalanced => Require("AUTH101_CLUSTER_GALERA_BALANCED");

    /// <summary>The library that gives a process a wrong clock.</summary>
    public static string FakeTime => Require("AUTH101_CLUSTER_FAKETIME");

    /// <summary>Lets something happen to a server.</summary>
    /// <param name="call">A function of eng/clusters.sh, and the name of a server if it takes one.</param>
    public static async Task LetAsync(params string[] call)
    {
        // What a server inherits it keeps open, so the call's output is not read to its end.
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", "source \"$1\" && \"${@:2}\" >/dev/null 2>&1 </dev/null", "bash", Require("AUTH101_CLUSTER_SCRIPT"), .. call])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', call)} failed.");
    }

    private static string Require(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{variable} is not set: the tests run under eng/clusters.sh.");
        return value;
    }
}
