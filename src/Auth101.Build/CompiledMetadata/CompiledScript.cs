namespace Auth101.CompiledMetadata;

/// <summary>A schema script that the generator put into a compiled assembly.</summary>
/// <param name="UserType">The user class as written in C#, namespace and containing types included: <c>Shop.Outer.AppUser</c>.</param>
/// <param name="Dialect">The SQL dialect: <c>sqlite</c>.</param>
/// <param name="FileName">The file that the script is meant for: <c>01_create.sql</c>.</param>
/// <param name="Text">The script.</param>
internal sealed record CompiledScript(string UserType, string Dialect, string FileName, string Text);
