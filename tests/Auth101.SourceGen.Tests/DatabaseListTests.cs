using System.Reflection;
using Auth101.CodeAnalysis.Databases;
using Auth101.Compilations;
using Auth101.SourceGen.Drivers;

namespace Auth101.SourceGen.Tests;

/// <summary>A database stands in several lists, because their projects do not know each other. Each list has every driver of the generator.</summary>
public sealed class DatabaseListTests
{
    private static readonly string Sources = typeof(DatabaseListTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value! + "/../../src";

    [Fact]
    public void The_rules_know_every_database() => Assert.Equal(AdoDriver.All.Select(static driver => driver.Database), Database.All);

    [Fact]
    public void A_driver_has_a_flag_of_its_own() => Assert.Equal(
        Enum.GetValues<ReferencedLibraries>().Except([ReferencedLibraries.None, ReferencedLibraries.EntityFramework]),
        AdoDriver.All.Select(static driver => driver.Flag).Order());

    [Fact]
    public void Every_driver_is_tested() => Assert.Equal(AdoDriver.All.Select(static driver => driver.Name), TestCompilation.Drivers.Keys);

    [Fact]
    public void The_build_looks_for_leftovers_in_the_folder_of_every_dialect()
    {
        var directory = File.ReadAllText($"{Sources}/Auth101.Build/Scripts/ScriptDirectory.cs");

        Assert.All(AdoDriver.All, driver => Assert.Contains($"\"{driver.Dialect.Name}\"", directory, StringComparison.Ordinal));
    }

    [Fact]
    public void The_tool_has_an_engine_for_every_dialect()
    {
        var engines = Directory.EnumerateFiles($"{Sources}/Auth101.Tool/Databases").Select(File.ReadAllText).ToList();

        Assert.All(AdoDriver.All, driver =>
            Assert.Contains(engines, engine => engine.Contains($"string Dialect => \"{driver.Dialect.Name}\";", StringComparison.Ordinal)));
    }
}
