namespace Auth101;

/// <summary>Keeps a property out of the mapping: it has no column, and Auth101 neither reads nor writes it.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class Auth101IgnoreAttribute : Attribute;
