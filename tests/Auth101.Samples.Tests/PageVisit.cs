using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Auth101.Aot.Tests;
using Microsoft.Playwright;

namespace Auth101.Samples.Tests;

/// <summary>A person at the page of a sample that was just started.</summary>
internal sealed partial class PageVisit : IAsyncDisposable
{
    public const string Password = "s3cr3t pässword";

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private PageVisit(RunningSample server, IBrowserContext context, IPage page)
    {
        Server = server;
        Context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium reports each answer of 400 and above, and each request without an answer.
            if (message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource: ", StringComparison.Ordinal) && IsApi(message.Location)))
            {
                _complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue($"{request.Method} {new Uri(request.Url).AbsolutePath}");
    }

    public RunningSample Server { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator SignIn => Page.GetByRole(AriaRole.Form, new() { Name = "Sign in" });

    public ILocator SignUp => Page.GetByRole(AriaRole.Form, new() { Name = "Create an account" });

    public ILocator Forgotten => Form("Forgotten your password?");

    public ILocator Session => Page.GetByRole(AriaRole.Region, new() { Name = "Your session" });

    public ILocator SessionHeading => Page.GetByRole(AriaRole.Heading, new() { Name = "Your session" });

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    /// <summary>What the page has asked the API since <see cref="ForgetRequests"/>, as <c>POST /auth/refresh</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Errors, warnings and violations of the page's policy, but for the API's refusals.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<PageVisit> StartAsync(SystemBrowser browser, BrowserNewContextOptions? options = null)
    {
        var context = await browser.OpenAsync(options ?? new());
        var server = await Sample.StartAsync("MinimalApi");
        var page = await context.NewPageAsync();
        var visit = new PageVisit(server, context, page);
        await page.AddInitScriptAsync(
            """
            document.addEventListener('securitypolicyviolation', event => console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`));
            window.layoutShift = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) window.layoutShift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            """);
        await page.GotoAsync(server.Client.BaseAddress!.AbsoluteUri);
        return visit;
    }

    public static ILocator EmailIn(ILocator form) => form.GetByLabel("Email address");

    public static ILocator PasswordIn(ILocator form) => form.GetByLabel("Password");

    public ILocator Form(string name) => Page.GetByRole(AriaRole.Form, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Signs up and arrives at the session.</summary>
    public async Task SignUpAsync(string email = "alice@example.com", string department = "")
    {
        await Button("Create an account").ClickAsync();
        await EmailIn(SignUp).FillAsync(email);
        await PasswordIn(SignUp).FillAsync(Password);
        await SignUp.GetByLabel("Department").FillAsync(department);
        await Button("Create account").ClickAsync();
        await Assertions.Expect(SessionHeading).ToBeFocusedAsync();
    }

    /// <summary>Does something, and says which access token the page sends with it.</summary>
    public async Task<string> AccessTokenAsync(Func<Task> action)
    {
        var request = await Page.RunAndWaitForRequestAsync(action, static request => request.Url.EndsWith("/auth/session", StringComparison.Ordinal));
        return (await request.HeaderValueAsync("Authorization"))!["Bearer ".Length..];
    }

    /// <summary>Waits for a mail, and gives the link in it that is what the mail is for.</summary>
    /// <param name="purpose">What it is for, as the name of its file has it.</param>
    public async Task<string> MailAsync(string purpose)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Server.DatabaseFile)!, "mail");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, $"*-{purpose}-*.eml").Order(StringComparer.Ordinal).LastOrDefault() is { } mail)
            {
                // Each kind has its own part of the page; one that disowns an address is never the first link.
                return LinkOf().Match(await File.ReadAllTextAsync(mail, patience.Token)).Groups[1].Value;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    [GeneratedRegex("https?://[^/]+(/#[a-z-]+=[A-Za-z0-9_-]+)")]
    private static partial Regex LinkOf();

    public void ForgetRequests() => _requests.Clear();

    /// <summary>Keeps a picture of what is shown now.</summary>
    public Task KeepScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Sample.Screenshots, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static bool IsApi(string location) => location.Contains("/auth/", StringComparison.Ordinal) || location.Contains("/me", StringComparison.Ordinal);
}
