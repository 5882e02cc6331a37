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
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Auth101EndpointMetadata>().LastOrDefault() is { } endpoint)
        {
            new OperationWriter(components, new DocumentNames(context)).Write(operation, endpoint, need, context.Description);
            return;
        }

        if (need is TokenNeed.Optional or TokenNeed.Required)
        {
            (operation.Security ??= []).Add(components.BearerRequirement());
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
