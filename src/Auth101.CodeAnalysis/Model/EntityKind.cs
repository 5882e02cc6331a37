namespace Auth101.CodeAnalysis.Model;

/// <summary>The tables of a user class.</summary>
internal enum EntityKind
{
    User,
    Session,
    Account,
    Verification,
}
