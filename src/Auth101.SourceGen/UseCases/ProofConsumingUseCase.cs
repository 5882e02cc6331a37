using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Consumes a one-time proof and changes the user of whom it proves something, all or nothing. One conditional statement, the deletion of the proof, decides of
/// any number of parallel calls which one is it.
/// </summary>
internal abstract class ProofConsumingUseCase : UseCase
{
    protected const string ProofType = "global::Auth101.Stores.Proof";

    /// <summary>What is done if a rule of the database refuses the change, such as a column that is too short, a check or a trigger.</summary>
    private const string Refuse = "throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);";

    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>Whether the tables can keep what is proven.</summary>
    protected abstract bool IsPossible(StoreModel store);

    /// <summary>The answer if the proof was good.</summary>
    protected abstract string Done { get; }

    /// <summary>The answer if it was not.</summary>
    protected abstract string NotProven { get; }

    /// <summary>The answer if another user has what must be unique; null where nothing must.</summary>
    protected virtual string? Taken => null;

    /// <summary>What changes in the row of user u.</summary>
    protected abstract string Changes(StatementText text);

    /// <summary>The condition that user u, who has the address, may have it changed; the address of one who may not sign in is still theirs to prove.</summary>
    protected virtual string AndUserMay(StatementText text, string indent) => text.AndUserIsThere(indent, hasEmail: true);

    /// <summary>
    /// The condition that another user, o, has what must be unique, where no index need say so; null where one does. A proof that is not good is told nothing.
    /// </summary>
    protected virtual string? IsTaken(StatementText text) => null;

    /// <summary>Ends other proofs of the user if the change is made, under conditions that stand behind its own; null where none end.</summary>
    protected virtual Func<string, string>? EndProofs(StatementText text) => null;

    /// <summary>How to see whether a text that the changes write is there as it was given; null where none could be another one.</summary>
    protected virtual HeldText? IsHeld(StatementText text, ServerDialect dialect) => null;

    public sealed override void Print(ServerPrinter printer)
    {
        var (store, dialect, writer) = (printer.Store, printer.Dialect, printer.Writer);
        if (!IsPossible(store))
        {
            return;
        }

        var findTaken = FindTaken(store, dialect);
        var text = new StatementText(store, dialect);
        var consume = text.Finish(Name, dialect.Consume(
            User(text),
            $"{DeleteProof(text)}\n  AND {UserIsThere(text, dialect.UpdateLockHint)}",
            isProven => dialect.UpdateUser(store.User, Changes(text), $"{UserIs(text, "\n  ")}\n  AND {isProven}"),
            EndProofs(text),
            IsHeld(text, dialect)));
        printer.PrintSql(findTaken, consume);
        printer.PrintMethod(Method(store), () =>
        {
            printer.Parse(Given(store), NotProven);
            printer.Open();
            if (findTaken is not null)
            {
                printer.Command("find", findTaken);
                using (writer.Block("if (await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null)"))
                {
                    writer.WriteLines($"return {Taken};");
                }

                writer.WriteLine();
            }

            using (writer.Block("try"))
            {
                printer.AllOrNothing(() => PrintConsuming(printer, consume));
            }

            if (Taken is not null)
            {
                using (writer.Block($"catch ({printer.Driver.Exception} exception) when ({printer.Driver.IsDuplicate})"))
                {
                    writer.WriteLines($"return {Taken};");
                }
            }

            using (writer.Block($"catch ({printer.Driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                writer.WriteLines(Refuse);
            }
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        var (store, dialect, writer) = (printer.Store, printer.Dialect, printer.Writer);
        if (!IsPossible(store))
        {
            return;
        }

        // There is one writer at a time: what was found stays until it is changed.
        var findTaken = FindTaken(store, dialect);
        var find = Word("FindProofOf" + Name, store, dialect, text => $"""
            SELECT 1 FROM {dialect.Table(store.Verification)} AS v
            WHERE {text.ProofIs("v.", "proof.")}
              AND {UserIsThere(text, hint: string.Empty)}
            """);
        var change = Word(Name, store, dialect, text => dialect.UpdateUser(store.User, Changes(text), UserIs(text, "\n  ")));
        var consume = Word("EndProofOf" + Name, store, dialect, DeleteProof);
        var end = EndProofsOnSqlite(store, dialect);
        printer.PrintSql(findTaken, find, change, end, consume);
        printer.PrintMethod(Method(store), () =>
        {
            printer.Parse(Given(store), NotProven);
            printer.Command("find", find);
            using (writer.Block("if (find.ExecuteScalar() is null)"))
            {
                writer.WriteLines($"return {NotProven};");
            }

            writer.WriteLine();
            if (findTaken is not null)
            {
                printer.Command("findTaken", findTaken);
                using (writer.Block("if (findTaken.ExecuteScalar() is not null)"))
                {
                    writer.WriteLines($"return {Taken};");
                }

                writer.WriteLine();
            }

            using (writer.Block("try"))
            {
                printer.Command("change", change);
                writer.WriteLines("change.ExecuteNonQuery();");
                writer.WriteLine();
                if (end is not null)
                {
                    printer.Command("end", end);
                    writer.WriteLines("end.ExecuteNonQuery();");
                    writer.WriteLine();
                }

                printer.Command("consume", consume);
                writer.WriteLines($"""
                    consume.ExecuteNonQuery();
                    return {Done};
                    """);
            }

            if (Taken is not null)
            {
                using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteExtendedErrorCode == SqliteUnique)"))
                {
                    writer.WriteLines($"return {Taken};");
                }
            }

            using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
            {
                writer.WriteLines(Refuse);
            }
        });
        if (Taken is not null)
        {
            writer.WriteLine();
            writer.WriteLines("""
                // SQLITE_CONSTRAINT_UNIQUE.
                private const int SqliteUnique = 19 | (8 << 8);
                """);
        }
    }

    /// <summary>What it writes to the users' table.</summary>
    protected IReadOnlyList<TableWrite> Writes(StoreModel store, params EntityField[] fields) => IsPossible(store)
        ? [new(EntityKind.Verification, WriteKind.Delete), new(EntityKind.User, WriteKind.Update, fields)]
        : [];

    private void PrintConsuming(ServerPrinter printer, SqlStatement consume)
    {
        printer.Command("command", consume);
        printer.Writer.WriteLines($"""
            return {printer.Driver.RowsChangedBy("command")} > 0
                ? {Done}
                : {NotProven};
            """);
    }

    private static IReadOnlyList<GivenText> Given(StoreModel store) =>
        [new(store.User, EntityField.Id, "proof.UserId", "userId"), .. StatementText.ProofTexts(store, "proof.")];

    private SqlStatement? FindTaken(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return IsTaken(text) is not { } isTaken ? null : text.Finish($"FindTakenFor{Name}", $"""
            SELECT 1 FROM {dialect.Table(store.Verification)} AS v
            WHERE {text.ProofIs("v.", "proof.")}
              AND {UserIsThere(text, hint: string.Empty)}
              AND EXISTS (
                  SELECT 1 FROM {dialect.Table(store.User)} AS o
                  WHERE {isTaken})
            """);
    }

    private SqlStatement? EndProofsOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return EndProofs(text) is { } end ? text.Finish($"EndProofsFor{Name}", end(string.Empty)) : null;
    }

    private static SqlStatement Word(string name, StoreModel store, SqlDialect dialect, Func<StatementText, string> word)
    {
        var text = new StatementText(store, dialect);
        return text.Finish(name, word(text));
    }

    private static string DeleteProof(StatementText text) =>
        $"DELETE FROM {text.Dialect.Table(text.Store.Verification)}\nWHERE {text.ProofIs(table: string.Empty, "proof.")}";

    private string User(StatementText text) =>
        $"SELECT 1 FROM {text.Dialect.Table(text.Store.User)} AS u\nWHERE {UserIs(text, "\n  ")}";

    private string UserIsThere(StatementText text, string hint) => $"""
        EXISTS (
              SELECT 1 FROM {text.Dialect.Table(text.Store.User)} AS u{hint}
              WHERE {UserIs(text, "\n        ")})
        """;

    /// <summary>The condition that user u is the one of the proof, is there, and still has the address to which it was sent, and what else is asked.</summary>
    private string UserIs(StatementText text, string indent)
    {
        var email = UserKey.Email(text.Store.User)!;
        return text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}")
            + $"{indent}AND {text.UserHasEmail(email, "proof.Email")}{AndUserMay(text, indent)}";
    }
}
