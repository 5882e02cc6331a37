namespace Auth101.AspNetCore.Tests;

/// <summary>A user class with a generated store.</summary>
[Auth101User]
public partial class SqliteUser;
