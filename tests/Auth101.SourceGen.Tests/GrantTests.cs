using System.Text.RegularExpressions;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>Each use case says what it writes, and the grants are made of that. Here they are held against the statements.</summary>
public sealed partial class GrantTests
{
    private static readonly string[] Tables = ["users", "account", "session", "verification", "rate_limit"];

    [Theory]
    [InlineData("[Auth101User] public partial class User;")]
    [InlineData("[Auth101User] public partial class User; [Auth101Counter] public partial class RateLimit;")]
    [InlineData("""
        [Auth101User] public partial class User { public long Id { get; init; } }
        [Auth101Session] public partial class Session { public long Id { get; init; } }
        [Auth101Account] public partial class Account { public int Id { get; init; } }
        """)]
    [InlineData("""[Auth101User(PasswordColumn = "hash", ActiveWhen = "{IsActive}")] public partial class User { public long Id { get; init; } }""")]
    [InlineData("[Auth101User(IdFactory = nameof(NewId))] public partial class User { private static Guid NewId() => Guid.NewGuid(); }")]
    public void The_grants_are_what_the_statements_write_and_no_more(string source)
    {
        var files = Generation.Of(TestCompilation.Create(source)).Files;
        var store = files.Single(static file => file.Key.EndsWith(".Npgsql.Store.g.cs", StringComparison.Ordinal)).Value;
        var schema = files.Single(static file => file.Key.EndsWith(".Npgsql.Schema.g.cs", StringComparison.Ordinal)).Value;

        foreach (var table in Tables)
        {
            if (table == "account" && source.Contains("PasswordColumn", StringComparison.Ordinal))
            {
                // Nothing needs accounts, so that there are none to grant.
                Assert.DoesNotContain("\"account\"", store + schema, StringComparison.Ordinal);
                continue;
            }

            if (table == "rate_limit" && !source.Contains("Auth101Counter", StringComparison.Ordinal))
            {
                // It is there only where it is asked for.
                Assert.DoesNotContain("\"rate_limit\"", store + schema, StringComparison.Ordinal);
                continue;
            }

            List<string> expected = ["SELECT"];
            expected.AddRange(Inserts().Matches(store).Any(insert => insert.Groups["table"].Value == table) ? ["INSERT"] : []);
            var updated = Updates().Matches(store).Concat(Upserts().Matches(store))
                .Where(update => update.Groups["table"].Value == table)
                .SelectMany(static update => Columns().Matches(update.Groups["changes"].Value))
                .Select(static column => column.Groups["column"].Value)
                .Distinct()
                .ToList();
            expected.AddRange(updated.Count > 0 ? [$"UPDATE ({string.Join(", ", updated)})"] : []);
            expected.AddRange(Deletes().Matches(store).Any(delete => delete.Groups["table"].Value == table) ? ["DELETE"] : []);

            Assert.Contains($"GRANT {string.Join(", ", expected)} ON \"{table}\" TO", schema, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""INSERT INTO "(?<table>\w+)"\s""")]
    private static partial Regex Inserts();

    [GeneratedRegex("""UPDATE "(?<table>\w+)"(?: AS [a-z])?\s+SET (?<changes>(?:[^\n]+,\n)*[^\n]+)""")]
    private static partial Regex Updates();

    [GeneratedRegex("""INSERT INTO "(?<table>\w+)"\s[^;]*?DO UPDATE SET (?<changes>[^\n]+)""")]
    private static partial Regex Upserts();

    [GeneratedRegex("""(?<=^|,\s+)(?<column>"\w+") = """)]
    private static partial Regex Columns();

    [GeneratedRegex("""DELETE FROM "(?<table>\w+)"\s""")]
    private static partial Regex Deletes();
}
