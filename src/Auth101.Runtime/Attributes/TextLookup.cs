namespace Auth101;

/// <summary>How a user is found by a column: <see cref="MapsToAttribute.Lookup"/>.</summary>
public enum TextLookup
{
    /// <summary>The column has the very text (<c>column = @text</c>), as far as its collation tells texts apart.</summary>
    Exact,

    /// <summary>The column has the text in any case (<c>lower(column) = lower(@text)</c>), so that an index on that expression serves.</summary>
    Lower,
}
