namespace Auth101;

/// <summary>
/// Marks a generated constant as the schema that the code expects, written as JSON, so that tools find it in the compiled assembly's metadata
/// without running any code.
/// </summary>
/// <param name="dialect">The SQL dialect in lower case: <c>sqlite</c>, <c>postgresql</c>, <c>mysql</c> or <c>sqlserver</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class Auth101SchemaAttribute(string dialect) : Attribute
{
    /// <summary>The SQL dialect in lower case.</summary>
    public string Dialect { get; } = dialect;
}
