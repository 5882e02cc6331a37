using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>Columns that are read and never written.</summary>
public sealed class ReadOnlyTests
{
    private const string User = """
        namespace Shop;

        [Auth101User]
        public partial class User
        {
            [MapsTo("is_active", ReadOnly = true)] public bool IsActive { get; private set; }
            [MapsTo("rank", ReadOnly = true)] public required string Rank { get; init; }
            public string? Team { get; set; }
        }
        """;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("MySql")]
    [InlineData("SqlServer")]
    public void A_sign_up_leaves_them_out_and_reads_the_row(string driver)
    {
        var store = Generation.Of(User).Files[$"Shop.User.{driver}.Store.g.cs"];
        var insert = store[store.IndexOf("INTO ", StringComparison.Ordinal)..];
        insert = insert[..insert.IndexOf("VALUES", StringComparison.Ordinal)];

        Assert.Contains("team", insert, StringComparison.Ordinal);
        Assert.DoesNotContain("rank", insert, StringComparison.Ordinal);
        Assert.DoesNotContain("is_active", insert, StringComparison.Ordinal);
        Assert.Contains("ReadBackSql", store, StringComparison.Ordinal);
        Assert.Contains("created with { User = ReadUser(reader) }", store, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_of_change_that_a_trigger_writes_is_not_written_with_a_new_password_hash_and_not_granted()
    {
        var files = Generation.Of("""
            [Auth101User(Table = "app_user", PasswordColumn = "hash")]
            public partial class User
            {
                public Guid Id { get; init; }
                public required string Email { get; set; }
                [MapsTo("changed_at", ReadOnly = true, Field = UserField.UpdatedAt)] public DateTimeOffset ChangedAt { get; private set; }
            }
            """).Files;

        Assert.DoesNotContain("\"changed_at\" =", files["User.Npgsql.Store.g.cs"], StringComparison.Ordinal);
        var granted = Assert.Single(System.Text.RegularExpressions.Regex.Matches(files["User.Npgsql.Schema.g.cs"], "UPDATE \\(([^)]*)\\) ON \"app_user\"")).Groups[1].Value;
        Assert.Equal(["\"email\"", "\"hash\""], granted.Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_them_no_row_is_read()
    {
        Assert.All(Generation.Of("[Auth101User] public partial class User;").Files, static file => Assert.DoesNotContain("ReadBack", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void They_come_neither_from_the_application_nor_from_a_client()
    {
        var files = Generation.Of(User).Files;

        Assert.Contains("Rank = default!,", files["Shop.User.Model.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("source.Rank", files["Shop.User.Model.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("throw", files["Shop.User.Model.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_table_has_a_default_for_them()
    {
        Assert.Contains("""
            "rank" TEXT NOT NULL DEFAULT ''
            """, Generation.Of(User).Files["Shop.User.Sqlite.Schema.g.cs"], StringComparison.Ordinal);
    }
}
