namespace Auth101.CompiledMetadata;

/// <summary>The schema that a compiled user class expects.</summary>
/// <param name="UserType">The user class as written in C#, namespace and containing types included: <c>Shop.Outer.AppUser</c>.</param>
/// <param name="Dialect">The SQL dialect: <c>sqlite</c>.</param>
/// <param name="Json">The schema as JSON.</param>
internal sealed record CompiledSchema(string UserType, string Dialect, string Json);
