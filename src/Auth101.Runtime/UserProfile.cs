namespace Auth101;

/// <summary>The public fields of a user, as every response carries them.</summary>
/// <param name="Id">The id as text, whatever its type in the database.</param>
/// <param name="Name">The display name.</param>
/// <param name="Email">The email address, in canonical form where the table keeps it so; empty for a user without one.</param>
/// <param name="EmailVerified">Whether the address has been proven to belong to the user.</param>
/// <param name="Image">The address of a picture.</param>
/// <param name="IsActive">Whether the user may sign in.</param>
public readonly record struct UserProfile(string Id, string? Name, string Email, bool EmailVerified, string? Image, bool IsActive);
