namespace Auth101.Stores.Tests.Mappings;

/// <summary>Counts requests in the table that Auth101 makes unless it is told otherwise.</summary>
[Auth101User(Table = "counting_user", Managed = true)]
public sealed partial class CountingUser
{
    public static TableColumns Counters { get; } = new CounterColumns("rate_limit");

    public static Mapping<CountingUser> Mapping { get; } = new(
        CountingUserStores.Sqlite, CountingUserStores.Npgsql, CountingUserStores.MySql, CountingUserStores.SqlServer)
    {
        User = new UserColumns("counting_user"),
        Account = new AccountColumns("counting_account"),
        Session = new SessionColumns("counting_session"),
        Verification = new VerificationColumns("counting_verification"),
    };
}

[Auth101Account(User = typeof(CountingUser), Table = "counting_account", Managed = true)]
public sealed partial class CountingAccount;

[Auth101Session(User = typeof(CountingUser), Table = "counting_session", Managed = true)]
public sealed partial class CountingSession;

[Auth101Verification(User = typeof(CountingUser), Table = "counting_verification", Managed = true)]
public sealed partial class CountingVerification;

[Auth101Counter(User = typeof(CountingUser))]
public sealed partial class RateLimit;

/// <summary>Counts in a table of the application's own, with other names, ids as text, and a column that is not ours.</summary>
[Auth101User(Table = "tallying_user", Managed = true)]
public sealed partial class TallyingUser
{
    private const string Table = "full_at_ms bigint NOT NULL, note varchar(20) DEFAULT 'none' NOT NULL";

    public static TableColumns Counters { get; } = new CounterColumns("tally");

    public static Mapping<TallyingUser> Mapping { get; } = new(
        TallyingUserStores.Sqlite, TallyingUserStores.Npgsql, TallyingUserStores.MySql, TallyingUserStores.SqlServer)
    {
        User = new UserColumns("tallying_user"),
        Account = new AccountColumns("tallying_account"),
        Session = new SessionColumns("tallying_session"),
        Verification = new VerificationColumns("tallying_verification"),
        SqliteTables = $"CREATE TABLE tally (key text NOT NULL PRIMARY KEY, {Table});",
        PostgreSqlTables = $"CREATE TABLE tally (key text NOT NULL PRIMARY KEY, {Table});",
        MySqlTables = $"CREATE TABLE tally (`key` varchar(36) NOT NULL PRIMARY KEY, {Table});",
        SqlServerTables = $"CREATE TABLE tally ([key] varchar(36) NOT NULL PRIMARY KEY, {Table});",
    };
}

[Auth101Account(User = typeof(TallyingUser), Table = "tallying_account", Managed = true)]
public sealed partial class TallyingAccount;

[Auth101Session(User = typeof(TallyingUser), Table = "tallying_session", Managed = true)]
public sealed partial class TallyingSession;

[Auth101Verification(User = typeof(TallyingUser), Table = "tallying_verification", Managed = true)]
public sealed partial class TallyingVerification;

[Auth101Counter(User = typeof(TallyingUser), Table = "tally")]
public sealed partial class Tally
{
    [MapsTo("key", Field = CounterField.Id)]
    public required string Key { get; init; }

    [MapsTo("full_at_ms", Field = CounterField.FullAt)]
    public long FullAt { get; set; }
}

public sealed record CounterColumns(string Table) : TableColumns(Table);
