using System.Text.Json;

namespace Auth101;

/// <summary>
/// Collects what a client changes of its user: name, image, and the members with <see cref="UserInputAttribute"/>. What is not bound stays as it is. The
/// generator implements it; one instance serves one request.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public abstract class UserUpdate<TUser>
    where TUser : class
{
    /// <summary>Whether nothing was bound.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Binds one JSON member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="reader">Positioned on the member's value; left on the value's last token if the member is bound.</param>
    public abstract SignUpBinding Bind(string member, ref Utf8JsonReader reader);
}
