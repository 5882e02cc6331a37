using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>Which session, account and verification class belongs to which user.</summary>
public sealed class LinkTests
{
    [Fact]
    public void The_classes_of_an_only_user_need_not_name_it()
    {
        var store = Generation.Of("""
            [Auth101User] public partial class User;
            [Auth101Session] public partial class Visit;
            [Auth101Account(User = typeof(User))] public partial class Login;
            """).Store;

        Assert.Equal("global::Visit", store.Session.Type?.FullName);
        Assert.Equal("global::Login", store.Account!.Type?.FullName);
        Assert.Null(store.Verification.Type);
    }

    [Fact]
    public void Two_users_have_their_own_classes()
    {
        var stores = Generation.Of(
            Four("Customer", "customer_"),
            Four("Clerk", "clerk_")).Stores;

        Assert.Equal(["Customer", "Clerk"], stores.Select(static store => store.FilePrefix));
        Assert.Equal(
            ["clerk_user", "clerk_session", "clerk_account", "clerk_verification"],
            stores[1].Entities.Select(static entity => entity.Table));
    }

    [Fact]
    public void A_conflict_of_one_user_leaves_the_other_alone()
    {
        var generation = Generation.OfBroken(
            Four("Customer", "customer_"),
            Four("Clerk", "clerk_"),
            "[Auth101Session(User = typeof(Clerk))] public partial class Another;");

        Assert.Equal("Customer", generation.Store.FilePrefix);
    }

    [Fact]
    public void A_broken_class_of_one_user_leaves_the_other_alone()
    {
        var generation = Generation.OfBroken(
            Four("Customer", "customer_"),
            Four("Clerk", "clerk_").Replace("public partial class ClerkSession;", "public class ClerkSession;", StringComparison.Ordinal));

        Assert.Equal("Customer", generation.Store.FilePrefix);
    }

    [Fact]
    public void Tables_of_one_name_in_two_schemas_are_two_tables()
    {
        Assert.Equal(2, Generation.Of(Four("Customer", "", "one"), Four("Clerk", "", "two")).Stores.Count);
    }

    private static string Four(string user, string prefix, string schema = "main") => $$"""
        [Auth101User(Table = "{{prefix}}user", Schema = "{{schema}}", Managed = true)] public partial class {{user}};
        [Auth101Session(Table = "{{prefix}}session", Schema = "{{schema}}", Managed = true, User = typeof({{user}}))] public partial class {{user}}Session;
        [Auth101Account(Table = "{{prefix}}account", Schema = "{{schema}}", Managed = true, User = typeof({{user}}))] public partial class {{user}}Account;
        [Auth101Verification(Table = "{{prefix}}verification", Schema = "{{schema}}", Managed = true, User = typeof({{user}}))] public partial class {{user}}Verification;
        """;
}
