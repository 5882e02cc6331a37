using Auth101.CompiledMetadata;

namespace Auth101.Package.Tests.CompiledMetadata;

public sealed class CompiledMetadataReaderTests : IDisposable
{
    private const string Namespace = "Auth101.Package.Tests.CompiledMetadata";

    private static readonly string OwnAssembly = typeof(CompiledMetadataReaderTests).Assembly.Location;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-reader-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Marked_constants_are_found_with_their_user_class_in_a_fixed_order()
    {
        var constants = CompiledMetadataReader.Read(OwnAssembly);
        Assert.Equal(
            [
                new CompiledScript($"{Namespace}.SampleUser", "mysql", "01_create.sql", ""),
                new CompiledScript($"{Namespace}.SampleUser", "postgresql", "01_create.sql", SampleTexts.Long),
                new CompiledScript($"{Namespace}.SampleUsers.NestedUser", "sqlite", "01_create.sql", SampleTexts.Unicode),
                new CompiledScript($"{Namespace}.SampleUsers.NestedUser", "sqlite", "99_drop.sql", SampleTexts.LoneSurrogate),
            ],
            constants.Scripts);
        Assert.Equal([new CompiledSchema($"{Namespace}.SampleUsers.NestedUser", "sqlite", "{}")], constants.Schemas);
    }

    [Fact]
    public void An_assembly_without_users_has_no_constants()
    {
        var constants = CompiledMetadataReader.Read(typeof(Auth101UserAttribute).Assembly.Location);
        Assert.Empty(constants.Scripts);
        Assert.Empty(constants.Schemas);
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no assembly.")]
    [InlineData("MZ")]
    public void A_file_that_is_no_assembly_is_named(string contents)
    {
        var file = Path.Combine(_folder.FullName, "some.dll");
        File.WriteAllText(file, contents);
        var exception = Assert.Throws<UnreadableAssemblyException>(() => CompiledMetadataReader.Read(file));
        Assert.Equal($"'{file}' is not a .NET assembly, or it is damaged.", exception.Message);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        string[] paths = [Path.Combine(_folder.FullName, "missing.dll"), _folder.FullName];
        Assert.All(paths, static path =>
        {
            var exception = Assert.Throws<UnreadableAssemblyException>(() => CompiledMetadataReader.Read(path));
            Assert.StartsWith($"The assembly '{path}' cannot be read: ", exception.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_truncated_assembly_is_read_or_refused()
    {
        var image = File.ReadAllBytes(OwnAssembly);
        var refused = 0;
        for (var length = 0; length < image.Length; length += 997)
        {
            refused += ReadDamaged(image.AsSpan(0, length)) ? 0 : 1;
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public void Every_damaged_assembly_is_read_or_refused()
    {
        var image = File.ReadAllBytes(OwnAssembly);
        var random = new Random(20250101);
        var refused = 0;
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])image.Clone();
            for (var count = 0; count < 20; count++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            refused += ReadDamaged(damaged) ? 0 : 1;
        }

        Assert.True(refused > 0);
    }

    /// <summary>Whether an image can be read; any exception but the documented one fails the test.</summary>
    private bool ReadDamaged(ReadOnlySpan<byte> image)
    {
        var file = Path.Combine(_folder.FullName, "damaged.dll");
        File.WriteAllBytes(file, image);
        try
        {
            CompiledMetadataReader.Read(file);
            return true;
        }
        catch (UnreadableAssemblyException)
        {
            return false;
        }
    }
}
