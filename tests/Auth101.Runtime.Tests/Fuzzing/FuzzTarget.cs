using System.Globalization;
using CsCheck;

namespace Auth101.Runtime.Tests.Fuzzing;

/// <summary>
/// Gives a parser one input after the other: a fixed number of them in every test run, or as many as fit into the seconds that
/// <c>AUTH101_FUZZ_SECONDS</c> grants each target. A failure names the seed that repeats it.
/// </summary>
internal static class FuzzTarget
{
    private static readonly int Seconds =
        Environment.GetEnvironmentVariable("AUTH101_FUZZ_SECONDS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : -1;

    /// <summary>Runs a target. Inputs that are all accepted or all refused would show little, so there must be some of both.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="accepts">Whether the parser accepts an input; throws where it breaks a promise.</param>
    /// <param name="cases">How many inputs there are without <c>AUTH101_FUZZ_SECONDS</c>.</param>
    /// <param name="print">Shows an input that fails.</param>
    public static Task FuzzAsync<T>(this Gen<T> inputs, Func<T, bool> accepts, long cases, Func<T, string> print) =>
        inputs.FuzzAsync(input => Task.FromResult(accepts(input)), cases, print);

    /// <inheritdoc cref="FuzzAsync{T}(Gen{T}, Func{T, bool}, long, Func{T, string})"/>
    public static async Task FuzzAsync<T>(this Gen<T> inputs, Func<T, Task<bool>> accepts, long cases, Func<T, string> print)
    {
        long accepted = 0, refused = 0;
        await inputs.SampleAsync(
            async input =>
            {
                if (await accepts(input))
                {
                    Interlocked.Increment(ref accepted);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            },
            iter: cases,
            time: Seconds,
            print: print);

        TestContext.Current.TestOutputHelper?.WriteLine($"{accepted} accepted, {refused} refused");
        Assert.True(accepted > 0 && refused > 0, $"{accepted} accepted, {refused} refused");
    }

    /// <summary>Text as it can be pasted into a test, whatever characters it has.</summary>
    public static string Print(string text) =>
        string.Concat(text.Select(static character => character is >= ' ' and <= '~' ? $"{character}" : $"\\u{(int)character:x4}"));
}
