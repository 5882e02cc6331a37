namespace Auth101.Contracts;

/// <summary>A JSON object that an endpoint takes or answers. Immutable.</summary>
public class JsonShape
{
    internal JsonShape(string name, string description, params IReadOnlyList<JsonMember> members)
    {
        Name = name;
        Description = description;
        Members = members;
    }

    /// <summary>A name for the type, such as <c>SignInRequest</c>.</summary>
    public string Name { get; }

    /// <summary>What the object is.</summary>
    public string Description { get; }

    /// <summary>The members, all of which are there but for those that a client may leave out.</summary>
    public IReadOnlyList<JsonMember> Members { get; }
}
