namespace Auth101.CompiledMetadata;

/// <summary>What the generator put into a compiled assembly; both lists are empty in an assembly without Auth101 users.</summary>
/// <param name="Scripts">The schema scripts, ordered by user class, dialect and file.</param>
/// <param name="Schemas">The expected schemas, ordered by user class and dialect.</param>
internal sealed record CompiledConstants(IReadOnlyList<CompiledScript> Scripts, IReadOnlyList<CompiledSchema> Schemas);
