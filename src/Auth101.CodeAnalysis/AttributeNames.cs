using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis;

/// <summary>The metadata names of the runtime's attributes. Generator and analyzers know the runtime only by these.</summary>
internal static class AttributeNames
{
    public const string User = "Auth101.Auth101UserAttribute";
    public const string Session = "Auth101.Auth101SessionAttribute";
    public const string Account = "Auth101.Auth101AccountAttribute";
    public const string Verification = "Auth101.Auth101VerificationAttribute";
    public const string MapsTo = "Auth101.MapsToAttribute";
    public const string Ignore = "Auth101.Auth101IgnoreAttribute";
    public const string SignUpInput = "Auth101.SignUpInputAttribute";

    /// <summary>The attributes that make a class an entity.</summary>
    public static readonly (EntityKind Kind, string Name)[] Entities =
    [
        (EntityKind.User, User),
        (EntityKind.Session, Session),
        (EntityKind.Account, Account),
        (EntityKind.Verification, Verification),
    ];
}
