using System.Globalization;
using System.Text;

namespace Auth101.SourceGen.Planning;

/// <summary>Writes JSON, one member a line. A generator brings no library along.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public override string ToString() => _text.ToString();

    public void Object(Action members) => Nested('{', '}', members);

    public void Value(string? value)
    {
        NextLine();
        Append(value);
    }

    public void Member(string name, string? value)
    {
        Name(name);
        Append(value);
    }

    public void Member(string name, bool? value)
    {
        Name(name);
        _text.Append(value is { } known ? (known ? "true" : "false") : "null");
    }

    public void Member(string name, int? value)
    {
        Name(name);
        _text.Append(value?.ToString(CultureInfo.InvariantCulture) ?? "null");
    }

    public void Member<T>(string name, T? value, Action<T> members)
        where T : class
    {
        if (value is null)
        {
            Member(name, (string?)null);
            return;
        }

        Name(name);
        Bracket('{', '}', () => members(value));
    }

    public void Array<T>(string name, IReadOnlyList<T> items, Action<T> item)
    {
        Name(name);
        Bracket('[', ']', () =>
        {
            foreach (var element in items)
            {
                item(element);
            }
        });
    }

    private void Nested(char open, char close, Action content)
    {
        if (_depth > 0)
        {
            NextLine();
        }

        Bracket(open, close, content);
    }

    private void Bracket(char open, char close, Action content)
    {
        _text.Append(open);
        _depth++;
        _isFirst = true;
        content();
        _depth--;
        if (!_isFirst)
        {
            _text.Append('\n').Append(' ', 2 * _depth);
        }

        _isFirst = false;
        _text.Append(close);
    }

    private void NextLine()
    {
        _text.Append(_isFirst ? "\n" : ",\n").Append(' ', 2 * _depth);
        _isFirst = false;
    }

    private void Name(string name)
    {
        NextLine();
        _text.Append('"').Append(name).Append("\": ");
    }

    private void Append(string? value)
    {
        if (value is null)
        {
            _text.Append("null");
            return;
        }

        _text.Append('"');
        foreach (var c in value)
        {
            _text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff') => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        _text.Append('"');
    }
}
