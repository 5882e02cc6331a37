using System.Text.Json.Serialization;

namespace MinimalApi;

/// <summary>What /me answers.</summary>
internal sealed record Me(Guid Id, string Email, string? Department, DateTimeOffset CreatedAt);

/// <summary>Serializes the answers without reflection. Auth101's own endpoints need nothing here.</summary>
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(string))]
internal sealed partial class SampleJsonContext : JsonSerializerContext;
