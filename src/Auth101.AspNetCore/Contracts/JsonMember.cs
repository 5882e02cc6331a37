namespace Auth101.Contracts;

/// <summary>A member of a JSON object that an endpoint takes or answers. Immutable.</summary>
public class JsonMember
{
    internal JsonMember(string name, JsonMemberType type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What the value is.</summary>
    public JsonMemberType Type { get; }

    /// <summary>What the value means; <see langword="null"/> where the name says it.</summary>
    public string? Description { get; internal init; }

    /// <summary>The format of a text in JSON Schema, such as <c>email</c>.</summary>
    public string? Format { get; internal init; }

    /// <summary>Whether the value may be null.</summary>
    public bool AllowsNull { get; internal init; }

    /// <summary>Whether a client may leave it out.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>The shortest text that is taken, in UTF-16 characters.</summary>
    public int? MinimumLength { get; internal init; }

    /// <summary>The longest text that is taken, in UTF-16 characters.</summary>
    public int? MaximumLength { get; internal init; }

    /// <summary>The shape of an object, or of each object in a list.</summary>
    public JsonShape? Shape { get; internal init; }

    /// <summary>What the text may be; empty where it may be anything.</summary>
    public IReadOnlyList<string> Values { get; internal init; } = [];

    /// <summary>A name for <see cref="Values"/> as a type of their own.</summary>
    public string? ValuesName { get; internal init; }

    /// <summary>A text for people to look at, where a client sends it.</summary>
    public string? Example { get; internal init; }
}
