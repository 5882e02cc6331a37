namespace Shop;

public static class Registration
{
    public static Task<AuthResult<SignedIn<AppUser>>> SignUpAsync(Auth101<AppUser> auth, string connectionString, string email, string password) =>
        auth.SignUpAsync(new AppUser { Email = email, Username = "New_User", Name = "New User" }, password);
}
