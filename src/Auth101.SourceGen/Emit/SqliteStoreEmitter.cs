using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on SQLite: reads on connections of their own, writes one after the other, each in a transaction.</summary>
internal static class SqliteStoreEmitter
{
    public static string Emit(StoreModel store)
    {
        var printer = new SqlitePrinter(store);
        var writer = printer.Writer;
        using (writer.PartialType(store.UserType))
        {
            StoreEmitter.EmitSummary(printer, printer.Dialect.DisplayName);
            using (writer.Block($"internal sealed class Auth101SqliteStore : global::Auth101.Stores.IAuthStore<{printer.User}>, global::System.IDisposable"))
            {
                EmitConnections(writer);
                foreach (var useCase in StoreUseCases.All)
                {
                    useCase.Print(printer);
                }

                StoreEmitter.EmitReaders(printer);
                EmitValues(printer);
            }
        }

        return writer.ToString();
    }

    private static void EmitConnections(SourceWriter writer) => writer.WriteLines($$"""
        private readonly global::Auth101.Stores.SingleWriterPool<Auth101SqliteConnection> _connections;
        private readonly bool _createsTables;
        private volatile global::Auth101.Stores.StoreFile? _file;

        /// <summary>Makes a store. The database is opened on first use.</summary>
        public Auth101SqliteStore(string? connectionString, bool createTables)
        {
            connectionString = global::Auth101.Stores.StoreConnectionString.Require(connectionString, "UseSqlite");

            // The store holds its connections itself, so the driver need not pool them.
            var settings = new global::Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString) { Pooling = false };
            var isInMemory = settings.Mode == global::Microsoft.Data.Sqlite.SqliteOpenMode.Memory
                || settings.DataSource.Length == 0
                || settings.DataSource.Contains(":memory:", global::System.StringComparison.Ordinal)
                || settings.DataSource.Contains("mode=memory", global::System.StringComparison.Ordinal);
            _connections = new global::Auth101.Stores.SingleWriterPool<Auth101SqliteConnection>(
                () => Open(settings.ConnectionString),
                createTables ? static connection => connection.Execute(Auth101SqliteSchema.Create) : null,
                useOneConnection: isInMemory,
                patience: settings.DefaultTimeout == 0
                    ? global::System.Threading.Timeout.InfiniteTimeSpan
                    : global::System.TimeSpan.FromSeconds(settings.DefaultTimeout));
            _createsTables = createTables;
        }

        /// <summary>Closes the connections.</summary>
        public void Dispose() => _connections.Dispose();

        /// <inheritdoc/>
        public bool HasLostFile => _file is { IsInPlace: false };

        /// <inheritdoc/>
        public async global::System.Threading.Tasks.ValueTask ProbeSpaceAsync(global::System.Threading.CancellationToken cancellationToken) =>
            await _connections.WriteAsync(
                static (connection, _) =>
                {
                    connection.RewriteFirstPage();
                    return true;
                },
                0,
                cancellationToken).ConfigureAwait(false);

        /// <inheritdoc/>
        public async global::System.Threading.Tasks.ValueTask CreateTablesAsync(global::System.Threading.CancellationToken cancellationToken) =>
            await _connections.WriteAsync(
                static (connection, script) =>
                {
                    connection.Execute(script);
                    return true;
                },
                Auth101SqliteSchema.Create,
                cancellationToken).ConfigureAwait(false);

        private Auth101SqliteConnection Open(string connectionString)
        {
            var connection = Auth101SqliteConnection.Open(connectionString);
            _file ??= global::Auth101.Stores.StoreFile.Opened(connection.Path);
            return connection;
        }
        """);

    private static void EmitValues(SqlitePrinter printer)
    {
        var writer = printer.Writer;

        // Rows with a time are read by some use cases, and those of users who have one.
        if (writer.ToString().Contains("ReadTime(reader, "))
        {
            writer.WriteLine();
            writer.WriteLines("""
                // Not by the driver: what it takes for the offset of a time without one depends on its version, and on the zone of the machine.
                private static global::System.DateTimeOffset ReadTime(global::Microsoft.Data.Sqlite.SqliteDataReader reader, int ordinal) =>
                    global::Auth101.Stores.StoreTime.Parse(reader.GetString(ordinal));
                """);
        }

        StoreEmitter.EmitClassify(writer, SqliteDriver.Instance);

        writer.WriteLine();
        writer.WriteLines($"""
            // Fixed width, so that times compare as text.
            private static string UtcText(global::System.DateTimeOffset time) =>
                time.UtcDateTime.ToString("O", {CSharpExpression.InvariantCulture});
            """);
        if (printer.Store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            writer.WriteLine();
            writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static string UtcText(global::System.DateTime time) => UtcText(
                    time.Kind == global::System.DateTimeKind.Unspecified
                        ? new global::System.DateTimeOffset(time, global::System.TimeSpan.Zero)
                        : new global::System.DateTimeOffset(time.ToUniversalTime()));
                """);
        }
    }
}
