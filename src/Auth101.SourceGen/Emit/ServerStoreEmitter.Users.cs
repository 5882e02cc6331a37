using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

internal sealed partial class ServerStoreEmitter
{
    private void EmitUsers()
    {
        EmitCreateUser();
        EmitFindForSignIn();
    }

    private void EmitCreateUser()
    {
        WriteSql(("CreateUser", statements.CreateUser));
        Method("CreateUser", $"global::Auth101.Stores.CreatedUser<{_user}>?", [($"global::Auth101.Stores.NewUser<{_user}>", "newUser")], () =>
        {
            var id = store.User.Get(EntityField.Id);
            _writer.WriteLines($"var user = Auth101Create({(store.User.HasIdentity ? "0" : NewId(id, "newUser.Id"))}, newUser);");
            using (_writer.Block("try"))
            {
                Open();
                Command("command", "CreateUser", statements.CreateUser, ValueOfSignUp);
                if (provider.LeavesTransactionOpen)
                {
                    using (_writer.Block("try"))
                    {
                        ExecuteCreateUser(id);
                    }

                    using (_writer.Block("catch"))
                    {
                        _writer.WriteLines("""
                            await RollBackAsync(connection).ConfigureAwait(false);
                            throw;
                            """);
                    }
                }
                else
                {
                    ExecuteCreateUser(id);
                }
            }

            using (_writer.Block($"catch ({provider.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                // Where the table is managed, the name of the index says it; else, and where a sign-up that is sent twice violates another key
                // first, the address does.
                var isEmail = store.User.IsManaged
                    ? $"ViolatedConstraint(exception).Contains({SourceWriter.Literal(TablePlanner.Plan(store, store.User, provider.Dialect).Unique[0].Name)}, global::System.StringComparison.OrdinalIgnoreCase)\n    || "
                    : string.Empty;
                _writer.WriteLines($"""
                    // Another key may be violated as well, so the address is looked up unless its own index is named.
                    if ({isEmail}await FindForSignInAsync(newUser.Email, cancellationToken).ConfigureAwait(false) is not null)
                    """);
                using (_writer.Braces())
                {
                    _writer.WriteLines("return null;");
                }

                _writer.WriteLine();
                _writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);");
            }
        });
    }

    private void ExecuteCreateUser(ColumnModel id)
    {
        if (!store.User.HasIdentity && !store.Session.HasIdentity)
        {
            _writer.WriteLines($"""
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return new global::Auth101.Stores.CreatedUser<{_user}>(user, newUser.Session.Id.ToString("D"));
                """);
            return;
        }

        _writer.WriteLines("""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            """);
        var sessionId = "newUser.Session.Id.ToString(\"D\")";
        if (store.User.HasIdentity)
        {
            _writer.WriteLines($"user = Auth101Create({MadeId(id, 0)}, newUser);");
        }

        if (store.Session.HasIdentity)
        {
            _writer.WriteLines($"var sessionId = {MadeId(store.Session.Get(EntityField.Id), store.User.HasIdentity ? 1 : 0)}.ToString({Invariant});");
            sessionId = "sessionId";
        }

        ReadToEnd();
        _writer.WriteLines($"return new global::Auth101.Stores.CreatedUser<{_user}>(user, {sessionId});");
    }

    /// <summary>An id that the database made.</summary>
    private static string MadeId(ColumnModel id, int ordinal) => id.Type == ColumnType.Int32 ? $"reader.GetInt32({ordinal})" : $"reader.GetInt64({ordinal})";

    private void ReadToEnd() => _writer.WriteLines("""

        // A write can still fail after its first row.
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        """);

    private void EmitFindForSignIn()
    {
        var password = store.User.Columns.Count;
        WriteSql(("FindForSignIn", statements.Common.FindForSignIn));
        Method("FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{_user}>?", [("string", "email")], () =>
        {
            using (_writer.Block($"if (!{CanBe(store.User, EntityField.Email, "email")})"))
            {
                _writer.WriteLines("return null;");
            }

            _writer.WriteLine();
            Open();
            Command("command", "FindForSignIn", statements.Common.FindForSignIn, static _ => "email");
            _writer.WriteLines($"""
                await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? new global::Auth101.Stores.SignInCandidate<{_user}>(ReadUser(reader), reader.IsDBNull({password}) ? null : reader.GetString({password}))
                    : null;
                """);
        });
    }

    /// <summary>The values of a sign-up: the user's parameters are named plainly, those of the other two tables by the table.</summary>
    private (string Value, bool IsNullable) ValueOfSignUp(StatementParameter parameter)
    {
        var column = parameter.Column!;
        var id = store.User.Get(EntityField.Id);
        return parameter.Entity!.Kind switch
        {
            EntityKind.User => ($"user.{column.Property}", column.IsNullable),
            EntityKind.Session => ValueOfNewSession(column, "newUser.Session", $"user.{id.Property}"),
            _ => (column.Field switch
            {
                EntityField.Id => NewId(column, "newUser.AccountId"),
                EntityField.AccountId => GeneratedCode.IdText(id),
                EntityField.UserId => $"user.{id.Property}",
                EntityField.Password => "newUser.PasswordHash",
                _ => "newUser.Session.CreatedAt",
            }, false),
        };
    }
}
