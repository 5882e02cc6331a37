using System.Text;

namespace Auth101.Rules;

/// <summary>Refuses the most common passwords. The list is read where it lies, by halves.</summary>
internal sealed class NotCommonRule : IPasswordRule
{
    public static readonly NotCommonRule Instance = new();

    private const string Message = "The password is one of the most common ones.";

    public ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(IsCommon(proposed.Password) ? Message : null);

    private static bool IsCommon(string password)
    {
        // Whatever is common is ASCII, in lower case and without blanks.
        var text = password.Trim().ToLowerInvariant();
        return Ascii.IsValid(text) && Holds(CommonPasswordList.Text, Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Whether an ordered text holds a word. Between words there is white space.</summary>
    private static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        while (!text.IsEmpty)
        {
            var middle = text.Length / 2;
            var start = text[..middle].LastIndexOfAnyInRange((byte)0, (byte)' ') + 1;
            var length = text[start..].IndexOfAnyInRange((byte)0, (byte)' ');
            var end = length < 0 ? text.Length : start + length;
            var order = text[start..end].SequenceCompareTo(word);
            if (order == 0)
            {
                return !word.IsEmpty;
            }

            text = order > 0 ? text[..Math.Max(start - 1, 0)] : text[Math.Min(end + 1, text.Length)..];
        }

        return false;
    }
}
