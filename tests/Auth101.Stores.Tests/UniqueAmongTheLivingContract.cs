using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What the store says of the indexes on a table in which deleted users stay: one over those who are there is enough.</summary>
public abstract class UniqueAmongTheLivingContract(TestEngine engine) : StoreTest<LeavingUser>(engine, LeavingUser.Mapping)
{
    private const string Table = "CREATE TABLE leaver (id varchar(36) NOT NULL, email varchar(200) NOT NULL, gone_at bigint, seen_at bigint);";

    /// <summary>The index that the documentation recommends, in words that people write it with.</summary>
    protected virtual string[] Enough => ["CREATE UNIQUE INDEX by_email ON leaver (email) WHERE gone_at IS NULL"];

    protected virtual string[] Faults =>
    [
        "CREATE UNIQUE INDEX by_email ON leaver (email) WHERE gone_at IS NOT NULL",
        "CREATE UNIQUE INDEX by_email ON leaver (email) WHERE seen_at IS NULL",
        "CREATE UNIQUE INDEX by_email ON leaver (email) WHERE gone_at IS NULL AND seen_at IS NULL",
        "CREATE UNIQUE INDEX by_email ON leaver (email) WHERE seen_at IS NULL AND gone_at IS NULL",
        "CREATE UNIQUE INDEX by_email ON leaver (email, seen_at) WHERE gone_at IS NULL",
        "CREATE INDEX by_email ON leaver (email) WHERE gone_at IS NULL",
    ];

    [Fact]
    public async Task An_index_over_those_who_are_there_keeps_two_users_from_one_address()
    {
        foreach (var index in Enough)
        {
            Assert.Equal((index, null), (index, await FindAfter(index)));
        }
    }

    [Fact]
    public async Task Any_other_partial_index_is_a_fault()
    {
        foreach (var index in Faults)
        {
            Assert.Equal((index, "leaver.email"), (index, await FindAfter(index)));
        }
    }

    private async Task<string?> FindAfter(string index)
    {
        foreach (var table in (string[])["leaver_account", "leaver_session", "leaver_verification", "leaver"])
        {
            Database.Execute($"DROP TABLE IF EXISTS {table}");
        }

        Database.Execute(Table);
        Database.Execute(index);
        return await Store.FindNonUniqueEmailAsync(Cancellation);
    }
}

public sealed class UniqueAmongTheLivingOnSqlite() : UniqueAmongTheLivingContract(SqliteFileEngine.Instance)
{
    protected override string[] Enough =>
    [
        .. base.Enough,
        """CREATE UNIQUE INDEX by_email ON "leaver" ("email")WHERE("Gone_At" is null)""",
        "create unique index by_email\n\ton leaver (lower(email))\n\twhere [gone_at]\n\tis null",
    ];
}

public sealed class UniqueAmongTheLivingOnPostgreSql() : UniqueAmongTheLivingContract(PostgreSqlEngine.Instance)
{
    protected override string[] Enough => [.. base.Enough, "CREATE UNIQUE INDEX by_email ON leaver (lower(email)) WHERE (\"gone_at\" IS NULL)"];
}

public sealed class UniqueAmongTheLivingOnSqlServer() : UniqueAmongTheLivingContract(SqlServerEngine.Instance)
{
    protected override string[] Enough => [.. base.Enough, "CREATE UNIQUE INDEX by_email ON leaver (email) INCLUDE (seen_at) WHERE ([gone_at] IS NULL)"];
}
