using Spectre.Console;

namespace Auth101.Tool.Output;

/// <summary>Tables that look alike in all commands, and are plain ASCII where the output cannot show more.</summary>
internal static class Tables
{
    public static Table Create(IAnsiConsole console, params ReadOnlySpan<string> headers)
    {
        var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    /// <summary>Adds a row of plain text, whatever the cells hold, the first cell in a colour.</summary>
    public static void Add(this Table table, Color color, params ReadOnlySpan<string> cells)
    {
        var row = new List<Text>();
        foreach (var cell in cells)
        {
            row.Add(new Text(PlainText.Escape(cell), row.Count == 0 ? new Style(color) : Style.Plain));
        }

        table.AddRow(row);
    }
}
