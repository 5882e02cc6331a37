using Auth101.Endpoints;

namespace Auth101;

/// <summary>Chooses the endpoints that <c>MapAuth101</c> maps; all of them until something is said.</summary>
public sealed class Auth101EndpointSelection
{
    private HashSet<Auth101Endpoint> _chosen = [.. EndpointDescriptors.All.Select(static descriptor => descriptor.Endpoint!.Value)];

    /// <summary>Whether the application has named what it wants, and not only what it does not.</summary>
    private bool _isByName;

    internal Auth101EndpointSelection()
    {
    }

    /// <summary>Maps these and no others. What is about mail is mapped unasked only where there is a mailer; named here, it needs one.</summary>
    /// <param name="endpoints">At least one.</param>
    /// <returns>The same selection.</returns>
    /// <exception cref="ArgumentException">There are none, or one that does not exist.</exception>
    public Auth101EndpointSelection Only(params Auth101Endpoint[] endpoints)
    {
        ThrowIfUnusable(endpoints);
        _chosen = [.. endpoints];
        _isByName = true;
        return this;
    }

    /// <summary>Maps what was chosen so far, except these.</summary>
    /// <param name="endpoints">At least one.</param>
    /// <returns>The same selection.</returns>
    /// <exception cref="ArgumentException">There are none, or one that does not exist.</exception>
    public Auth101EndpointSelection Except(params Auth101Endpoint[] endpoints)
    {
        ThrowIfUnusable(endpoints);
        _chosen.ExceptWith(endpoints);
        return this;
    }

    /// <summary>Whether sessions are in a cookie.</summary>
    internal bool InCookies { get; private set; }

    /// <summary>
    /// Keeps sessions in a cookie, which no script can read: nothing that is mapped answers with a token, or takes one. It needs
    /// <see cref="Auth101CookieBuilderExtensions.AddCookies"/>. Clients that are no browsers can have a mapping of their own beside it, at another prefix.
    /// There is no <see cref="Auth101Endpoint.Revoke"/>, which takes a refresh token.
    /// </summary>
    /// <returns>The same selection.</returns>
    public Auth101EndpointSelection UseCookies()
    {
        InCookies = true;
        return this;
    }

    /// <summary>What is mapped, of what there is.</summary>
    /// <param name="all">All endpoints of the user class.</param>
    /// <param name="sendsMail">Whether there is a mailer. What is about mail is not mapped without one, unless the application has named it.</param>
    internal IReadOnlyList<EndpointDescriptor> Of(IEnumerable<EndpointDescriptor> all, bool sendsMail) =>
        [.. all.Where(descriptor => _chosen.Contains(descriptor.Endpoint!.Value) && (sendsMail || _isByName || !descriptor.NeedsMail))];

    private static void ThrowIfUnusable(Auth101Endpoint[] endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.Length == 0 || !endpoints.All(Enum.IsDefined))
        {
            throw new ArgumentException("Name at least one endpoint, and only such that exist.", nameof(endpoints));
        }
    }
}
