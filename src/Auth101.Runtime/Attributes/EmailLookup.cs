namespace Auth101;

/// <summary>How a user is found by the email address: what <see cref="MapsToAttribute.Lookup"/> can say of it.</summary>
public static class EmailLookup
{
    /// <summary>The column holds addresses in the form that Auth101 writes: normalised and in lower case.</summary>
    public const TextLookup Exact = TextLookup.Exact;

    /// <summary>The column holds addresses as they were typed (<c>lower(column) = lower(@email)</c>), so that an index on that expression serves.</summary>
    public const TextLookup Lower = TextLookup.Lower;
}
