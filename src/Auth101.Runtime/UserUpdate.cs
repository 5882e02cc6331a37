using System.Text.Json;

namespace Auth101;

/// <summary>
/// Collects what changes of a user: name, image, and the members with <see cref="UserInputAttribute"/>. What is not bound or set stays as it is. The generator
/// implements it as a class inside of the user class, <c>Auth101UserUpdate</c>, which has a property for each of them:
/// <c>new AppUser.Auth101UserUpdate { Name = "Alice" }</c>. One instance serves one call.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public abstract class UserUpdate<TUser>
    where TUser : class
{
    /// <summary>Whether nothing was bound or set.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Binds one JSON member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="reader">Positioned on the member's value; left on the value's last token if the member is bound.</param>
    public abstract SignUpBinding Bind(string member, ref Utf8JsonReader reader);
}
