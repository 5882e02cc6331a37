using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>Describes an endpoint of Auth101 whole, and of any other one that it needs a user.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var components = new Components(context.Document!);
        var need = await EndpointAuthorization.FindTokenNeedAsync(context);
        var cookie = await EndpointAuthorization.FindCookieAsync(context.ApplicationServices);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Auth101EndpointMetadata>().LastOrDefault() is { } endpoint)
        {
            new OperationWriter(components, new DocumentNames(context)).Write(operation, endpoint, need, cookie, context.Description);
            return;
        }

        if (need is TokenNeed.Optional or TokenNeed.Required or TokenNeed.RequiredInCookie)
        {
            operation.Security ??= [];
            if (need != TokenNeed.RequiredInCookie)
            {
                operation.Security.Add(components.BearerRequirement());
            }

            // One of them is enough.
            if (cookie is not null)
            {
                operation.Security.Add(components.CookieRequirement(cookie));
            }

            if (need == TokenNeed.Optional)
            {
                operation.Security.Add([]);
                OperationWriter.RemoveChallenge(operation);
            }
            else
            {
                OperationWriter.WriteChallenge(operation, components);
            }
        }
    }
}
