using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

internal sealed partial class ServerStoreEmitter
{
    private const string Time = "global::System.DateTimeOffset";

    private void EmitSessions()
    {
        EmitCreateSession();
        EmitFindSession();
        EmitRotateSession();
        EmitEndSession();
        EmitPurgeExpired();
    }

    private void EmitCreateSession()
    {
        WriteSql(("CreateSession", statements.CreateSession), ("ReplacePassword", statements.Common.ReplacePassword));
        Method(
            "CreateSession",
            "string?",
            [("global::Auth101.Stores.NewSession", "session"), ("string", "userId"), ("global::Auth101.Stores.PasswordRehash?", "rehash")],
            () =>
            {
                ParseId(store.User, "userId", "id", "null");
                Open();
                _writer.WriteLines($"await using var transaction = rehash is null ? null : {provider.BeginTransaction};");
                Command("insert", "CreateSession", statements.CreateSession, parameter => parameter.Name == "user_id"
                    ? ("id", false)
                    : ValueOfNewSession(parameter.Column!, "session", "id"), ", transaction");
                _writer.WriteLines("var made = await insert.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);");
                using (_writer.Block("if (made is null)"))
                {
                    _writer.WriteLines("return null;");
                }

                _writer.WriteLine();
                using (_writer.Block("if (rehash is not null && transaction is not null)"))
                {
                    Command("replace", "ReplacePassword", statements.Common.ReplacePassword, static parameter => parameter.Name switch
                    {
                        "user_id" => "id",
                        "old_hash" => "rehash.OldHash",
                        "new_hash" => "rehash.NewHash",
                        _ => "session.CreatedAt",
                    }, ", transaction");
                    _writer.WriteLines("""
                        await replace.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                        """);
                }

                _writer.WriteLine();
                _writer.WriteLines(store.Session.HasIdentity
                    ? $"return global::System.Convert.ToString(made, {Invariant});"
                    : "return session.Id.ToString(\"D\");");
            });
    }

    private void EmitFindSession()
    {
        WriteSql(("FindSession", statements.Common.FindSession));
        Method(
            "FindSession",
            $"global::Auth101.Stores.SessionLookup<{_user}>",
            [("string", "sessionId"), ("string", "userId"), (Time, "now"), (Time, "startedAfter")],
            () =>
            {
                ParseId(store.User, "userId", "user", "default");
                _writer.WriteLines("// Text that is no session id names no session, but the user is still looked up.");
                var id = store.Session.Get(EntityField.Id);
                _writer.WriteLines(id.Type == ColumnType.String
                    ? $"var session = {CanBe(store.Session, EntityField.Id, "sessionId")} ? sessionId : null;"
                    : $"{id.TypeName}? session = {TryParseId(id, "sessionId", "id")} ? id : null;");
                Open();
                Command("command", "FindSession", statements.Common.FindSession, static parameter => parameter.Name switch
                {
                    "session_id" => ("session", true),
                    "user_id" => ("user", false),
                    "now" => ("now", false),
                    _ => ("startedAfter", false),
                });
                _writer.WriteLines($"""
                    await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                    return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                        ? new global::Auth101.Stores.SessionLookup<{_user}>(ReadUser(reader), !reader.IsDBNull({store.User.Columns.Count}))
                        : default;
                    """);
            });
    }

    private void EmitRotateSession()
    {
        WriteSql(("RotateSession", statements.RotateSession), ("EndReusedSession", statements.Common.EndReusedSession));
        Method("RotateSession", $"global::Auth101.Stores.SessionRotation<{_user}>", [("global::Auth101.Stores.RotateSession", "rotation")], () =>
        {
            ParseId(store.Session, "rotation.SessionId", "id", "default");
            Open();
            Command("rotate", "RotateSession", statements.RotateSession, ValueOfRotation);
            using (_writer.Block("await using (var reader = await rotate.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
            {
                _writer.WriteLines("var user = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? ReadUser(reader) : null;");
                ReadToEnd();
                using (_writer.Block("if (user is not null)"))
                {
                    _writer.WriteLines($"return new global::Auth101.Stores.SessionRotation<{_user}>(global::Auth101.Stores.SessionRotationOutcome.Rotated, user);");
                }
            }

            _writer.WriteLine();
            if (statements.Common.EndReusedSession is not { } endReusedSession)
            {
                _writer.WriteLines("""
                    // Without a column for the time of the last rotation an old token cannot be told from a parallel one: it is only refused.
                    return default;
                    """);
                return;
            }

            Command("end", "EndReusedSession", endReusedSession, ValueOfRotation);
            _writer.WriteLines($"""
                return await end.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1
                    ? new global::Auth101.Stores.SessionRotation<{_user}>(global::Auth101.Stores.SessionRotationOutcome.ReuseDetected, null)
                    : default;
                """);
        });
    }

    private void EmitEndSession()
    {
        WriteSql(("EndSession", statements.Common.EndSession));
        Method("EndSession", "bool", [("string", "sessionId")], () =>
        {
            ParseId(store.Session, "sessionId", "id", "false");
            Open();
            Command("command", "EndSession", statements.Common.EndSession, static _ => "id");
            _writer.WriteLines("return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;");
        });
    }

    private void EmitPurgeExpired()
    {
        WriteSql(("PurgeSessions", statements.Common.PurgeSessions), ("PurgeVerifications", statements.Common.PurgeVerifications));
        Method("PurgeExpired", "int", [(Time, "now"), ("int", "batchSize")], () =>
        {
            Open();
            Command("sessions", "PurgeSessions", statements.Common.PurgeSessions, ValueOfPurge);
            Command("verifications", "PurgeVerifications", statements.Common.PurgeVerifications, ValueOfPurge);
            _writer.WriteLines("""
                return await sessions.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false)
                    + await verifications.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        });
    }

    private static string ValueOfPurge(StatementParameter parameter) => parameter.Name == "now" ? "now" : "batchSize";

    private static string ValueOfRotation(StatementParameter parameter) => parameter.Name switch
    {
        "id" => "id",
        "old_token" => "rotation.OldToken",
        "new_token" => "rotation.NewToken",
        "now" => "rotation.Now",
        "expires_at" => "rotation.ExpiresAt",
        "reuse_cutoff" => "rotation.ReuseCutoff",
        _ => "rotation.StartedAfter",
    };

    private static (string Value, bool IsNullable) ValueOfNewSession(ColumnModel column, string session, string userId) => column.Field switch
    {
        EntityField.Id => (NewId(column, $"{session}.Id"), false),
        EntityField.UserId => (userId, false),
        EntityField.Token => ($"{session}.Token", false),
        EntityField.ExpiresAt => ($"{session}.ExpiresAt", false),
        EntityField.IpAddress => ($"{session}.IpAddress", true),
        EntityField.UserAgent => ($"{session}.UserAgent", true),
        _ => ($"{session}.CreatedAt", false),
    };
}
