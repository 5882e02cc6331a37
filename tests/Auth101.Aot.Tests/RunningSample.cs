using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Auth101.Aot.Tests;

/// <summary>The published sample as a process of its own, on a free port, in an empty folder.</summary>
internal sealed partial class RunningSample : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private RunningSample(Process process, string folder, HttpClient client, TimeSpan coldStart)
    {
        _process = process;
        _folder = folder;
        Client = client;
        ColdStart = coldStart;
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan ColdStart { get; }

    /// <summary>Where the sample keeps its database.</summary>
    public string DatabaseFile => Path.Combine(_folder, "auth.db");

    /// <summary>Starts a sample.</summary>
    /// <param name="executable">The program.</param>
    /// <param name="settings">Environment variables that configure it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<RunningSample> StartAsync(
        string executable, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("auth101-sample-").FullName;
        var start = new ProcessStartInfo(executable)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.Environment["Sample__Limits"] = "false";
        start.Environment["Auth101__Secret"] = "only-for-this-test-0123456789-abcdefghij";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        Uri? address = null;
        while (address is null)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException($"The sample ended before it listened: {await errors}");
            if (ListeningOn().Match(line) is { Success: true } match)
            {
                address = new Uri(match.Groups[1].Value);
            }
        }

        // Keep reading, or the process would stop at a full pipe.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync("/auth/session", cancellationToken);
        return new RunningSample(process, folder, client, clock.Elapsed);
    }

    /// <summary>Waits for the newest mail of a purpose that the sample wrote into its folder, and reads the token of its link.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<string> ReadLinkAsync(string purpose, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(_folder, "mail");
        while (true)
        {
            var mails = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*-{purpose}-*.eml") : [];
            if (mails.Order(StringComparer.Ordinal).LastOrDefault() is { } mail)
            {
                return LinkToken().Match(await File.ReadAllTextAsync(mail, cancellationToken)).Groups[1].Value;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>The memory that the process has resident, in KiB; 0 where the system does not say.</summary>
    public long ResidentKiB() => StatusKiB(Resident());

    /// <summary>The most memory that the process has ever had resident, in KiB; 0 where the system does not say.</summary>
    public long PeakResidentKiB() => StatusKiB(PeakResident());

    /// <summary>Ends the process at once, whatever it is doing (SIGKILL).</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await KillAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long StatusKiB(Regex line)
    {
        var status = $"/proc/{_process.Id}/status";
        return File.Exists(status) && line.Match(File.ReadAllText(status)) is { Success: true } match
            ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningOn();

    [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
    private static partial Regex Resident();

    [GeneratedRegex("#[a-z-]+=([A-Za-z0-9_-]+)")]
    private static partial Regex LinkToken();

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex PeakResident();
}
