using System.Diagnostics.CodeAnalysis;

namespace Auth101;

/// <summary>The outcome of a call: a value or an <see cref="AuthError"/>, never both. Immutable.</summary>
/// <typeparam name="T">What the call gives when it succeeds.</typeparam>
public readonly struct AuthResult<T>
    where T : notnull
{
    private readonly AuthError? _error;

    private AuthResult(T? value, AuthError? error)
    {
        Value = value;
        _error = error;
    }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>What the call gave; the default if it failed.</summary>
    public T? Value { get; }

    /// <summary>Why the call failed; <see langword="null"/> if it succeeded.</summary>
    public AuthError? Error => _error ?? (Value is null ? Uninitialized : null);

    /// <summary>A success.</summary>
    /// <param name="value">What the call gives.</param>
    public static implicit operator AuthResult<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, null);
    }

    /// <summary>A failure.</summary>
    /// <param name="error">Why the call failed.</param>
    public static implicit operator AuthResult<T>(AuthError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(default, error);
    }
}
