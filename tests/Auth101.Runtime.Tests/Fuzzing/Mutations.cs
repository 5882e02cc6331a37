using System.Numerics;
using CsCheck;

namespace Auth101.Runtime.Tests.Fuzzing;

/// <summary>
/// Changes valid inputs the way that broken clients and attackers do: bits flipped, pieces cut off, cut out, repeated and inserted, segments swapped.
/// Inputs are arrays of UTF-16 characters or of bytes, and need not be valid Unicode afterwards.
/// </summary>
internal static class Mutations
{
    /// <summary>Changes text in one to four places.</summary>
    /// <param name="valid">The text.</param>
    /// <param name="separators">The characters between the segments of the format.</param>
    /// <param name="pieces">What is inserted beside random characters: whatever means something to the parser.</param>
    public static Gen<string> Mutated(this Gen<string> valid, string separators, params string[] pieces) =>
        valid.Select(static text => text.ToCharArray())
            .Mutated(Gen.Char, separators.ToCharArray(), [.. pieces.Select(static piece => piece.ToCharArray())])
            .Select(static characters => new string(characters));

    /// <summary>Changes inputs in one to four places.</summary>
    /// <param name="valid">The inputs.</param>
    /// <param name="unit">Any element.</param>
    /// <param name="separators">The elements between the segments of the format.</param>
    /// <param name="pieces">What is inserted beside random elements: whatever means something to the parser.</param>
    public static Gen<T[]> Mutated<T>(this Gen<T[]> valid, Gen<T> unit, T[] separators, T[][] pieces)
        where T : IBinaryInteger<T>
    {
        var place = Gen.Double.Unit;
        var change = Gen.OneOf(
            Gen.Select(place, Gen.Int[0, 7], (at, bit) => Replace<T>(at, old => old ^ T.CreateTruncating(1 << bit))),
            Gen.Select(place, unit, (at, replacement) => Replace<T>(at, _ => replacement)),
            Gen.Select(place, place, (from, to) => ChangeRange<T>(from, to, static _ => [])),
            Gen.Select(place, Gen.Int[2, 40], (at, times) => ChangeRange<T>(at, at, range => [.. Enumerable.Repeat(range, times).SelectMany(static copy => copy)])),
            Gen.Select(place, place, (from, to) => ChangeRange<T>(from, to, static range => [.. range, .. range])),
            place.Select(at => ChangeRange<T>(at, 1, static _ => [])),
            Gen.Select(place, unit.Array[1, 8], (at, inserted) => ChangeRange<T>(at, at, range => [.. inserted, .. range])),
            Gen.Select(place, Gen.OneOfConst(pieces), (at, inserted) => ChangeRange<T>(at, at, range => [.. inserted, .. range])),
            Gen.Select(place, place, (first, second) => SwapSegments(separators, first, second)));
        return Gen.Select(valid, change.Array[1, 4], static (input, changes) => changes.Aggregate(input, static (changed, change) => change(changed)));
    }

    private static Func<T[], T[]> Replace<T>(double at, Func<T, T> replacement) => ChangeRange<T>(at, at, range => [.. range.Select(replacement)]);

    /// <summary>Changes the elements from one place to another, both included. A place is a share of the length.</summary>
    private static Func<T[], T[]> ChangeRange<T>(double from, double to, Func<T[], T[]> change) => input =>
    {
        var start = (int)(Math.Min(from, to) * input.Length);
        var end = Math.Min((int)(Math.Max(from, to) * input.Length) + 1, input.Length);
        return [.. input[..start], .. change(input[start..end]), .. input[end..]];
    };

    private static Func<T[], T[]> SwapSegments<T>(T[] separators, double first, double second) => input =>
    {
        var ends = input.Select((element, index) => (element, index)).Where(pair => separators.Contains(pair.element)).Select(static pair => pair.index).ToList();
        var ranges = ends.Prepend(-1).Zip(ends.Append(input.Length), static (before, end) => (Start: before + 1, End: end)).ToList();
        var (left, right) = (ranges[(int)(Math.Min(first, second) * ranges.Count)], ranges[(int)(Math.Max(first, second) * ranges.Count)]);
        return left == right
            ? input
            : [.. input[..left.Start], .. input[right.Start..right.End], .. input[left.End..right.Start], .. input[left.Start..left.End], .. input[right.End..]];
    };
}
