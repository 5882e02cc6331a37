using Auth101.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackages))]
