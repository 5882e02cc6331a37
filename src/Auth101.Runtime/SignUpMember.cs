using System.Diagnostics.CodeAnalysis;

namespace Auth101;

/// <summary>
/// A member that a client may send at sign-up besides email and password: a property with <see cref="SignUpInputAttribute"/>. The generator says what the
/// <see cref="SignUpForm{TUser}"/> takes and demands, for documents such as OpenAPI. Immutable.
/// </summary>
/// <param name="name">The name in JSON.</param>
/// <param name="kind">What values it takes.</param>
public sealed class SignUpMember(string name, SignUpMemberKind kind)
{
    /// <summary>The name in JSON.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>What values it takes.</summary>
    public SignUpMemberKind Kind { get; } = kind;

    /// <summary>Whether JSON null is taken.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether a sign-up without the member is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most UTF-16 characters of a text; <see langword="null"/> for no limit but that of a request.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>The values of an <see cref="SignUpMemberKind.Enumeration"/>; empty for all other kinds.</summary>
    public IReadOnlyList<string> EnumerationNames { get; init; } = [];
}

/// <summary>What values a <see cref="SignUpMember"/> takes, named after the type of its property.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The type of the property is what they say.")]
public enum SignUpMemberKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An integer from -128 to 127.</summary>
    SByte,

    /// <summary>An integer from 0 to 255.</summary>
    Byte,

    /// <summary>An integer of 16 bits.</summary>
    Int16,

    /// <summary>An integer of 16 bits without a sign.</summary>
    UInt16,

    /// <summary>An integer of 32 bits.</summary>
    Int32,

    /// <summary>An integer of 32 bits without a sign.</summary>
    UInt32,

    /// <summary>An integer of 64 bits.</summary>
    Int64,

    /// <summary>An integer of 64 bits without a sign.</summary>
    UInt64,

    /// <summary>A number that fits into a float.</summary>
    Single,

    /// <summary>A number that fits into a double.</summary>
    Double,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A UUID in the form with hyphens.</summary>
    Guid,

    /// <summary>A date and time, ISO 8601.</summary>
    DateTime,

    /// <summary>A date and time with an offset, ISO 8601.</summary>
    DateTimeOffset,

    /// <summary>A date: <c>2026-01-31</c>.</summary>
    DateOnly,

    /// <summary>A time of day without an offset: <c>23:59</c>, <c>23:59:59</c> or with up to seven digits of a second.</summary>
    TimeOnly,

    /// <summary>Bytes as Base64.</summary>
    Bytes,

    /// <summary>The name of an enumeration's member.</summary>
    Enumeration,
}
