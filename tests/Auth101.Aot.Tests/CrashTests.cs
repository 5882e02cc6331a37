using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace Auth101.Aot.Tests;

/// <summary>
/// The server is killed in mid-load and started again, over and over. What it had acknowledged holds; what it had not is whole or not there.
/// AUTH101_CRASH_ROUNDS says how often.
/// </summary>
[Collection<NativeSampleGroup>]
public sealed class CrashTests(NativeSample sample)
{
    private const int ClientCount = 16;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("AUTH101_CRASH_ROUNDS") ?? "5", CultureInfo.InvariantCulture);

    /// <summary>Count what no sign-up leaves behind, done or not.</summary>
    private static readonly string[] HalfMade =
    [
        "SELECT COUNT(*) FROM users u WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.user_id = u.id AND a.provider_id = 'credential' AND a.password IS NOT NULL)",
        "SELECT COUNT(*) FROM account a WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = a.user_id)",
        "SELECT COUNT(*) FROM session s WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = s.user_id)",
    ];

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill_on_Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("auth101-crash-");
        try
        {
            await SurvivesAsync("sqlite", SqliteFactory.Instance, $"Data Source={Path.Combine(folder.FullName, "auth.db")}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public Task What_was_acknowledged_survives_a_kill_on_PostgreSql() =>
        SurvivesAsync("postgresql", "AUTH101_TEST_POSTGRESQL", NpgsqlFactory.Instance);

    [Fact]
    public Task What_was_acknowledged_survives_a_kill_on_MySql() =>
        SurvivesAsync("mysql", "AUTH101_TEST_MYSQL", MySqlConnectorFactory.Instance);

    private async Task SurvivesAsync(string provider, string variable, DbProviderFactory factory)
    {
        await using var database = await ServerDatabase.CreateAsync(variable, factory, TestContext.Current.CancellationToken);
        await SurvivesAsync(provider, factory, database.ConnectionString);
    }

    private async Task SurvivesAsync(string provider, DbProviderFactory factory, string connectionString)
    {
        Assert.SkipUnless(sample.IsPossible, "Native AOT needs a linker.");
        var settings = new Dictionary<string, string>
        {
            ["Sample__Provider"] = provider,
            ["Sample__CreateTables"] = "true",
            ["ConnectionStrings__Auth101"] = connectionString,

            // The cheapest hashes, so that the server is killed at the database rather than at hashing.
            ["Auth101__PasswordMemoryKiB"] = "8192",
            ["Auth101__PasswordIterations"] = "1",
        };
        var everyone = new List<LedgerClient>();
        for (var round = 0; round < Rounds; round++)
        {
            var clients = Enumerable.Range(0, ClientCount).Select(static _ => new LedgerClient()).ToList();
            await using (var server = await StartAsync(settings))
            {
                await LoadAndKillAsync(server, clients);
            }

            await using var restarted = await StartAsync(settings);
            await NothingIsHalfMadeAsync(factory, connectionString);
            await VerifyAsync(restarted, clients);
            everyone.AddRange(clients);
        }

        // What was verified after one crash holds after all others, too.
        await using var last = await StartAsync(settings);
        await VerifyAsync(last, everyone);
        Report(provider, everyone);

        Assert.All(Enum.GetValues<RequestKind>(), kind => Assert.InRange(everyone.Sum(client => client.Acknowledged(kind)), Rounds, int.MaxValue));
        Assert.Contains(everyone, static client => client.InFlight is not null);
    }

    private Task<RunningSample> StartAsync(Dictionary<string, string> settings) =>
        RunningSample.StartAsync(sample.Executable, settings, TestContext.Current.CancellationToken);

    /// <summary>Kills the server as soon as a random number of requests was acknowledged, while the clients go on.</summary>
    private static async Task LoadAndKillAsync(RunningSample server, List<LedgerClient> clients)
    {
        var remaining = Random.Shared.Next(200, 1000);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = Task.WhenAll(clients.Select(client => client.RequestUntilGoneAsync(
            server.Client,
            () =>
            {
                if (Interlocked.Decrement(ref remaining) == 0)
                {
                    enough.SetResult();
                }
            })));
        await Task.WhenAny(enough.Task, load);
        await server.KillAsync();
        await load;
    }

    private static Task VerifyAsync(RunningSample server, List<LedgerClient> clients) => Parallel.ForEachAsync(
        clients,
        new ParallelOptions { MaxDegreeOfParallelism = ClientCount, CancellationToken = TestContext.Current.CancellationToken },
        async (client, _) => await client.VerifyAsync(server.Client));

    private static async Task NothingIsHalfMadeAsync(DbProviderFactory factory, string connectionString)
    {
        await using var connection = factory.CreateConnection()!;
        connection.ConnectionString = new DbConnectionStringBuilder { ConnectionString = connectionString, ["Pooling"] = false }.ConnectionString;
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var query in HalfMade)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
            command.CommandText = query;
#pragma warning restore CA2100
            var count = Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
            Assert.True(count == 0, $"{count} rows: {query}");
        }
    }

    /// <summary>Keeps what was exercised for eng/test.sh to print.</summary>
    private static void Report(string provider, List<LedgerClient> clients)
    {
        var kinds = Enum.GetValues<RequestKind>().Select(kind =>
            $"{kind} {clients.Sum(client => client.Acknowledged(kind))} + {clients.Count(client => client.InFlight == kind)}");
        var line = $"CrashTests on {provider}: {Rounds} kills; acknowledged + in flight at a kill: {string.Join(", ", kinds)}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.WriteAllText(Path.Combine(Repository.Output, $"CrashTests-{provider}.txt"), line + "\n");
    }
}
