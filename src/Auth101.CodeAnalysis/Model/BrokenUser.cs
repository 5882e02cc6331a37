namespace Auth101.CodeAnalysis.Model;

/// <summary>A user class without a store, because its mapping, or that of one of its tables, has an error.</summary>
/// <param name="FilePrefix">What the names of the generated files start with; unique in the compilation.</param>
/// <param name="Type">The class.</param>
internal sealed record BrokenUser(string FilePrefix, TypeModel Type);
