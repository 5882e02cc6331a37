using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Auth101.Limits;

/// <summary>
/// Makes one of all spellings that a database may take for one name, whatever its collation: measured with what compares without case and accents in MariaDB.
/// Names that it takes for one too many share a budget, which harms nobody much; a spelling too few would be a further budget for who guesses.
/// </summary>
internal static class SpelledName
{
    /// <summary>
    /// Names with what hardly a name has in it. Among such characters are too many that a database takes for a plain letter, or for nothing, to list them: all
    /// those names are one, so that they are one budget more, and not a budget each.
    /// </summary>
    public const string Odd = "?";

    // With InvariantGlobalization Normalize returns its input.
    private static readonly bool Normalizes = "\uFB01".Normalize(NormalizationForm.FormKD) == "fi";

    private static readonly FrozenDictionary<int, string> Letters = new Dictionary<int, string>
    {
        ['ß'] = "s", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ħ'] = "h", ['ł'] = "l", ['ı'] = "i",
        ['ך'] = "כ", ['ם'] = "מ", ['ן'] = "נ", ['ף'] = "פ", ['ץ'] = "צ",
        ['ぁ'] = "あ", ['ぃ'] = "い", ['ぅ'] = "う", ['ぇ'] = "え", ['ぉ'] = "お", ['っ'] = "つ", ['ゃ'] = "や", ['ゅ'] = "ゆ", ['ょ'] = "よ", ['ゎ'] = "わ",
        ['\u0640'] = "", ['·'] = "",
    }.ToFrozenDictionary();

    /// <summary>Ligatures, letters of phonetic and medieval writing, and letters that stand above others.</summary>
    private static readonly (int First, int Last)[] OddLetters =
    [
        (0x018D, 0x018D), (0x01BE, 0x01BE), (0x0238, 0x0239), (0x02A3, 0x02AB), (0x0363, 0x036F), (0x1AB0, 0x1AFF), (0x1D00, 0x1DFF), (0x1EFA, 0x1EFF),
        (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F),
    ];

    /// <summary>The one spelling: without case, accents, width, what is invisible, and blanks around it.</summary>
    public static string Fold(string name)
    {
        // A rune is valid text; Normalize throws on what is not.
        var folded = new StringBuilder();
        foreach (var rune in string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsOdd(rune, category))
            {
                return Odd;
            }

            var text = Fold(rune, category);

            // Some take a sharp s for one s, and some for two.
            folded.Append(text == "s" && folded is [.., 's'] ? "" : text);
        }

        return folded.ToString().Trim();
    }

    private static string Fold(Rune rune, UnicodeCategory category)
    {
        switch (category)
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format or UnicodeCategory.Control:
                return "";

            case UnicodeCategory.SpaceSeparator:
                return " ";

            case UnicodeCategory.DecimalDigitNumber:
                return Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture);
        }

        // By way of the upper case, because letters that share their capital are one.
        rune = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        if (rune.Value is >= 'ァ' and <= 'ヶ')
        {
            rune = new Rune(rune.Value - 'ァ' + 'ぁ');
        }

        return Letters.TryGetValue(rune.Value, out var letters) ? letters : rune.ToString();
    }

    private static bool IsOdd(Rune rune, UnicodeCategory category) => !rune.IsBmp
        || category is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || OddLetters.Any(range => rune.Value >= range.First && rune.Value <= range.Last)
        || (!rune.IsAscii && !Normalizes);
}
