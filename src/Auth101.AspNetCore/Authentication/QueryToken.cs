using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.WebUtilities;

namespace Auth101.Authentication;

/// <summary>As a feature of a request to a hub: the access token that stood in its query. It stands there no more.</summary>
/// <param name="Value">The token; empty if there was more than one.</param>
internal sealed record QueryToken(string Value)
{
    private const string Parameter = "access_token";

    /// <summary>The token of a request to a hub; <see langword="null"/> if there is none, or if routing has not found a hub.</summary>
    public static QueryToken? Of(HttpContext context) =>
        context.Features.Get<QueryToken>() is { } token
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsConnect(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null
            ? token
            : null;

    /// <summary>Takes the token out of a query, wherever that would be logged.</summary>
    /// <param name="features">The request.</param>
    /// <param name="paths">The paths of hubs.</param>
    public static void Take(IFeatureCollection features, IReadOnlyList<PathString> paths)
    {
        if (features.Get<IHttpRequestFeature>() is not { QueryString.Length: > 0 } request
            || !paths.Any(path => new PathString(request.Path).StartsWithSegments(path)))
        {
            return;
        }

        var (rest, tokens) = (new StringBuilder(), new List<string>());
        foreach (var pair in new QueryStringEnumerable(request.QueryString))
        {
            if (pair.DecodeName().Span.Equals(Parameter, StringComparison.OrdinalIgnoreCase))
            {
                tokens.Add(pair.DecodeValue().ToString());
            }
            else
            {
                rest.Append(rest.Length == 0 ? '?' : '&').Append(pair.EncodedName).Append('=').Append(pair.EncodedValue);
            }
        }

        if (tokens.Count > 0)
        {
            request.QueryString = rest.ToString();
            request.RawTarget = request.RawTarget.Split('?')[0] + request.QueryString;
            features.Set(new QueryToken(tokens is [var token] ? token : string.Empty));
        }
    }

    /// <summary>Names the type only, so that the token does not reach a log by way of string formatting.</summary>
    public override string ToString() => nameof(QueryToken);
}
