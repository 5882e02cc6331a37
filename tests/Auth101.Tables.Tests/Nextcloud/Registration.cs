namespace Shop;

public static class Registration
{
    public static Task<AuthResult<SignedIn<AppUser>>> SignUpAsync(Auth101<AppUser> auth, string connectionString, string name, string password) =>
        auth.SignUpAsync(new AppUser { Id = "", UserName = name, Name = "New" }, password);
}
