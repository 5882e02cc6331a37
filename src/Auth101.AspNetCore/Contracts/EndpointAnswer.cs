using System.Text;

namespace Auth101.Contracts;

/// <summary>What an endpoint answers with status 200. Immutable.</summary>
public sealed class EndpointAnswer
{
    internal const string Json = "application/json";

    internal const string NoStore = "no-store";

    private readonly Lazy<string>? _example;

    internal EndpointAnswer(string description, JsonShape body)
    {
        Description = description;
        Body = body;
    }

    private EndpointAnswer(JsonShape body, Func<string> example)
        : this(body.Description, body) => _example = new Lazy<string>(example);

    /// <summary>What it is.</summary>
    public string Description { get; }

    /// <summary>The body.</summary>
    public JsonShape Body { get; }

    /// <summary>The media type of the body.</summary>
    public string MediaType { get; internal init; } = Json;

    /// <summary>Whether every cache may keep the answer, which is then about nobody.</summary>
    public bool IsPublic { get; internal init; }

    /// <summary>The header <c>Cache-Control</c>.</summary>
    public string CacheControl => IsPublic ? "public, max-age=300" : NoStore;

    /// <summary>A body for people to look at, in JSON; <see langword="null"/> if there is none.</summary>
    public string? Example => _example?.Value;

    /// <summary>An answer that is about one client.</summary>
    /// <param name="shape">Describes and writes it.</param>
    /// <param name="example">What the example is made of.</param>
    internal static EndpointAnswer Of<T>(JsonShape<T> shape, T example) => new(shape, () => Encoding.UTF8.GetString(shape.ToUtf8(example).Span));
}
