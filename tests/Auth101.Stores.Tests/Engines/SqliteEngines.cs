using System.Data.Common;
using System.Globalization;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Data.Sqlite;

namespace Auth101.Stores.Tests.Engines;

/// <summary>SQLite, whatever holds the database.</summary>
public abstract class SqliteEngine : TestEngine
{
    public override string OwnTables<TUser>(Mapping<TUser> mapping) => mapping.SqliteTables;

    public override bool WritesOneAtATime => true;

    /// <summary>It stores the number that is none as null.</summary>
    public override bool MayRefuse(object value) => value is double.NaN or float.NaN;

    public override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables) =>
        mapping.Sqlite(database.ConnectionString, createTables);
}

/// <summary>SQLite in a file.</summary>
public sealed class SqliteFileEngine : SqliteEngine
{
    public static readonly SqliteFileEngine Instance = new();

    public override TestDatabase CreateDatabase() => new SqliteFile();
}

/// <summary>SQLite in memory, under a name so that a test can look into it. <c>:memory:</c> without a name has tests of its own.</summary>
public sealed class SqliteMemoryEngine : SqliteEngine
{
    public static readonly SqliteMemoryEngine Instance = new();

    public override TestDatabase CreateDatabase() => new SqliteMemory();
}

/// <summary>A database file in a temporary folder of its own.</summary>
public sealed class SqliteFile : SqliteDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-stores-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "auth.db");

    public override string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString;

    protected override void Dispose(bool disposing) => _folder.Delete(recursive: true);
}

/// <summary>A named database in memory that lives as long as this object.</summary>
public sealed class SqliteMemory : SqliteDatabase
{
    private readonly DbConnection _keepAlive;

    public SqliteMemory()
    {
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = $"test-{Guid.NewGuid():N}",
            Mode = SqliteOpenMode.Memory,
            Cache = SqliteCacheMode.Shared,
            Pooling = false,
        }.ConnectionString;
        _keepAlive = Connect();
    }

    public override string ConnectionString { get; }

    protected override void Dispose(bool disposing) => _keepAlive.Dispose();
}

public abstract class SqliteDatabase : TestDatabase
{
    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override object Moment(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public override void Truncate(TableColumns table)
    {
        Execute($"DELETE FROM {Quote(table)}");
        if (HasTable("sqlite_sequence"))
        {
            Execute("DELETE FROM sqlite_sequence WHERE name = @name", ("@name", table.Table));
        }
    }

    public override bool HasTable(string table) =>
        Scalar("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = @name", ("@name", table)) is not null;

    public override void Spoil(string table, string column, string text) => Execute($"UPDATE {table} SET {column} = '{text}'");

    public override void ForgetUsers(UserColumns users)
    {
        Execute($"PRAGMA foreign_keys = OFF; DELETE FROM {Quote(users)}; PRAGMA foreign_keys = ON");
        if (Scalar("SELECT name FROM sqlite_schema WHERE name = 'sqlite_sequence'") is not null)
        {
            Execute($"DELETE FROM sqlite_sequence WHERE name = '{users.Table}'");
        }
    }

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }
}
