namespace Auth101;

/// <summary>
/// On every endpoint of Auth101: which one it is and what it takes, for who describes endpoints, such as <c>AddAuth101</c> of the package Auth101.OpenApi. Immutable.
/// </summary>
public sealed class Auth101EndpointMetadata
{
    private readonly Lazy<IReadOnlyList<SignUpMember>> _signUpMembers;

    private Auth101EndpointMetadata(Auth101Endpoint? endpoint, Type userType, int minimumPasswordLength, Func<IReadOnlyList<SignUpMember>> signUpMembers)
    {
        Endpoint = endpoint;
        UserType = userType;
        MinimumPasswordLength = minimumPasswordLength;
        _signUpMembers = new Lazy<IReadOnlyList<SignUpMember>>(signUpMembers);
    }

    /// <summary>Which endpoint it is; <see langword="null"/> for the public keys of <c>MapAuth101Jwks</c>.</summary>
    public Auth101Endpoint? Endpoint { get; }

    /// <summary>The user class.</summary>
    public Type UserType { get; }

    /// <summary>The shortest password that is accepted at sign-up, in UTF-16 characters.</summary>
    public int MinimumPasswordLength { get; }

    /// <summary>What a client may send at sign-up besides email and password.</summary>
    public IReadOnlyList<SignUpMember> SignUpMembers => _signUpMembers.Value;

    internal static Auth101EndpointMetadata Of<TUser>(Auth101Endpoint? endpoint, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> =>
        new(endpoint, typeof(TUser), auth.MinimumPasswordLength, static () => TUser.Model.SignUpMembers);
}
