using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Auth101.OpenApi.Tests;

/// <summary>An application on a real Kestrel with two user classes in memory, of which the scheme belongs to <see cref="Customer"/>.</summary>
internal sealed class DocumentApp : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;

    private DocumentApp(WebApplication app) => _app = app;

    public HttpClient Client { get; } = new();

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DocumentApp> StartAsync(
        Action<WebApplication> endpoints, Action<OpenApiOptions>? openApi = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuth101<Customer>(options => Configure(options, Secret)).UseSqlite("Data Source=:memory:");
        builder.Services.AddAuth101Core<Clerk>(options =>
        {
            Configure(options, "another " + Secret);
            options.MinimumPasswordLength = 12;
        }).UseSqlite("Data Source=:memory:");
        builder.Services.AddOpenApi(options =>
        {
            options.AddAuth101();
            openApi?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapOpenApi().AllowAnonymous();
        endpoints(app);
        await app.StartAsync(Token);
        var started = new DocumentApp(app);
        started.Client.BaseAddress = new Uri(app.Urls.Single());
        return started;
    }

    /// <summary>The document of an application that ends at once; a reader must find nothing wrong with it.</summary>
    public static async Task<JsonNode> DocumentAsync(
        Action<WebApplication> endpoints, Action<OpenApiOptions>? openApi = null, Action<IServiceCollection>? services = null)
    {
        await using var app = await StartAsync(endpoints, openApi, services);
        return await app.DocumentAsync();
    }

    public async Task<JsonNode> DocumentAsync()
    {
        var text = await Client.GetStringAsync("/openapi/v1.json", Token);
        await AssertReadableAsync(text);
        return JsonNode.Parse(text)!;
    }

    public static async Task AssertReadableAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: Token);
        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static void Configure(AuthOptions options, string secret)
    {
        options.Secret = secret;
        options.PasswordMemoryKiB = 8192;
        options.PasswordIterations = 1;
    }
}
