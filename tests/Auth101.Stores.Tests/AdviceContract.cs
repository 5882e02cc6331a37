using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>The queries of advice.sql, on addresses that another program has stored.</summary>
/// <param name="engine">The engine.</param>
/// <param name="advice">The script.</param>
public abstract class AdviceContract(TestEngine engine, string advice) : StoreTest<AllOwnUser>(engine, AllOwnUser.Mapping)
{
    private static readonly string[] Canonical = ["a@example.org", "first.last+tag@example.org", "!#$%&'*+-/=?^_`{|}~@example.org", "a..b.@example.org"];

    private static readonly string[] NeverFound =
    [
        "Capital@example.org", "two words@example.org", "nobody", "@example.org", "nobody@", "a@b@example.org", "b@example.org,c", "d@example.org;e", "<f@example.org>",
        "\"g\"@example.org", "h(i)@example.org", "mailto:j@example.org", "k@[192.0.2.1]", "l\\m@example.org", "n]@example.org",
    ];

    private static readonly string[] BeyondAscii = ["νικος@example.org", "jürgen@example.org", "ﬁsh@example.org", "tab\t@example.org", "用户@example.org", "x@пример.example"];

    [Fact]
    public async Task The_advice_finds_addresses_that_are_not_canonical_and_those_that_only_the_library_can_tell()
    {
        foreach (var email in (string[])[.. Canonical, .. NeverFound, .. BeyondAscii])
        {
            await SignUp("new@example.org");
            Database.Execute($"UPDATE {Database.Quote(Mapping.User)} SET {Database.Quote("Login")} = @stored WHERE {Database.Quote("Login")} = 'new@example.org'", ("@stored", email));
        }

        var queries = advice.Split('\n').Where(static line => line.StartsWith("SELECT", StringComparison.Ordinal) && !line.Contains("COUNT", StringComparison.Ordinal)).ToList();
        var found = queries.ConvertAll(query => Database.Rows(query).Select(static row => (string)row[1]).Order(StringComparer.Ordinal));

        Assert.Equal(2, queries.Count);
        Assert.Equal(NeverFound.Order(StringComparer.Ordinal), found[0]);
        Assert.Equal(BeyondAscii.Append("two words@example.org").Order(StringComparer.Ordinal), found[1]);
        Assert.All(Canonical, static email => Assert.True(EmailAddress.TryCanonicalize(email, out var canonical) && canonical == email));
        Assert.All(NeverFound, static email => Assert.False(EmailAddress.TryCanonicalize(email, out var canonical) && canonical == email));
    }
}

public sealed class AdviceOnSqlite() : AdviceContract(SqliteFileEngine.Instance, AllOwnUser.Auth101SqliteSchema.Advice);

public sealed class AdviceOnPostgreSql() : AdviceContract(PostgreSqlEngine.Instance, AllOwnUser.Auth101PostgreSqlSchema.Advice);

public sealed class AdviceOnMySql() : AdviceContract(MySqlEngine.Instance, AllOwnUser.Auth101MySqlSchema.Advice);

public sealed class AdviceOnSqlServer() : AdviceContract(SqlServerEngine.Instance, AllOwnUser.Auth101SqlServerSchema.Advice);
