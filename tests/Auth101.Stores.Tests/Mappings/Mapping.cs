namespace Auth101.Stores.Tests.Mappings;

/// <summary>A user class as the contract sees it: how to open its stores, and what its tables are called in plain SQL.</summary>
/// <param name="Sqlite">Makes a store on SQLite from a connection string; the flag says whether it creates tables.</param>
/// <param name="Npgsql">Makes a store on PostgreSQL from a connection string.</param>
/// <param name="MySql">Makes a store on MySQL from a connection string.</param>
/// <param name="SqlServer">Makes a store on SQL Server from a connection string.</param>
public sealed record Mapping<TUser>(
    Func<string, bool, IAuthStore<TUser>> Sqlite,
    Func<string, IAuthStore<TUser>> Npgsql,
    Func<string, IAuthStore<TUser>> MySql,
    Func<string, IAuthStore<TUser>> SqlServer)
    where TUser : class, IAuth101User<TUser>
{
    public UserColumns User { get; init; } = new("users");

    public AccountColumns Account { get; init; } = new("account");

    public SessionColumns Session { get; init; } = new("session");

    public VerificationColumns Verification { get; init; } = new("verification");

    /// <summary>The application's own tables on SQLite.</summary>
    public string SqliteTables { get; init; } = "";

    /// <summary>The application's own tables on PostgreSQL.</summary>
    public string PostgreSqlTables { get; init; } = "";

    /// <summary>The application's own tables on MySQL.</summary>
    public string MySqlTables { get; init; } = "";

    /// <summary>The application's own tables on SQL Server.</summary>
    public string SqlServerTables { get; init; } = "";

    /// <summary>Makes a user with values for the application's columns from an email address and a number that is unique in the database.</summary>
    public Func<string, int, TUser>? Source { get; init; }

    /// <summary>A user's values as text.</summary>
    public Func<TUser, string> Describe { get; init; } = static user => TUser.Model.GetProfile(user).ToString();

    /// <summary>Whether the session table keeps the time of the last rotation.</summary>
    public bool TracksRotations { get; init; } = true;

    /// <summary>By how much that time may be another one than was written, because its column is the application's own and may have no fractions.</summary>
    public TimeSpan RotationInaccuracy { get; init; }

    /// <summary>Whether the session table keeps who signed in.</summary>
    public bool KeepsClients { get; init; } = true;

    /// <summary>Whether the session table keeps the time when the session began.</summary>
    public bool TracksSessionStart { get; init; } = true;

    /// <summary>Whether the class gives a column another value each time that an object is made.</summary>
    public bool DiffersEachTime { get; init; }

    /// <summary>Whether the database makes the ids of users and never gives one twice.</summary>
    public bool HasIdentities { get; init; }

    /// <summary>Makes the class give the id of another user to the next one; null where the class makes no ids.</summary>
    public Action<string>? RepeatId { get; init; }

    /// <summary>Whether the tables around the user have a foreign key to it, where Auth101 makes one.</summary>
    public bool IsReferenced { get; init; } = true;

    /// <summary>Whether the type of the email's column does not mind case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether the tables around the user have a foreign key to it on MySQL, where Auth101 makes none to an own table.</summary>
    public bool IsReferencedOnMySql { get; init; } = true;
}

public abstract record TableColumns(string Table)
{
    /// <summary>The schema; null for the database's default one.</summary>
    public string? Schema { get; init; }
}

public sealed record UserColumns(string Table, string Id = "id", string Email = "email", string? IsActive = "is_active") : TableColumns(Table)
{
    /// <summary>The flag that the address was proven; null where there is none.</summary>
    public string? EmailVerified { get; init; } = "email_verified";

    /// <summary>Whether null may stand there, which is not proven either.</summary>
    public bool VerifiedMayBeNull { get; init; }

    /// <summary>The column with the time of a soft deletion; null where there is none.</summary>
    public string? DeletedAt { get; init; }

    /// <summary>What stands in that column of a user who may not sign in.</summary>
    public object Inactive { get; init; } = false;
}

public sealed record AccountColumns(string Table, string UserId = "user_id", string ProviderId = "provider_id", string Password = "password")
    : TableColumns(Table)
{
    /// <summary>Whether the password stands in the user's own row, so that there is no account for it.</summary>
    public bool IsUserTable { get; init; }

    /// <summary>Whether the application makes the accounts, so that Auth101 gives none to a user who has none.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the table lets a user have the same account twice.</summary>
    public bool MayRepeat { get; init; }
}

public sealed record SessionColumns(string Table, string Id = "id", string UserId = "user_id", string Token = "token") : TableColumns(Table)
{
    /// <summary>The column for the time when the session began, if it is the application's own and takes nulls.</summary>
    public string? NullableStart { get; init; }
}

public sealed record VerificationColumns(
    string Table,
    string Identifier = "identifier",
    string Value = "value",
    string ExpiresAt = "expires_at",
    string? CreatedAt = "created_at",
    string? UpdatedAt = "updated_at") : TableColumns(Table)
{
    /// <summary>Whether the table keeps how many proofs there were in an hour.</summary>
    public bool CountsSent { get; init; } = true;

    /// <summary>Whether the table keeps how often a code was guessed.</summary>
    public bool CountsGuesses { get; init; } = true;

    /// <summary>Whether no two rows have one identifier.</summary>
    public bool IsUnique { get; init; } = true;

    /// <summary>Makes the value of column <c>id</c>; null where the database does.</summary>
    public Func<object>? NewId { get; init; } = static () => Guid.CreateVersion7();
}
