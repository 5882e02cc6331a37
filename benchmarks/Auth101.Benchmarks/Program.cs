using Auth101.Benchmarks;
using Auth101.Benchmarks.Compiling;
using Auth101.Benchmarks.Engines;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

// dotnet run -c Release --project benchmarks/Auth101.Benchmarks                       BenchmarkDotNet, with the servers that the environment names
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- --quick            fewer and shorter rounds
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- --filter *Sqlite*  and all other options of BenchmarkDotNet
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- compare            the same calls, the variants in turn: for a busy machine
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- concurrency        many callers at once, SQLite
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- analyzers          what generator and analyzers add to a build and to an edit
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- sign-in            whether the time of a failure tells its reason
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- password-reset     whether the time of a request to reset a password tells who exists
// dotnet run -c Release --project benchmarks/Auth101.Benchmarks -- check              only whether all variants give the same answers
var isQuick = args.Contains("--quick");
var arguments = args.Where(static argument => argument != "--quick").ToList();
if (arguments is ["concurrency"])
{
    await Concurrency.RunAsync(isQuick ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(2)).ConfigureAwait(false);
    return;
}

if (arguments is ["sign-in"])
{
    await SignInTimes.RunAsync(isQuick ? 50 : 200).ConfigureAwait(false);
    return;
}

if (arguments is ["password-reset"])
{
    await PasswordResetTimes.RunAsync(isQuick ? 50 : 200).ConfigureAwait(false);
    return;
}

if (arguments is ["analyzers"])
{
    await CompilerTime.RunAsync(isQuick ? 4 : 12).ConfigureAwait(false);
    return;
}

List<Type> benchmarks = [typeof(Sqlite)];
List<Engine> engines = [new SqliteEngine()];
Include(typeof(PostgreSql), PostgreSqlEngine.Variable, static connectionString => new PostgreSqlEngine(connectionString));
Include(typeof(MySql), MySqlEngine.Variable, static connectionString => new MySqlEngine(connectionString));
Include(typeof(SqlServer), SqlServerEngine.Variable, static connectionString => new SqlServerEngine(connectionString));
if (benchmarks.Contains(typeof(MySql)))
{
    Console.WriteLine("MySQL is measured without EF Core, which has no provider for it in version 10.");
}

foreach (var engine in engines)
{
    await using (engine)
    {
        await AnswerCheck.RunAsync(engine).ConfigureAwait(false);
        if (arguments is ["compare"])
        {
            await Comparison.RunAsync(engine, isQuick ? 40 : 150).ConfigureAwait(false);
        }
    }
}

if (arguments is ["check"] or ["compare"])
{
    return;
}

if (!arguments.Contains("--filter") && !arguments.Contains("--list"))
{
    arguments.AddRange(["--filter", "*"]);
}

var job = Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(isQuick ? 150 : 250));
var config = ManualConfig.CreateEmpty()
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
    .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
    .AddFilter(new SimpleFilter(static benchmark =>
        benchmark.Descriptor.Type != typeof(MySql) || benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'') != StoreBenchmarks.EntityFramework))
    .AddColumn(CategoriesColumn.Default, TargetMethodColumn.Method, StatisticColumn.Median, StatisticColumn.StdDev, new MedianRatioColumn())
    .AddColumnProvider(DefaultColumnProviders.Metrics)
    .AddJob(job.WithWarmupCount(isQuick ? 15 : 20).WithIterationCount(isQuick ? 9 : 21));
BenchmarkSwitcher.FromTypes([.. benchmarks]).Run([.. arguments], config);

void Include(Type type, string variable, Func<string, Engine> create)
{
    if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } connectionString)
    {
        benchmarks.Add(type);
        engines.Add(create(connectionString));
    }
    else
    {
        Console.WriteLine($"{type.Name} is left out: {variable} holds no connection string.");
    }
}
