using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;

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
                advice.Append($"""

                    -- Users whose address is missing or not in the form that Auth101 looks up: Unicode NFKC, lower case, no blanks around it.
                    -- A collation that ignores case hides capital letters from this query.
                    SELECT {id}, {email} FROM {table.Name} WHERE {email} IS NULL OR {email} <> LOWER(TRIM({email}));

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
