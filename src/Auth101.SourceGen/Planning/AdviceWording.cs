using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Schema;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the advice on the application's own tables: queries that find trouble, and as comments the statements that cure it.</summary>
internal static class AdviceWording
{
    public static string Word(string header, IEnumerable<TableDefinition> own, SqlDialect dialect)
    {
        var advice = new StringBuilder(header);
        foreach (var table in own)
        {
            foreach (var key in table.Unique)
            {
                var columns = string.Join(", ", key.Columns.Select(dialect.Quote));
                advice.Append($"""

                    -- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
                    -- {Comment(dialect.AddUnique(table, key))}
                    SELECT {columns}, COUNT(*) FROM {table.Name} GROUP BY {columns} HAVING COUNT(*) > 1;

                    """);
            }

            if (table.Entity.Kind == EntityKind.User)
            {
                var id = dialect.Quote(table.Entity.Get(EntityField.Id).Column);
                var email = dialect.Quote(table.Entity.Get(EntityField.Email).Column);
                var noAddress = $"{email} NOT LIKE '_%@_%' OR {email} LIKE '%@%@%'";
                advice.Append($"""

                    -- Users whose address no sign-in finds: it is missing, or has a capital letter, a blank or a character that no address has.
                    SELECT {id}, {email} FROM {table.Name} WHERE {email} IS NULL OR {noAddress} OR {dialect.HasUncanonicalAscii(email)};

                    -- Users whose address has characters beyond ASCII. EmailAddress.TryCanonicalize says whether it is in the form that Auth101 looks up:
                    -- Unicode NFKC, case-folded (a final sigma is a sigma), of characters of Unicode 10.0.
                    SELECT {id}, {email} FROM {table.Name} WHERE {dialect.HasBeyondAscii(email)};

                    """);
            }

            foreach (var index in table.Indexes)
            {
                advice.Append($"\n-- For speed, if no index starts with these columns:\n-- {Comment(dialect.AddIndex(table, index))}\n");
            }
        }

        return advice.ToString().TrimEnd('\n');
    }

    private static string Comment(string statement) => statement.Replace("\r", " ").Replace("\n", "\n-- ");
}
