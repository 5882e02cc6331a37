using Auth101.Tool;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tables.Tests;

/// <summary>From the tables of a system to the sign-in of a user whom it registered.</summary>
public abstract class SystemTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The name of the driver in generated code.</summary>
    protected abstract string Driver { get; }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    /// <summary>What a session needs before the statements of a system.</summary>
    protected virtual string Prelude => "";

    private protected async Task RunAsync(TableSystem system)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, system.Folder);
        var compiled = await CompiledSystem.CompileAsync(folder, system.Folder, Driver, Cancellation);
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(Prelude + await File.ReadAllTextAsync(Path.Combine(folder, "ddl.sql"), Cancellation));

        var prepare = Path.Combine(folder, "prepare.sql");
        if (File.Exists(prepare))
        {
            await database.ExecuteAsync(Prelude + await File.ReadAllTextAsync(prepare, Cancellation));
        }

        // Twice, because the second time everything is there.
        await ToolAsync("migrate", system, compiled, database, folder);
        await ToolAsync("migrate", system, compiled, database, folder);
        await ToolAsync("check", system, compiled, database, folder);
        await database.ExecuteAsync(Prelude + await File.ReadAllTextAsync(Path.Combine(folder, "seed.sql"), Cancellation));

        var walk = (ISystemWalk)Activator.CreateInstance(typeof(SystemWalk<>).MakeGenericType(compiled.User), system, compiled, database, Driver)!;
        using var disposable = walk as IDisposable;
        await walk.NewUserAsync(Cancellation);
        await walk.OldUserAsync(Cancellation);
    }

    /// <summary>The command finds nothing that is not accepted, and everything that is.</summary>
    private static async Task ToolAsync(string command, TableSystem system, CompiledSystem compiled, TestDatabase database, string folder)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ToolApplication.RunAsync(
            [
                command, "--assembly", compiled.Path, "--connection", database.ConnectionString, "--accepted", Path.Combine(folder, "accepted.txt"),
            ],
            ToolEnvironment.Of(output, error, static _ => null, TimeProvider.System),
            Cancellation);

        Assert.True(exitCode == 0, $"{command} for {system.Folder} returned {exitCode}.\n{output}\n{error}");
        Assert.DoesNotContain("No difference any more", output.ToString(), StringComparison.Ordinal);
    }
}
