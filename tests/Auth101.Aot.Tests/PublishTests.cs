using System.Globalization;

namespace Auth101.Aot.Tests;

/// <summary>What holds for the published sample, however it was published.</summary>
public abstract class PublishTests(PublishedSample sample)
{
    [Fact]
    public void Publishing_gives_no_warning()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        Assert.True(File.Exists(sample.Executable), sample.Log);
        Assert.DoesNotMatch(@"(?i)\bwarning\b|\bIL[23]\d{3}\b", sample.Log);
    }

    [Fact]
    public async Task The_published_program_serves_the_whole_life_of_a_session()
    {
        SkipIfImpossible();
        Assert.True(sample.ExitCode == 0, sample.Log);
        await using var running = await RunningSample.StartAsync(sample.Executable, TestContext.Current.CancellationToken);
        await SessionWalk.TakeAsync(running.Client, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(running.DatabaseFile));
        Report(running);
    }

    protected PublishedSample Sample => sample;

    private void SkipIfImpossible() =>
        Assert.SkipUnless(sample.IsPossible, "Native AOT needs a linker: install clang and zlib1g-dev (Debian, Ubuntu).");

    /// <summary>Keeps the measurements of the run for eng/test.sh to print. They are information, not a check.</summary>
    private void Report(RunningSample running)
    {
        var binary = new FileInfo(sample.Executable).Length / 1048576.0;
        var total = new DirectoryInfo(sample.PublishFolder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(static file => file.Extension is not (".dbg" or ".pdb" or ".xml"))
            .Sum(static file => file.Length) / 1048576.0;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{sample.GetType().Name}: executable {binary:F1} MiB, folder {total:F1} MiB, cold start {running.ColdStart.TotalMilliseconds:F0} ms, resident {running.ResidentKiB() / 1024.0:F0} MiB");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.WriteAllText(Path.Combine(Repository.Output, sample.GetType().Name + ".txt"), line + "\n");
    }
}

public sealed class NativePublishTests(NativeSample sample) : PublishTests(sample), IClassFixture<NativeSample>
{
    [Fact]
    public void Publishing_gives_one_native_program_without_assemblies()
    {
        Assert.SkipUnless(Sample.IsPossible, "Native AOT needs a linker.");
        Assert.Empty(Directory.EnumerateFiles(Sample.PublishFolder, "*.dll"));
    }
}

public sealed class TrimmedPublishTests(TrimmedSample sample) : PublishTests(sample), IClassFixture<TrimmedSample>;
