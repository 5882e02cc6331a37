using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers.EntityFramework;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Drivers;

/// <summary>Microsoft.Data.SqlClient.</summary>
internal sealed class SqlServerDriver : ServerDriver
{
    public static readonly SqlServerDriver Instance = new();

    private const string DbType = "global::System.Data.SqlDbType";

    private const string Error = "global::Microsoft.Data.SqlClient.SqlException";

    private SqlServerDriver()
    {
    }

    public override ReferencedLibraries Flag => ReferencedLibraries.SqlServer;

    public override string Name => "SqlServer";

    public override Database Database => Database.SqlServer;

    public override ServerDialect ServerDialect => SqlServerDialect.Instance;

    public override string Connection => "global::Microsoft.Data.SqlClient.SqlConnection";

    public override string Transaction => "global::Microsoft.Data.SqlClient.SqlTransaction";

    public override string Command => "global::Microsoft.Data.SqlClient.SqlCommand";

    public override string Reader => "global::Microsoft.Data.SqlClient.SqlDataReader";

    public override string Exception => "global::Microsoft.Data.SqlClient.SqlException";

    /// <summary>XACT_ABORT rolls back.</summary>
    public override bool LeavesTransactionOpen => false;

    public override string Failures => $$"""
        // A column, a table.
        {{Error}} { Number: 207 or 208 } => {{Failure("SchemaMissing")}},

        // A deadlock; a LOCK_TIMEOUT; a row that another transaction has changed, or a table, where the application's default is SNAPSHOT.
        {{Error}} { Number: 1205 or 1222 or 3960 or 3961 } => {{Failure("Undone")}},

        // A database that is not there yet or no longer, a secondary replica, a server that stops or moves.
        {{Error}}
            { Number: 904 or 921 or 922 or 927 or 942 or 945 or 976 or 978 or 979 or 982 or 983 or 3906 or 4060 or 6005 or 18401 or 40197 or 40613 } =>
            {{Failure("Unavailable")}},

        // A timeout (-2); connections, memory, disk, what a service allows.
        {{Error}}
            { Number: -2 or 701 or 802 or 1101 or 1105 or 8645 or 8651 or 9002 or 10928 or 10929 or 17809 or 40501 or 40544 or 49918 or 49919 or 49920 } =>
            {{Failure("Overloaded")}},

        // No connection; from class 20 on, one that broke.
        {{Error}} { Number: 2 or 53 or 10061 or 11001 } => {{Failure("Unavailable")}},
        {{Error}} { Class: >= 20 } => {{Failure("ConnectionLost")}},
        """;

    public override bool HasPool => false;

    public override EntityFrameworkProvider EntityFramework => SqlServerEntityFramework.Instance;

    public override IReadOnlyList<StoreFactory> Factories =>
    [
        new([new("string?", "connectionString", "A connection string of Microsoft.Data.SqlClient.")], "connectionString"),
        new(
            [
                new(
                    "global::System.Func<global::Microsoft.Data.SqlClient.SqlConnection>",
                    "createConnection",
                    "Makes a connection that is not open yet, such as one that signs in with an access token."),
            ],
            "createConnection"),
        new(
            [
                new(
                    "global::System.Func<global::System.IServiceProvider, global::Microsoft.Data.SqlClient.SqlConnection>",
                    "createConnection",
                    "Makes a connection that is not open yet from the application's services."),
            ],
            "() => createConnection(services)",
            NeedsServices: true),
    ];

    public override string RowsChangedBy(string command) => $"(int)(await {command}.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!";

    public override string IsDuplicate => "exception.Number is 2601 or 2627";

    public override string Errors => $$"""
        // No null, a foreign key or check, two unique keys, values that are too long or too large. From 50000 on, what triggers throw, and our own: an
        // address outside the character set.
        private static bool IsConstraintViolation(global::Microsoft.Data.SqlClient.SqlException exception) =>
            exception.Number is 515 or 547 or 2601 or 2627 or 2628 or 8115 or 8152 or >= 50000;

        // The first two names in quotes. Values of a duplicate stand in parentheses, that of a truncation in quotes too.
        private static string ViolatedConstraint(global::Microsoft.Data.SqlClient.SqlException exception)
        {
            var names = exception.Message.Split('(')[0].Split('\'', '"');
            return names.Length > 3 && exception.Number is not 2628 and (< 50000 or {{SqlServerDialect.CannotHold}})
                ? $"{names[1]}, {names[3]}"
                : $"error {exception.Number.ToString(global::System.Globalization.CultureInfo.InvariantCulture)}";
        }
        """;

    public override string Values => $$"""
        {{UtcMethod}}

        // An own table may keep the offset.
        private static global::System.DateTime ReadUtc(global::Microsoft.Data.SqlClient.SqlDataReader reader, int ordinal) =>
            reader.GetFieldType(ordinal) == typeof(global::System.DateTimeOffset)
                ? reader.GetDateTimeOffset(ordinal).UtcDateTime
                : global::System.DateTime.SpecifyKind(reader.GetDateTime(ordinal), global::System.DateTimeKind.Utc);

        // One size for all that fits, so that the server keeps one plan; nothing is ever cut.
        private static void Add(
            global::Microsoft.Data.SqlClient.SqlCommand command, string name, global::System.Data.SqlDbType type, string? value) =>
            command.Parameters.Add(name, type, value is { Length: > 4000 } ? -1 : 4000).Value = (object?)value ?? global::System.DBNull.Value;

        private static void Add(
            global::Microsoft.Data.SqlClient.SqlCommand command, string name, global::System.Data.SqlDbType type, byte[]? value) =>
            command.Parameters.Add(name, type, value is { Length: > 8000 } ? -1 : 8000).Value = (object?)value ?? global::System.DBNull.Value;

        private static void Add(
            global::Microsoft.Data.SqlClient.SqlCommand command, string name, global::System.Data.SqlDbType type, object? value)
        {
            var parameter = command.Parameters.Add(name, type);
            parameter.Value = value ?? global::System.DBNull.Value;
            if (value is null && type == global::System.Data.SqlDbType.Decimal)
            {
                // Or it has 29 digits before its point, and a CASE that chooses between it and a column cuts what the column has after its own.
                parameter.Precision = 1;
            }
        }
        """;

    public override string Connections(string store) => $$"""
        private readonly global::System.Func<global::Microsoft.Data.SqlClient.SqlConnection> _createConnection;

        /// <summary>Makes a store. Connections are opened on first use, and pooled by the driver.</summary>
        public {{store}}(string? connectionString)
        {
            connectionString = global::Auth101.Stores.StoreConnectionString.Require(connectionString, "UseSqlServer");

            // A connection string that is none fails here, not at the first use. Each use case is a transaction of its own, whatever scope the
            // caller is in, unless the connection string says otherwise.
            connectionString = new global::Microsoft.Data.SqlClient.SqlConnectionStringBuilder("Enlist=false;" + connectionString).ConnectionString;
            _createConnection = () => new global::Microsoft.Data.SqlClient.SqlConnection(connectionString);
        }

        /// <summary>Makes a store whose connections the application makes.</summary>
        public {{store}}(global::System.Func<global::Microsoft.Data.SqlClient.SqlConnection> createConnection)
        {
            global::System.ArgumentNullException.ThrowIfNull(createConnection);
            _createConnection = createConnection;
        }

        /// <inheritdoc/>
        public global::System.Threading.Tasks.ValueTask ForgetConnectionsAsync(
            global::System.Data.Common.DbException? failure, global::System.Threading.CancellationToken cancellationToken)
        {
            using var connection = _createConnection();
            global::Microsoft.Data.SqlClient.SqlConnection.ClearPool(connection);
            return default;
        }

        private async global::System.Threading.Tasks.ValueTask<{{Connection}}> OpenAsync(global::System.Threading.CancellationToken cancellationToken)
        {
            var connection = _createConnection();
            try
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                return connection;
            }
            catch (global::System.Exception exception)
            {
                await connection.DisposeAsync().ConfigureAwait(false);

                // An exhausted pool is no error of the server to the driver.
                if (exception is global::System.InvalidOperationException)
                {
                    throw new global::Auth101.Stores.StoreException(exception, {{Failure("Overloaded")}});
                }

                throw;
            }
        }
        """;

    public override string AddParameter(string command, StatementParameter parameter)
    {
        if (parameter.Column is not { } column)
        {
            return $"Add({command}, \"{parameter.Placeholder}\", {DbType}.Int, {parameter.Source.Expression});";
        }

        var (type, stored) = column.Stored.Type switch
        {
            ColumnType.String => (parameter.IsManaged && TextLengths.IsAscii(column.Field) ? "VarChar" : "NVarChar", ColumnType.String),
            ColumnType.Boolean => ("Bit", ColumnType.Boolean),
            ColumnType.Byte => ("TinyInt", ColumnType.Byte),
            ColumnType.SByte or ColumnType.Int16 => ("SmallInt", ColumnType.Int16),
            ColumnType.UInt16 or ColumnType.Int32 => ("Int", ColumnType.Int32),
            ColumnType.UInt32 or ColumnType.Int64 => ("BigInt", ColumnType.Int64),
            ColumnType.UInt64 or ColumnType.Decimal => ("Decimal", ColumnType.Decimal),
            ColumnType.Single => ("Real", ColumnType.Single),
            ColumnType.Double => ("Float", ColumnType.Double),
            ColumnType.Guid => ("UniqueIdentifier", ColumnType.Guid),
            ColumnType.DateOnly => ("Date", ColumnType.DateOnly),
            ColumnType.TimeOnly => ("Time", ColumnType.TimeOnly),
            ColumnType.Bytes => ("VarBinary", ColumnType.Bytes),
            ColumnType.DateTime or ColumnType.DateTimeOffset => (SqlServerDialect.TypeOfTimes(column), ColumnType.DateTime),
        };
        return $"Add({command}, \"{parameter.Placeholder}\", {DbType}.{type}, {Convert(column, parameter.Source, stored)});";
    }

    protected override string ReadValue(ColumnModel column, string ordinal) => column.Type switch
    {
        ColumnType.String => $"reader.GetString({ordinal})",
        ColumnType.Boolean => $"reader.GetBoolean({ordinal})",
        ColumnType.Byte => ReadAs(column, ColumnType.Byte, $"reader.GetByte({ordinal})"),
        ColumnType.SByte or ColumnType.Int16 => ReadAs(column, ColumnType.Int16, $"reader.GetInt16({ordinal})"),
        ColumnType.UInt16 or ColumnType.Int32 => ReadAs(column, ColumnType.Int32, $"reader.GetInt32({ordinal})"),
        ColumnType.UInt32 or ColumnType.Int64 => ReadAs(column, ColumnType.Int64, $"reader.GetInt64({ordinal})"),
        ColumnType.UInt64 or ColumnType.Decimal => ReadAs(column, ColumnType.Decimal, $"reader.GetDecimal({ordinal})"),
        ColumnType.Single => $"reader.GetFloat({ordinal})",
        ColumnType.Double => $"reader.GetDouble({ordinal})",
        ColumnType.Guid => $"reader.GetGuid({ordinal})",
        ColumnType.DateTime or ColumnType.DateTimeOffset => ReadTime(column, $"ReadUtc(reader, {ordinal})"),
        ColumnType.DateOnly or ColumnType.TimeOnly or ColumnType.Bytes => $"reader.GetFieldValue<{ColumnTypeName.Of(column.Type)}>({ordinal})",
    };
}
