namespace Auth101.CodeAnalysis.Model;

/// <summary>The tables.</summary>
internal enum EntityKind
{
    User,
    Session,
    Account,
    Verification,
    Counter,

    /// <summary>Of no user class: Auth101's own, in which a database records the others.</summary>
    Marker,
}
