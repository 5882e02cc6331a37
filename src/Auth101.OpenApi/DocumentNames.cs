using Auth101.Contracts;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.OpenApi;

/// <summary>Chooses names that no other endpoint of a document has: short ones, with the user class where there is more than one.</summary>
internal sealed class DocumentNames
{
    private readonly List<Auth101EndpointMetadata> _endpoints = [];
    private readonly List<Auth101EndpointMetadata> _unnamed = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public DocumentNames(OpenApiOperationTransformerContext context)
    {
        var services = context.ApplicationServices;
        var options = services.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName);
        var groups = services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups;
        foreach (var description in groups.Items.SelectMany(static group => group.Items).Where(options.ShouldInclude))
        {
            var action = description.ActionDescriptor;
            var endpoint = action.EndpointMetadata.OfType<Auth101EndpointMetadata>().LastOrDefault();
            if (endpoint is not null)
            {
                _endpoints.Add(endpoint);
            }

            if ((action.AttributeRouteInfo?.Name ?? action.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName) is { } name)
            {
                _taken.Add(name);
            }
            else if (endpoint is not null)
            {
                _unnamed.Add(endpoint);
            }
        }
    }

    /// <summary>The operation id of an endpoint that the application gave no name.</summary>
    public string OperationIdOf(Auth101EndpointMetadata endpoint)
    {
        var name = endpoint.Name;
        var alike = _unnamed.Where(other => other.Name == name).ToList();
        if (alike.Any(other => other.UserType != endpoint.UserType))
        {
            name += endpoint.UserType.Name;
        }

        var index = alike.Where(other => other.UserType.Name == endpoint.UserType.Name).ToList().IndexOf(endpoint);
        var numbered = index > 0 ? $"{name}{index + 1}" : name;
        return _taken.Contains(numbered) ? $"auth101{char.ToUpperInvariant(numbered[0])}{numbered[1..]}" : numbered;
    }

    /// <summary>What the schema of a request is called.</summary>
    public string SchemaOf(Auth101EndpointMetadata endpoint, EndpointRequest request)
    {
        var name = request.Body.Name;
        var types = _endpoints.Where(other => other.Name == endpoint.Name).Select(static other => other.UserType).Distinct().ToList();
        if (!request.DependsOnUserType || types.Count == 1)
        {
            return name;
        }

        var index = types.Where(type => type.Name == endpoint.UserType.Name).ToList().IndexOf(endpoint.UserType);
        return endpoint.UserType.Name + name + (index > 0 ? $"{index + 1}" : string.Empty);
    }
}
