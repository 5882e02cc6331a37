namespace Auth101.Tool.Tests.Fixture;

/// <summary>Names that need quotes, in a schema of their own.</summary>
[Auth101User(Schema = "Auth Data", Table = "select \"people\"", Managed = true)]
public partial class OddNamesUser
{
    [MapsTo("E-Mail")]
    public required string Email { get; set; }
}

[Auth101Session(User = typeof(OddNamesUser), Schema = "Auth Data", Table = "order's", Managed = true)]
public partial class OddNamesSession;

[Auth101Account(User = typeof(OddNamesUser), Schema = "Auth Data", Table = "Konto [ä]", Managed = true)]
public partial class OddNamesAccount;

[Auth101Verification(User = typeof(OddNamesUser), Schema = "Auth Data", Table = "proof;", Managed = true)]
public partial class OddNamesVerification;
