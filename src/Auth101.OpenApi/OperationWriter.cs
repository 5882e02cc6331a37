using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>Writes the operation of an endpoint of Auth101. What the application has said about it otherwise, such as a further status, stays.</summary>
internal sealed class OperationWriter(Components components, DocumentNames names)
{
    private const string Json = "application/json";

    public void Write(OpenApiOperation operation, Auth101EndpointMetadata endpoint, TokenNeed need, ApiDescription description)
    {
        var contract = Contract.Of(endpoint.Endpoint);
        if (need == TokenNeed.Required)
        {
            contract = contract.WithChallenge();
        }

        operation.OperationId ??= names.OperationIdOf(endpoint, contract.OperationId);
        operation.RequestBody = RequestBody(endpoint);
        operation.Responses ??= [];
        operation.Responses["200"] = Success(endpoint.Endpoint);
        foreach (var failure in contract.Failures)
        {
            operation.Responses[Key(failure)] = Refusal(failure, components);
        }

        if (contract.NeedsToken)
        {
            operation.Security = [components.BearerRequirement()];
        }
        else if (need == TokenNeed.None)
        {
            // Said aloud, so that what an application requires of the whole document does not apply.
            operation.Security = [];
        }

        AddRouteParameters(operation, description);
    }

    /// <summary>Says how the scheme answers at an endpoint of the application, unless that describes its 401 itself.</summary>
    public static void WriteChallenge(OpenApiOperation operation, Components components)
    {
        operation.Responses ??= [];
        var key = Key(Contract.Challenge);
        if (!operation.Responses.TryGetValue(key, out var described) || described.Content is not { Count: > 0 })
        {
            operation.Responses[key] = Refusal(Contract.Challenge, components);
        }
    }

    /// <summary>Takes away the 401 that a parameter of type <see cref="CurrentUser{TUser}"/> announces, where it never comes.</summary>
    public static void RemoveChallenge(OpenApiOperation operation)
    {
        var key = Key(Contract.Challenge);
        if (operation.Responses is { } responses && responses.TryGetValue(key, out var described) && described.Content is not { Count: > 0 })
        {
            responses.Remove(key);
        }
    }

    private OpenApiRequestBody? RequestBody(Auth101EndpointMetadata endpoint) => endpoint.Endpoint switch
    {
        Auth101Endpoint.SignUp => Body(
            components.SignUpRequest(names.SchemaOf(endpoint, "SignUpRequest"), endpoint), Examples.SignUp(endpoint.SignUpMembers)),
        Auth101Endpoint.SignIn => Body(components.SignInRequest, Examples.SignIn()),
        Auth101Endpoint.Refresh or Auth101Endpoint.Revoke => Body(components.RefreshTokenRequest, Examples.RefreshToken()),
        _ => null,
    };

    private OpenApiResponse Success(Auth101Endpoint? endpoint) => endpoint switch
    {
        Auth101Endpoint.SignUp or Auth101Endpoint.SignIn or Auth101Endpoint.Refresh => Answer("A user and a pair of tokens.", components.SignedIn, Examples.SignedIn()),
        Auth101Endpoint.Revoke or Auth101Endpoint.SignOut => Answer("It is done.", components.Done, Examples.Success()),
        Auth101Endpoint.Session => Answer("Who is signed in.", components.Session, Examples.Session()),
        _ => new OpenApiResponse
        {
            Description = "The keys.",
            Headers = new Dictionary<string, IOpenApiHeader> { ["Cache-Control"] = components.PublicCache },
            Content = new Dictionary<string, OpenApiMediaType> { ["application/jwk-set+json"] = new() { Schema = components.PublicKeys } },
        },
    };

    private OpenApiResponse Answer(string description, IOpenApiSchema schema, JsonObject example) => new()
    {
        Description = description,
        Headers = new Dictionary<string, IOpenApiHeader> { ["Cache-Control"] = components.NoStore },
        Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema, Example = example } },
    };

    private static OpenApiRequestBody Body(IOpenApiSchema schema, JsonObject example) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema, Example = example } },
    };

    private static OpenApiResponse Refusal(Failure failure, Components components)
    {
        var headers = new Dictionary<string, IOpenApiHeader> { ["Cache-Control"] = components.NoStore };
        if (failure.Status == 401)
        {
            headers.Add("WWW-Authenticate", components.Challenge);
        }
        else if (failure.Status == 503)
        {
            headers.Add("Retry-After", components.RetryAfter);
        }

        return new OpenApiResponse
        {
            Description = $"{ReasonPhrases.GetReasonPhrase(failure.Status)}: {string.Join(", ", failure.Codes.Select(static code => $"`{Examples.WireCodeOf(code)}`"))}.",
            Headers = headers,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new()
                {
                    Schema = components.ErrorResponse,
                    Examples = failure.Codes.ToDictionary(Examples.WireCodeOf, IOpenApiExample (code) => new OpenApiExample { Value = Examples.Error(failure.Status, code) }),
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

    private static string Key(Failure failure) => failure.Status.ToString(CultureInfo.InvariantCulture);
}
