using System.Diagnostics.CodeAnalysis;

namespace Auth101;

/// <summary>The outcome of a call that gives nothing back: a success or an <see cref="AuthError"/>. Immutable.</summary>
public sealed class AuthResult
{
    private AuthResult(AuthError? error) => Error = error;

    /// <summary>The success.</summary>
    public static AuthResult Success { get; } = new(null);

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>Why the call failed; <see langword="null"/> if it succeeded.</summary>
    public AuthError? Error { get; }

    /// <summary>A success with a value, which else converts by itself; C# has no conversions from interfaces.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">What the call gives.</param>
    public static AuthResult<T> Of<T>(T value)
        where T : notnull => AuthResult<T>.Of(value);

    /// <summary>A failure.</summary>
    /// <param name="error">Why the call failed.</param>
    public static implicit operator AuthResult(AuthError error) => new(error ?? throw new ArgumentNullException(nameof(error)));
}

/// <summary>The outcome of a call: a value or an <see cref="AuthError"/>, never both. Immutable.</summary>
/// <typeparam name="T">What the call gives when it succeeds.</typeparam>
public sealed class AuthResult<T>
    where T : notnull
{
    private AuthResult(T? value, AuthError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>What the call gave; <see langword="null"/>, or a value that says nothing, if it failed.</summary>
    public T? Value { get; }

    /// <summary>Why the call failed; <see langword="null"/> if it succeeded.</summary>
    public AuthError? Error { get; }

    /// <summary>A success.</summary>
    /// <param name="value">What the call gives.</param>
    public static implicit operator AuthResult<T>(T value) => Of(value);

    /// <summary>A failure.</summary>
    /// <param name="error">Why the call failed.</param>
    public static implicit operator AuthResult<T>(AuthError error) => new(default, error ?? throw new ArgumentNullException(nameof(error)));

    internal static AuthResult<T> Of(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);
}
