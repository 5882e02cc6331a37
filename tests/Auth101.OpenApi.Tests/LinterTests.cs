using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Auth101.OpenApi.Tests;

/// <summary>
/// What Redocly and Spectral say of our documents, by the rules that they recommend. They come from npm, in the versions of <c>linters/package-lock.json</c>,
/// run none of their packages' scripts, and report to nobody.
/// </summary>
public sealed partial class LinterTests
{
    private static readonly Version OldestNode = new(20, 19);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public async Task Redocly_and_Spectral_find_nothing_to_mend()
    {
        await SkipWithoutNpmAsync();
        var folder = Directory.CreateTempSubdirectory("auth101-linters-").FullName;
        try
        {
            var documents = new Dictionary<string, JsonNode>
            {
                ["sample.json"] = GoldenDocument.Read(),
                ["everything-3.0.json"] = await EverythingAsync(OpenApiSpecVersion.OpenApi3_0),
                ["everything-3.1.json"] = await EverythingAsync(OpenApiSpecVersion.OpenApi3_1),

                // What they are to find fault with, so that nobody takes a linter for content that did not look.
                ["lacking.json"] = GoldenDocument.Read(),
            };
            documents["lacking.json"]["info"]!.AsObject().Remove("license");
            documents["lacking.json"]["info"]!.AsObject().Remove("contact");
            foreach (var (name, document) in documents)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, name), document.ToString(), Token);
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "spectral.yaml"), "extends: spectral:oas\n", Token);
            foreach (var file in Directory.GetFiles(Path.Combine(Path.GetDirectoryName(GoldenDocument.Path)!, "linters")))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            var installed = await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline");
            Assert.True(installed.ExitCode == 0, installed.Errors);

            // The public keys are refused to nobody, and no rule knows that such an endpoint can be.
            Assert.Equal(
                ["everything-3.0.json: operation-4xx-response", "everything-3.1.json: operation-4xx-response", "lacking.json: info-license"],
                await LintAsync(folder, documents.Keys, "redocly", "lint", "--extends=recommended", "--format=github-actions"));
            Assert.Equal(
                ["lacking.json: info-contact"],
                await LintAsync(folder, documents.Keys, "spectral", "lint", "--ruleset=spectral.yaml", "--format=github-actions", "--quiet"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A document with all endpoints, with tokens and with the cookie, limited, of two user classes.</summary>
    private static Task<JsonNode> EverythingAsync(OpenApiSpecVersion version)
    {
        return DocumentApp.DocumentAsync(Map, options => Describe(options, version), AddServices);

        static void Map(WebApplication app)
        {
            app.MapAuth101<Customer>("/auth", static chosen => chosen.UseCookies());
            app.MapAuth101<Customer>("/tokens");
            app.MapAuth101<Clerk>("/clerks", static chosen => chosen.Only(Auth101Endpoint.SignUp, Auth101Endpoint.SignIn, Auth101Endpoint.Refresh, Auth101Endpoint.Revoke));
            app.MapAuth101<Player>("/players", static chosen => chosen.Only(Auth101Endpoint.SignUp, Auth101Endpoint.SignIn, Auth101Endpoint.SignInWithUserName));
            app.MapAuth101Jwks<Customer>();
            Own(app.MapGet("/current", static string (CurrentUser<Customer> me) => me.User.Email));
            Own(app.MapGet("/optional", static string (CurrentUser<Customer>? me) => me?.User.Email ?? "nobody").AllowAnonymous());
            Own(app.MapGet("/cookie", [Authorize(AuthenticationSchemes = Auth101Defaults.CookieScheme)] static () => "figures"));
        }

        static void Own(RouteHandlerBuilder endpoint) =>
            endpoint.WithTags("figures").WithSummary("Figures").WithDescription("What the application has of its own.").Produces(StatusCodes.Status400BadRequest);

        static void Describe(OpenApiOptions options, OpenApiSpecVersion version)
        {
            options.OpenApiVersion = version;
            options.AddOperationTransformer(static (operation, context, _) =>
            {
                operation.OperationId ??= context.Description.RelativePath;
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer(static (document, _, _) =>
            {
                document.Info.Description = "All that there is.";
                document.Info.Contact = new OpenApiContact { Url = new Uri("https://shop.example.org") };
                document.Info.License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") };
                document.Servers = [new OpenApiServer { Url = "https://shop.example.org" }];
                document.Tags!.Single(static tag => tag.Name == "figures").Description = "The application's own.";
                return Task.CompletedTask;
            });
        }

        static void AddServices(IServiceCollection services)
        {
            services.AddAuth101<Customer>(static options =>
            {
                const string Page = "https://shop.example.org/page#token={token}";
                (options.Links.VerifyEmail, options.Links.ResetPassword, options.Links.DisownEmail) = (Page, Page, Page);
                (options.Links.ConfirmEmailChange, options.Links.CancelEmailChange) = (Page, Page);
            }).UseMailFolder("mail").AddCookies().AddRateLimits();
            services.AddAuth101Core<Player>(static options => options.Secret = new string('p', 48)).UseSqlite("Data Source=:memory:");
        }
    }

    /// <summary>What a linter complains of: the document and the rule.</summary>
    private static async Task<IEnumerable<string>> LintAsync(string folder, IEnumerable<string> documents, string linter, params string[] arguments)
    {
        var (_, output, errors) = await RunAsync(folder, Path.Combine(folder, "node_modules", ".bin", linter), [.. arguments, .. documents]);
        TestContext.Current.TestOutputHelper?.WriteLine(output + errors);
        return Complaint().Matches(output).Select(static match => $"{Path.GetFileName(match.Groups["file"].Value)}: {match.Groups["rule"].Value}");
    }

    private static async Task SkipWithoutNpmAsync()
    {
        if (await HasNpmAsync())
        {
            return;
        }

        var reason = $"There is no npm with Node.js {OldestNode} or later, which brings the linters.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
        Assert.Fail(reason);
    }

    private static async Task<bool> HasNpmAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!((string[])["node", "npm"]).All(name => folders.Any(folder => File.Exists(Path.Combine(folder, name)))))
        {
            return false;
        }

        var (_, version, _) = await RunAsync(Path.GetTempPath(), "node", "--version");
        return Version.TryParse(version.Trim().TrimStart('v'), out var node) && node >= OldestNode;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output, await errors);
    }

    [GeneratedRegex("^::[a-z]+ title=(?<rule>[^,]+),file=(?<file>[^,]+),", RegexOptions.Multiline)]
    private static partial Regex Complaint();
}
