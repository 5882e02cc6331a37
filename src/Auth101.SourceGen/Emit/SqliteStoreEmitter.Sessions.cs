using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

internal sealed partial class SqliteStoreEmitter
{
    private void EmitSessions()
    {
        EmitCreateSession();
        EmitFindSession();
        EmitRotateSession();
        EmitFindRotatedSession();
        EmitEndSession();
        EmitPurgeExpired();
    }

    private void EmitCreateSession()
    {
        WriteSql(("ReplacePassword", statements.ReplacePassword), ("InsertSessionOfActiveUser", statements.InsertSessionOfActiveUser), ("EndOldestSessions", statements.EndOldestSessions));
        Method(
            "CreateSession",
            "global::Auth101.Stores.StartedSession?",
            isWrite: true,
            [("global::Auth101.Stores.StartSession", "start")],
            () =>
            {
                ParseId(Store.User.Get(EntityField.Id), "start.UserId", "userId", "null");
                using (Writer.Block("if (start.NewHash is not null)"))
                {
                    Command("replace", "ReplacePassword", statements.ReplacePassword);
                    Writer.WriteLines("replace.ExecuteNonQuery();");
                }

                Writer.WriteLine();
                Command("insert", "InsertSessionOfActiveUser", statements.InsertSessionOfActiveUser);
                Writer.WriteLines(Store.Session.HasIdentity
                    ? $"var sessionId = insert.ExecuteScalar() is long id ? id.ToString({Invariant}) : null;"
                    : "var sessionId = insert.ExecuteScalar() is null ? null : start.Session.Id.ToString(\"D\");");
                using (Writer.Block("if (sessionId is null)"))
                {
                    Writer.WriteLines("return null;");
                }

                Writer.WriteLine();
                Writer.WriteLines("var ended = new global::System.Collections.Generic.List<string>();");
                using (Writer.Block("if (start.MaximumSessions is { } maximum)"))
                {
                    Command("end", "EndOldestSessions", statements.EndOldestSessions);
                    Writer.WriteLines("using var reader = end.ExecuteReader();");
                    using (Writer.Block("while (reader.Read())"))
                    {
                        Writer.WriteLines($"ended.Add({ReadSessionId(0)});");
                    }
                }

                Writer.WriteLine();
                Writer.WriteLines("return new global::Auth101.Stores.StartedSession(sessionId, ended);");
            });
    }

    private void EmitFindSession()
    {
        WriteSql(("FindSession", statements.Common.FindSession));
        Method(
            "FindSession",
            $"global::Auth101.Stores.SessionLookup<{User}>",
            isWrite: false,
            [(Reference, "session"), (Time, "now"), (Time, "startedAfter")],
            () =>
            {
                ParseId(Store.User.Get(EntityField.Id), "arguments.session.UserId", "userId", "default");
                Writer.WriteLines("// Text that is no session id names no session, but the user is still looked up.");
                var id = Store.Session.Get(EntityField.Id);
                Writer.WriteLines(id.Type == ColumnType.String
                    ? "var sessionId = arguments.session.SessionId;"
                    : $"object sessionId = {TryParseId(id, "arguments.session.SessionId", "id")} ? id : global::System.DBNull.Value;");
                Command("command", "FindSession", statements.Common.FindSession);
                Writer.WriteLines($"""
                    using var reader = command.ExecuteReader();
                    return reader.Read()
                        ? new global::Auth101.Stores.SessionLookup<{User}>(ReadUser(reader), !reader.IsDBNull({Store.User.Columns.Count}))
                        : default;
                    """);
            });
    }

    private void EmitRotateSession()
    {
        WriteSql(
            ("RotateSession", statements.RotateSession),
            ("FindUser", statements.FindUser),
            ("FindReusedSession", statements.FindReusedSession),
            ("EndReusedSession", statements.EndReusedSession));
        Method(
            "RotateSession",
            $"global::Auth101.Stores.SessionRotation<{User}>",
            isWrite: true,
            [("global::Auth101.Stores.RotateSession", "rotation")],
            () =>
            {
                ParseReference("rotation.Session", "default");
                Command("rotate", "RotateSession", statements.RotateSession);
                Writer.WriteLines("var rotatedUserId = rotate.ExecuteScalar();");
                using (Writer.Block("if (rotatedUserId is not null)"))
                {
                    Command("find", "FindUser", statements.FindUser);
                    Writer.WriteLines($"""
                        using var reader = find.ExecuteReader();
                        reader.Read();
                        return new global::Auth101.Stores.SessionRotation<{User}>(global::Auth101.Stores.SessionRotationOutcome.Rotated, ReadUser(reader));
                        """);
                }

                Writer.WriteLine();
                Writer.WriteLines("global::Auth101.SessionClient? client;");
                Command("reused", "FindReusedSession", statements.FindReusedSession);
                using (Writer.Block("using (var reader = reused.ExecuteReader())"))
                {
                    using (Writer.Block("if (!reader.Read())"))
                    {
                        Writer.WriteLines("return default;");
                    }

                    Writer.WriteLine();
                    Writer.WriteLines($"client = {ReadClient()};");
                }

                Writer.WriteLine();
                var outcome = "global::Auth101.Stores.SessionRotationOutcome.ReuseRefused";
                if (statements.EndReusedSession is { } endReusedSession)
                {
                    Command("end", "EndReusedSession", endReusedSession);
                    outcome = $"end.ExecuteNonQuery() == 1 ? global::Auth101.Stores.SessionRotationOutcome.ReuseDetected : {outcome}";
                }
                else
                {
                    Writer.WriteLines("// Without a column for the time of the last rotation an old token cannot be told from a parallel one: it is only refused.");
                }

                Writer.WriteLines($$"""
                    return new global::Auth101.Stores.SessionRotation<{{User}}>(
                        {{outcome}}, null)
                    {
                        SignedInClient = client,
                    };
                    """);
            });
    }

    /// <summary>Where the table does not tell when a session was rotated, the contract's own implementation finds none.</summary>
    private void EmitFindRotatedSession()
    {
        if (statements.Common.FindRotatedSession is not { } findRotatedSession)
        {
            return;
        }

        WriteSql(("FindRotatedSession", findRotatedSession));
        Method(
            "FindRotatedSession",
            $"global::Auth101.Stores.RotatedSession<{User}>?",
            isWrite: false,
            [(Reference, "session"), (Time, "now"), (Time, "startedAfter"), (Time, "rotatedAfter")],
            () =>
            {
                ParseReference("arguments.session", "null");
                Command("command", "FindRotatedSession", findRotatedSession);
                Writer.WriteLines("""
                    using var reader = command.ExecuteReader();
                    return reader.Read()
                        ? ReadRotatedSession(reader)
                        : null;
                    """);
            });
    }

    private void EmitEndSession()
    {
        WriteSql(("EndSession", statements.Common.EndSession));
        Method("EndSession", "bool", isWrite: true, [(Reference, "session")], () =>
        {
            ParseReference("session", "false");
            Command("command", "EndSession", statements.Common.EndSession);
            Writer.WriteLines("return command.ExecuteNonQuery() == 1;");
        });
    }

    private void EmitPurgeExpired()
    {
        WriteSql(("PurgeSessions", statements.Common.PurgeSessions), ("PurgeVerifications", statements.Common.PurgeVerifications));
        Method("PurgeExpired", "int", isWrite: true, [(Time, "now"), ("int", "batchSize")], () =>
        {
            Command("sessions", "PurgeSessions", statements.Common.PurgeSessions);
            Command("verifications", "PurgeVerifications", statements.Common.PurgeVerifications);
            Writer.WriteLines("return sessions.ExecuteNonQuery() + verifications.ExecuteNonQuery();");
        });
    }

    /// <summary>The id of an inserted session as text. The database has returned it where it makes the ids itself.</summary>
    private string SessionIdText(string session, string command) => Store.Session.HasIdentity
        ? $"((long){command}.ExecuteScalar()!).ToString({Invariant})"
        : $"{session}.Id.ToString(\"D\")";
}
