using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Printing;

/// <summary>Prints the methods of a store on a database server: each takes a connection from the pool.</summary>
internal sealed class ServerPrinter(StoreModel store, SchemaDefinition schema, ServerDriver driver) : StorePrinter(store, driver)
{
    public ServerDriver Driver => driver;

    public ServerDialect Dialect => driver.ServerDialect;

    public SchemaDefinition Schema => schema;

    protected override string ReaderType => driver.Reader;

    public override void PrintMethod(StoreMethod method, Action body)
    {
        Writer.WriteLine();
        Writer.WriteLines("/// <inheritdoc/>");
        using (Writer.Block($"""
            public async {ResultOf(method)} {method.Name}Async(
                {Declared(method)}global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            body();
        }
    }

    /// <summary>Prints the opening of a connection.</summary>
    public void Open() => Writer.WriteLines("await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);");

    /// <summary>Prints the command of a statement and its parameters.</summary>
    /// <param name="variable">The variable that holds the command.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="transaction">The transaction that it belongs to; null for none.</param>
    public void Command(string variable, SqlStatement statement, string? transaction = null)
    {
        Writer.WriteLines($"await using var {variable} = {NewCommand(statement, transaction)};");
        Parameters(variable, statement);
    }

    /// <summary>
    /// Prints the command of a statement, or the batch of several that are one transaction. It reads what is committed, whatever the default is: else none of
    /// them would see what the first one has waited for.
    /// </summary>
    /// <param name="variable">The variable that holds the command.</param>
    /// <param name="statements">The statements.</param>
    public void Commands(string variable, IReadOnlyList<SqlStatement> statements)
    {
        if (statements.Count == 1)
        {
            Command(variable, statements[0]);
            return;
        }

        Writer.WriteLines($"await using var {variable} = new {driver.Batch}(connection);");
        AddToBatch("\"BEGIN ISOLATION LEVEL READ COMMITTED\"");
        foreach (var statement in statements)
        {
            var name = char.ToLowerInvariant(statement.Name[0]) + statement.Name.Substring(1);
            Writer.WriteLines($"var {name} = new {driver.Batch}Command({statement.Name}Sql);");
            Parameters(name, statement);
            Writer.WriteLines($"{variable}.BatchCommands.Add({name});");
        }

        AddToBatch("\"COMMIT\"");

        void AddToBatch(string text) => Writer.WriteLines($"{variable}.BatchCommands.Add(new {driver.Batch}Command({text}));");
    }

    /// <summary>A command of a statement, without its parameters.</summary>
    public string NewCommand(SqlStatement statement, string? transaction = null) => transaction is null
        ? NewCommand($"{statement.Name}Sql")
        : $"new {driver.Command}({statement.Name}Sql, connection, {transaction})";

    /// <summary>A command on a connection of the store's own.</summary>
    /// <param name="text">The constant with its text.</param>
    public string NewCommand(string text) => $"new {driver.Command}({(driver.Prologue is null ? text : $"{driver.Prologue} + {text}")}, connection)";

    /// <summary>Prints the parameters of a command.</summary>
    public void Parameters(string variable, SqlStatement statement)
    {
        foreach (var parameter in statement.Parameters)
        {
            Writer.WriteLines(driver.AddParameter(variable, parameter));
        }
    }

    /// <summary>Prints how texts become values, and the return where one of them can be in no row.</summary>
    public void Parse(IEnumerable<GivenText> texts, string nothing)
    {
        foreach (var given in texts)
        {
            Parse(given, nothing);
        }
    }

    /// <summary>Prints work that the server does or leaves as a whole: the connection is given back without an open transaction.</summary>
    public void AllOrNothing(Action work)
    {
        if (!driver.LeavesTransactionOpen)
        {
            work();
            return;
        }

        using (Writer.Block("try"))
        {
            work();
        }

        using (Writer.Block("catch"))
        {
            Writer.WriteLines("""
                await RollBackAsync(connection).ConfigureAwait(false);
                throw;
                """);
        }
    }

    /// <summary>Prints work in which text outside the character set of a table, or that its column's type does not have, is in no row.</summary>
    /// <param name="given">The text.</param>
    /// <param name="nothing">What the method returns then.</param>
    /// <param name="work">Prints the work.</param>
    public void OfAnyCharacterSet(GivenText given, string nothing, Action work) => OfAnyCharacterSet([given], $"return {nothing};", work);

    /// <summary>Prints work that ends in a way of its own with such text.</summary>
    /// <param name="given">The texts.</param>
    /// <param name="otherwise">What is done then, with the exception.</param>
    /// <param name="work">Prints the work.</param>
    public void OfAnyCharacterSet(IReadOnlyList<GivenText> given, string otherwise, Action work)
    {
        if (!given.Any(text => Dialect.CanBeOutsideCharacterSet(text.Entity)))
        {
            work();
            return;
        }

        using (Writer.Block("try"))
        {
            work();
        }

        // Every character set has ASCII, so that with ASCII it is another mistake, such as two columns of different collations.
        var areAscii = given.Select(static text => $"global::System.Text.Ascii.IsValid({text.Text})").ToList();
        var isText = $"IsOutsideCharacterSet(exception) && {(areAscii.Count == 1 ? $"!{areAscii[0]}" : $"!({string.Join(" && ", areAscii)})")}";
        if (given.Any(text => Dialect.RefusesTexts(text.Column)))
        {
            isText = $"IsNoValueOfType(exception) || ({isText})";
        }

        using (Writer.Block($"catch ({driver.Exception} exception) when ({isText})"))
        {
            Writer.WriteLines(otherwise);
        }
    }

    /// <summary>Prints the reading of all results of <c>reader</c>.</summary>
    public void ReadToEnd() => Writer.WriteLines("""

        // A write can still fail after its first row.
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        """);

    protected override void Print(ReadOne read)
    {
        Parse(read.Given, read.Nothing);
        Open();
        if (read.OfAnyCharacterSet is { } given)
        {
            OfAnyCharacterSet(given, read.Nothing, () => PrintReading(read));
        }
        else
        {
            PrintReading(read);
        }
    }

    private void PrintReading(ReadOne read)
    {
        Command("command", read.Statement);
        Writer.WriteLines($"""
            await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? {read.Row}
                : {read.Nothing};
            """);
    }

    protected override void Print(ReadMany read)
    {
        Parse(read.Given, read.Nothing);
        Open();
        Command("command", read.Statement);
        Writer.WriteLines($"""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new global::System.Collections.Generic.List<{read.RowType}>();
            """);
        using (Writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
        {
            Writer.WriteLines($"rows.Add({read.Row});");
        }

        Writer.WriteLine();
        Writer.WriteLines("return rows;");
    }

    protected override void Print(Execute execute)
    {
        Parse(execute.Given, execute.Nothing);
        Open();
        foreach (var (command, statement) in execute.Statements)
        {
            Command(command, statement);
        }

        var changed = execute.Statements
            .Select(statement => execute.Counts
                ? $"await {statement.Command}.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false)"
                : driver.RowsChangedBy(statement.Command))
            .ToList();
        var answer = execute.Counts
            ? $"return {string.Join("\n    + ", changed)};"
            : $"return {string.Join("\n    || ", changed.Select(static rows => $"{rows} > 0"))};";
        if (!execute.MayBeThere)
        {
            Writer.WriteLines(answer);
            return;
        }

        // Only the last statement makes a row.
        foreach (var rows in changed.Take(changed.Count - 1))
        {
            using (Writer.Block($"if ({rows} > 0)"))
            {
                Writer.WriteLines("return true;");
            }

            Writer.WriteLine();
        }

        using (Writer.Block("try"))
        {
            Writer.WriteLines($"return {changed[changed.Count - 1]} > 0;");
        }

        using (Writer.Block($"catch ({driver.Exception} exception) when ({driver.IsDuplicate})"))
        {
            Writer.WriteLines($"return {execute.Nothing};");
        }
    }

    private void Parse(GivenText given, string nothing)
    {
        var isText = given.Column.Type == ColumnType.String;
        if (given.Otherwise is not null)
        {
            Writer.WriteLines($"// {given.Otherwise}");
            Writer.WriteLines(isText
                ? $"var {given.Variable} = {CanBe(given)} ? {given.Text} : null;"
                : $"{given.Column.TypeName}? {given.Variable} = {TryParse(given, "id")} ? id : null;");
            return;
        }

        using (Writer.Block($"if (!{(isText ? CanBe(given) : TryParse(given, given.Variable))})"))
        {
            Writer.WriteLines($"return {nothing};");
        }

        Writer.WriteLine();
        if (isText && given.Variable != given.Text)
        {
            Writer.WriteLines($"var {given.Variable} = {given.Text};");
        }
    }

    /// <summary>The condition that text can be in its column.</summary>
    private string CanBe(GivenText given)
    {
        var isAscii = $"global::System.Text.Ascii.IsValid({given.Text})";
        var canBeStored = $"global::Auth101.Stores.StoreText.CanBeStored({given.Text})";
        return Dialect.TakesAsciiOnly(given.Entity, given.Field) ? isAscii : given.IsAscii ? $"({isAscii} && {canBeStored})" : canBeStored;
    }

    private static string ResultOf(StoreMethod method) =>
        $"global::System.Threading.Tasks.ValueTask{(method.Result is null ? string.Empty : $"<{method.Result}>")}";

    private static string Declared(StoreMethod method) => string.Concat(method.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}, "));
}
