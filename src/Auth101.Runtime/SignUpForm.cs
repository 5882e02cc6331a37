using System.Text.Json;

namespace Auth101;

/// <summary>
/// Collects the members with <see cref="SignUpInputAttribute"/> that a client sends. The generator implements it; one instance serves one request.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public abstract class SignUpForm<TUser>
    where TUser : class
{
    /// <summary>Binds one JSON member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="reader">Positioned on the member's value; left on the value's last token if the member is bound.</param>
    public abstract SignUpBinding Bind(string member, ref Utf8JsonReader reader);

    /// <summary>Makes the user from what was bound.</summary>
    /// <param name="email">
    /// The email address, which the class may require; empty for none, which <see cref="Auth101Model{TUser}.RequiresEmail"/> rules out.
    /// </param>
    /// <param name="user">The user; <see langword="null"/> if a member is missing.</param>
    /// <returns>The name of the first required member that the client did not send; <see langword="null"/> if none is missing.</returns>
    public abstract string? TryCreate(string email, out TUser? user);
}

/// <summary>What became of a JSON member that was offered to a <see cref="SignUpForm{TUser}"/>.</summary>
public enum SignUpBinding
{
    /// <summary>The form has no such member; the reader has not moved.</summary>
    Unknown,

    /// <summary>The value was taken.</summary>
    Bound,

    /// <summary>The value has the wrong type or is out of range.</summary>
    Invalid,

    /// <summary>The text is longer than <see cref="SignUpMember.MaximumLength"/>.</summary>
    TooLong,
}
