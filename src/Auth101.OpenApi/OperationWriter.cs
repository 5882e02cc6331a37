using System.Globalization;
using System.Text.Json.Nodes;
using Auth101.Contracts;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>Writes the operation of an endpoint of Auth101. What the application has said about it otherwise, such as a further status, stays.</summary>
internal sealed class OperationWriter(Components components, DocumentNames names)
{
    private const string Json = "application/json";

    private const int Unauthorized = 401;

    public void Write(OpenApiOperation operation, Auth101EndpointMetadata endpoint, TokenNeed need, string? cookie, ApiDescription description)
    {
        operation.OperationId ??= names.OperationIdOf(endpoint);
        operation.RequestBody = endpoint.Request is { } request ? Body(names.SchemaOf(endpoint, request), request) : null;
        operation.Responses ??= [];
        operation.Responses["200"] = Success(endpoint.Answer);
        var isChallenged = need is TokenNeed.Required or TokenNeed.RequiredInCookie;
        foreach (var refusal in endpoint.Refusals.Where(refusal => !isChallenged || refusal.Status != Unauthorized))
        {
            operation.Responses[Key(refusal.Status)] = Refusal(refusal.Status, refusal.Errors, components);
        }

        if (isChallenged)
        {
            var own = endpoint.Refusals.Where(static refusal => refusal.Status == Unauthorized).SelectMany(static refusal => refusal.Errors);
            var errors = own.UnionBy(EndpointRefusal.Challenge.Errors, static error => error.Code);
            operation.Responses[Key(Unauthorized)] = Refusal(Unauthorized, errors, components);
        }

        if (endpoint.NeedsAccessToken || isChallenged)
        {
            operation.Security = [endpoint.UsesCookies && cookie is not null ? components.CookieRequirement(cookie) : components.BearerRequirement()];
        }
        else if (need == TokenNeed.None)
        {
            // Said aloud, so that what an application requires of the whole document does not apply.
            operation.Security = [];
        }

        AddRouteParameters(operation, description);
        components.DescribeTags(operation);
    }

    /// <summary>Says how the scheme answers at an endpoint of the application, unless that describes its 401 itself.</summary>
    public static void WriteChallenge(OpenApiOperation operation, Components components)
    {
        operation.Responses ??= [];
        var key = Key(Unauthorized);
        if (!operation.Responses.TryGetValue(key, out var described) || described.Content is not { Count: > 0 })
        {
            operation.Responses[key] = Refusal(Unauthorized, EndpointRefusal.Challenge.Errors, components);
        }
    }

    /// <summary>Takes away the 401 that a parameter of type <see cref="CurrentUser{TUser}"/> announces, where it never comes.</summary>
    public static void RemoveChallenge(OpenApiOperation operation)
    {
        var key = Key(Unauthorized);
        if (operation.Responses is { } responses && responses.TryGetValue(key, out var described) && described.Content is not { Count: > 0 })
        {
            responses.Remove(key);
        }
    }

    private OpenApiRequestBody Body(string name, EndpointRequest request) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = components.Schema(name, request), Example = Examples.Of(request) } },
    };

    private OpenApiResponse Success(EndpointAnswer answer) => new()
    {
        Description = answer.Description,
        Headers = new Dictionary<string, IOpenApiHeader> { ["Cache-Control"] = components.CacheControl(answer) },
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [answer.MediaType] = new() { Schema = components.Schema(answer.Body), Example = answer.Example is { } example ? JsonNode.Parse(example) : null },
        },
    };

    private static OpenApiResponse Refusal(int status, IEnumerable<AuthError> errors, Components components)
    {
        var headers = new Dictionary<string, IOpenApiHeader> { ["Cache-Control"] = components.NoStore };
        if (status == Unauthorized)
        {
            headers.Add("WWW-Authenticate", components.Challenge);
        }
        else if (status is 429 or 503)
        {
            headers.Add("Retry-After", components.RetryAfter);
        }

        return new OpenApiResponse
        {
            Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", errors.Select(static error => $"`{error.WireCode}`"))}.",
            Headers = headers,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new()
                {
                    Schema = components.Schema(EndpointRefusal.Body),
                    Examples = errors.ToDictionary(
                        static error => error.WireCode,
                        static IOpenApiExample (error) => new OpenApiExample { Value = JsonNode.Parse(EndpointRefusal.ToJson(error)) }),
                },
            },
        };
    }

    /// <summary>A group of routes can have parameters, which the handler does not know of.</summary>
    private static void AddRouteParameters(OpenApiOperation operation, ApiDescription description)
    {
        foreach (var parameter in RoutePatternFactory.Parse(description.RelativePath ?? string.Empty).Parameters)
        {
            if (operation.Parameters?.Any(known => known.Name == parameter.Name) != true)
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
        }
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
