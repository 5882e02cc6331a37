using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Printing;

/// <summary>Prints the methods of the store on SQLite: each does its work on a connection of the pool, and what writes is in a transaction.</summary>
internal sealed class SqlitePrinter(StoreModel store) : StorePrinter(store, SqliteDriver.Instance)
{
    private const string Plus = " + ";

    // What the method at hand takes as one argument.
    private IReadOnlyList<string> _inArguments = [];

    public SqlDialect Dialect { get; } = SqliteDialect.Instance;

    protected override string ReaderType => "global::Microsoft.Data.Sqlite.SqliteDataReader";

    /// <summary>Prints a method of the contract and the private method that does its work on a connection.</summary>
    /// <param name="method">The method.</param>
    /// <param name="body">Prints the work.</param>
    public override void PrintMethod(StoreMethod method, Action body)
    {
        var run = method.Writes.Count > 0 ? "WriteAsync" : "ReadAsync";
        var declared = string.Join(", ", method.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));
        var names = string.Join(", ", method.Parameters.Select(static parameter => parameter.Name));
        var isOne = method.Parameters.Length == 1;
        Writer.WriteLine();
        if (method.Yields is { } rows)
        {
            PrintInBits(method, declared, names, rows);
        }
        else
        {
            Writer.WriteLines($"""
                /// <inheritdoc/>
                public global::System.Threading.Tasks.ValueTask<{method.Result}> {method.Name}Async(
                    {declared}, global::System.Threading.CancellationToken cancellationToken) =>
                    _connections.{run}({method.Name}, {(isOne ? names : $"({names})")}, cancellationToken);

                """);
        }

        _inArguments = isOne ? [] : [.. method.Parameters.Select(static parameter => parameter.Name)];
        using (Writer.Block(
            $"private static {method.Result} {method.Name}(Auth101SqliteConnection connection, {(isOne ? declared : $"({declared}) arguments")})"))
        {
            body();
        }
    }

    /// <summary>Prints a method that counts the rows which it writes, some at a time.</summary>
    private void PrintInBits(StoreMethod method, string declared, string names, string rows)
    {
        Writer.WriteLines("// So few rows that a write which arrives meanwhile does not wait for long.");
        Writer.WriteLines($"private const int {method.Name}AtOnce = 50;");
        Writer.WriteLine();
        Writer.WriteLines($$"""
            /// <inheritdoc/>
            public async global::System.Threading.Tasks.ValueTask<{{method.Result}}> {{method.Name}}Async(
                {{declared}}, global::System.Threading.CancellationToken cancellationToken)
            {
                var total = 0;
                for (var left = {{rows}}; left > 0; left -= {{method.Name}}AtOnce)
                {
                    {{rows}} = global::System.Math.Min(left, {{method.Name}}AtOnce);
                    var some = await _connections.WriteWhenIdleAsync({{method.Name}}, ({{names}}), cancellationToken).ConfigureAwait(false);
                    if (some == 0)
                    {
                        break;
                    }

                    total += some;
                }

                return total;
            }

            """);
    }

    /// <summary>Prints the command of a statement and the values of its parameters.</summary>
    /// <param name="variable">The variable that holds the command.</param>
    /// <param name="statement">The statement.</param>
    public void Command(string variable, SqlStatement statement)
    {
        var names = string.Concat(statement.Parameters.Select(static parameter => $", {SourceWriter.Literal(parameter.Placeholder)}"));
        Writer.WriteLines($"var {variable} = connection.Prepare({statement.Name}Sql{names});");
        foreach (var parameter in statement.Parameters)
        {
            Writer.WriteLines($"{variable}.Parameters[{SourceWriter.Literal(parameter.Placeholder)}].Value = {ValueOf(parameter)};");
        }
    }

    /// <summary>Prints how texts become values, and the return where one of them is no id.</summary>
    public void Parse(IEnumerable<GivenText> texts, string nothing)
    {
        foreach (var given in texts)
        {
            var text = InMethod(given.Text);
            Parse(given with { Text = text, Variable = given.Variable == given.Text ? text : given.Variable }, nothing);
        }
    }

    protected override void Print(ReadOne read)
    {
        Parse(read.Given, read.Nothing);
        Command("command", read.Statement);
        Writer.WriteLines($"""
            using var reader = command.ExecuteReader();
            return reader.Read()
                ? {read.Row}
                : {read.Nothing};
            """);
    }

    protected override void Print(ReadMany read)
    {
        Parse(read.Given, read.Nothing);
        Command("command", read.Statement);
        Writer.WriteLines($"""
            using var reader = command.ExecuteReader();
            var rows = new global::System.Collections.Generic.List<{read.RowType}>();
            """);
        using (Writer.Block("while (reader.Read())"))
        {
            Writer.WriteLines($"rows.Add({read.Row});");
        }

        Writer.WriteLine();
        Writer.WriteLines("return rows;");
    }

    protected override void Print(Execute execute)
    {
        Parse(execute.Given, execute.Nothing);
        foreach (var (command, statement) in execute.Statements)
        {
            Command(command, statement);
        }

        var changed = execute.Statements.Select(static statement => $"{statement.Command}.ExecuteNonQuery()");
        Writer.WriteLines(execute.Counts
            ? $"return {string.Join(" + ", changed)};"
            : $"return {string.Join(" || ", changed.Select(static rows => $"{rows} > 0"))};");
    }

    private void Parse(GivenText given, string nothing)
    {
        if (given.Otherwise is not null)
        {
            Writer.WriteLines($"// {given.Otherwise}");
        }

        if (given.Column.Type == ColumnType.String)
        {
            if (given.Variable != given.Text)
            {
                Writer.WriteLines($"var {given.Variable} = {given.Text};");
            }

            return;
        }

        if (given.Otherwise is not null)
        {
            Writer.WriteLines($"object {given.Variable} = {TryParse(given, "id")} ? id : global::System.DBNull.Value;");
            return;
        }

        using (Writer.Block($"if (!{TryParse(given, given.Variable)})"))
        {
            Writer.WriteLines($"return {nothing};");
        }

        Writer.WriteLine();
    }

    /// <summary>The value of a parameter, as the driver takes it.</summary>
    private string ValueOf(StatementParameter parameter)
    {
        var source = parameter.Source;
        var value = InMethod(source.Expression);
        if (source.IsId || parameter.Column is not { } column)
        {
            return value;
        }

        if (!source.IsNullable)
        {
            return SqliteDriver.ParameterValue(column, value);
        }

        var local = source.Local ?? "the" + column.Property.TrimStart('@');
        var converted = SqliteDriver.ParameterValue(column, local);
        return converted == local
            ? $"(object?){value} ?? global::System.DBNull.Value"
            : $"{value} is {{ }} {local} ? {converted} : global::System.DBNull.Value";
    }

    /// <summary>An expression over what the contract's method takes, in the method that does the work.</summary>
    private string InMethod(string expression) => string.Join(
        Plus, expression.Split([Plus], StringSplitOptions.None).Select(term => _inArguments.Contains(term.Split('.')[0]) ? $"arguments.{term}" : term));
}
