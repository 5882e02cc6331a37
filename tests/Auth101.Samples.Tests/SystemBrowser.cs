using System.Diagnostics;
using Microsoft.Playwright;

namespace Auth101.Samples.Tests;

/// <summary>The Chromium or Chrome that the system has, without a window. None is ever downloaded.</summary>
public sealed class SystemBrowser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (await FindAsync() is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,

            // Chromium's sandbox does not start for root.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
    }

    /// <summary>A browser with nothing in it; skips the test where the system has none, and fails it in continuous integration.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        if (_browser is null)
        {
            var reason = $"There is no browser: none of {string.Join(", ", Names)} on the PATH runs.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        return _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static async Task<string?> FindAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var program in Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Where(File.Exists))
        {
            if (await RunsAsync(program))
            {
                return program;
            }
        }

        return null;
    }

    /// <summary>Ubuntu has a chromium-browser that only says how to install the real one.</summary>
    private static async Task<bool> RunsAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var version = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && version.Contains("Chrom", StringComparison.Ordinal);
    }
}
