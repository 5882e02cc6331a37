namespace Auth101.CodeAnalysis.Model;

/// <summary>The four tables.</summary>
internal enum EntityKind
{
    User,
    Session,
    Account,
    Verification,
}
