using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

internal sealed partial class SqliteStoreEmitter
{
    private void EmitUsers()
    {
        EmitCreateUser();
        EmitFindForSignIn();
        EmitFindNonUniqueEmail();
    }

    private void EmitFindNonUniqueEmail()
    {
        if (statements.Common.FindNonUniqueEmail is not { } statement)
        {
            return;
        }

        WriteSql(("FindNonUniqueEmail", statement));
        Writer.WriteLine();
        Writer.WriteLines($"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<string?> FindNonUniqueEmailAsync(global::System.Threading.CancellationToken cancellationToken) =>
                _connections.ReadAsync(
                    static (connection, column) => connection.Prepare(FindNonUniqueEmailSql).ExecuteScalar() is null ? null : column,
                    {EmailColumn()},
                    cancellationToken);
            """);
    }

    private void EmitCreateUser()
    {
        WriteSql(
            ("InsertUser", statements.InsertUser),
            ("DeleteAccounts", statements.DeleteAccounts),
            ("DeleteSessions", statements.DeleteSessions),
            ("InsertAccount", statements.InsertAccount),
            ("InsertSession", statements.InsertSession));
        Method(
            "CreateUser",
            $"global::Auth101.Stores.CreatedUser<{User}>?",
            isWrite: true,
            [($"global::Auth101.Stores.NewUser<{User}>", "newUser")],
            () =>
            {
                var id = Store.User.Get(EntityField.Id);
                Writer.WriteLines($"var user = Auth101Create({(Store.User.HasIdentity ? "0" : NewId(id, "newUser.Id"))}, newUser);");
                Writer.WriteLine();
                Command("insertUser", "InsertUser", statements.InsertUser);
                Writer.WriteLine();
                using (Writer.Block("try"))
                {
                    Writer.WriteLines(Store.User.HasIdentity
                        ? $"user = Auth101Create(({id.TypeName})(long)insertUser.ExecuteScalar()!, newUser);"
                        : "insertUser.ExecuteNonQuery();");
                }

                using (Writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
                {
                    Writer.WriteLines("""
                        // The message names the columns of one index only. A sign-up that is sent twice violates others too, so the email is looked up.
                        if (NamesEmail(exception) || FindForSignIn(connection, newUser.Email) is not null)
                        {
                            return null;
                        }

                        throw new global::Auth101.Stores.StoreConstraintException(exception.Message, exception);
                        """);
                }

                Writer.WriteLine();
                if (statements is { DeleteAccounts: { } deleteAccounts, DeleteSessions: { } deleteSessions })
                {
                    Writer.WriteLines("// An id can come back after its row is gone. What hangs on it is somebody else's.");
                    Command("deleteAccounts", "DeleteAccounts", deleteAccounts);
                    Writer.WriteLines("deleteAccounts.ExecuteNonQuery();");
                    Command("deleteSessions", "DeleteSessions", deleteSessions);
                    Writer.WriteLines("deleteSessions.ExecuteNonQuery();");
                    Writer.WriteLine();
                }

                Command("insertAccount", "InsertAccount", statements.InsertAccount);
                Writer.WriteLines("insertAccount.ExecuteNonQuery();");
                Writer.WriteLine();
                Command("insertSession", "InsertSession", statements.InsertSession);
                var sessionId = SessionIdText("newUser.Session", "insertSession");
                if (!Store.Session.HasIdentity)
                {
                    Writer.WriteLines("insertSession.ExecuteNonQuery();");
                }

                Writer.WriteLines($"return new global::Auth101.Stores.CreatedUser<{User}>(user, {sessionId});");
            });

        Writer.WriteLine();
        Writer.WriteLines($$"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<global::Auth101.Stores.CreatedUser<{{User}}>?> CreateUserAsync(
                global::Auth101.Stores.NewUser<{{User}}> newUser, global::System.Data.Common.DbTransaction transaction, global::System.Threading.CancellationToken cancellationToken)
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
                    return new global::System.Threading.Tasks.ValueTask<global::Auth101.Stores.CreatedUser<{{User}}>?>(created);
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
                catch (global::System.Exception exception) when (exception is global::System.Data.Common.DbException or global::System.InvalidOperationException)
                {
                }
            }
            """);

        var email = $" {Store.User.Table}.{Store.User.Get(EntityField.Email).Column}";
        Writer.WriteLine();
        Writer.WriteLines($"""
            // SQLITE_CONSTRAINT: a unique index, a check, a foreign key and so on. Its messages hold names, no values.
            private const int SqliteConstraint = 19;

            // The names in the message are spelled as in the table's definition, which may differ in case.
            private static bool NamesEmail(global::Microsoft.Data.Sqlite.SqliteException exception) =>
                exception.Message.Contains({SourceWriter.Literal(email + "'")}, global::System.StringComparison.OrdinalIgnoreCase)
                || exception.Message.Contains({SourceWriter.Literal(email + ",")}, global::System.StringComparison.OrdinalIgnoreCase);
            """);
    }

    private void EmitFindForSignIn()
    {
        WriteSql(("FindForSignIn", statements.Common.FindForSignIn));
        Method(
            "FindForSignIn",
            $"global::Auth101.Stores.SignInCandidate<{User}>?",
            isWrite: false,
            [("string", "email")],
            () =>
            {
                Command("command", "FindForSignIn", statements.Common.FindForSignIn);
                Writer.WriteLines($"""
                    using var reader = command.ExecuteReader();
                    return reader.Read()
                        ? new global::Auth101.Stores.SignInCandidate<{User}>(ReadUser(reader), ReadPassword(reader))
                        : null;
                    """);
            });
    }
}
