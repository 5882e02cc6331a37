using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MinimalApi;

/// <summary>What the OpenAPI document says of this application as a whole. The rest says Auth101, and each endpoint of itself.</summary>
internal static class Description
{
    /// <summary>What the application's own endpoints are listed under.</summary>
    public const string Tag = "sample";

    public static Task WriteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Auth101 sample",
            Version = "1.0.0",
            Description = "An account from sign-up to deletion, and one endpoint that knows its user.",
            Contact = new OpenApiContact { Name = "Auth101 contributors" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        foreach (var server in document.Servers ?? [])
        {
            server.Url = server.Url?.TrimEnd('/');
        }

        document.Tags!.Single(static tag => tag.Name == Tag).Description = "What this application has of its own.";
        return Task.CompletedTask;
    }
}
