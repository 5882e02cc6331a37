using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Auth101.Stores.Tests.Engines;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>
/// What a database says of its tables, a line for each fact. Two things are known to differ and are told as one: a unique constraint is a unique index of
/// the same name, because an alternate key of Entity Framework could never change, and the mapping's row has its time from a default of the column.
/// </summary>
internal static partial class Catalog
{
    public static IReadOnlyList<string> Of(TestDatabase database)
    {
        using var connection = database.Connect();
        var facts = database is SqliteDatabase ? Sqlite(connection) : Query(connection, PostgreSql);
        return [.. facts.Order(StringComparer.Ordinal)];
    }

    private static List<string> Sqlite(DbConnection connection)
    {
        var facts = new List<string>();
        foreach (var text in Query(connection, "SELECT name || char(0) || sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"))
        {
            var (table, sql) = (text.Split('\0')[0], text.Split('\0')[1]);
            facts.AddRange(Query(connection, SqliteTable, table));
            facts.AddRange(Constraint().Matches(sql).Select(match => $"{table}: constraint {match.Groups[1].Value} {match.Groups[2].Value}"));
            facts.AddRange(Check().Matches(sql).Select(match => $"{table}: check {match.Groups[1].Value}"));
            facts.AddRange(Comment().Matches(sql).Select(match => $"{table}: comment {match.Groups[1].Value}"));
            facts.Add($"{table}: counts up {sql.Contains("AUTOINCREMENT", StringComparison.Ordinal)}");
        }

        return facts;
    }

    private static List<string> Query(DbConnection connection, string sql, string? table = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (table is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@table", table);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    private const string SqliteTable = """
        SELECT concat(@table, ': column ', name, ' ', type, ' not null ', "notnull", ' key ', pk, ' default ',
                      CASE WHEN @table = 'auth101_schema' THEN '' ELSE coalesce(dflt_value, 'none') END)
        FROM pragma_table_info(@table)
        UNION ALL
        SELECT concat(@table, ': index unique ', i."unique", ' on ', (SELECT group_concat(c.name, ', ' ORDER BY c.seqno) FROM pragma_index_info(i.name) AS c))
        FROM pragma_index_list(@table) AS i WHERE i.origin <> 'pk'
        UNION ALL
        SELECT concat(@table, ': constraint "', replace(i.name, '"', '""'), '" ', CASE i."unique" WHEN 1 THEN 'UNIQUE' ELSE 'INDEX' END)
        FROM pragma_index_list(@table) AS i WHERE i.origin = 'c'
        UNION ALL
        SELECT concat(@table, ': foreign key ', "from", ' to ', "table", '.', "to", ' on update ', on_update, ' on delete ', on_delete)
        FROM pragma_foreign_key_list(@table)
        """;

    private const string PostgreSql = """
        WITH tables AS (
            SELECT t.oid, concat(n.nspname, '.', t.relname) AS name, t.relname
            FROM pg_class AS t JOIN pg_namespace AS n ON n.oid = t.relnamespace
            WHERE t.relkind = 'r' AND n.nspname IN ('public', 'main'))
        SELECT concat(t.name, ': comment ', obj_description(t.oid, 'pg_class')) FROM tables AS t
        UNION ALL
        SELECT concat(t.name, ': column ', c.attname, ' ', format_type(c.atttypid, c.atttypmod), ' collation ', l.collname, ' not null ', c.attnotnull,
                      ' identity ', c.attidentity, ' default ', CASE WHEN t.relname = 'auth101_schema' THEN '' ELSE pg_get_expr(d.adbin, d.adrelid) END,
                      ' comment ', col_description(t.oid, c.attnum))
        FROM tables AS t
        JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
        LEFT JOIN pg_collation AS l ON l.oid = c.attcollation
        LEFT JOIN pg_attrdef AS d ON d.adrelid = c.attrelid AND d.adnum = c.attnum
        UNION ALL
        SELECT concat(t.name, ': constraint ', k.conname, ' ', pg_get_constraintdef(k.oid))
        FROM tables AS t JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype NOT IN ('n', 'u')
        UNION ALL
        SELECT concat(t.name, ': index ', pg_get_indexdef(i.indexrelid)) FROM tables AS t JOIN pg_index AS i ON i.indrelid = t.oid
        """;

    [GeneratedRegex("CONSTRAINT (\"(?:[^\"]|\"\")*\") (PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)")]
    private static partial Regex Constraint();

    [GeneratedRegex("CHECK \\((.*?\\))\\)")]
    private static partial Regex Check();

    /// <summary>Comments of columns: that of the table is outside of the statement in the script, where the database does not keep it.</summary>
    [GeneratedRegex("^ *-- (.*)\n *\"", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
