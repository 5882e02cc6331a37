using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Auth101.MailKit.Tests;
using MySqlConnector;
using Npgsql;

namespace Auth101.Aot.Tests;

/// <summary>What holds for the published sample, however it was published.</summary>
public abstract class PublishTests(PublishedSample sample)
{
    [Fact]
    public void Publishing_gives_no_warning()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        Assert.True(File.Exists(sample.Executable), sample.Log);
        Assert.DoesNotMatch(@"(?i)\bwarning\b|\bIL[23]\d{3}\b", sample.Log);
    }

    [Fact]
    public async Task The_published_program_serves_the_whole_life_of_a_session()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        await using var running = await RunningSample.StartAsync(sample.Executable, new Dictionary<string, string>(), TestContext.Current.CancellationToken);
        await SessionWalk.TakeAsync(running.Client, TestContext.Current.CancellationToken);
        await SessionWalk.AskForMailAsync(running.Client, TestContext.Current.CancellationToken);
        await SessionWalk.ReadDocumentAsync(running.Client, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(running.DatabaseFile));
        Report(running);
    }

    [Fact]
    public async Task The_published_program_sends_mail_over_SMTP()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        await using var server = new MailServer(hasCertificate: false, needsPassword: false);
        var settings = new Dictionary<string, string>
        {
            ["Smtp__Host"] = "localhost",
            ["Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["Smtp__Tls"] = "None",
            ["Smtp__From"] = "shop@example.com",
        };
        await using var running = await RunningSample.StartAsync(sample.Executable, settings, TestContext.Current.CancellationToken);

        await SessionWalk.AskForMailAsync(running.Client, TestContext.Current.CancellationToken);

        while (server.Mails.Count < 4)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            ["alice@example.com", "alice@example.com", "alice@example.com", "anna@example.com"], server.Mails.SelectMany(static mail => mail.To).Order());
        Assert.All(server.Mails, static mail => Assert.Contains("http://127.0.0.1:5101/#", mail.Message.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_published_program_holds_guessers_up_and_serves_browsers()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        var settings = new Dictionary<string, string>
        {
            ["Sample__Limits"] = "true",
            ["Sample__Browsers"] = "true",
            ["Auth101__PasswordMemoryKiB"] = "8192",
            ["Auth101__PasswordIterations"] = "1",
        };
        await using var running = await RunningSample.StartAsync(sample.Executable, settings, TestContext.Current.CancellationToken);
        await BrowserWalk.TakeAsync(running.Client, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_published_program_has_its_page_with_it()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        await using var running = await RunningSample.StartAsync(sample.Executable, new Dictionary<string, string>(), TestContext.Current.CancellationToken);
        using var page = await running.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("default-src 'none'; script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("page.js", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotEmpty(await running.Client.GetStringAsync("/page.js", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_published_program_says_how_it_is()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        var token = TestContext.Current.CancellationToken;
        using var collector = new TelemetryCollector();
        var settings = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        };
        await using var running = await RunningSample.StartAsync(sample.Executable, settings, token);
        await SessionWalk.TakeAsync(running.Client, token);

        Assert.Equal("Healthy", await running.Client.GetStringAsync("/health", token));
        foreach (var name in (string[])["auth101.sign_up.duration", "auth101.sign_in.duration", "auth101.sessions_ended", "auth101.password_hash.pending"])
        {
            await collector.WaitForAsync("/v1/metrics", name, token);
        }

        await collector.WaitForAsync("/v1/traces", "auth101.get_session", token);
    }

    protected PublishedSample Sample => sample;

    private void SkipIfImpossible() =>
        Assert.SkipUnless(sample.IsPossible, "Native AOT needs a linker: install clang and zlib1g-dev (Debian, Ubuntu).");

    /// <summary>Keeps the measurements of the run for eng/test.sh to print. They are information, not a check.</summary>
    private void Report(RunningSample running)
    {
        var binary = new FileInfo(sample.Executable).Length / 1048576.0;
        var total = new DirectoryInfo(sample.PublishFolder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(static file => file.Extension is not (".dbg" or ".pdb" or ".xml"))
            .Sum(static file => file.Length) / 1048576.0;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{sample.GetType().Name}: executable {binary:F1} MiB, folder {total:F1} MiB, cold start {running.ColdStart.TotalMilliseconds:F0} ms, resident {running.ResidentKiB() / 1024.0:F0} MiB");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.WriteAllText(Path.Combine(Repository.Output, sample.GetType().Name + ".txt"), line + "\n");
    }
}

[Collection<NativeSampleGroup>]
public sealed class NativePublishTests(NativeSample sample) : PublishTests(sample)
{
    [Fact]
    public void Publishing_gives_one_native_program_without_assemblies()
    {
        Assert.SkipUnless(Sample.IsPossible, "Native AOT needs a linker.");
        Assert.Empty(Directory.EnumerateFiles(Sample.PublishFolder, "*.dll"));
    }

    [Fact]
    public Task The_native_program_serves_on_PostgreSql() => ServesOn("postgresql", "AUTH101_TEST_POSTGRESQL", NpgsqlFactory.Instance);

    [Fact]
    public Task The_native_program_serves_on_MySql() => ServesOn("mysql", "AUTH101_TEST_MYSQL", MySqlConnectorFactory.Instance);

    private async Task ServesOn(string provider, string variable, DbProviderFactory factory)
    {
        Assert.SkipUnless(Sample.IsPossible, "Native AOT needs a linker.");
        await using var database = await ServerDatabase.CreateAsync(variable, factory, TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string> { ["Sample__Provider"] = provider, ["Sample__CreateTables"] = "true", ["ConnectionStrings__Auth101"] = database.ConnectionString };
        await using var running = await RunningSample.StartAsync(Sample.Executable, settings, TestContext.Current.CancellationToken);
        await SessionWalk.TakeAsync(running.Client, TestContext.Current.CancellationToken);
    }
}

public sealed class TrimmedPublishTests(TrimmedSample sample) : PublishTests(sample), IClassFixture<TrimmedSample>;

/// <summary>The sample for SQL Server, whose driver gives trim warnings of its own.</summary>
public sealed partial class SqlServerPublishTests(SqlServerSample sample) : IClassFixture<SqlServerSample>
{
    [Fact]
    public void No_warning_names_what_is_ours()
    {
        Assert.True(sample.ExitCode == 0, sample.Log);
        Assert.True(File.Exists(sample.Executable), sample.Log);
        var warnings = sample.Log.Split('\n').Where(static line => line.Contains("warning", StringComparison.OrdinalIgnoreCase)).ToList();

        // If the driver stops to warn, the sample can treat warnings as errors again.
        Assert.NotEmpty(warnings);
        Assert.All(warnings, static warning => Assert.Matches(WarningOfTheDriver(), warning));
    }

    [Fact]
    public async Task The_trimmed_program_serves()
    {
        Assert.True(sample.ExitCode == 0, sample.Log);
        await using var database = await ServerDatabase.CreateAsync(
            "AUTH101_TEST_SQLSERVER", Microsoft.Data.SqlClient.SqlClientFactory.Instance, TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string> { ["Sample__CreateTables"] = "true", ["ConnectionStrings__Auth101"] = database.ConnectionString };
        await using var running = await RunningSample.StartAsync(sample.Executable, settings, TestContext.Current.CancellationToken);
        await SessionWalk.TakeAsync(running.Client, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^ILLink : Trim analysis warning IL2\d{3}: (Microsoft\.Data|System\.Configuration)\.")]
    private static partial Regex WarningOfTheDriver();
}
