using Auth101.Stores;

namespace Auth101.Benchmarks.Variants;

/// <summary>What a sign-up without a form makes of its input.</summary>
internal static class NewUsers
{
    public static BenchUser ToUser(NewUser<BenchUser> newUser) => new()
    {
        Id = newUser.Id,
        Email = newUser.Email,
        Name = newUser.Source?.Name,
        Image = newUser.Source?.Image,
        CreatedAt = newUser.CreatedAt,
        UpdatedAt = newUser.CreatedAt,
    };
}
