namespace Auth101;

/// <summary>Names of what errors are about: members of the bodies that the endpoints take.</summary>
internal static class ErrorField
{
    public const string Email = "email";
    public const string UserName = "username";
    public const string Password = "password";
    public const string CurrentPassword = "current_password";
    public const string NewPassword = "new_password";
}
