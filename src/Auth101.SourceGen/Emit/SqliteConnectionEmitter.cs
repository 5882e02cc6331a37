using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The SQLite connection that a store holds open, with its prepared commands.</summary>
internal static class SqliteConnectionEmitter
{
    private const string SqliteConnection = "global::Microsoft.Data.Sqlite.SqliteConnection";
    private const string TimeSpan = "global::System.TimeSpan";
    private const string Forever = "global::System.Threading.Timeout.InfiniteTimeSpan";

    public static string Emit(StoreModel store)
    {
        var writer = SourceWriter.StartFile(store.UserType.Namespace);
        using (writer.PartialType(store.UserType))
        {
            writer.WriteLines($$""""
                /// <summary>A connection with the commands that were prepared on it. Used by one thread at a time.</summary>
                {{GeneratedCode.Attribute}}
                internal sealed class Auth101SqliteConnection : global::Auth101.Stores.IStoreConnection
                {
                    // Write-ahead log: readers and the writer do not wait for each other. synchronous=FULL: what was acknowledged survives a power cut.
                    private const string ConfigureSql = """
                        PRAGMA journal_mode = WAL;
                        PRAGMA synchronous = FULL;
                        PRAGMA foreign_keys = ON;
                        """;

                    // SQLITE_CONSTRAINT: at a commit it is a deferred foreign key. The message holds no values.
                    private const int SqliteConstraint = 19;

                    private readonly {{SqliteConnection}} _connection;

                    // The SQL texts are constants, so they are told apart by reference.
                    private readonly global::System.Collections.Generic.Dictionary<string, global::Microsoft.Data.Sqlite.SqliteCommand> _commands =
                        new(global::System.Collections.Generic.ReferenceEqualityComparer.Instance);

                    private readonly bool _ownsConnection;

                    // How long SQLite itself waits for other connections, in seconds; 0: without end.
                    private int _busyTimeout = -1;

                    private Auth101SqliteConnection({{SqliteConnection}} connection, bool ownsConnection)
                    {
                        _connection = connection;
                        _ownsConnection = ownsConnection;
                    }

                    /// <summary>The whole path of the file; empty in memory.</summary>
                    public string Path => _connection.DataSource;

                    /// <summary>Uses a connection of the application, as it is configured, in the transaction that it is in.</summary>
                    public static Auth101SqliteConnection Share({{SqliteConnection}} connection) => new(connection, ownsConnection: false);

                    /// <summary>Opens a connection and configures it.</summary>
                    public static Auth101SqliteConnection Open(string connectionString)
                    {
                        var connection = new {{SqliteConnection}}(connectionString);
                        try
                        {
                            connection.Open();
                            var opened = new Auth101SqliteConnection(connection, ownsConnection: true);

                            // Another process may hold the database for a moment.
                            opened.WaitWhileBusy(connection.DefaultTimeout);
                            opened.Execute(ConfigureSql);
                            return opened;
                        }
                        catch
                        {
                            connection.Dispose();
                            throw;
                        }
                    }

                    /// <summary>Runs a script.</summary>
                    public void Execute(string sql)
                    {
                        using var command = CreateCommand(sql);
                        command.ExecuteNonQuery();
                    }

                    /// <summary>Writes a number that Auth101 does not use, as it is, into the header of the file.</summary>
                    public void RewriteFirstPage()
                    {
                        var version = Prepare("PRAGMA user_version").ExecuteScalar();
                        Execute(global::System.FormattableString.Invariant($"PRAGMA user_version = {version}"));
                    }

                    /// <summary>The command of a statement, prepared on first use. Its parameters keep the values of the last use until they are set.</summary>
                    public global::Microsoft.Data.Sqlite.SqliteCommand Prepare(string sql, params global::System.ReadOnlySpan<string> parameters)
                    {
                        if (_commands.TryGetValue(sql, out var command))
                        {
                            return command;
                        }

                        command = CreateCommand(sql);
                        foreach (var parameter in parameters)
                        {
                            command.Parameters.Add(new global::Microsoft.Data.Sqlite.SqliteParameter(parameter, null));
                        }

                        command.Prepare();
                        _commands.Add(sql, command);
                        return command;
                    }

                    /// <inheritdoc/>
                    public void BeginWrite({{TimeSpan}} wait)
                    {
                        // Whole seconds, because the driver counts in them: it would try again as long as a command may take.
                        var seconds = wait == {{Forever}} ? 0 : global::System.Math.Max(1, (int)global::System.Math.Ceiling(wait.TotalSeconds));
                        WaitWhileBusy(seconds);
                        var begin = Prepare("BEGIN IMMEDIATE");
                        begin.CommandTimeout = seconds;
                        begin.ExecuteNonQuery();
                    }

                    /// <inheritdoc/>
                    public void Commit()
                    {
                        try
                        {
                            Prepare("COMMIT").ExecuteNonQuery();
                        }
                        catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)
                        {
                            throw new global::Auth101.Stores.StoreConstraintException(exception.Message, exception);
                        }
                    }

                    /// <inheritdoc/>
                    public void Rollback() => Prepare("ROLLBACK").ExecuteNonQuery();

                    /// <inheritdoc/>
                    public void SetSavepoint() => Prepare("SAVEPOINT one_of_many").ExecuteNonQuery();

                    /// <inheritdoc/>
                    public void ReleaseSavepoint() => Prepare("RELEASE one_of_many").ExecuteNonQuery();

                    /// <inheritdoc/>
                    public void RollbackToSavepoint() => Prepare("ROLLBACK TO one_of_many").ExecuteNonQuery();

                    /// <inheritdoc/>
                    public void Dispose()
                    {
                        foreach (var command in _commands.Values)
                        {
                            command.Dispose();
                        }

                        if (_ownsConnection)
                        {
                            _connection.Dispose();
                        }
                    }

                    private void WaitWhileBusy(int seconds)
                    {
                        if (seconds == _busyTimeout)
                        {
                            return;
                        }

                        var milliseconds = seconds == 0 ? int.MaxValue : global::System.Math.Min(seconds * 1000L, int.MaxValue);
                        Execute($"PRAGMA busy_timeout = {milliseconds}");
                        _busyTimeout = seconds;
                    }

                    private global::Microsoft.Data.Sqlite.SqliteCommand CreateCommand(string sql)
                    {
                        var command = _connection.CreateCommand();
                #pragma warning disable CA2100 // The text is one of the constants of the store, the schema script or the configuration above.
                        command.CommandText = sql;
                #pragma warning restore CA2100
                        return command;
                    }
                }
                """");
        }

        return writer.ToString();
    }
}
