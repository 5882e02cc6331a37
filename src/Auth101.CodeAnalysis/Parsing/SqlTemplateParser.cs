using System.Text;
using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>
/// Takes the application's SQL apart: names in braces are properties, the rest is what the database is told. What would reach beyond the place where it is put
/// is refused: a statement's end, a comment, a parameter, a quote or a parenthesis without its partner.
/// </summary>
/// <param name="text">The SQL.</param>
/// <param name="columns">The columns of the properties that it may name.</param>
/// <param name="databases">The databases that read it.</param>
internal sealed class SqlTemplateParser(string text, IReadOnlyList<ColumnModel> columns, IReadOnlyCollection<Database> databases)
{
    private readonly List<SqlTemplatePart> _parts = [];
    private readonly StringBuilder _sql = new();
    private int _position;
    private int _depth;

    /// <summary>What is wrong and what to do, where <see cref="Parse"/> gave null.</summary>
    public string Problem { get; private set; } = string.Empty;

    /// <summary>The parts; null if something is wrong.</summary>
    public SqlTemplate? Parse()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse("is empty; write a condition or remove it");
        }

        // Lines and columns of the application's own layout are fine.
        if (EntityParser.HasUnusableCharacter(text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')))
        {
            return Refuse("has a control character or half a surrogate pair; remove it");
        }

        while (_position < text.Length)
        {
            if (!Next())
            {
                return null;
            }
        }

        if (_depth > 0)
        {
            return Refuse("has a parenthesis that is not closed; close it");
        }

        EndSql();
        var named = _parts.Select(static part => part.Column).OfType<ColumnModel>().ToList();
        var times = named.Where(static column => column.IsTime).ToList();
        var flags = named.Where(static column => column.Type == ColumnType.Boolean).ToList();
        return Ambiguity(times, flags) is { } problem
            ? Refuse(problem)
            : new SqlTemplate(new EquatableArray<SqlTemplatePart>(_parts), times.FirstOrDefault(), flags.FirstOrDefault());
    }

    /// <summary>Why it is not known what the time, or a flag, is compared with; null if it is.</summary>
    private string? Ambiguity(List<ColumnModel> times, List<ColumnModel> flags)
    {
        if (Has(SqlTemplatePartKind.Now) && times.Count == 0)
        {
            return "has {Now} and names no time to compare it with; "
                + "map the column as DateTimeOffset, with Unit if it holds a number, or write the time in SQL";
        }

        if (Has(SqlTemplatePartKind.Now) && !AreKeptAlike(times))
        {
            return "has {Now} and names times that are kept in different ways; write the time in SQL";
        }

        return (Has(SqlTemplatePartKind.True) || Has(SqlTemplatePartKind.False)) && !AreKeptAlike(flags)
            ? "has {True} or {False} and names flags that are kept in different ways; write the values in SQL"
            : null;

        bool Has(SqlTemplatePartKind kind) => _parts.Any(part => part.Kind == kind);

        static bool AreKeptAlike(List<ColumnModel> columns) => columns
            .Select(static column => (column.Unit, Type: column.DatabaseType?.ToLowerInvariant()))
            .Distinct()
            .Count() <= 1;
    }

    private char Current => text[_position];

    private char Following => _position + 1 < text.Length ? text[_position + 1] : '\0';

    /// <summary>Reads what begins at the position; false if it is refused.</summary>
    private bool Next()
    {
        switch (Current)
        {
            case '{' or '}' when Following == Current:
                _sql.Append(Current);
                _position += 2;
                return true;

            case '{':
                return ReadName();

            case '}':
                return Fails("has a brace that closes nothing; write a brace of SQL twice");

            case '\'' or '"' or '`':
                return ReadQuoted();

            case '(':
                _depth++;
                break;

            case ')':
                _depth--;
                break;
        }

        var refusal = (Current, Following) switch
        {
            (')', _) when _depth < 0 => "has a parenthesis that closes nothing; remove it",
            (';', _) => "has a semicolon, which would end the statement; write one condition",
            ('-', '-') or ('/', '*') => "has a comment; put it into the code",
            ('#', _) when databases.Contains(Database.MySql) => "has a number sign, which begins a comment on MySQL; write another operator",
            ('|', '|') when databases.Contains(Database.MySql) => "has '||', which means OR on MySQL; write CONCAT(a, b) or OR",
            ('|', '|') when databases.Contains(Database.SqlServer) => "has '||', which SQL Server does not know; write CONCAT(a, b)",
            ('@', var next) when next == '_' || char.IsLetter(next) => "has a parameter or a variable, of which there are none; write the value",
            ('$', var next) when char.IsDigit(next) => "has a parameter, of which there are none; write the value",
            _ => null,
        };
        if (refusal is not null)
        {
            return Fails(refusal);
        }

        _sql.Append(Current);
        _position++;
        return true;
    }

    private bool ReadName()
    {
        var end = text.IndexOf('}', _position);
        if (end < 0)
        {
            return Fails("has a brace that is not closed; close it, or write a brace of SQL twice");
        }

        var name = text.Substring(_position + 1, end - _position - 1).Trim();
        var column = columns.FirstOrDefault(column => column.Property.TrimStart('@') == name);
        var part = (name, column) switch
        {
            (_, not null) => new SqlTemplatePart(SqlTemplatePartKind.Column, Column: column),
            ("Now", _) => new SqlTemplatePart(SqlTemplatePartKind.Now),
            ("True", _) => new SqlTemplatePart(SqlTemplatePartKind.True),
            ("False", _) => new SqlTemplatePart(SqlTemplatePartKind.False),
            _ => null,
        };
        if (part is null)
        {
            var known = string.Join(", ", columns.Select(static column => column.Property.TrimStart('@')));
            return Fails($"names '{{{name}}}', which is no mapped property; write one of {known}, Now, True or False");
        }

        EndSql();
        _parts.Add(part);
        _position = end + 1;
        return true;
    }

    /// <summary>Reads a text or a quoted name, in which two quotes are one and nothing else means anything.</summary>
    private bool ReadQuoted()
    {
        var quote = Current;
        var end = text.IndexOf(quote, _position + 1);
        if (end < 0)
        {
            return Fails($"has a quote ({quote}) that is not closed; close it, or write it twice inside of quotes");
        }

        var content = text.Substring(_position, end - _position + 1);
        if (content.IndexOfAny(['\n', '\r']) >= 0)
        {
            return Fails("has a line break inside of quotes, which the layout of the statement would change; write it without");
        }

        if (content.Contains('{') || content.Contains('}') || content.Contains('\\'))
        {
            return Fails("has a brace or a backslash inside of quotes, where databases differ; write it without");
        }

        _sql.Append(content);
        _position = end + 1;
        return true;
    }

    private void EndSql()
    {
        if (_sql.Length > 0)
        {
            _parts.Add(new SqlTemplatePart(SqlTemplatePartKind.Sql, _sql.ToString()));
            _sql.Clear();
        }
    }

    private bool Fails(string problem)
    {
        Problem = problem;
        return false;
    }

    private SqlTemplate? Refuse(string problem)
    {
        Problem = problem;
        return null;
    }
}
