using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Whom no database knows, to ask it something that it answers with nothing.</summary>
internal static class Nobody
{
    /// <summary>No address of a user is without an "@".</summary>
    public const string Email = "nobody";

    /// <summary>Sessions that do not exist. An id is one of two forms; a store asks nothing for the other.</summary>
    public static IReadOnlyList<SessionReference> Sessions { get; } = [Session(Guid.Empty.ToString("D")), Session("0")];

    private static SessionReference Session(string id) => new(id, id, new string('0', SessionReference.TokenFamilyLength));
}
