using Auth101.Contracts;
using Auth101.Endpoints;

namespace Auth101;

/// <summary>
/// On every endpoint of Auth101: which one it is, what it takes and what it answers, for who describes endpoints, such as <c>AddAuth101</c> of the package
/// Auth101.OpenApi. Immutable.
/// </summary>
public sealed class Auth101EndpointMetadata
{
    private Auth101EndpointMetadata(
        EndpointDescriptor descriptor, bool usesCookies, bool needsAccessToken, Type userType, EndpointRequest? request, EndpointAnswer answer,
        IReadOnlyList<EndpointRefusal> refusals)
    {
        Endpoint = descriptor.Endpoint;
        Name = descriptor.Name;
        UsesCookies = usesCookies;
        NeedsAccessToken = needsAccessToken;
        UserType = userType;
        Request = request;
        Answer = answer;
        Refusals = refusals;
    }

    /// <summary>Which endpoint it is; <see langword="null"/> for the public keys of <c>MapAuth101Jwks</c>.</summary>
    public Auth101Endpoint? Endpoint { get; }

    /// <summary>What a client calls it, such as <c>signIn</c>: one name for each endpoint, whatever its path.</summary>
    public string Name { get; }

    /// <summary>The user class.</summary>
    public Type UserType { get; }

    /// <summary>Whether the session is in a cookie there, and not in a pair of tokens.</summary>
    public bool UsesCookies { get; }

    /// <summary>Whether it takes an access token, or a session's cookie where it uses those.</summary>
    public bool NeedsAccessToken { get; }

    /// <summary>The body that it takes; <see langword="null"/> if it takes none.</summary>
    public EndpointRequest? Request { get; }

    /// <summary>What it answers where it succeeds.</summary>
    public EndpointAnswer Answer { get; }

    /// <summary>How it refuses: each status once.</summary>
    public IReadOnlyList<EndpointRefusal> Refusals { get; }

    internal static Auth101EndpointMetadata Of<TUser>(EndpointDescriptor descriptor, Auth101<TUser> auth, bool usesCookies, bool isLimited)
        where TUser : class, IAuth101User<TUser> =>
        new(
            descriptor, usesCookies, descriptor.NeedsAccessTokenOf(auth), typeof(TUser), descriptor.RequestOf(auth), descriptor.AnswerOf(auth),
            descriptor.AllRefusalsOf(auth, usesCookies, isLimited));
}
