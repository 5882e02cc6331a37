namespace Auth101.Tool.Tests.Fixture;

/// <summary>All four tables are managed.</summary>
[Auth101User]
public partial class FixtureUser;
