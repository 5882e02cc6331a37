using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Entities;
using Auth101.Compilations;
using Microsoft.Data.Sqlite;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH3004
{
    [Fact]
    public Task A_column_that_is_a_reserved_word_is_reported() => Analysis.Reports(
        "AUTH3004",
        "The column name 'order' of 'Order' is a reserved word of SQLite, PostgreSQL, MySQL, SQL Server; Auth101 quotes it, but every statement of your own must do so too",
        "[Auth101User] public partial class User { public int [|Order|] { get; set; } }");

    [Theory]
    [InlineData("Table", "table")]
    [InlineData("Schema", "schema")]
    public Task A_table_or_schema_that_is_a_reserved_word_is_reported(string argument, string what) => Analysis.Reports(
        "AUTH3004",
        $"The {what} name 'User' of 'User' is a reserved word of PostgreSQL, SQL Server; Auth101 quotes it, but every statement of your own must do so too",
        $$"""[[|Auth101User({{argument}} = "User", Managed = true)|]] public partial class User;""");

    [Fact]
    public Task A_word_of_a_database_that_is_not_referenced_is_accepted() => Analysis.Accepts(
        "AUTH3004",
        TestCompilation.Create("""[Auth101User(Table = "user", Managed = true)] public partial class User { public int Rank { get; set; } }""").WithDrivers("Sqlite"));

    [Fact]
    public Task The_default_names_are_accepted() => Analysis.Accepts(
        "AUTH3004",
        "[Auth101User] public partial class User { public Guid Id { get; init; } public string? Name { get; set; } public string? Image { get; set; } }");

    [Fact]
    public void Every_default_name_of_every_table_is_free()
    {
        var names = EntityDefinitions.All.SelectMany(static entity => entity.Fields).Select(static field => field.Column);

        Assert.All(names, static name => Assert.DoesNotContain(Database.All, database => database.IsReserved(name)));
    }

    [Fact]
    public void Sqlite_refuses_its_words_and_no_other()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.All(Database.Sqlite.Words, word => Assert.Throws<SqliteException>(() => Create(word)));
        Assert.All(Database.All.SelectMany(static database => database.Words).Except(Database.Sqlite.Words, StringComparer.Ordinal), Create);

        void Create(string word)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE TABLE t ({word} int); DROP TABLE t";
            command.ExecuteNonQuery();
        }
    }
}
