using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Emit;

internal sealed partial class ServerStoreEmitter
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
        WriteSql(("CreateSession", statements.CreateSession), ("ReplacePasswordAndCreateSession", statements.ReplacePasswordAndCreateSession), ("EndSurplusSession", statements.EndSurplusSession));
        RepeatedMethod("CreateSession", "global::Auth101.Stores.StartedSession?", "global::Auth101.Stores.StartSession", "start", () =>
        {
            ParseId(Store.User, "start.UserId", "userId", "null");
            Open();
            Writer.WriteLines($"""
                await using var command = start.NewHash is null
                    ? new {driver.Command}(CreateSessionSql, connection)
                    : new {driver.Command}(ReplacePasswordAndCreateSessionSql, connection);
                """);
            using (Writer.Block("if (start.NewHash is null)"))
            {
                Parameters("command", statements.CreateSession);
            }

            using (Writer.Block("else"))
            {
                Parameters("command", statements.ReplacePasswordAndCreateSession);
            }

            Writer.WriteLine();
            if (driver.LeavesTransactionOpen)
            {
                using (Writer.Block("try"))
                {
                    ExecuteCreateSession();
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
                ExecuteCreateSession();
            }
        });
    }

    private void ExecuteCreateSession()
    {
        // Each driver has a type of its own for an id that was just made.
        var id = Store.Session.HasIdentity ? $"global::System.Convert.ToString(reader.GetValue(0), {Invariant})" : "start.Session.Id.ToString(\"D\")";
        Writer.WriteLines($"""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var sessionId = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? {id} : null;
            var ended = new global::System.Collections.Generic.List<string>();
            """);
        if (driver.ServerDialect.AnswersInOneResult)
        {
            using (Writer.Block("if (sessionId is not null && !reader.IsDBNull(1))"))
            {
                Writer.WriteLines($$"""
                    do
                    {
                        ended.Add({{ReadSessionId(1)}});
                    }
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
                    """);
            }

            ReadToEnd();
        }
        else
        {
            Writer.WriteLine();
            Writer.WriteLines("""
                // The session is there for good when the next result comes.
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                """);
            using (Writer.Block("try"))
            {
                if (statements.EndSurplusSession is { } endSurplusSession)
                {
                    ReadAndEndSurplus(endSurplusSession);
                }
                else
                {
                    Writer.WriteLines("await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);");
                    using (Writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
                    {
                        Writer.WriteLines($"ended.Add({ReadSessionId(0)});");
                    }

                    Writer.WriteLine();
                    ReadToEnd();
                }
            }

            using (Writer.Block($"catch ({driver.Exception}) when (sessionId is not null && !cancellationToken.IsCancellationRequested)"))
            {
                Writer.WriteLines("// Whatever it was, the new session is there. The oldest ones stay until the next sign-in.");
                if (driver.LeavesTransactionOpen)
                {
                    Writer.WriteLines("""
                        await reader.DisposeAsync().ConfigureAwait(false);
                        await RollBackAsync(connection).ConfigureAwait(false);
                        """);
                }
            }

            Writer.WriteLine();
        }

        Writer.WriteLines("return sessionId is null ? null : new global::Auth101.Stores.StartedSession(sessionId, ended);");
    }

    private void ReadAndEndSurplus(SqlStatement endSurplusSession)
    {
        Writer.WriteLines("""
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            var surplus = new global::System.Collections.Generic.List<(object Key, string SessionId)>();
            """);
        using (Writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
        {
            Writer.WriteLines($"surplus.Add((reader.GetValue(0), {ReadSessionId(0)}));");
        }

        Writer.WriteLine();
        ReadToEnd();
        Writer.WriteLines("await reader.DisposeAsync().ConfigureAwait(false);");
        using (Writer.Block("if (sessionId is not null)"))
        {
            using (Writer.Block("foreach (var (key, surplusId) in surplus)"))
            {
                Writer.WriteLines($"""
                    await using var end = new {driver.Command}(EndSurplusSessionSql, connection);
                    end.Parameters.AddWithValue("{endSurplusSession.Parameters[0].Placeholder}", key);
                    """);
                using (Writer.Block("if (await end.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0)"))
                {
                    Writer.WriteLines("ended.Add(surplusId);");
                }
            }
        }
    }

    private void EmitFindSession()
    {
        WriteSql(("FindSession", statements.Common.FindSession));
        Method(
            "FindSession",
            $"global::Auth101.Stores.SessionLookup<{User}>",
            [(Reference, "session"), (Time, "now"), (Time, "startedAfter")],
            () =>
            {
                ParseId(Store.User, "session.UserId", "userId", "default");
                Writer.WriteLines("// Text that is no session id names no session, but the user is still looked up.");
                var id = Store.Session.Get(EntityField.Id);
                Writer.WriteLines(id.Type == ColumnType.String
                    ? $"var sessionId = {CanBe(Store.Session, EntityField.Id, "session.SessionId")} ? session.SessionId : null;"
                    : $"{id.TypeName}? sessionId = {TryParseId(id, "session.SessionId", "id")} ? id : null;");
                Open();
                Command("command", "FindSession", statements.Common.FindSession);
                Writer.WriteLines($"""
                    await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                    return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                        ? new global::Auth101.Stores.SessionLookup<{User}>(ReadUser(reader), !reader.IsDBNull({Store.User.Columns.Count}))
                        : default;
                    """);
            });
    }

    private void EmitRotateSession()
    {
        WriteSql(("RotateSession", statements.RotateSession), ("EndReusedSession", statements.EndReusedSession));
        RepeatedMethod("RotateSession", $"global::Auth101.Stores.SessionRotation<{User}>", "global::Auth101.Stores.RotateSession", "rotation", EmitRotation);
    }

    private void EmitRotation()
    {
        ParseReference("rotation.Session", "default");
        Open();
        Command("rotate", "RotateSession", statements.RotateSession);
        using (Writer.Block("await using (var reader = await rotate.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
        {
            Writer.WriteLines("var user = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? ReadUser(reader) : null;");
            ReadToEnd();
            using (Writer.Block("if (user is not null)"))
            {
                Writer.WriteLines($"return new global::Auth101.Stores.SessionRotation<{User}>(global::Auth101.Stores.SessionRotationOutcome.Rotated, user);");
            }
        }

        Writer.WriteLine();
        var tracksRotations = Store.Session.Has(EntityField.UpdatedAt);
        if (!tracksRotations)
        {
            Writer.WriteLines("// Without a column for the time of the last rotation an old token cannot be told from a parallel one: it is only refused.");
        }

        Command("end", "EndReusedSession", statements.EndReusedSession);
        using (Writer.Block("await using (var reader = await end.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
        {
            using (Writer.Block("if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
            {
                Writer.WriteLines("return default;");
            }

            Writer.WriteLine();
            Writer.WriteLines($"global::Auth101.SessionClient? client = {ReadClient()};");
            if (tracksRotations && driver.ServerDialect.AnswersInOneResult)
            {
                Writer.WriteLines($"var hasEnded = reader.GetInt64({Math.Max(Store.ClientColumns.Count, 1)}) > 0;");
            }
            else if (tracksRotations)
            {
                Writer.WriteLines("""
                    await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                    await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    var hasEnded = reader.GetInt64(0) > 0;
                    """);
            }

            Writer.WriteLines($$"""
                return new global::Auth101.Stores.SessionRotation<{{User}}>(
                    {{(tracksRotations
                        ? "hasEnded ? global::Auth101.Stores.SessionRotationOutcome.ReuseDetected : global::Auth101.Stores.SessionRotationOutcome.ReuseRefused"
                        : "global::Auth101.Stores.SessionRotationOutcome.ReuseRefused")}}, null)
                {
                    SignedInClient = client,
                };
                """);
        }
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
            [(Reference, "session"), (Time, "now"), (Time, "startedAfter"), (Time, "rotatedAfter")],
            () =>
            {
                ParseReference("session", "null");
                Open();
                Command("command", "FindRotatedSession", findRotatedSession);
                Writer.WriteLines("""
                    await using var reader = await command.ExecuteReaderAsync(global::System.Data.CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
                    return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                        ? ReadRotatedSession(reader)
                        : null;
                    """);
            });
    }

    private void EmitEndSession()
    {
        WriteSql(("EndSession", statements.Common.EndSession));
        RepeatedMethod("EndSession", "bool", Reference, "session", () =>
        {
            ParseReference("session", "false");
            Open();
            Command("command", "EndSession", statements.Common.EndSession);
            Writer.WriteLines("return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;");
        });
    }

    private void EmitPurgeExpired()
    {
        WriteSql(("PurgeSessions", statements.Common.PurgeSessions), ("PurgeVerifications", statements.Common.PurgeVerifications));
        Method("PurgeExpired", "int", [(Time, "now"), ("int", "batchSize")], () =>
        {
            Open();
            Command("sessions", "PurgeSessions", statements.Common.PurgeSessions);
            Command("verifications", "PurgeVerifications", statements.Common.PurgeVerifications);
            Writer.WriteLines("""
                return await sessions.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false)
                    + await verifications.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        });
    }
}
