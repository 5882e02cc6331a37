using Auth101.Stores;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>A database whose managed tables Entity Framework Core makes, and not the store.</summary>
public abstract class MigratedEngine(TestEngine engine) : TestEngine
{
    public override TimeSpan TimeResolution => engine.TimeResolution;

    public override TestDatabase CreateDatabase() => engine.CreateDatabase();

    public override string OwnTables<TUser>(Mapping<TUser> mapping) => engine.OwnTables(mapping);

    public override bool MayRefuse(object value) => engine.MayRefuse(value);

    public override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(database);
        if (createTables && (mapping.Session.Schema is not null || !database.HasTable(mapping.Session.Table)))
        {
            CreateTables<TUser>(database);
        }

        return engine.Open(mapping, database, createTables: false);
    }

    /// <summary>A context on a database.</summary>
    public DbContext Connect<TUser>(TestDatabase database)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(database);
        var options = new DbContextOptionsBuilder();
        Use(options, ConnectionString(database));
        return Create<TUser>(options.Options);
    }

    /// <summary>Makes the tables that are in the model.</summary>
    public void CreateTables<TUser>(TestDatabase database)
        where TUser : class, IAuth101User<TUser>
    {
        using var context = Connect<TUser>(database);
        context.GetService<IRelationalDatabaseCreator>().CreateTables();
    }

    /// <summary>Makes the tables as the store does.</summary>
    public async Task CreateTablesOfStoreAsync<TUser>(Mapping<TUser> mapping, TestDatabase database)
        where TUser : class, IAuth101User<TUser>
    {
        var store = engine.Open(mapping, database, createTables: false);
        await store.CreateTablesAsync(TestContext.Current.CancellationToken);
        (store as IDisposable)?.Dispose();
    }

    /// <summary>A connection string whose connections end with their use: a test ends those that others left on its database.</summary>
    public static string ConnectionString(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ConnectionString + ";Pooling=false";
    }

    protected abstract void Use(DbContextOptionsBuilder options, string connectionString);

    protected virtual DbContext Create<TUser>(DbContextOptions options)
        where TUser : class, IAuth101User<TUser> => new MappedContext<TUser>(options);
}

/// <summary>SQLite in a file.</summary>
public class MigratedSqlite() : MigratedEngine(SqliteFileEngine.Instance)
{
    public static readonly MigratedSqlite Instance = new();

    protected override void Use(DbContextOptionsBuilder options, string connectionString) => options.UseSqlite(connectionString);
}

/// <summary>PostgreSQL.</summary>
public class MigratedPostgreSql() : MigratedEngine(PostgreSqlEngine.Instance)
{
    public static readonly MigratedPostgreSql Instance = new();

    protected override void Use(DbContextOptionsBuilder options, string connectionString) => options.UseNpgsql(connectionString);
}

/// <summary>SQLite, in a context with conventions of its own.</summary>
public sealed class ConventionalSqlite : MigratedSqlite
{
    public static new readonly ConventionalSqlite Instance = new();

    protected override DbContext Create<TUser>(DbContextOptions options) => new ConventionalContext<TUser>(options);
}

/// <summary>PostgreSQL, in a context with conventions of its own.</summary>
public sealed class ConventionalPostgreSql : MigratedPostgreSql
{
    public static new readonly ConventionalPostgreSql Instance = new();

    protected override DbContext Create<TUser>(DbContextOptions options) => new ConventionalContext<TUser>(options);
}

/// <summary>SQLite, in a context that converts values in its own way.</summary>
public sealed class ConvertingSqlite : MigratedSqlite
{
    public static new readonly ConvertingSqlite Instance = new();

    protected override DbContext Create<TUser>(DbContextOptions options) => new ConvertingContext<TUser>(options);
}

/// <summary>PostgreSQL, in a context that converts values in its own way.</summary>
public sealed class ConvertingPostgreSql : MigratedPostgreSql
{
    public static new readonly ConvertingPostgreSql Instance = new();

    protected override DbContext Create<TUser>(DbContextOptions options) => new ConvertingContext<TUser>(options);
}
