namespace Auth101;

/// <summary>The letters in which a column holds what users are found by: <see cref="MapsToAttribute.Case"/>.</summary>
public enum LetterCase
{
    /// <summary>Upper case, as in the tables of ASP.NET Core Identity (<see cref="string.ToUpperInvariant"/>).</summary>
    Upper,

    /// <summary>Lower case (<see cref="string.ToLowerInvariant"/>).</summary>
    Lower,
}
