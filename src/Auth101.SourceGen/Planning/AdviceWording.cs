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
                var columns = dialect.Columns(key);
                advice.Append($"""

                    -- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
                    -- {Comment(dialect.AddUnique(table, key))}{OfDeletedUsers(table, dialect)}
                    SELECT {columns}, COUNT(*) FROM {table.Name} GROUP BY {columns} HAVING COUNT(*) > 1;

                    """);
            }

            if (table.Entity.Kind == EntityKind.User)
            {
                foreach (var key in UserKey.All(table.Entity).Where(static key => !key.Column.IsUnique))
                {
                    var column = dialect.Quote(key.Column.Column);
                    advice.Append($"""

                        -- Values that are there more than once. Nobody signs in with one of them:
                        SELECT {column}, COUNT(*) FROM {table.Name} WHERE {column} IS NOT NULL GROUP BY {column} HAVING COUNT(*) > 1;

                        """);
                }

                if (UserKey.Email(table.Entity) is { } email)
                {
                    Addresses(advice, table, email, dialect);
                }
            }

            foreach (var index in table.Indexes)
            {
                advice.Append($"\n-- For speed, if no index starts with these columns:\n-- {Comment(dialect.AddIndex(table, index))}\n");
            }
        }

        return advice.ToString().TrimEnd('\n');
    }

    /// <summary>What a unique index means for who was deleted and is still in the table.</summary>
    private static string OfDeletedUsers(TableDefinition table, SqlDialect dialect)
    {
        if (table.Entity.Kind != EntityKind.User || table.Entity.Find(EntityField.DeletedAt) is not { } deletedAt)
        {
            return string.Empty;
        }

        const string Kept = "\n-- It keeps what a deleted user has taken for ever";
        return dialect.HasPartialIndexes ? $"{Kept}; a unique index WHERE {dialect.Quote(deletedAt.Column)} IS NULL frees it." : $"{Kept}.";
    }

    private static void Addresses(StringBuilder advice, TableDefinition table, UserKey key, SqlDialect dialect)
    {
        var id = dialect.Quote(table.Entity.Get(EntityField.Id).Column);
        var email = dialect.Quote(key.Column.Column);
        var noAddress = $"{email} NOT LIKE '_%@_%' OR {email} LIKE '%@%@%'";
        var isMissing = key.Given.IsNullable ? string.Empty : $"{email} IS NULL OR ";

        // Capital letters do no harm where users are found without regard to them.
        var isAnyCase = key.IsLowered || key.Column is { Case: LetterCase.Upper } or { DatabaseType: "citext" };
        var what = $"{(isMissing.Length > 0 ? "is missing, or " : string.Empty)}has {(isAnyCase ? string.Empty : "a capital letter, ")}";
        var uncanonical = dialect.HasUncanonicalAscii(isAnyCase ? dialect.LowerCase(email) : email);
        advice.Append($"""

            -- Users whose address no sign-in finds: it {what}a blank or a character that no address has.
            SELECT {id}, {email} FROM {table.Name} WHERE {isMissing}{noAddress} OR {uncanonical};

            -- Users whose address has characters beyond ASCII. EmailAddress.TryCanonicalize says whether it is in the form that Auth101 looks up:
            -- Unicode NFKC, case-folded (a final sigma is a sigma), of characters of Unicode 10.0.
            SELECT {id}, {email} FROM {table.Name} WHERE {dialect.HasBeyondAscii(email)};

            """);
    }

    private static string Comment(string statement) => statement.Replace("\r", " ").Replace("\n", "\n-- ");
}
