using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>What <c>advice.sql</c> says of the application's own tables.</summary>
public sealed class AdviceTests
{
    [Fact]
    public void A_unique_index_over_deleted_users_comes_with_what_it_means()
    {
        var files = Generation.Of("""
            [Auth101User(Table = "app_user", Deletes = UserDeletion.Softly)]
            public partial class User
            {
                public Guid Id { get; init; }
                public required string Email { get; set; }
                [MapsTo("deleted_at", Field = UserField.DeletedAt)] public DateTimeOffset? DeletedAt { get; set; }
            }
            """).Files;

        foreach (var (dialect, frees) in new[]
            {
                ("Sqlite", "; a unique index WHERE \"deleted_at\" IS NULL frees it."), ("Npgsql", "; a unique index WHERE \"deleted_at\" IS NULL frees it."),
                ("MySql", "."), ("SqlServer", "; a unique index WHERE [deleted_at] IS NULL frees it."),
            })
        {
            var schema = files.Single(file => file.Key.EndsWith($".{dialect}.Schema.g.cs", StringComparison.Ordinal)).Value;
            Assert.Contains("-- It keeps what a deleted user has taken for ever" + frees + "\n", schema, StringComparison.Ordinal);
        }
    }
}
