using Auth101.Contracts;

namespace Auth101.Bodies;

/// <summary>What is said of a user, as the member <c>user</c> of several answers.</summary>
internal static class UserBody
{
    public static readonly UserProfile Example = new(
        Id: "019a2f6e-7d60-7cc3-98a1-5b2f0c8d4e11", Name: null, CredentialsBody.ExampleEmail, EmailVerified: false, Image: null, IsActive: true);

    private static readonly JsonShape<UserProfile> Shape = new(
        "User",
        "The public fields of a user.",
        JsonMember<UserProfile>.Text("id", "The id as text, whatever its type in the database.", static user => user.Id),
        JsonMember<UserProfile>.TextOrNull("name", "The display name.", static user => user.Name),
        JsonMember<UserProfile>.Text("email", "The email address in its canonical form.", static user => user.Email, "email"),
        JsonMember<UserProfile>.Boolean("email_verified", "Whether the address has been proven to belong to the user.", static user => user.EmailVerified),
        JsonMember<UserProfile>.TextOrNull("image", "The address of a picture.", static user => user.Image),
        JsonMember<UserProfile>.Boolean("is_active", "Whether the user may sign in.", static user => user.IsActive));

    public static JsonMember<T> Member<T>(Func<T, UserProfile> user) => JsonMember<T>.Nested("user", Shape, user);
}
