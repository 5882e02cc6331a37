namespace Auth101;

/// <summary>Marks a generated constant as a schema script, so that tools find it in the compiled assembly's metadata without running any code.</summary>
/// <param name="dialect">The SQL dialect in lower case: <c>sqlite</c>, <c>postgresql</c>, <c>mysql</c> or <c>sqlserver</c>.</param>
/// <param name="fileName">The file that the script is meant for: <c>01_create.sql</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class Auth101ScriptAttribute(string dialect, string fileName) : Attribute
{
    /// <summary>The SQL dialect in lower case.</summary>
    public string Dialect { get; } = dialect;

    /// <summary>The file that the script is meant for.</summary>
    public string FileName { get; } = fileName;
}
