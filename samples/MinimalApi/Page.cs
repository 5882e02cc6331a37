using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace MinimalApi;

/// <summary>The page at <c>/</c>. Its files are in the assembly, so that it is there wherever the program is started.</summary>
internal static class Page
{
    /// <summary>Our own script, style and requests, and nothing else: markup that slips into the page would not run.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFile("/", "index.html", "text/html; charset=utf-8");
        endpoints.MapFile("/page.css", "page.css", "text/css; charset=utf-8");
        endpoints.MapFile("/page.js", "page.js", "text/javascript; charset=utf-8");
    }

    private static void MapFile(this IEndpointRouteBuilder endpoints, string path, string file, string contentType)
    {
        using var resource = typeof(Page).Assembly.GetManifestResourceStream(file)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        var entityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");

        endpoints.MapGet(path, (HttpResponse response) =>
        {
            var headers = response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";

            // Kept by the browser and asked for each time: the answer is 304 until the program is another one.
            headers.CacheControl = "no-cache";
            return TypedResults.Bytes(content, contentType, entityTag: entityTag);
        }).ExcludeFromDescription();
    }
}
