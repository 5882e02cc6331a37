using System.Text;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>
/// Takes the application's SQL apart: names in braces are properties, the rest is what the database is told. What would reach beyond the place where it is put
/// is refused: a statement's end, a comment, a parameter, a quote or a parenthesis without its partner.
/// </summary>
/// <param name="text">The SQL.</param>
/// <param name="columns">The columns of the properties that it may name.</param>
/// <param name="refusesHash">Whether a number sign begins a comment.</param>
internal sealed class SqlTemplateParser(string text, IReadOnlyList<ColumnModel> columns, bool refusesHash)
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
        return new SqlTemplate(new EquatableArray<SqlTemplatePart>(_parts));
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
            ('#', _) when refusesHash => "has a number sign, which begins a comment on MySQL; write another operator",
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
            (_, not null) => new SqlTemplatePart(SqlTemplatePartKind.Column, column.Column),
            ("Now", _) => new SqlTemplatePart(SqlTemplatePartKind.Now, string.Empty),
            ("True", _) => new SqlTemplatePart(SqlTemplatePartKind.True, string.Empty),
            ("False", _) => new SqlTemplatePart(SqlTemplatePartKind.False, string.Empty),
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

    private bool Fails(string problem) => Refuse(problem) is not null;

    private SqlTemplate? Refuse(string problem)
    {
        Problem = problem;
        return null;
    }
}
