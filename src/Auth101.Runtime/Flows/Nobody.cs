using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Whom no database knows, to ask it something that it answers with nothing.</summary>
internal static class Nobody
{
    private const string Guid = "00000000-0000-0000-0000-000000000000";
    private const string Number = "0";

    /// <summary>No address of a user is without an "@".</summary>
    public const string Email = "nobody";

    /// <summary>What no row holds to prove something, as long as what one does.</summary>
    public const string ProofValue = "-------------------------------------------";

    /// <summary>Sessions that do not exist. The ids of sessions and of users are of two forms each; a store asks nothing for what can be no id.</summary>
    public static IReadOnlyList<SessionReference> Sessions { get; } =
        [Session(Guid, Guid), Session(Number, Number), Session(Guid, Number), Session(Number, Guid)];

    private static SessionReference Session(string session, string user) => new(session, user, new string('0', SessionReference.TokenFamilyLength));
}
