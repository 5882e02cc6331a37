using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

internal sealed partial class CreateUser
{
    private const string Savepoint = "auth101_sign_up";

    public override void Print(ServerPrinter printer)
    {
        var create = SignUp("CreateUser", printer, isInTransaction: false);
        var findTaken = FindTaken(printer.Store, printer.Dialect);
        PrintOwnTransaction(printer, create, findTaken);
        PrintSharedTransaction(printer, create, findTaken);
        if (findTaken is null)
        {
            PrintIsTaken(printer);
        }
        else
        {
            PrintIsTaken(printer, findTaken);
        }

        PrintTryTakeBack(printer);
        PrintAddNewUser(printer, create);
        PrintReadBack(printer);
    }

    private void PrintOwnTransaction(ServerPrinter printer, Statements create, SqlStatement? findTaken)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        printer.PrintSql(create.SignIn, create.WithoutSession);
        printer.PrintMethod(Method(store), () =>
        {
            writer.WriteLines(MakeUser(store));
            using (writer.Block("try"))
            {
                printer.Open();
                if (LooksFirst(store))
                {
                    using (writer.Block("if (await IsTakenAsync(user, connection, null, cancellationToken).ConfigureAwait(false))"))
                    {
                        writer.WriteLines("return null;");
                    }

                    writer.WriteLine();
                }

                if (store.User.HasReadOnly)
                {
                    writer.WriteLines($"{Created(store)} created;");
                    using (writer.Block($"await using (var command = {NewCommand(printer, create)})"))
                    {
                        writer.WriteLines("AddNewUser(command, user, newUser);");
                        printer.AllOrNothing(() => Execute(printer, "created ="));
                    }

                    writer.WriteLine();
                    writer.WriteLines("return await ReadBackAsync(created, connection, null, cancellationToken).ConfigureAwait(false);");
                }
                else
                {
                    writer.WriteLines($"""
                        await using var command = {NewCommand(printer, create)};
                        AddNewUser(command, user, newUser);
                        """);
                    printer.AllOrNothing(() => Execute(printer, "return"));
                }
            }

            using (writer.Block($"catch ({printer.Driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                Refuse(printer, findTaken is null
                    ? "await FindForSignInAsync(newUser.Email, cancellationToken).ConfigureAwait(false) is not null"
                    : "await IsTakenAsync(user, cancellationToken).ConfigureAwait(false)");
            }
        });
    }

    /// <summary>The same in a transaction of the application, which can go on if the database refuses the user.</summary>
    private void PrintSharedTransaction(ServerPrinter printer, Statements create, SqlStatement? findTaken)
    {
        var (store, dialect, driver, writer) = (printer.Store, printer.Dialect, printer.Driver, printer.Writer);
        var release = dialect.ReleaseSavepoint(Savepoint);
        writer.WriteLine();
        writer.WriteLines($"""
            private const string SetSavepointSql = {SourceWriter.Literal(dialect.SetSavepoint(Savepoint))};
            private const string RollBackToSavepointSql = {SourceWriter.Literal(dialect.RollBackToSavepoint(Savepoint))};
            """);
        if (release is not null)
        {
            writer.WriteLines($"private const string ReleaseSavepointSql = {SourceWriter.Literal(release)};");
        }

        var parts = InParts(store, dialect);
        var whole = SignUp("CreateUserInTransaction", printer, isInTransaction: true);
        var isTheSame = whole.SignIn.Text == create.SignIn.Text;
        Statements? texts = parts is not null || isTheSame ? null : whole;
        printer.PrintSql(
            texts?.SignIn, texts?.WithoutSession, parts?.InsertUser.SignIn, parts?.InsertUser.WithoutSession, parts?.DeleteOrphans,
            parts?.InsertRest.SignIn, parts?.InsertRest.WithoutSession);
        var method = Method(store);
        printer.PrintMethod(method with { Parameters = [.. method.Parameters, ("global::System.Data.Common.DbTransaction", "transaction")] }, () =>
        {
            using (writer.Block($"if (transaction is not {driver.Transaction} {{ Connection: {{ }} connection }} shared)"))
            {
                var problem = $"The transaction must be of type {driver.Transaction.Split('.').Last()} and not have ended.";
                writer.WriteLines($"throw new global::System.ArgumentException({SourceWriter.Literal(problem)}, nameof(transaction));");
            }

            writer.WriteLine();
            writer.WriteLines(MakeUser(store));
            writer.WriteLines($"""
                await using var setSavepoint = new {driver.Command}(SetSavepointSql, connection, shared);
                await setSavepoint.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
            using (writer.Block("try"))
            {
                if (LooksFirst(store))
                {
                    using (writer.Block("if (await IsTakenAsync(user, connection, shared, cancellationToken).ConfigureAwait(false))"))
                    {
                        writer.WriteLines("""
                            await TryTakeBackAsync(connection, shared).ConfigureAwait(false);
                            return null;
                            """);
                    }

                    writer.WriteLine();
                }

                writer.WriteLines($"{Created(store)} created;");
                if (parts is not null)
                {
                    InsertUser(printer, parts);
                }

                var insert = parts?.InsertRest ?? (isTheSame ? create : whole);
                using (writer.Block($"await using (var command = {NewCommand(printer, insert, "shared")})"))
                {
                    if (parts is null)
                    {
                        writer.WriteLines("AddNewUser(command, user, newUser);");
                    }
                    else
                    {
                        Parameters(printer, "command", insert);
                    }

                    Execute(printer, "created =");
                }

                writer.WriteLine();
                if (store.User.HasReadOnly)
                {
                    writer.WriteLines("created = await ReadBackAsync(created, connection, shared, cancellationToken).ConfigureAwait(false);");
                }

                if (release is not null)
                {
                    writer.WriteLines($"""
                        await using var releaseSavepoint = new {driver.Command}(ReleaseSavepointSql, connection, shared);
                        await releaseSavepoint.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                        """);
                }

                writer.WriteLines("return created;");
            }

            using (writer.Block($"catch ({driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                using (writer.Block("if (!await TryTakeBackAsync(connection, shared).ConfigureAwait(false))"))
                {
                    writer.WriteLines("throw;");
                }

                writer.WriteLine();
                Refuse(printer, findTaken is null
                    ? "await IsTakenAsync(newUser.Email, connection, shared, cancellationToken).ConfigureAwait(false)"
                    : "await IsTakenAsync(user, connection, shared, cancellationToken).ConfigureAwait(false)");
            }

            using (writer.Block("catch"))
            {
                writer.WriteLines("""
                    await TryTakeBackAsync(connection, shared).ConfigureAwait(false);
                    throw;
                    """);
            }
        });
    }

    private static void InsertUser(ServerPrinter printer, SignUpInParts parts)
    {
        var writer = printer.Writer;
        writer.WriteLines("bool hasOrphans;");
        using (writer.Block($"await using (var insertUser = {NewCommand(printer, parts.InsertUser, "shared")})"))
        {
            printer.Parameters("insertUser", parts.InsertUser.SignIn);
            writer.WriteLines("hasOrphans = global::System.Convert.ToInt64(await insertUser.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), "
                + $"{CSharpExpression.InvariantCulture}) != 0;");
        }

        writer.WriteLine();
        writer.WriteLines("// An id can come back after its row is gone. What hangs on it is somebody else's.");
        using (writer.Block("if (hasOrphans)"))
        {
            writer.WriteLines($"await using var deleteOrphans = {printer.NewCommand(parts.DeleteOrphans, "shared")};");
            printer.Parameters("deleteOrphans", parts.DeleteOrphans);
            writer.WriteLines("await deleteOrphans.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);");
        }

        writer.WriteLine();
    }

    /// <summary>Prints the execution of <c>command</c>.</summary>
    /// <param name="printer">Where to.</param>
    /// <param name="use">What becomes of the created user.</param>
    private static void Execute(ServerPrinter printer, string use)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        if (!store.User.HasIdentity && !store.Session.HasIdentity)
        {
            writer.WriteLines($"""
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                {use} new {Created(store)}(user, newUser.Session?.Id.ToString("D"));
                """);
            return;
        }

        writer.WriteLines("""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            """);
        var sessionId = "newUser.Session?.Id.ToString(\"D\")";
        if (store.User.HasIdentity)
        {
            writer.WriteLines($"user = Auth101WithId({MadeId(store.User, 0)}, user);");
        }

        if (store.Session.HasIdentity)
        {
            var made = MadeId(store.Session, store.User.HasIdentity ? 1 : 0);
            writer.WriteLines($"var sessionId = newUser.Session is null ? null : {made}.ToString({CSharpExpression.InvariantCulture});");
            sessionId = "sessionId";
        }

        printer.ReadToEnd();
        writer.WriteLines($"{use} new {Created(store)}(user, {sessionId});");
    }

    /// <summary>An id that the database made.</summary>
    private static string MadeId(EntityModel entity, int ordinal) =>
        entity.Get(EntityField.Id).Type == ColumnType.Int32 ? $"reader.GetInt32({ordinal})" : $"reader.GetInt64({ordinal})";

    /// <summary>Prints what follows a violated constraint.</summary>
    /// <param name="printer">Where to.</param>
    /// <param name="isTaken">The condition that the address belongs to a user.</param>
    private static void Refuse(ServerPrinter printer, string isTaken)
    {
        // Where the table is managed, the name of the index says it; else, and where a sign-up that is sent twice violates another key
        // first, the address does.
        var (user, writer) = (printer.Store.User, printer.Writer);
        var isEmail = user.IsManaged ? string.Concat(printer.Schema.User.Unique.Select(static key =>
            $"ViolatedConstraint(exception).Contains({SourceWriter.Literal(key.Name)}, global::System.StringComparison.OrdinalIgnoreCase)\n    || "))
            : string.Empty;
        var asks = $"{printer.Driver.IsDuplicate} && {isTaken}";
        writer.WriteLines($"""
            // Another key may be violated as well, so the {Called(printer.Store)} is looked up unless its own index is named. What is no duplicate is refused
            // whether or not somebody has the {Called(printer.Store)}, or it would tell.
            if ({isEmail}{(isEmail.Length > 0 ? $"({asks})" : asks)})
            """);
        using (writer.Braces())
        {
            writer.WriteLines("return null;");
        }

        writer.WriteLine();
        writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);");
    }

    /// <summary>What users are found by, in a comment.</summary>
    private static string Called(StoreModel store) =>
        string.Join(" or the ", UserKey.All(store.User).Select(static key => key.Name));

    /// <summary>Prints the methods that ask whether somebody has the address or the user name.</summary>
    private static void PrintIsTaken(ServerPrinter printer, SqlStatement findTaken)
    {
        var (driver, writer) = (printer.Driver, printer.Writer);
        printer.PrintSql(findTaken);
        writer.WriteLine();
        using (writer.Block($"""
            private async global::System.Threading.Tasks.Task<bool> IsTakenAsync(
                {printer.User} user, global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            printer.Open();
            writer.WriteLines("return await IsTakenAsync(user, connection, null, cancellationToken).ConfigureAwait(false);");
        }

        writer.WriteLine();
        using (writer.Block($"""
            private static async global::System.Threading.Tasks.Task<bool> IsTakenAsync(
                {printer.User} user,
                {driver.Connection} connection,
                {driver.Transaction}? shared,
                global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            // The column could not hold it either. After the error PostgreSQL takes no other statement, so that the sign-up ends here.
            const string Refusal = "throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);";
            var user = printer.Store.User;
            var given = UserKey.All(user).Select(key => new GivenText(user, key.Column.Field, $"user.{key.Given.Property}", "user")).ToList();
            printer.OfAnyCharacterSet(given, Refusal, () =>
            {
                printer.Command("find", findTaken, "shared");
                writer.WriteLines("return await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;");
            });
        }
    }

    private static void PrintIsTaken(ServerPrinter printer)
    {
        var (store, driver, writer) = (printer.Store, printer.Driver, printer.Writer);
        writer.WriteLine();
        using (writer.Block($"""
            private static async global::System.Threading.Tasks.Task<bool> IsTakenAsync(
                string email, {driver.Connection} connection, {driver.Transaction} shared, global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            var email = UserKey.Email(store.User)!;
            printer.OfAnyCharacterSet(FindForSignIn.Given(store, email), "false", () =>
            {
                printer.Command("find", FindForSignIn.Statement(store, printer.Dialect, email), "shared");
                writer.WriteLines("return await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;");
            });
        }
    }

    private static void PrintTryTakeBack(ServerPrinter printer)
    {
        var driver = printer.Driver;
        printer.Writer.WriteLine();
        printer.Writer.WriteLines($$"""
            // Some errors end the whole transaction, and the savepoint with it. The error that led here is the one to report then.
            private static async global::System.Threading.Tasks.Task<bool> TryTakeBackAsync({{driver.Connection}} connection, {{driver.Transaction}} shared)
            {
                try
                {
                    await using var rollBack = new {{driver.Command}}(RollBackToSavepointSql, connection, shared);
                    await rollBack.ExecuteNonQueryAsync(global::System.Threading.CancellationToken.None).ConfigureAwait(false);
                    return true;
                }
                catch (global::System.Exception exception) when ({{IsOver}})
                {
                    return false;
                }
            }
            """);
    }

    private void PrintAddNewUser(ServerPrinter printer, Statements create)
    {
        var (type, name) = Method(printer.Store).Parameters[0];
        printer.Writer.WriteLine();
        using (printer.Writer.Block($"private static void AddNewUser({printer.Driver.Command} command, {printer.User} user, {type} {name})"))
        {
            Parameters(printer, "command", create);
        }
    }

    /// <summary>A command of the statement that the new user needs, without its parameters.</summary>
    private static string NewCommand(ServerPrinter printer, Statements statements, string? transaction = null) => statements.WithoutSession is { } without
        ? $"newUser.Session is null\n    ? {printer.NewCommand(without, transaction)}\n    : {printer.NewCommand(statements.SignIn, transaction)}"
        : printer.NewCommand(statements.SignIn, transaction);

    /// <summary>Prints the parameters of that command.</summary>
    private static void Parameters(ServerPrinter printer, string command, Statements statements)
    {
        using (printer.Writer.Block("if (newUser.Session is { } session)"))
        {
            printer.Parameters(command, statements.SignIn);
        }

        if ((statements.WithoutSession ?? statements.SignIn) is { Parameters.Count: > 0 } without)
        {
            using (printer.Writer.Block("else"))
            {
                printer.Parameters(command, without);
            }
        }
    }

    private static void PrintReadBack(ServerPrinter printer)
    {
        var (store, driver, writer) = (printer.Store, printer.Driver, printer.Writer);
        if (ReadBack(store, printer.Dialect, "created.User") is not { } readBack)
        {
            return;
        }

        printer.PrintSql(readBack);
        writer.WriteLine();
        writer.WriteLines("// Some columns only the database knows: it makes them, or a trigger does.");
        using (writer.Block($"""
            private static async global::System.Threading.Tasks.Task<{Created(store)}> ReadBackAsync(
                {Created(store)} created,
                {driver.Connection} connection,
                {driver.Transaction}? transaction,
                global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            printer.Command("readBack", readBack, "transaction");
            writer.WriteLines("""
                await using var reader = await readBack.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? created with { User = ReadUser(reader) }
                    : created;
                """);
        }
    }

    /// <summary>Inserts user, account and session; answers with the ids that the database made: the user's, then the session's.</summary>
    private static Statements SignUp(string name, ServerPrinter printer, bool isInTransaction) =>
        Of(name, printer.Store, printer.Dialect, rows => printer.Dialect.SignUp(rows, isInTransaction));

    /// <summary>A statement in its two wordings.</summary>
    private static Statements Of(string name, StoreModel store, ServerDialect dialect, Func<SignUpRows, string> word)
    {
        var (first, second) = (new StatementText(store, dialect), new StatementText(store, dialect));
        var signIn = first.Finish(name, word(Rows(first, signsIn: true)));
        var withoutSession = second.Finish(name + "WithoutSession", word(Rows(second, signsIn: false)));
        return new Statements(signIn, withoutSession.Text == signIn.Text ? null : withoutSession);
    }

    /// <summary>That in parts, for a transaction of the application where to delete nothing would lock; null where it is one statement.</summary>
    private static SignUpInParts? InParts(StoreModel store, ServerDialect dialect)
    {
        if (!dialect.LocksGaps || !store.User.CanRepeatIds)
        {
            return null;
        }

        var delete = new StatementText(store, dialect);
        return new SignUpInParts(
            Of("InsertUser", store, dialect, dialect.SignUpUser),
            delete.Finish("DeleteOrphans", dialect.DeleteOrphans(Dependents(delete))),
            Of("InsertRest", store, dialect, dialect.SignUpRest));
    }

    private static SignUpRows Rows(StatementText text, bool signsIn)
    {
        var (user, account, session) = (UserRow(text), AccountRow(text), signsIn ? SessionRow(text) : null);
        return new SignUpRows(user, account, session, Dependents(text, account, session));
    }

    /// <summary>The tables that refer to users, where an id can come back, with the id of the new user as their rows of this statement have it.</summary>
    private static IReadOnlyList<SignUpDependent> Dependents(StatementText text, params SignUpRow?[] rows) => !text.Store.User.CanRepeatIds
        ? []
        : [.. text.Store.Dependents.Select(entity => new SignUpDependent(entity, text.Store.User.HasIdentity
            ? null
            : rows.FirstOrDefault(row => row?.Entity.Kind == entity.Kind)?.Cell(EntityField.UserId).Value
                ?? UserId(text, entity, $"{SnakeCase.From(entity.Kind.ToString())}_of_user")))];

    private static SignUpRow UserRow(StatementText text) => Row(text, text.Store.User, UserValue, prefix: string.Empty);

    private static SignUpRow? AccountRow(StatementText text) => AccountWithPassword(text.Store) is not { } account ? null : Row(
        text,
        account,
        column => column.Field is EntityField.UserId or EntityField.AccountId && text.Store.User.HasIdentity ? null : AccountValue(column, text.Store),
        prefix: "account_");

    private static SignUpRow SessionRow(StatementText text) => Row(
        text,
        text.Store.Session,
        column => SessionValue(column, text.Store.User.HasIdentity ? null : UserId(text.Store)),
        prefix: "session_");

    /// <summary>A row of a sign-up. Where the database makes the user's id, the rows of the other tables refer to the one that it just made.</summary>
    private static SignUpRow Row(StatementText text, EntityModel entity, Func<ColumnModel, ValueSource?> from, string prefix) => new(
        entity,
        [.. text.InsertValues(entity, from, prefix).Select(value => new SignUpCell(value.Column.Field, text.Dialect.Quote(value.Column.Column), value.Value))]);

    /// <summary>A sign-up in parts.</summary>
    /// <param name="InsertUser">Inserts the user; answers whether rows of somebody else hang on the new user's id.</param>
    /// <param name="DeleteOrphans">Deletes those rows.</param>
    /// <param name="InsertRest">Inserts account and session; answers with the ids that the database made.</param>
    private sealed record SignUpInParts(Statements InsertUser, SqlStatement DeleteOrphans, Statements InsertRest);

    /// <summary>A statement for a user who signs in, and for one who does not.</summary>
    /// <param name="SignIn">With the session.</param>
    /// <param name="WithoutSession">Without; null where it is the same.</param>
    private sealed record Statements(SqlStatement SignIn, SqlStatement? WithoutSession);
}
