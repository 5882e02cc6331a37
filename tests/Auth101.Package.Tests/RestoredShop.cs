namespace Auth101.Package.Tests;

/// <summary>One project for all tests of a class, because restoring one takes a while.</summary>
public sealed class RestoredShop(PackedPackages packages) : IAsyncLifetime
{
    internal ShopProject Project { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Project = await ShopProject.CreateAsync(
            packages, "shop", "Auth101.AspNetCore", "<TargetFramework>net10.0</TargetFramework>", "Microsoft.Data.Sqlite");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
