using Auth101.Benchmarks.Engines;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;
using BenchmarkDotNet.Attributes;

namespace Auth101.Benchmarks;

/// <summary>Four operations, each done by four variants, one caller at a time; the hand-written one is the floor.</summary>
public abstract class StoreBenchmarks
{
    public const string EntityFramework = "EF Core";

    private const string HandWritten = "hand-written";
    private const string Generated = "generated";
    private const string Dapper = "Dapper";

    // Several operations for each measured call, so that it costs nothing to come back from the pool's threads to the caller's.
    private const int Reads = 128;
    private const int Writes = 32;
    private const int SignUps = 384;

    private readonly NewUser<BenchUser>[] _newUsers = new NewUser<BenchUser>[SignUps];
    private Workload _workload = null!;
    private Calls _calls = null!;
    private Engine _engine = null!;
    private IStoreVariant _handWritten = null!;
    private IStoreVariant _generated = null!;
    private IStoreVariant _dapper = null!;
    private IStoreVariant? _entityFramework;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _workload = new Workload();
        _calls = new Calls(_workload);
        _engine = CreateEngine();
        await _engine.CreateDatabaseAsync(_workload).ConfigureAwait(false);
        _handWritten = _engine.OpenHandWritten();
        _generated = _engine.OpenGenerated();
        _dapper = _engine.OpenDapper();
        _entityFramework = _engine.OpenEntityFramework();
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _handWritten.DisposeAsync().ConfigureAwait(false);
        await _generated.DisposeAsync().ConfigureAwait(false);
        await _dapper.DisposeAsync().ConfigureAwait(false);
        if (_entityFramework is not null)
        {
            await _entityFramework.DisposeAsync().ConfigureAwait(false);
        }

        await _engine.DisposeAsync().ConfigureAwait(false);
    }

    [IterationSetup(Targets = [nameof(SignUpHandWrittenAsync), nameof(SignUpGeneratedAsync), nameof(SignUpDapperAsync), nameof(SignUpEntityFrameworkAsync)])]
    public void MakeNewUsers()
    {
        for (var i = 0; i < SignUps; i++)
        {
            _newUsers[i] = _workload.NewSignUp();
        }
    }

    [Benchmark(Baseline = true, Description = HandWritten, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Find)]
    public Task FindHandWrittenAsync() => _calls.FindAsync(_handWritten, Reads);

    [Benchmark(Description = Generated, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Find)]
    public Task FindGeneratedAsync() => _calls.FindAsync(_generated, Reads);

    [Benchmark(Description = Dapper, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Find)]
    public Task FindDapperAsync() => _calls.FindAsync(_dapper, Reads);

    [Benchmark(Description = EntityFramework, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Find)]
    public Task FindEntityFrameworkAsync() => _calls.FindAsync(_entityFramework!, Reads);

    [Benchmark(Baseline = true, Description = HandWritten, OperationsPerInvoke = SignUps), BenchmarkCategory(Calls.SignUp)]
    public Task SignUpHandWrittenAsync() => Calls.SignUpAsync(_handWritten, _newUsers);

    [Benchmark(Description = Generated, OperationsPerInvoke = SignUps), BenchmarkCategory(Calls.SignUp)]
    public Task SignUpGeneratedAsync() => Calls.SignUpAsync(_generated, _newUsers);

    [Benchmark(Description = Dapper, OperationsPerInvoke = SignUps), BenchmarkCategory(Calls.SignUp)]
    public Task SignUpDapperAsync() => Calls.SignUpAsync(_dapper, _newUsers);

    [Benchmark(Description = EntityFramework, OperationsPerInvoke = SignUps), BenchmarkCategory(Calls.SignUp)]
    public Task SignUpEntityFrameworkAsync() => Calls.SignUpAsync(_entityFramework!, _newUsers);

    [Benchmark(Baseline = true, Description = HandWritten, OperationsPerInvoke = Writes), BenchmarkCategory(Calls.Rotate)]
    public Task RotateHandWrittenAsync() => _calls.RotateAsync(_handWritten, Writes);

    [Benchmark(Description = Generated, OperationsPerInvoke = Writes), BenchmarkCategory(Calls.Rotate)]
    public Task RotateGeneratedAsync() => _calls.RotateAsync(_generated, Writes);

    [Benchmark(Description = Dapper, OperationsPerInvoke = Writes), BenchmarkCategory(Calls.Rotate)]
    public Task RotateDapperAsync() => _calls.RotateAsync(_dapper, Writes);

    [Benchmark(Description = EntityFramework, OperationsPerInvoke = Writes), BenchmarkCategory(Calls.Rotate)]
    public Task RotateEntityFrameworkAsync() => _calls.RotateAsync(_entityFramework!, Writes);

    [Benchmark(Baseline = true, Description = HandWritten, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Session)]
    public Task SessionHandWrittenAsync() => _calls.CheckSessionAsync(_handWritten, Reads);

    [Benchmark(Description = Generated, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Session)]
    public Task SessionGeneratedAsync() => _calls.CheckSessionAsync(_generated, Reads);

    [Benchmark(Description = Dapper, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Session)]
    public Task SessionDapperAsync() => _calls.CheckSessionAsync(_dapper, Reads);

    [Benchmark(Description = EntityFramework, OperationsPerInvoke = Reads), BenchmarkCategory(Calls.Session)]
    public Task SessionEntityFrameworkAsync() => _calls.CheckSessionAsync(_entityFramework!, Reads);

    protected abstract Engine CreateEngine();
}

public class Sqlite : StoreBenchmarks
{
    protected override Engine CreateEngine() => new SqliteEngine();
}

public class PostgreSql : StoreBenchmarks
{
    protected override Engine CreateEngine() => new PostgreSqlEngine(Environment.GetEnvironmentVariable(PostgreSqlEngine.Variable)!);
}

public class MySql : StoreBenchmarks
{
    protected override Engine CreateEngine() => new MySqlEngine(Environment.GetEnvironmentVariable(MySqlEngine.Variable)!);
}

public class SqlServer : StoreBenchmarks
{
    protected override Engine CreateEngine() => new SqlServerEngine(Environment.GetEnvironmentVariable(SqlServerEngine.Variable)!);
}
