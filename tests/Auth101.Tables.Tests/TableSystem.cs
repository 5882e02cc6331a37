namespace Auth101.Tables.Tests;

/// <summary>
/// A system whose user table is taken as it is. Its folder holds the tables that its own installation makes (<c>ddl.sql</c>), a user whom it registered
/// (<c>seed.sql</c>, with the hash that it wrote), the class that maps them, what the team changes first (<c>prepare.sql</c>) and the differences that it lives
/// with (<c>accepted.txt</c>), if there are any.
/// </summary>
/// <param name="Folder">The folder.</param>
public sealed record TableSystem(string Folder)
{
    /// <summary>The password of the user who was there before.</summary>
    public const string OldPassword = "correct horse 1";

    /// <summary>The address of that user, as it is typed.</summary>
    public string OldEmail { get; init; } = "old.user@example.com";

    /// <summary>The name of that user, where users have no address and sign in by name; null where they sign in by address.</summary>
    public string? OldName { get; init; }

    /// <summary>The name with which that user signs in besides the address, in a spelling that the table takes; null where there is none.</summary>
    public string? OldUserName { get; init; }

    /// <summary>The formats of the hashes that the system wrote, beside those that Auth101 knows.</summary>
    public IReadOnlyList<IPasswordHashFormat> Hashes { get; init; } = [];

    /// <summary>Properties of that user, as the row has them.</summary>
    public IReadOnlyDictionary<string, object?> OldUser { get; init; } = new Dictionary<string, object?>();

    /// <summary>The same of a new user, as the row has them.</summary>
    public IReadOnlyDictionary<string, object?> NewUser { get; init; } = new Dictionary<string, object?>();

    /// <summary>A query that gives one value where the row of the new user is as the system itself writes it; null to leave that.</summary>
    public string? NewRow { get; init; }

    /// <summary>What that query gives.</summary>
    public object? NewRowIs { get; init; }
}
