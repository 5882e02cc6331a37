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
        Method("CreateUser", $"global::Auth101.Stores.CreatedUser<{User}>?", [($"global::Auth101.Stores.NewUser<{User}>", "newUser")], () =>
        {
            var id = Store.User.Get(EntityField.Id);
            Writer.WriteLines($"var user = Auth101Create({(Store.User.HasIdentity ? "0" : NewId(id, "newUser.Id"))}, newUser);");
            using (Writer.Block("try"))
            {
                Open();
                Command("command", "CreateUser", statements.CreateUser, ValueOfSignUp);
                if (provider.LeavesTransactionOpen)
                {
                    using (Writer.Block("try"))
                    {
                        ExecuteCreateUser(id);
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
                    ExecuteCreateUser(id);
                }
            }

            using (Writer.Block($"catch ({provider.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                // Where the table is managed, the name of the index says it; else, and where a sign-up that is sent twice violates another key
                // first, the address does.
                var isEmail = Store.User.IsManaged
                    ? $"ViolatedConstraint(exception).Contains({SourceWriter.Literal(TablePlanner.Plan(Store, Store.User, provider.Dialect).Unique[0].Name)}, global::System.StringComparison.OrdinalIgnoreCase)\n    || "
                    : string.Empty;
                Writer.WriteLines($"""
                    // Another key may be violated as well, so the address is looked up unless its own index is named.
                    if ({isEmail}await FindForSignInAsync(newUser.Email, cancellationToken).ConfigureAwait(false) is not null)
                    """);
                using (Writer.Braces())
                {
                    Writer.WriteLines("return null;");
                }

                Writer.WriteLine();
                Writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);");
            }
        });
    }

    private void ExecuteCreateUser(ColumnModel id)
    {
        if (!Store.User.HasIdentity && !Store.Session.HasIdentity)
        {
            Writer.WriteLines($"""
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return new global::Auth101.Stores.CreatedUser<{User}>(user, newUser.Session.Id.ToString("D"));
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
            Writer.WriteLines($"user = Auth101Create({MadeId(id, 0)}, newUser);");
        }

        if (Store.Session.HasIdentity)
        {
            Writer.WriteLines($"var sessionId = {MadeId(Store.Session.Get(EntityField.Id), Store.User.HasIdentity ? 1 : 0)}.ToString({Invariant});");
            sessionId = "sessionId";
        }

        ReadToEnd();
        Writer.WriteLines($"return new global::Auth101.Stores.CreatedUser<{User}>(user, {sessionId});");
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
        var password = Store.User.Columns.Count;
        WriteSql(("FindForSignIn", statements.Common.FindForSignIn));
        Method("FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{User}>?", [("string", "email")], () =>
        {
            using (Writer.Block($"if (!{CanBe(Store.User, EntityField.Email, "email")})"))
            {
                Writer.WriteLines("return null;");
            }

            Writer.WriteLine();
            Open();
            Command("command", "FindForSignIn", statements.Common.FindForSignIn, static _ => "email");
            Writer.WriteLines($"""
                await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? new global::Auth101.Stores.SignInCandidate<{User}>(ReadUser(reader), reader.IsDBNull({password}) ? null : reader.GetString({password}))
                    : null;
                """);
        });
    }

    /// <summary>The values of a sign-up: the user's parameters are named plainly, those of the other two tables by the table.</summary>
    private (string Value, bool IsNullable) ValueOfSignUp(StatementParameter parameter)
    {
        var column = parameter.Column!;
        return parameter.Entity!.Kind switch
        {
            _ when parameter.Name == "now" => ("newUser.Session.CreatedAt", false),
            EntityKind.User => ($"user.{column.Property}", column.IsNullable),
            EntityKind.Session => (
                ValueOfNewSession(column, "newUser.Session", $"user.{Store.User.Get(EntityField.Id).Property}"), IsNullableInNewSession(column)),
            _ => (ValueOfNewAccount(column), false),
        };
    }
}
