namespace Auth101.Contracts;

/// <summary>The body that an endpoint takes. Members that are not listed are ignored. Immutable.</summary>
public sealed class EndpointRequest
{
    private readonly Lazy<IReadOnlyList<SignUpMember>> _signUpMembers;

    internal EndpointRequest(JsonShape body)
    {
        Body = body;
        _signUpMembers = new Lazy<IReadOnlyList<SignUpMember>>([]);
    }

    internal EndpointRequest(JsonShape body, Func<IReadOnlyList<SignUpMember>> signUpMembers)
    {
        Body = body;
        DependsOnUserType = true;
        _signUpMembers = new Lazy<IReadOnlyList<SignUpMember>>(signUpMembers);
    }

    /// <summary>What every user class has in it.</summary>
    public JsonShape Body { get; }

    /// <summary>Whether the body of another user class is another one.</summary>
    public bool DependsOnUserType { get; }

    /// <summary>What the user class has in it besides, with <see cref="SignUpInputAttribute"/>.</summary>
    public IReadOnlyList<SignUpMember> SignUpMembers => _signUpMembers.Value;
}
