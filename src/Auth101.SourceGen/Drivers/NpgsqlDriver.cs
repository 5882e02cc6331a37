using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers.EntityFramework;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Drivers;

/// <summary>Npgsql.</summary>
internal sealed class NpgsqlDriver : ServerDriver
{
    public static readonly NpgsqlDriver Instance = new();

    private const string Error = "global::Npgsql.PostgresException";
    private const string Ordinal = "global::System.StringComparison.Ordinal";

    /// <summary>The pattern of what a server says that does not have a prepared statement, or has it as another one.</summary>
    private const string IsUnprepared =
        $$"""{{Error}} { SqlState: "26000" or "42P05" } or {{Error}} { SqlState: "08P01", Routine: "exec_bind_message" }""";

    private NpgsqlDriver()
    {
    }

    public override ReferencedLibraries Flag => ReferencedLibraries.Npgsql;

    public override string Name => "Npgsql";

    public override Database Database => Database.PostgreSql;

    public override ServerDialect ServerDialect => PostgreSqlDialect.Instance;

    public override string Connection => "global::Npgsql.NpgsqlConnection";

    public override string Transaction => "global::Npgsql.NpgsqlTransaction";

    public override string Command => "global::Npgsql.NpgsqlCommand";

    public override string Batch => "global::Npgsql.NpgsqlBatch";

    public override string Reader => "global::Npgsql.NpgsqlDataReader";

    public override string Exception => "global::Npgsql.PostgresException";

    public override bool LeavesTransactionOpen => false;

    public override string IsDuplicate => "exception.SqlState == global::Npgsql.PostgresErrorCodes.UniqueViolation";

    public override string IsOutsideCharacterSet => "exception.SqlState == global::Npgsql.PostgresErrorCodes.UntranslatableCharacter";

    /// <summary>
    /// A domain's check is no table's. In class 22 are all values that a type cannot make of a text; but what is too long for its column, and a division.
    /// </summary>
    public override string IsNoValueOfType => $$"""
        exception.TableName is null
            && (exception.SqlState is global::Npgsql.PostgresErrorCodes.CheckViolation or global::Npgsql.PostgresErrorCodes.NotNullViolation
                || (exception.SqlState.StartsWith("22", {{Ordinal}}) && exception.SqlState
                    is not (global::Npgsql.PostgresErrorCodes.StringDataRightTruncation or global::Npgsql.PostgresErrorCodes.DivisionByZero)))
        """;

    public override string Failures => $$"""
        // A table, a column.
        {{Error}} { SqlState: "42P01" or "42703" } => {{Failure("SchemaMissing")}},

        // Two transactions that wait for each other or, from REPEATABLE READ on, changed the same row; a lock_timeout.
        {{Error}} { SqlState: "40P01" or "40001" or "55P03" } => {{Failure("Undone")}},

        // A prepared statement whose table has changed since; each connection has its own. The message is in the server's language.
        {{Error}} { SqlState: "0A000", Routine: "RevalidateCachedQuery" } => {{Failure("Unavailable")}},

        // A prepared statement that the server has not, or has as another one: a pooler such as PgBouncer gives each transaction another connection.
        {{IsUnprepared}} =>
            {{Failure("Unavailable")}},

        // A standby; a server that starts; a database that is gone.
        {{Error}} { SqlState: "25006" or "57P03" or "57P04" } => {{Failure("Unavailable")}},

        // Ended by the server, maybe in the middle of the work: a shutdown, a crash, idle for too long, class 08; a commit of unknown outcome.
        {{Error}} { SqlState: "57P01" or "57P02" or "57P05" or "40003" } => {{Failure("ConnectionLost")}},
        {{Error}} error when error.SqlState.StartsWith("08", {{Ordinal}}) =>
            {{Failure("ConnectionLost")}},

        // A statement_timeout, a disk that fails; class 53: connections, memory, disk.
        {{Error}} { SqlState: "57014" or "58030" } => {{Failure("Overloaded")}},
        {{Error}} error when error.SqlState.StartsWith("53", {{Ordinal}}) =>
            {{Failure("Overloaded")}},

        // Of the driver: a timeout, also that of waiting for a connection of the pool; no connection; one that broke.
        global::Npgsql.NpgsqlException { InnerException: global::System.TimeoutException } => {{Failure("Overloaded")}},
        global::Npgsql.NpgsqlException { InnerException: global::System.Net.Sockets.SocketException } =>
            {{Failure("Unavailable")}},
        global::Npgsql.NpgsqlException { InnerException: global::System.IO.IOException } => {{Failure("ConnectionLost")}},

        // Of several hosts: none that can be reached, none that is the primary.
        global::Npgsql.NpgsqlException { InnerException: global::System.AggregateException } => {{Failure("Unavailable")}},
        global::Npgsql.NpgsqlException { Message: "No suitable host was found." } => {{Failure("Unavailable")}},
        """;

    public override bool HasPool => true;

    public override EntityFrameworkProvider EntityFramework => NpgsqlEntityFramework.Instance;

    public override IReadOnlyList<StoreFactory> Factories =>
    [
        new(
            [
                new(
                    "string?",
                    "connectionString",
                    "A connection string of Npgsql. Statements are prepared automatically and connections are not reset, unless it says otherwise."),
            ],
            "connectionString"),
        new(
            [
                new(
                    "global::Npgsql.NpgsqlDataSource",
                    "dataSource",
                    "The application's data source. It stays the application's to dispose; "
                    + "<c>Max Auto Prepare</c> and <c>No Reset On Close</c> are worth setting."),
            ],
            "dataSource"),
        new([], Service("global::Npgsql.NpgsqlDataSource"), NeedsServices: true),
    ];

    public override string Errors => $$"""
        // Classes 22 and 23: a value that a column cannot hold, or that a constraint refuses. P0001: a trigger does.
        private static bool IsConstraintViolation(global::Npgsql.PostgresException exception) =>
            exception.SqlState.StartsWith("22", {{Ordinal}})
            || exception.SqlState.StartsWith("23", {{Ordinal}})
            || exception.SqlState == global::Npgsql.PostgresErrorCodes.RaiseException;

        private static string ViolatedConstraint(global::Npgsql.PostgresException exception) =>
            exception.ConstraintName ?? exception.ColumnName ?? $"SQLSTATE {exception.SqlState}";
        """;

    public override string Values => $$"""
        // The driver takes times in UTC only.
        {{UtcMethod}}

        // The type is named: where the application has switched the driver to its legacy behavior, a time is taken for one without a zone.
        private static global::Npgsql.NpgsqlParameter Moment(global::System.DateTime utc) => new global::Npgsql.NpgsqlParameter<global::System.DateTime>
        {
            TypedValue = utc,
            NpgsqlDbType = global::NpgsqlTypes.NpgsqlDbType.TimestampTz,
        };

        private static global::Npgsql.NpgsqlParameter Moment(global::System.DateTime? utc) => new global::Npgsql.NpgsqlParameter<global::System.DateTime?>
        {
            TypedValue = utc,
            NpgsqlDbType = global::NpgsqlTypes.NpgsqlDbType.TimestampTz,
        };

        // With that behavior a moment comes in the zone of this machine. A time without a zone is UTC.
        private static global::System.DateTime ReadUtc(global::Npgsql.NpgsqlDataReader reader, int ordinal)
        {
            var time = reader.GetDateTime(ordinal);
            return time.Kind == global::System.DateTimeKind.Local
                ? time.ToUniversalTime()
                : global::System.DateTime.SpecifyKind(time, global::System.DateTimeKind.Utc);
        }
        """;

    public override string Connections(string store) => $$"""
        // Defaults that the connection string can override. The pool is the store's own and its statements leave no settings behind, so that
        // connections need no reset between two uses. Each use case is a transaction of its own, whatever scope the caller is in.
        private const string Defaults = "Max Auto Prepare=64;Auto Prepare Min Usages=2;No Reset On Close=true;Timezone=UTC;Enlist=false;";

        private readonly string? _connectionString;
        private volatile global::Npgsql.NpgsqlDataSource _dataSource;
        private bool _isUnprepared;
        private long _asksUntil;

        /// <summary>Makes a store with a pool of its own. Connections are opened on first use.</summary>
        public {{store}}(string? connectionString)
        {
            _connectionString = Defaults + global::Auth101.Stores.StoreConnectionString.Require(connectionString, "UseNpgsql");
            _dataSource = MakeDataSource(_connectionString);
        }

        /// <summary>Makes a store on the application's data source.</summary>
        public {{store}}(global::Npgsql.NpgsqlDataSource dataSource)
        {
            global::System.ArgumentNullException.ThrowIfNull(dataSource);
            RefuseMultiplexing(dataSource.ConnectionString, nameof(dataSource));
            _dataSource = dataSource;
        }

        /// <summary>Closes the connections, unless the data source is the application's.</summary>
        public void Dispose()
        {
            if (_connectionString is not null)
            {
                _dataSource.Dispose();
            }
        }

        /// <inheritdoc/>
        /// <remarks>Where the driver is emptying the pool already, it does not wait until it is done: for a second each connection must answer.</remarks>
        public global::System.Threading.Tasks.ValueTask ForgetConnectionsAsync(
            global::System.Data.Common.DbException? failure, global::System.Threading.CancellationToken cancellationToken)
        {
            global::System.Threading.Volatile.Write(ref _asksUntil, global::System.Environment.TickCount64 + 1_000);
            var dataSource = _dataSource;

            // A pooler between here and the server gives each transaction another of its connections, which knows nothing of what was prepared on
            // the one before: on goes the store without.
            if (_connectionString is not null
                && failure is {{IsUnprepared}}
                && !global::System.Threading.Interlocked.Exchange(ref _isUnprepared, true))
            {
                _dataSource = MakeDataSource(_connectionString + ";Max Auto Prepare=0");
            }

            dataSource.Clear();

            // Of several hosts: which of them was the primary.
            (dataSource as global::Npgsql.NpgsqlMultiHostDataSource)?.ClearDatabaseStates();
            return default;
        }

        private static global::Npgsql.NpgsqlDataSource MakeDataSource(string connectionString)
        {
            var builder = new global::Npgsql.NpgsqlSlimDataSourceBuilder(connectionString);
            builder.EnableTransportSecurity();
            builder.EnableIntegratedSecurity();
            RefuseMultiplexing(builder.ConnectionString, nameof(connectionString));

            // Of several hosts only the primary takes what a use case writes.
            if (builder.ConnectionStringBuilder.Host?.Contains(',', {{Ordinal}}) == true)
            {
                builder.ConnectionStringBuilder.TargetSessionAttributes ??= "primary";
            }

            return builder.Build();
        }

        // A batch that is a transaction needs a connection for itself: of one that failed, the next caller would get the rest.
        private static void RefuseMultiplexing(string connectionString, string parameter)
        {
            var settings = new global::System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString };
            if (settings.TryGetValue("Multiplexing", out var value)
                && bool.TryParse(value as string, out var isOn)
                && isOn)
            {
                throw new global::System.ArgumentException(
                    "Multiplexing=true lets several callers share a connection, which a transaction must have for itself. Leave it out for Auth101.",
                    parameter);
            }
        }

        {{OpenAsking("_dataSource.CreateConnection()")}}
        """;

    public override string ToolType(ColumnModel column, bool isManaged) => base.ToolType(
        column.Unit == TimeUnit.Native ? column with { Type = StoredAs(column.Type) } : column, isManaged);

    public override string AddParameter(string command, StatementParameter parameter)
    {
        var source = parameter.Source;
        if (parameter.Column is not { } column)
        {
            return $"{command}.Parameters.Add(new global::Npgsql.NpgsqlParameter<int> {{ TypedValue = {source.Expression} }});";
        }

        var type = StoredAs(column.Stored.Type);
        var name = ColumnTypeName.Of(type) + (source.IsNullable ? "?" : string.Empty);
        return type == ColumnType.DateTime
            ? $"{command}.Parameters.Add(Moment({Convert(column, source, type)}));"
            : $"{command}.Parameters.Add(new global::Npgsql.NpgsqlParameter<{name}> {{ TypedValue = {Convert(column, source, type)} }});";
    }

    protected override string ReadValue(ColumnModel column, string ordinal) => StoredAs(column.Type) switch
    {
        ColumnType.String => $"reader.GetString({ordinal})",
        ColumnType.Boolean => $"reader.GetBoolean({ordinal})",
        ColumnType.Int16 => ReadAs(column, ColumnType.Int16, $"reader.GetInt16({ordinal})"),
        ColumnType.Int32 => ReadAs(column, ColumnType.Int32, $"reader.GetInt32({ordinal})"),
        ColumnType.Int64 => ReadAs(column, ColumnType.Int64, $"reader.GetInt64({ordinal})"),
        ColumnType.Decimal => ReadAs(column, ColumnType.Decimal, $"reader.GetDecimal({ordinal})"),
        ColumnType.Single => $"reader.GetFloat({ordinal})",
        ColumnType.Double => $"reader.GetDouble({ordinal})",
        ColumnType.Guid => $"reader.GetGuid({ordinal})",
        ColumnType.DateTime => ReadTime(column, $"ReadUtc(reader, {ordinal})"),
        var type => $"reader.GetFieldValue<{ColumnTypeName.Of(type)}>({ordinal})",
    };

    /// <summary>The type of .NET that the driver has for a column: PostgreSQL has no unsigned integers and none of 8 bits.</summary>
    public static ColumnType StoredAs(ColumnType type) => type switch
    {
        ColumnType.SByte or ColumnType.Byte => ColumnType.Int16,
        ColumnType.UInt16 => ColumnType.Int32,
        ColumnType.UInt32 => ColumnType.Int64,
        ColumnType.UInt64 => ColumnType.Decimal,
        ColumnType.DateTimeOffset => ColumnType.DateTime,
        ColumnType.String or ColumnType.Boolean or ColumnType.Int16 or ColumnType.Int32 or ColumnType.Int64 or ColumnType.Single or ColumnType.Double
            or ColumnType.Decimal or ColumnType.Guid or ColumnType.DateTime or ColumnType.DateOnly or ColumnType.TimeOnly or ColumnType.Bytes => type,
    };
}
