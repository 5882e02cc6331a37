using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Drivers;

/// <summary>MySqlConnector.</summary>
internal sealed class MySqlDriver : ServerDriver
{
    public static readonly MySqlDriver Instance = new();

    private const string Error = "global::MySqlConnector.MySqlException";
    private const string Code = "global::MySqlConnector.MySqlErrorCode";

    private MySqlDriver()
    {
    }

    public override ReferencedLibraries Flag => ReferencedLibraries.MySql;

    public override string Name => "MySql";

    public override Database Database => Database.MySql;

    public override ServerDialect ServerDialect => MySqlDialect.Instance;

    public override string Connection => "global::MySqlConnector.MySqlConnection";

    public override string Transaction => "global::MySqlConnector.MySqlTransaction";

    public override string Command => "global::MySqlConnector.MySqlCommand";

    public override string Reader => "global::MySqlConnector.MySqlDataReader";

    public override string Exception => "global::MySqlConnector.MySqlException";

    public override string ConversionException => "global::MySqlConnector.MySqlConversionException";

    public override bool LeavesTransactionOpen => true;

    public override string Prologue => "Autocommit";

    /// <summary>In a comparison (the second one on MySQL), in a value, and in a conversion on MySQL and on MariaDB.</summary>
    public override string IsOutsideCharacterSet => "exception.Number is 1267 or 3854 or 1366 or 1300 or 3988 or 1977";

    public override string Failures => $$"""
        // A table, a column.
        {{Error}} { Number: 1146 or 1054 } => {{Failure("SchemaMissing")}},

        // A deadlock, also with what another node of a Galera cluster committed; a lock that did not become free; 1020 where MariaDB's
        // innodb_snapshot_isolation is on; 3101 of group replication; the others of TiDB.
        {{Error}} { Number: 1213 or 1205 or 1020 or 3101 or 8002 or 8022 or 8028 or 9007 } =>
            {{Failure("Undone")}},

        // A node outside of its cluster (1047, 3100), a replica (1290, 1792, 1836), a server that is not ready.
        {{Error}} { Number: 1047 or 3100 or 1290 or 1792 or 1836 or 3168 } =>
            {{Failure("Unavailable")}},

        // Ended by the server, maybe in the middle of the work: a shutdown, a network error, KILL, idle for too long.
        {{Error}}
            { Number: 1053 or 1077 or 1079 or 1080 or 1152 or 1158 or 1159 or 1160 or 1161 or 1184 or 1927 or 4031 } =>
            {{Failure("ConnectionLost")}},

        // Connections and threads; memory, disk; a statement that was ended or took too long; the storage of TiDB.
        {{Error}}
            { Number: 1040 or 1135 or 1203 or 1226 or 1021 or 1030 or 1037 or 1038 or 1041 or 1114 or 1317 or 1969 or 3024 or 9001 or 9002 or 9003 or 9005 } =>
            {{Failure("Overloaded")}},

        // Of the driver: a timeout, also that of waiting for a connection of the pool; no connection; one that broke.
        {{Error}} { ErrorCode: {{Code}}.CommandTimeoutExpired } =>
            {{Failure("Overloaded")}},
        {{Error}} { ErrorCode: {{Code}}.UnableToConnectToHost } error =>
            error.Message.StartsWith("Connect Timeout", global::System.StringComparison.Ordinal)
                ? {{Failure("Overloaded")}}
                : {{Failure("Unavailable")}},
        {{Error}} { InnerException: global::System.IO.IOException or global::System.Net.Sockets.SocketException } =>
            {{Failure("ConnectionLost")}},
        """;

    public override bool HasPool => true;

    public override IReadOnlyList<StoreFactory> Factories =>
    [
        new(
            [
                new(
                    "string?",
                    "connectionString",
                    "A connection string of MySqlConnector. Connections are not reset, unless it says otherwise."),
            ],
            "connectionString"),
        new(
            [
                new(
                    "global::MySqlConnector.MySqlDataSource",
                    "dataSource",
                    "The application's data source. It stays the application's to dispose; <c>Connection Reset=false</c> is worth setting."),
            ],
            "dataSource"),
        new([], Service("global::MySqlConnector.MySqlDataSource"), NeedsServices: true),
    ];

    public override string IsDuplicate => "exception.Number == 1062";

    public override string Errors => """
        // SQLSTATE classes 22 and 23: a value that a column cannot hold, or that a constraint refuses. Class 45: a trigger does. The others have no
        // state of their own: a subquery of more than one row (an email that is there twice), no default, values of another character set, a check of MySQL.
        private static bool IsConstraintViolation(global::MySqlConnector.MySqlException exception) =>
            (exception.SqlState?.StartsWith("22", global::System.StringComparison.Ordinal) ?? false)
            || (exception.SqlState?.StartsWith("23", global::System.StringComparison.Ordinal) ?? false)
            || (exception.SqlState?.StartsWith("45", global::System.StringComparison.Ordinal) ?? false)
            || exception.Number is 1231 or 1242 or 1267 or 1300 or 1364 or 1366 or 1977 or 3819 or 3854 or 3988;

        // That of a foreign key holds names only: of the database, the table and the key. Of the messages that hold values only that of a duplicate names a
        // key, and ours says what it refuses: in the last quotes.
        private static string ViolatedConstraint(global::MySqlConnector.MySqlException exception)
        {
            if (exception.Number == 1451 && exception.Message.Split('`') is { Length: > 6 } names)
            {
                return $"{names[3]}, {names[5]}";
            }

            var end = exception.Message.LastIndexOf('\'');
            var start = end > 0 ? exception.Message.LastIndexOf('\'', end - 1) : -1;
            return exception.Number is 1062 or 1231 && start >= 0
                ? exception.Message[(start + 1)..end]
                : $"error {exception.Number.ToString(global::System.Globalization.CultureInfo.InvariantCulture)}";
        }

        // The pool hands connections on as they are, so no open transaction must go back into it.
        private async global::System.Threading.Tasks.Task RollBackAsync(global::MySqlConnector.MySqlConnection connection)
        {
            try
            {
                await using var command = new global::MySqlConnector.MySqlCommand("ROLLBACK", connection);
                await command.ExecuteNonQueryAsync(global::System.Threading.CancellationToken.None).ConfigureAwait(false);
            }
            catch (global::System.Exception exception) when (exception is global::System.Data.Common.DbException or global::System.InvalidOperationException)
            {
                await ForgetConnectionsAsync(null, global::System.Threading.CancellationToken.None).ConfigureAwait(false);
            }
        }
        """;

    public override string Values => $"""
        {UtcMethod}

        // Unless its connection string says otherwise, the driver reads a column of 36 characters as a Guid.
        private static string ReadText(global::MySqlConnector.MySqlDataReader reader, int ordinal) =>
            reader.GetValue(ordinal) is global::System.Guid guid ? guid.ToString("D") : reader.GetString(ordinal);
        """;

    public override string Connections(string store) => $$"""
        // Defaults that the connection string can override. The pool is the store's own and its statements leave no settings behind, so that
        // connections need no reset between two uses. Each use case is a transaction of its own, whatever scope the caller is in. A column of 36
        // characters is text.
        private const string Defaults = "Connection Reset=false;Auto Enlist=false;Guid Format=None;";

        // On a server with autocommit=0 each statement begins a transaction, which nobody would commit, nor end after a read. It is sent with the
        // statement, and never in a transaction of the application: it would commit that.
        private const string Autocommit = "SET autocommit = 1;\n";

        private readonly string? _connectionString;
        private readonly global::MySqlConnector.MySqlDataSource? _dataSource;
        private long _asksUntil;

        /// <summary>Makes a store with a pool of its own. Connections are opened on first use.</summary>
        public {{store}}(string? connectionString)
        {
            connectionString = global::Auth101.Stores.StoreConnectionString.Require(connectionString, "UseMySql");

            // A connection string that is none fails here, not at the first use.
            _connectionString = new global::MySqlConnector.MySqlConnectionStringBuilder(Defaults + connectionString).ConnectionString;
        }

        /// <summary>Makes a store on the application's data source.</summary>
        public {{store}}(global::MySqlConnector.MySqlDataSource dataSource)
        {
            global::System.ArgumentNullException.ThrowIfNull(dataSource);
            _dataSource = dataSource;
        }

        /// <summary>Closes the connections, unless the data source is the application's.</summary>
        public void Dispose()
        {
            if (_connectionString is not null)
            {
                using var connection = new {{Connection}}(_connectionString);
                {{Connection}}.ClearPool(connection);
            }
        }

        /// <inheritdoc/>
        /// <remarks>
        /// The driver cannot empty the pool of a data source: for a minute each of its connections must answer before it is used.
        /// </remarks>
        public async global::System.Threading.Tasks.ValueTask ForgetConnectionsAsync(
            global::System.Data.Common.DbException? failure, global::System.Threading.CancellationToken cancellationToken)
        {
            if (_connectionString is null)
            {
                global::System.Threading.Volatile.Write(ref _asksUntil, global::System.Environment.TickCount64 + 60_000);
                return;
            }

            await using var connection = new {{Connection}}(_connectionString);
            await {{Connection}}.ClearPoolAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        {{OpenAsking("_dataSource?.CreateConnection() ?? new " + Connection + "(_connectionString)")}}
        """;

    public override string ToolType(ColumnModel column, bool isManaged) =>
        column.Type == ColumnType.Guid && (isManaged || MySqlDialect.IsUuidOfBytes(column)) ? "guidText" : base.ToolType(column, isManaged);

    public override string AddParameter(string command, StatementParameter parameter)
    {
        var source = parameter.Source;
        var converted = parameter.Column switch
        {
            null => source.Expression,
            // Managed tables hold a Guid as text, whatever the connection's GuidFormat; where a column holds its bytes, the statement makes them.
            { Type: ColumnType.Guid } guid when parameter.IsManaged || MySqlDialect.IsUuidOfBytes(guid) =>
                $"{source.Expression}{(source.IsNullable ? "?" : string.Empty)}.ToString(\"D\")",
            var column => Convert(column, source, StoredAs(column.Stored.Type)),
        };
        return $"{command}.Parameters.AddWithValue(\"{parameter.Placeholder}\", {converted});";
    }

    protected override string ReadValue(ColumnModel column, string ordinal)
    {
        var value = column.Type switch
        {
            ColumnType.Guid when MySqlDialect.IsUuidOfBytes(column) => ParseHex(ordinal),
            ColumnType.String when MySqlDialect.IsUuidOfBytes(column) => $"{ParseHex(ordinal)}.ToString(\"D\")",
            ColumnType.String => $"ReadText(reader, {ordinal})",
            ColumnType.Boolean => $"reader.GetBoolean({ordinal})",
            ColumnType.SByte => $"reader.GetSByte({ordinal})",
            ColumnType.Byte => $"reader.GetByte({ordinal})",
            ColumnType.Int16 => $"reader.GetInt16({ordinal})",
            ColumnType.UInt16 => $"reader.GetUInt16({ordinal})",
            ColumnType.Int32 => $"reader.GetInt32({ordinal})",
            ColumnType.UInt32 => $"reader.GetUInt32({ordinal})",
            ColumnType.Int64 => $"reader.GetInt64({ordinal})",
            ColumnType.UInt64 => $"reader.GetUInt64({ordinal})",
            ColumnType.Single => $"(float)reader.GetDouble({ordinal})",
            ColumnType.Double => $"reader.GetDouble({ordinal})",
            ColumnType.Decimal => $"reader.GetDecimal({ordinal})",
            ColumnType.Guid => $"reader.GetGuid({ordinal})",
            ColumnType.DateOnly => $"reader.GetDateOnly({ordinal})",
            ColumnType.TimeOnly => $"reader.GetTimeOnly({ordinal})",
            ColumnType.Bytes => $"reader.GetFieldValue<byte[]>({ordinal})",
            ColumnType.DateTime or ColumnType.DateTimeOffset =>
                ReadTime(column, $"global::System.DateTime.SpecifyKind(reader.GetDateTime({ordinal}), global::System.DateTimeKind.Utc)"),
        };
        return column.IsEnum ? $"({column.TypeName}){value}" : value;
    }

    /// <summary>A UUID whose bytes the statement reads as digits, which the connection's GuidFormat has no say in.</summary>
    private static string ParseHex(string ordinal) => $"global::System.Guid.ParseExact(reader.GetString({ordinal}), \"N\")";

    /// <summary>The type of .NET that the driver takes for a column: columns for floats are doubles.</summary>
    private static ColumnType StoredAs(ColumnType type) => type switch
    {
        ColumnType.Single => ColumnType.Double,
        ColumnType.String or ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32
            or ColumnType.UInt32 or ColumnType.Int64 or ColumnType.UInt64 or ColumnType.Double or ColumnType.Decimal or ColumnType.Guid or ColumnType.DateTime
            or ColumnType.DateTimeOffset or ColumnType.DateOnly or ColumnType.TimeOnly or ColumnType.Bytes => type,
    };
}
