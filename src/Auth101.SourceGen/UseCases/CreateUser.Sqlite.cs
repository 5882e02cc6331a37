using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

internal sealed partial class CreateUser
{
    public override void Print(SqlitePrinter printer)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        var findTaken = FindTaken(store, printer.Dialect);
        PrintOwnTransaction(printer, findTaken);
        PrintSharedTransaction(printer);

        writer.WriteLine();
        writer.WriteLines($"""
            // SQLITE_CONSTRAINT: a unique index, a check, a foreign key and so on. Its messages hold names, no values; but a trigger writes its own.
            private const int SqliteConstraint = 19;
            private const int SqliteConstraintTrigger = SqliteConstraint | (7 << 8);

            // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID.
            private static bool IsDuplicate(global::Microsoft.Data.Sqlite.SqliteException exception) =>
                exception.SqliteExtendedErrorCode is (SqliteConstraint | (6 << 8)) or (SqliteConstraint | (8 << 8)) or (SqliteConstraint | (10 << 8));

            private static string ViolatedConstraint(global::Microsoft.Data.Sqlite.SqliteException exception) =>
                exception.SqliteExtendedErrorCode == SqliteConstraintTrigger ? "a trigger" : exception.Message;
            """);
        writer.WriteLine();
        if (findTaken is not null)
        {
            using (writer.Block($"private static bool IsTaken(Auth101SqliteConnection connection, {printer.User} user)"))
            {
                printer.Command("find", findTaken);
                writer.WriteLines("return find.ExecuteScalar() is not null;");
            }

            return;
        }

        var email = $" {store.User.Table}.{store.User.Get(EntityField.Email).Column}";
        writer.WriteLines($"""
            // The names in the message are spelled as in the table's definition, which may differ in case.
            private static bool NamesEmail(global::Microsoft.Data.Sqlite.SqliteException exception) =>
                exception.Message.Contains({SourceWriter.Literal(email + "'")}, global::System.StringComparison.OrdinalIgnoreCase)
                || exception.Message.Contains({SourceWriter.Literal(email + ",")}, global::System.StringComparison.OrdinalIgnoreCase);
            """);
    }

    private void PrintOwnTransaction(SqlitePrinter printer, SqlStatement? findTaken)
    {
        var (store, dialect, writer) = (printer.Store, printer.Dialect, printer.Writer);
        var insertUser = Insert("InsertUser", store.User, UserValue, store, dialect);
        var deletes = DeleteOrphans(store, dialect);
        var insertAccount = AccountWithPassword(store) is { } account
            ? Insert("InsertAccount", account, column => AccountValue(column, store), store, dialect)
            : null;
        var insertSession = Insert("InsertSession", store.Session, column => SessionValue(column, UserId(store)), store, dialect);
        var findRefused = FindRefused("FindRefusedSignUp", store, dialect, signsIn: true);
        var findRefusedAlone = FindRefused("FindRefusedUser", store, dialect, signsIn: false);
        var readBack = ReadBack(store, dialect, "user");
        var refusesAlike = findRefused?.Text == findRefusedAlone?.Text;
        printer.PrintSql([findTaken, insertUser, findRefused, refusesAlike ? null : findRefusedAlone, .. deletes, insertAccount, insertSession, readBack]);
        printer.PrintMethod(Method(store), () =>
        {
            writer.WriteLines(MakeUser(store));
            if (LooksFirst(store))
            {
                using (writer.Block("if (IsTaken(connection, user))"))
                {
                    writer.WriteLines("return null;");
                }
            }

            writer.WriteLine();
            printer.Command("insertUser", insertUser);
            writer.WriteLine();
            using (writer.Block("try"))
            {
                writer.WriteLines(store.User.HasIdentity ? TakeId(store.User) : "insertUser.ExecuteNonQuery();");
            }

            using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
            {
                var (called, isTaken) = findTaken is null
                    ? ("email", "NamesEmail(exception) || (IsDuplicate(exception) && FindForSignIn(connection, newUser.Email) is not null)")
                    : (Called(store), "IsDuplicate(exception) && IsTaken(connection, user)");
                writer.WriteLines($$"""
                    // The message names the columns of one index only. A sign-up that is sent twice violates others too, so the {{called}} is looked up.
                    if ({{isTaken}})
                    {
                        return null;
                    }

                    throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);
                    """);
            }

            writer.WriteLine();
            if (refusesAlike)
            {
                Refuse(printer, findRefused);
            }
            else
            {
                using (writer.Block("if (newUser.Session is not null)"))
                {
                    Refuse(printer, findRefused);
                }

                if (findRefusedAlone is not null)
                {
                    using (writer.Block("else"))
                    {
                        Refuse(printer, findRefusedAlone);
                    }
                }

                writer.WriteLine();
            }

            if (deletes.Count > 0)
            {
                writer.WriteLines("// An id can come back after its row is gone. What hangs on it is somebody else's.");
                foreach (var delete in deletes)
                {
                    var variable = char.ToLowerInvariant(delete.Name[0]) + delete.Name.Substring(1);
                    printer.Command(variable, delete);
                    writer.WriteLines($"{variable}.ExecuteNonQuery();");
                }

                writer.WriteLine();
            }

            if (insertAccount is not null)
            {
                printer.Command("insertAccount", insertAccount);
                writer.WriteLines("insertAccount.ExecuteNonQuery();");
                writer.WriteLine();
            }

            writer.WriteLines("string? sessionId = null;");
            using (writer.Block("if (newUser.Session is { } session)"))
            {
                printer.Command("insertSession", insertSession);

                // The database returns the session's id where it makes the ids itself.
                writer.WriteLines(store.Session.HasIdentity
                    ? $"sessionId = ((long)insertSession.ExecuteScalar()!).ToString({CSharpExpression.InvariantCulture});"
                    : """
                        insertSession.ExecuteNonQuery();
                        sessionId = session.Id.ToString("D");
                        """);
            }

            writer.WriteLine();
            if (readBack is null)
            {
                writer.WriteLines($"return new {Created(store)}(user, sessionId);");
                return;
            }

            writer.WriteLines($"var created = new {Created(store)}(user, sessionId);");
            printer.Command("readBack", readBack);
            writer.WriteLines("""
                using var reader = readBack.ExecuteReader();
                return reader.Read() ? created with { User = ReadUser(reader) } : created;
                """);
        });
    }

    /// <summary>Takes the id that the database made. A trigger of a view makes it where no RETURNING sees it, so the row is looked up.</summary>
    private static string TakeId(EntityModel user)
    {
        var id = user.Get(EntityField.Id);
        var made = $"Auth101WithId({(id.Type == ColumnType.Int64 ? "id" : $"({id.TypeName})id")}, user)";
        var none = $"throw global::Auth101.Stores.StoreException.NoId({SourceWriter.Literal(user.Table)}, {SourceWriter.Literal(id.Column)})";
        var key = UserKey.OfEvery(user);
        var found = key.Given.Field == EntityField.Email
            ? "FindForSignIn(connection, newUser.Email)"
            : $"FindByUserName(connection, user.{key.Given.Property})";
        return user.TakesForeignKeys
            ? $"""
                user = insertUser.ExecuteScalar() is long id
                    ? {made}
                    : {none};
                """
            : $"""
                // A view answers with no id, whatever its trigger does: the row is looked up.
                user = insertUser.ExecuteScalar() is long id
                    ? {made}
                    : {found}?.User ?? {none};
                """;
    }

    /// <summary>The same in a transaction of the application, which can go on if the database refuses the user.</summary>
    private void PrintSharedTransaction(SqlitePrinter printer)
    {
        var (type, name) = Method(printer.Store).Parameters[0];
        printer.Writer.WriteLine();
        printer.Writer.WriteLines($$"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<{{Created(printer.Store)}}?> CreateUserAsync(
                {{type}} {{name}}, global::System.Data.Common.DbTransaction transaction, global::System.Threading.CancellationToken cancellationToken)
            {
                if (transaction is not global::Microsoft.Data.Sqlite.SqliteTransaction { Connection: { } shared })
                {
                    throw new global::System.ArgumentException("The transaction must be of type SqliteTransaction and not have ended.", nameof(transaction));
                }

                cancellationToken.ThrowIfCancellationRequested();
                using var connection = Auth101SqliteConnection.Share(shared);
                connection.SetSavepoint();
                try
                {
                    if (_createsTables)
                    {
                        connection.Execute(Auth101SqliteSchema.Create);
                    }

                    var created = CreateUser(connection, newUser);
                    connection.ReleaseSavepoint();
                    return new global::System.Threading.Tasks.ValueTask<{{Created(printer.Store)}}?>(created);
                }
                catch
                {
                    TryTakeBack(connection);
                    throw;
                }
            }

            // Some errors end the whole transaction, and the savepoint with it. The error that led here is the one to report then.
            private static void TryTakeBack(Auth101SqliteConnection connection)
            {
                try
                {
                    connection.RollbackToSavepoint();
                    connection.ReleaseSavepoint();
                }
                catch (global::System.Exception exception) when ({{IsOver}})
                {
                }
            }
            """);
    }

    /// <summary>Inserts a row; answers with the id of a user or a session if the database makes it.</summary>
    private static SqlStatement Insert(string name, EntityModel entity, Func<ColumnModel, ValueSource?> from, StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var values = text.InsertValues(entity, from);
        var returning = entity.HasIdentity && entity.Kind != EntityKind.Account ? $"\nRETURNING {text.Column(entity, EntityField.Id)}" : string.Empty;
        return text.Finish(name, $"""
            {dialect.InsertInto} {dialect.Table(entity)}
                   ({SqlList.Wrap(values.Select(value => dialect.Quote(value.Column.Column)), indent: 8)})
            VALUES ({SqlList.Wrap(values.Select(static value => value.Value!), indent: 8)}){returning}
            """);
    }

    /// <summary>Prints the refusal of the user who was just inserted; nothing without a statement that finds why.</summary>
    private static void Refuse(SqlitePrinter printer, SqlStatement? findRefused)
    {
        if (findRefused is null)
        {
            return;
        }

        printer.Command("findRefused", findRefused);
        using (printer.Writer.Block("if (findRefused.ExecuteScalar() is string refusal)"))
        {
            printer.Writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(refusal, innerException: null);");
        }

        printer.Writer.WriteLine();
    }

    /// <summary>Finds why the user who was just inserted is none that a sign-up may write; null if every user is.</summary>
    private static SqlStatement? FindRefused(string name, StoreModel store, SqlDialect dialect, bool signsIn)
    {
        var text = new StatementText(store, dialect);
        var id = text.Parameter("user_id", store.User, EntityField.Id, ValueSource.Id(UserId(store)));
        return dialect.FindRefusedSignUp(store.User, id, signsIn) is { } find ? text.Finish(name, find) : null;
    }

    /// <summary>Delete what hangs on a new user's id; none where ids do not come back.</summary>
    private static List<SqlStatement> DeleteOrphans(StoreModel store, SqlDialect dialect) => store.User.CanRepeatIds
        ? [.. store.Dependents.Select(entity => DeleteOrphans(entity, store, dialect))]
        : [];

    private static SqlStatement DeleteOrphans(EntityModel entity, StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish($"Delete{entity.Kind}s", dialect.DeleteOfUser(entity, store.User, UserId(text, entity, "user_id")));
    }
}
