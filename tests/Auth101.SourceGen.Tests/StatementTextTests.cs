using System.Text.RegularExpressions;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Tests.Compilations;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Tests;

/// <summary>How the marks of a statement become parameters.</summary>
public sealed class StatementTextTests
{
    private static readonly StoreModel Store = Generation.StoreOf(string.Empty);

    [Fact]
    public void Parameters_are_numbered_in_the_order_of_the_text_however_it_was_worded()
    {
        var text = new StatementText(Store, PostgreSqlDialect.Instance);
        var late = text.Parameter("late", Store.User, EntityField.Email, from: "a");
        var unused = text.Parameter("unused", Store.User, EntityField.Email, from: "b");
        var early = text.Number("early", from: "c");

        var statement = text.Finish("Name", $"{early}, {late}, {early}");

        Assert.NotEmpty(unused);
        Assert.Equal("$1, $2, $1", statement.Text);
        Assert.Equal(["early", "late"], statement.Parameters.Select(static parameter => parameter.Name));
    }

    [Fact]
    public void A_parameter_is_of_the_column_that_the_text_names_it_for_first()
    {
        var text = new StatementText(Store, SqliteDialect.Instance);
        var name = text.Parameter("value", Store.User, EntityField.Name, from: "a");
        var email = text.Parameter("value", Store.User, EntityField.Email, from: "a");

        var parameter = Assert.Single(text.Finish("Name", email + name).Parameters);

        Assert.Equal(EntityField.Email, parameter.Column!.Field);
    }

    [Fact]
    public void One_parameter_with_two_values_is_a_mistake()
    {
        var text = new StatementText(Store, SqliteDialect.Instance);
        var now = text.Parameter("now", Store.User, EntityField.CreatedAt, from: "rotation.Now");
        var then = text.Parameter("now", Store.User, EntityField.CreatedAt, from: "rotation.StartedAfter");

        Assert.Throws<InvalidOperationException>(() => text.Finish("Name", now + then));
    }

    [Fact]
    public void A_part_of_a_statement_is_called_as_no_table_is()
    {
        var statements = Generation.Of("[Auth101User(Deletes = UserDeletion.Row)] public partial class User;").Files
            .Single(static file => file.Key.EndsWith(".Npgsql.Store.g.cs", StringComparison.Ordinal)).Value;

        var names = Regex.Matches(statements, @"(?:WITH |^ *\),? ?\n? *|^ +)(\w+) AS \($", RegexOptions.Multiline).Select(static match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, static name => Assert.StartsWith("auth101_", name, StringComparison.Ordinal));
    }

    [Fact]
    public void What_triggers_of_SQL_Server_change_decides_nothing()
    {
        var statements = Generation.Of("[Auth101User] public partial class User;").Files
            .Single(static file => file.Key.EndsWith(".SqlServer.Store.g.cs", StringComparison.Ordinal)).Value;

        // What is purged is only added up.
        Assert.Equal(2, Regex.Count(statements, "SET NOCOUNT OFF"));
        Assert.Equal(6, Regex.Count(statements, @"SELECT @@ROWCOUNT\n"));
        Assert.Equal(2, Regex.Count(statements, @"SELECT @is_proven;\n"));
        Assert.DoesNotContain("ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0", statements, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_is_as_long_as_its_placeholder()
    {
        var text = new StatementText(Store, SqliteDialect.Instance);

        Assert.Equal("@expires_at".Length, text.Parameter("expires_at", Store.Session, EntityField.ExpiresAt, from: "a").Length);
    }
}
