using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>Whose a table is, what it is called, and what is added to it.</summary>
public sealed class TableTests
{
    private const string IdAndEmail = "public int Id { get; set; } public required string Email { get; set; }";

    [Fact]
    public void Undeclared_tables_are_managed_under_their_default_names()
    {
        var store = Generation.StoreOf("");

        Assert.Equal(["users", "session", "account", "verification"], store.Entities.Select(static entity => entity.Table));
        Assert.All(store.Entities, static entity => Assert.True(entity.IsManaged));
        Assert.All(store.Entities, static entity => Assert.Null(entity.Schema));
    }

    [Theory]
    [InlineData("", "users", null, true)]
    [InlineData("(Table = \"app_user\")", "app_user", null, false)]
    [InlineData("(Table = \"users\")", "users", null, false)]
    [InlineData("(Table = \"app_user\", Managed = true)", "app_user", null, true)]
    [InlineData("(Table = \"app_user\", Managed = false)", "app_user", null, false)]
    [InlineData("(Schema = \"auth\")", "users", "auth", true)]
    [InlineData("(Table = \"a.b\", Schema = \"c.d\")", "a.b", "c.d", false)]
    public void A_table_that_is_named_is_the_applications(string arguments, string table, string? schema, bool isManaged)
    {
        var user = Generation.StoreOf(IdAndEmail, arguments).User;

        Assert.Equal((table, schema, isManaged), (user.Table, user.Schema, user.IsManaged));
    }

    [Fact]
    public void No_table_refers_to_users_who_take_no_foreign_keys()
    {
        const string Session = "[Auth101Session] public partial class Session;";
        var with = Of("(Table = \"app_user\")");
        var without = Of("(Table = \"app_user\", ForeignKeys = false)");

        Assert.All(with, static schema => Assert.Contains("REFERENCES", schema, StringComparison.Ordinal));
        Assert.All(without, static schema => Assert.DoesNotContain("REFERENCES", schema, StringComparison.Ordinal));

        static string[] Of(string arguments) =>
        [
            .. Generation.Of($$"""[Auth101User{{arguments}}] public partial class User { {{IdAndEmail}} }""", Session).Files
                .Where(static file => file.Key.EndsWith("Npgsql.Schema.g.cs", StringComparison.Ordinal) || file.Key.EndsWith("Sqlite.Schema.g.cs", StringComparison.Ordinal)
                    || file.Key.EndsWith("SqlServer.Schema.g.cs", StringComparison.Ordinal))
                .Select(static file => file.Value),
        ];
    }

    [Theory]
    [InlineData("Auth101Session", "public Guid Id { get; set; } public required string Token { get; set; } public DateTime ExpiresAt { get; set; } public int UserId { get; set; }")]
    [InlineData("Auth101Account", "public required string ProviderId { get; set; } public int UserId { get; set; } public string? Password { get; set; }")]
    [InlineData("Auth101Verification", "public Guid Id { get; set; } public required string Identifier { get; set; } public required string Value { get; set; } public DateTime ExpiresAt { get; set; }")]
    [InlineData("Auth101Counter", "public Guid Id { get; set; } public long FullAt { get; set; }")]
    public void The_other_entities_follow_the_same_rule(string attribute, string properties)
    {
        var own = Of($$"""[{{attribute}}(Table = "own")] public partial class Other { {{properties}} }""");
        var managed = Of($$"""[{{attribute}}(Table = "own", Managed = true)] public partial class Other;""");
        var unnamed = Of($$"""[{{attribute}}] public partial class Other;""");

        Assert.Equal(("own", false), (own.Table, own.IsManaged));
        Assert.Equal(("own", true), (managed.Table, managed.IsManaged));
        Assert.True(unnamed.IsManaged);

        static EntityModel Of(string other) =>
            Generation.Of($$"""[Auth101User] public partial class User { {{IdAndEmail}} }""", other).Store.Entities.Single(static entity => entity is { Kind: not EntityKind.User, Type: not null });
    }

    [Fact]
    public void There_are_counters_only_where_a_class_asks_for_them()
    {
        const string User = "[Auth101User] public partial class User;";
        var without = Generation.Of(User);
        var with = Generation.Of(User, "[Auth101Counter] public partial class RateLimit;");

        Assert.Null(without.Store.Counter);
        Assert.DoesNotContain(without.Files.Values, static file => file.Contains("rate_limit", StringComparison.Ordinal) || file.Contains("Budget", StringComparison.Ordinal));
        Assert.Equal("rate_limit", with.Store.Counter!.Table);
        Assert.Equal(["id", "full_at"], with.Store.Counter.Columns.Select(static column => column.Column));
    }

    [Fact]
    public void A_managed_table_gets_the_properties_that_the_class_leaves_out()
    {
        var user = Generation.StoreOf(IdAndEmail).User;

        Assert.Equal(
            ["Name", "EmailVerified", "Image", "IsActive", "CreatedAt", "UpdatedAt"],
            user.Columns.Where(static column => column.Origin == ColumnOrigin.Generated).Select(static column => column.Property));
    }

    [Fact]
    public void An_own_table_gets_nothing()
    {
        var user = Generation.StoreOf(IdAndEmail, "(Table = \"app_user\")").User;

        Assert.Equal(["Id", "Email"], user.Columns.Select(static column => column.Property));
    }

    [Theory]
    [InlineData("public Guid Id { get; init; }", ColumnType.Guid, false)]
    [InlineData("public string Id { get; init; } = \"\";", ColumnType.String, false)]
    [InlineData("public int Id { get; init; }", ColumnType.Int32, true)]
    [InlineData("public long Id { get; init; }", ColumnType.Int64, true)]
    [InlineData("", ColumnType.Guid, false)]
    public void User_ids_elsewhere_have_the_type_of_the_users_id(string id, object type, bool hasIdentity)
    {
        var store = Generation.Of(
            $$"""[Auth101User] public partial class User { {{id}} }""",
            "[Auth101Session] public partial class Visit;").Store;

        Assert.Equal(hasIdentity, store.User.HasIdentity);
        Assert.Equal(type, store.User.Get(EntityField.Id).Type);
        Assert.Equal(type, store.Session.Get(EntityField.UserId).Type);
        Assert.Equal(type, store.Account!.Get(EntityField.UserId).Type);
        Assert.Equal(ColumnType.Guid, store.Session.Get(EntityField.Id).Type);
    }

    [Theory]
    [InlineData("Guid")]
    [InlineData("string")]
    [InlineData("int")]
    [InlineData("long")]
    public void Every_entity_can_have_every_type_of_id(string type)
    {
        var store = Generation.Of($$"""
            [Auth101User] public partial class User { public required {{type}} Id { get; init; } }
            [Auth101Session] public partial class Visit { public required {{type}} Id { get; init; } public required {{type}} UserId { get; init; } }
            [Auth101Account] public partial class Login { public required {{type}} Id { get; init; } public required {{type}} UserId { get; init; } }
            [Auth101Verification] public partial class Code { public required {{type}} Id { get; init; } }
            """).Store;

        Assert.Single(store.Entities.Select(static entity => entity.Get(EntityField.Id).Type).Distinct());
    }

    [Fact]
    public void Without_a_driver_there_is_the_model_and_no_store()
    {
        var compilation = Auth101.Compilations.TestCompilation.Create("[Auth101User] public partial class User;");

        var generation = Generation.Of(compilation.RemoveReferences(Auth101.Compilations.TestCompilation.AllDrivers));

        Assert.Equal(["User.Model.g.cs", "User.UserUpdate.g.cs"], generation.Files.Keys);
    }
}
