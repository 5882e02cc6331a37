using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

internal sealed partial class ServerStoreEmitter
{
    private void EmitUsers()
    {
        EmitCreateUser();
        EmitCreateUserInTransaction();
        EmitAddNewUser();
        EmitFindForSignIn();
        EmitFindNonUniqueEmail();
    }

    private string CreatedUser => $"global::Auth101.Stores.CreatedUser<{User}>?";

    private (string Type, string Name) NewUser => ($"global::Auth101.Stores.NewUser<{User}>", "newUser");

    private void EmitCreateUser()
    {
        WriteSql(("CreateUser", statements.CreateUser));
        Method("CreateUser", CreatedUser, [NewUser], () =>
        {
            MakeUser();
            using (Writer.Block("try"))
            {
                Open();
                Writer.WriteLines($"""
                    await using var command = new {driver.Command}(CreateUserSql, connection);
                    AddNewUser(command, user, newUser);
                    """);
                if (driver.LeavesTransactionOpen)
                {
                    using (Writer.Block("try"))
                    {
                        ExecuteCreateUser();
                    }

                    using (Writer.Block("catch"))
                    {
                        Writer.WriteLines("""
                            await RollBackAsync(connection).ConfigureAwait(false);
                            throw;
                            """);
                    }
                }
                else
                {
                    ExecuteCreateUser();
                }
            }

            using (Writer.Block($"catch ({driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                Refuse("await FindForSignInAsync(newUser.Email, cancellationToken).ConfigureAwait(false) is not null");
            }
        });
    }

    /// <summary>The same in a transaction of the application, which can go on if the database refuses the user.</summary>
    private void EmitCreateUserInTransaction()
    {
        const string Savepoint = "auth101_sign_up";
        var isTheSame = statements.CreateUserInTransaction.Text == statements.CreateUser.Text;
        Writer.WriteLine();
        Writer.WriteLines($"""
            private const string SetSavepointSql = {SourceWriter.Literal(driver.ServerDialect.SetSavepoint(Savepoint))};
            private const string RollBackToSavepointSql = {SourceWriter.Literal(driver.ServerDialect.RollBackToSavepoint(Savepoint))};
            """);
        var release = driver.ServerDialect.ReleaseSavepoint(Savepoint);
        if (release is not null)
        {
            Writer.WriteLines($"private const string ReleaseSavepointSql = {SourceWriter.Literal(release)};");
        }

        var parts = statements.SignUpInParts;
        var create = parts is not null ? "InsertRest" : isTheSame ? "CreateUser" : "CreateUserInTransaction";
        WriteSql(
            ("CreateUserInTransaction", create == "CreateUserInTransaction" ? statements.CreateUserInTransaction : null),
            ("InsertUser", parts?.InsertUser),
            ("DeleteOrphans", parts?.DeleteOrphans),
            ("InsertRest", parts?.InsertRest));
        Method("CreateUser", CreatedUser, [NewUser, ("global::System.Data.Common.DbTransaction", "transaction")], () =>
        {
            using (Writer.Block($"if (transaction is not {driver.Transaction} {{ Connection: {{ }} connection }} shared)"))
            {
                Writer.WriteLines($"""
                    throw new global::System.ArgumentException("The transaction must be of type {driver.Transaction.Split('.').Last()} and not have ended.", nameof(transaction));
                    """);
            }

            Writer.WriteLine();
            MakeUser();
            Writer.WriteLines($"""
                await using var setSavepoint = new {driver.Command}(SetSavepointSql, connection, shared);
                await setSavepoint.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
            using (Writer.Block("try"))
            {
                Writer.WriteLines($"{CreatedUser.TrimEnd('?')} created;");
                if (parts is not null)
                {
                    EmitInsertUser(parts);
                }

                using (Writer.Block($"await using (var command = new {driver.Command}({create}Sql, connection, shared))"))
                {
                    if (parts is null)
                    {
                        Writer.WriteLines("AddNewUser(command, user, newUser);");
                    }
                    else
                    {
                        Parameters("command", parts.InsertRest);
                    }

                    ExecuteCreateUser("created =");
                }

                Writer.WriteLine();
                if (release is not null)
                {
                    Writer.WriteLines($"""
                        await using var releaseSavepoint = new {driver.Command}(ReleaseSavepointSql, connection, shared);
                        await releaseSavepoint.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                        """);
                }

                Writer.WriteLines("return created;");
            }

            using (Writer.Block($"catch ({driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                using (Writer.Block("if (!await TryTakeBackAsync(connection, shared).ConfigureAwait(false))"))
                {
                    Writer.WriteLines("throw;");
                }

                Writer.WriteLine();
                Refuse("await IsTakenAsync(newUser.Email, connection, shared, cancellationToken).ConfigureAwait(false)");
            }

            using (Writer.Block("catch"))
            {
                Writer.WriteLines("""
                    await TryTakeBackAsync(connection, shared).ConfigureAwait(false);
                    throw;
                    """);
            }
        });

        Writer.WriteLine();
        using (Writer.Block($"""
            private static async global::System.Threading.Tasks.Task<bool> IsTakenAsync(
                string email, {driver.Connection} connection, {driver.Transaction} shared, global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            OrNobody(Store.User, "email", "false", () =>
            {
                Command("find", "FindForSignIn", statements.Common.FindForSignIn, ", shared");
                Writer.WriteLines("return await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;");
            });
        }

        Writer.WriteLine();
        Writer.WriteLines($$"""
            // Some errors end the whole transaction, and the savepoint with it. The error that led here is the one to report then.
            private static async global::System.Threading.Tasks.Task<bool> TryTakeBackAsync({{driver.Connection}} connection, {{driver.Transaction}} shared)
            {
                try
                {
                    await using var rollBack = new {{driver.Command}}(RollBackToSavepointSql, connection, shared);
                    await rollBack.ExecuteNonQueryAsync(global::System.Threading.CancellationToken.None).ConfigureAwait(false);
                    return true;
                }
                catch (global::System.Exception exception) when (exception is global::System.Data.Common.DbException or global::System.InvalidOperationException)
                {
                    return false;
                }
            }
            """);
    }

    private void EmitFindNonUniqueEmail()
    {
        if (statements.Common.FindNonUniqueEmail is not { } statement)
        {
            return;
        }

        WriteSql(("FindNonUniqueEmail", statement));
        Method("FindNonUniqueEmail", "string?", [], () =>
        {
            Open();
            Command("command", "FindNonUniqueEmail", statement);
            Writer.WriteLines($"return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null ? null : {EmailColumn()};");
        });
    }

    private void EmitInsertUser(SignUpInParts parts)
    {
        Writer.WriteLines("bool hasOrphans;");
        using (Writer.Block($"await using (var insertUser = new {driver.Command}(InsertUserSql, connection, shared))"))
        {
            Parameters("insertUser", parts.InsertUser);
            Writer.WriteLines($"hasOrphans = global::System.Convert.ToInt64(await insertUser.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), {Invariant}) != 0;");
        }

        Writer.WriteLine();
        Writer.WriteLines("// An id can come back after its row is gone. What hangs on it is somebody else's.");
        using (Writer.Block("if (hasOrphans)"))
        {
            Writer.WriteLines($"""
                await using var deleteOrphans = new {driver.Command}(DeleteOrphansSql, connection, shared);
                await deleteOrphans.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        }

        Writer.WriteLine();
    }

    private void EmitAddNewUser()
    {
        Writer.WriteLine();
        using (Writer.Block($"private static void AddNewUser({driver.Command} command, {User} user, {NewUser.Type} newUser)"))
        {
            Parameters("command", statements.CreateUser);
        }
    }

    /// <summary>Writes work in which text outside the character set of a table is as good as text that no row holds.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">What the method returns then.</param>
    /// <param name="work">Writes the work.</param>
    private void OrNobody(EntityModel entity, string text, string otherwise, Action work)
    {
        if (!CanBeOutsideCharacterSet(entity))
        {
            work();
            return;
        }

        using (Writer.Block("try"))
        {
            work();
        }

        // Every character set has ASCII, so that with ASCII it is another mistake, such as two columns of different collations.
        using (Writer.Block($"catch ({driver.Exception} exception) when (IsOutsideCharacterSet(exception) && !global::System.Text.Ascii.IsValid({text}))"))
        {
            Writer.WriteLines($"return {otherwise};");
        }
    }

    private bool CanBeOutsideCharacterSet(EntityModel entity) => driver.ServerDialect.CanBeOutsideCharacterSet(entity);

    private void MakeUser() => Writer.WriteLines(
        $"var user = Auth101Create({(Store.User.HasIdentity ? "0" : NewId(Store.User.Get(EntityField.Id), "newUser.Id"))}, newUser);");

    /// <summary>Writes what follows a violated constraint.</summary>
    /// <param name="isTaken">The condition that the address belongs to a user.</param>
    private void Refuse(string isTaken)
    {
        // Where the table is managed, the name of the index says it; else, and where a sign-up that is sent twice violates another key
        // first, the address does.
        var isEmail = Store.User.IsManaged
            ? $"ViolatedConstraint(exception).Contains({SourceWriter.Literal(emailKey.Name)}, global::System.StringComparison.OrdinalIgnoreCase)\n    || "
            : string.Empty;
        var asks = CanBeOutsideCharacterSet(Store.User) ? $"!IsOutsideCharacterSet(exception) && {isTaken}" : isTaken;
        Writer.WriteLines($"""
            // Another key may be violated as well, so the address is looked up unless its own index is named.
            if ({isEmail}{(isEmail.Length > 0 && asks != isTaken ? $"({asks})" : asks)})
            """);
        using (Writer.Braces())
        {
            Writer.WriteLines("return null;");
        }

        Writer.WriteLine();
        Writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);");
    }

    /// <summary>Writes the execution of <c>command</c>.</summary>
    /// <param name="use">What becomes of the created user.</param>
    private void ExecuteCreateUser(string use = "return")
    {
        if (!Store.User.HasIdentity && !Store.Session.HasIdentity)
        {
            Writer.WriteLines($"""
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                {use} new global::Auth101.Stores.CreatedUser<{User}>(user, newUser.Session.Id.ToString("D"));
                """);
            return;
        }

        Writer.WriteLines("""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            """);
        var sessionId = "newUser.Session.Id.ToString(\"D\")";
        if (Store.User.HasIdentity)
        {
            Writer.WriteLines($"user = Auth101Create({MadeId(Store.User.Get(EntityField.Id), 0)}, newUser);");
        }

        if (Store.Session.HasIdentity)
        {
            Writer.WriteLines($"var sessionId = {MadeId(Store.Session.Get(EntityField.Id), Store.User.HasIdentity ? 1 : 0)}.ToString({Invariant});");
            sessionId = "sessionId";
        }

        ReadToEnd();
        Writer.WriteLines($"{use} new global::Auth101.Stores.CreatedUser<{User}>(user, {sessionId});");
    }

    /// <summary>An id that the database made.</summary>
    private static string MadeId(ColumnModel id, int ordinal) => id.Type == ColumnType.Int32 ? $"reader.GetInt32({ordinal})" : $"reader.GetInt64({ordinal})";

    private void ReadToEnd() => Writer.WriteLines("""

        // A write can still fail after its first row.
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        """);

    private void EmitFindForSignIn()
    {
        WriteSql(("FindForSignIn", statements.Common.FindForSignIn));
        Method("FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{User}>?", [("string", "email")], () =>
        {
            using (Writer.Block($"if (!{CanBe(Store.User, EntityField.Email, "email")})"))
            {
                Writer.WriteLines("return null;");
            }

            Writer.WriteLine();
            Open();
            OrNobody(Store.User, "email", "null", () =>
            {
                Command("command", "FindForSignIn", statements.Common.FindForSignIn);
                Writer.WriteLines($"""
                    await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                    return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                        ? new global::Auth101.Stores.SignInCandidate<{User}>(ReadUser(reader), ReadPassword(reader))
                        : null;
                    """);
            });
        });
    }
}
