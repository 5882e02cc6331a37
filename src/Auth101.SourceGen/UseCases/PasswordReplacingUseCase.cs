using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Replaces the password of a user, then ends sessions and proofs of theirs, all or nothing, and answers with the ids of the sessions that ended.
/// </summary>
internal abstract class PasswordReplacingUseCase : UseCase
{
    /// <summary>What is done if the database does not take the new hash: the column may be made for shorter ones.</summary>
    public const string Refuse = """
        // Without the driver's exception, whose message may hold the beginning of the hash.
        throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), innerException: null);
        """;

    private const string Ended = "global::System.Collections.Generic.IReadOnlyList<string>?";

    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>What it takes.</summary>
    protected abstract IReadOnlyList<(string Type, string Name)> Takes { get; }

    /// <summary>What it writes besides credentials, sessions and proofs.</summary>
    protected virtual IEnumerable<TableWrite> OtherWrites(StoreModel store) => [];

    /// <summary>The texts that it looks for.</summary>
    protected abstract IEnumerable<GivenText> Given(StoreModel store);

    /// <summary>The parts; null where the tables are too poor for it.</summary>
    protected abstract PasswordReplacement? Plan(StatementText text);

    public sealed override StoreMethod Method(StoreModel store) => new(Name, Ended, [.. Takes])
    {
        Writes =
        [
            .. OtherWrites(store),
            new(store.Credentials.Kind, WriteKind.Update, EntityField.Password, EntityField.UpdatedAt),
            new(EntityKind.Session, WriteKind.Delete),
            new(EntityKind.Verification, WriteKind.Update, EntityField.Value, EntityField.ExpiresAt),
        ],
    };

    /// <summary>The sessions of the user and what is answered of them.</summary>
    protected static PasswordReplacement Replacement(
        StatementText text, string newHash, Func<string, string> replace, string isEnded, Func<string, string> endProofs)
    {
        var session = text.Store.Session;
        var id = text.Column(session, EntityField.Id);
        return new PasswordReplacement(
            replace,
            PasswordStatements.IsStored(text, newHash),
            text.Dialect.Table(session),
            id,
            text.Dialect.FromColumn(session, session.Get(EntityField.Id), $"s.{id}"),
            isEnded,
            endProofs)
        {
            HidesCount = !text.Store.Credentials.IsManaged,
        };
    }

    public sealed override void Print(ServerPrinter printer)
    {
        if (Statements(printer.Store, printer.Dialect, printer.Dialect.ReplacePassword) is not { } statements)
        {
            PrintWithoutPlan(printer);
            return;
        }

        printer.PrintSql([.. statements]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            var writer = printer.Writer;
            printer.Parse(Given(printer.Store), "null");
            printer.Open();
            using (writer.Block("try"))
            {
                printer.AllOrNothing(() =>
                {
                    printer.Commands("command", statements);
                    writer.WriteLines("""
                        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

                        // A row if the hash was replaced; then the sessions that end.
                        var isReplaced = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                        var ended = new global::System.Collections.Generic.List<string>();
                        """);
                    using (writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
                    {
                        writer.WriteLines($"ended.Add({printer.ReadSessionId(0)});");
                    }

                    printer.ReadToEnd();
                    writer.WriteLines("return isReplaced ? ended : null;");
                });
            }

            using (writer.Block($"catch ({printer.Driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                writer.WriteLines(Refuse);
            }
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        if (Statements(printer.Store, printer.Dialect, OnSqlite) is not { } statements)
        {
            PrintWithoutPlan(printer);
            return;
        }

        var writer = printer.Writer;
        printer.PrintSql([.. statements]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Given(printer.Store), "null");
            var asks = statements.Exists(statement => statement.Name == NameOf(PasswordReplacementPart.FindReplaced));
            using (writer.Block("try"))
            {
                foreach (var statement in statements)
                {
                    PrintOnSqlite(printer, statement, asks);
                    writer.WriteLine();
                }

                writer.WriteLines("return ended;");
            }

            using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
            {
                writer.WriteLines(Refuse);
            }
        });
    }

    private void PrintOnSqlite(SqlitePrinter printer, SqlStatement statement, bool asksForReplaced)
    {
        var writer = printer.Writer;
        var command = char.ToLowerInvariant(statement.Name[0]) + statement.Name.Substring(1);
        printer.Command(command, statement);
        if (statement.Name == NameOf(PasswordReplacementPart.EndSessions))
        {
            writer.WriteLines("var ended = new global::System.Collections.Generic.List<string>();");
            using (writer.Block($"using (var reader = {command}.ExecuteReader())"))
            using (writer.Block("while (reader.Read())"))
            {
                writer.WriteLines($"ended.Add({printer.ReadSessionId(0)});");
            }
        }
        else if (statement.Name == NameOf(PasswordReplacementPart.Replace))
        {
            if (asksForReplaced)
            {
                writer.WriteLines($"{command}.ExecuteNonQuery();");
            }
            else
            {
                PrintOrNothing(writer, command);
            }
        }
        else if (statement.Name == NameOf(PasswordReplacementPart.FindReplaced))
        {
            writer.WriteLines("// The table may be a view, of which no row is ever counted.");
            using (writer.Block($"if ({command}.ExecuteScalar() is null)"))
            {
                writer.WriteLines("return null;");
            }
        }
        else if (statement.Name == NameOf(PasswordReplacementPart.Consume) || statement.Name == NameOf(PasswordReplacementPart.RenewSession))
        {
            PrintOrNothing(writer, command);
        }
        else
        {
            writer.WriteLines($"{command}.ExecuteNonQuery();");
        }
    }

    private static void PrintOrNothing(SourceWriter writer, string command)
    {
        using (writer.Block($"if ({command}.ExecuteNonQuery() == 0)"))
        {
            writer.WriteLines("return null;");
        }
    }

    private void PrintWithoutPlan(StorePrinter printer)
    {
        var method = Method(printer.Store);
        printer.Writer.WriteLine();
        var parameters = string.Concat(method.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}, "));
        printer.Writer.WriteLines($"""
            /// <summary>Without email addresses nobody proves one.</summary>
            public global::System.Threading.Tasks.ValueTask<{method.Result}> {method.Name}Async(
                {parameters}global::System.Threading.CancellationToken cancellationToken) =>
                global::System.Threading.Tasks.ValueTask.FromResult<{method.Result}>(null);
            """);
    }

    private static IEnumerable<(PasswordReplacementPart Part, string Text)> OnSqlite(PasswordReplacement replacement)
    {
        if (replacement.Consume is { } consume)
        {
            yield return (PasswordReplacementPart.Consume, consume);
        }

        if (replacement.Verify is { } verify)
        {
            yield return (PasswordReplacementPart.Verify, verify(string.Empty));
        }

        if (replacement.Renewal is { } renewal)
        {
            yield return (PasswordReplacementPart.RenewSession, renewal.Renew(renewal.AndIsVerified));
        }

        yield return (PasswordReplacementPart.Replace, replacement.Replace(string.Empty));
        if (replacement.HidesCount)
        {
            yield return (PasswordReplacementPart.FindReplaced, $"SELECT 1\nWHERE {replacement.IsReplaced}");
        }

        yield return (PasswordReplacementPart.EndSessions, $"""
            DELETE FROM {replacement.SessionTable} AS s
            WHERE {replacement.IsEnded}
            RETURNING {replacement.SessionId}
            """);
        yield return (PasswordReplacementPart.EndProofs, replacement.EndProofs(string.Empty));
    }

    /// <summary>The statements, with what they answer: whether the hash was replaced, and which sessions have ended. None where it cannot be done.</summary>
    public IReadOnlyList<(SqlStatement Statement, string? Answers)> WithAnswers(StoreModel store, SqlDialect dialect)
    {
        var statements = dialect is ServerDialect server
            ? Statements(store, dialect, server.ReplacePassword)
            : Statements(store, dialect, OnSqlite);
        return statements is null ? [] : [.. statements.Select(statement => (statement, Answers(statement)))];

        string? Answers(SqlStatement statement) => statement.Name == NameOf(PasswordReplacementPart.EndSessions) ? "ended"
            : statement.Name == NameOf(PasswordReplacementPart.FindReplaced) ? "replaced"
            : statement.Name != NameOf(PasswordReplacementPart.Replace) ? null
            : statements.Count == 1 ? "replaced,ended"
            : dialect is ServerDialect ? "replaced"
            : statements.Exists(other => other.Name == NameOf(PasswordReplacementPart.FindReplaced)) ? null
            : "changed";
    }

    private List<SqlStatement>? Statements(
        StoreModel store, SqlDialect dialect, Func<PasswordReplacement, IEnumerable<(PasswordReplacementPart Part, string Text)>> word)
    {
        var text = new StatementText(store, dialect);
        return Plan(text) is { } replacement ? [.. word(replacement).Select(part => text.Finish(NameOf(part.Part), part.Text))] : null;
    }

    private string NameOf(PasswordReplacementPart part) => part == PasswordReplacementPart.Replace ? Name : $"{part}For{Name}";
}
