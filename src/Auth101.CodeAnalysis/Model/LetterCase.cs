namespace Auth101.CodeAnalysis.Model;

/// <summary>The letters in which a column holds what users are found by. The names and values are those of the runtime's enumeration.</summary>
internal enum LetterCase
{
    Upper,
    Lower,
}
